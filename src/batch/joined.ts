import type { TableFile } from '../model/row.ts'
import { joinedHeads } from '../profile/joined-headings.ts'
import { recognise, type Recognised, type SheetHead } from '../profile/recognise.ts'
import type { SheetPlan, SourceProfile } from '../profile/types.ts'
import { headingsTwice } from './sheet-notices.ts'

/** The profile of a file with two rows of headings. `unclear`: they are there, and cannot be told apart. */
export type Joined = { found: Recognised | null; unclear: boolean }

/**
 * Looks whether the headings of a file take up two rows (Q44), when no profile knows it as it is, or when a column that
 * is read has the same heading as another one and both stand below a group of their own: taking the first one would
 * lose the other. Of the ways to join the rows the one counts that fills most fields and leaves no heading twice.
 */
export async function betterJoined(
  file: TableFile,
  heads: readonly SheetHead[],
  profiles: readonly SourceProfile[],
  name: string,
  found: Recognised | null,
): Promise<Joined> {
  const unclear = (found ? sheetsOf(found) : []).filter((plan) => hasGroups(plan, heads[plan.sheet]!))
  if (found && unclear.length === 0) return { found, unclear: false }
  // What is known already must not be lost for it.
  const least = (found ? sheetsOf(found) : []).reduce((sum, plan) => sum + fieldsOf(plan), 0)
  let best: { found: Recognised; fields: number } | null = null
  for (const head of heads) {
    const twice = unclear.find((plan) => plan.sheet === head.index)
    if (found && !twice) continue
    const merges = joinedHeads(head, [], twice?.headerRow).length > 0 ? await file.merges?.(head.index) : []
    for (const joined of joinedHeads(head, merges ?? [], twice?.headerRow)) {
      const sheets = heads.map((other) => (other === head ? joined : other))
      const answer = recognise(profiles, name, sheets).found
      if (!answer || sheetsOf(answer).some((plan) => headingsTwice(plan).length > 0)) continue
      const fields = sheetsOf(answer).reduce((sum, plan) => sum + fieldsOf(plan), 0)
      if (fields < least) continue
      if (!best || fields > best.fields) best = { found: answer, fields }
    }
  }
  return best ? { found: best.found, unclear: false } : { found, unclear: unclear.length > 0 }
}

/** Whether columns with one heading stand below different texts in the row above. */
function hasGroups(plan: SheetPlan, head: SheetHead): boolean {
  const above = head.rows.find((row) => row.number === plan.headerRow - 1)
  if (!above) return false
  const [joined] = joinedHeads(head, [], plan.headerRow)
  const cells = joined?.rows.find((row) => row.number === plan.headerRow)?.cells
  return headingsTwice(plan).some((column) => {
    const same = plan.keys.flatMap((key, at) =>
      key === plan.keys[column] ? [String(cells?.[at] ?? '')] : [],
    )
    return new Set(same).size > 1
  })
}

/** How many columns a plan reads. */
function fieldsOf(plan: SheetPlan): number {
  const fields = Object.values(plan.column).filter((column) => column >= 0).length
  const rates = plan.vatColumns.flatMap(({ excluding, including, vat }) => [excluding, including, vat])
  return fields + rates.filter((column) => column >= 0).length + plan.amountColumns.length
}

const sheetsOf = (found: Recognised): SheetPlan[] =>
  found.plans.flatMap((plan) => (plan.lines ? [plan.header, plan.lines] : [plan.header]))
