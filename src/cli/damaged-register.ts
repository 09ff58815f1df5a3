import { OutOfReach } from '../config/home.ts'
import type { Files } from '../edge/files.ts'

/** Whether an error says that the register's file is no database any more, or a broken one. */
export function isDamagedRegister(error: unknown): boolean {
  if (!(error instanceof OutOfReach) || error.text?.key !== 'register-unusable') return false
  return /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.text.params['code']))
}

/**
 * Renames a register that cannot be read to `<name>.damaged`, with the files that belong to it, so that a new one can
 * be built in its place; nothing is removed. A number makes the name one that is free.
 * @returns its new path
 */
export async function setAside(files: Files, path: string): Promise<string> {
  let aside = `${path}.damaged`
  for (let number = 2; await files.facts(aside); number++) aside = `${path}.damaged-${number}`
  for (const part of ['', '-wal', '-shm'])
    if (await files.facts(`${path}${part}`)) await files.rename(`${path}${part}`, `${aside}${part}`)
  return aside
}
