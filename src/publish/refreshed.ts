import type { Register } from '../register/register.ts'

/** When each table of an administration was last held against the accounting package's own list: ISO instants. */
export type Refreshed = Record<string, string>

const keyOf = (administration: string): string => `refreshed/${administration}`

/** What the register remembers; empty when it remembers nothing. */
export async function refreshedTables(
  register: Pick<Register, 'getValue'>,
  administration: string,
): Promise<Refreshed> {
  const text = await register.getValue(keyOf(administration))
  return text === null ? {} : (JSON.parse(text) as Refreshed)
}

/** Remembers that these tables were refreshed at this time; an earlier time never replaces a later one. */
export async function recordRefresh(
  register: Register,
  administration: string,
  tables: readonly string[],
  time: string,
): Promise<void> {
  if (tables.length === 0) return
  const known = await refreshedTables(register, administration)
  for (const name of tables) if ((known[name] ?? '') < time) known[name] = time
  await register.setValue(keyOf(administration), JSON.stringify(known))
}
