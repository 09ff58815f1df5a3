import type { AdministrationSettings, NumberRange } from '../model/settings.ts'
import type { SettingProblem } from './yaml-document.ts'

const ROLES = ['customer', 'supplier'] as const

/** Ranges of numbers that run backwards, or from which two parties would give the same number (R53). */
export function checkRelationSettings({ relations }: AdministrationSettings): SettingProblem[] {
  const problems: SettingProblem[] = []
  for (const kind of ['ranges', 'sourceRanges'] as const) {
    for (const role of ROLES) {
      const range = relations[kind][role]
      if (range === undefined || range.from <= range.to) continue
      const params = { key: `relations.${kind}.${role}`, from: String(range.from), to: String(range.to) }
      problems.push({ pointer: `/relations/${kind}/${role}`, key: 'range-reversed', params })
    }
  }
  // customers and suppliers share one numbering in the accounting package
  for (const role of ROLES) {
    const range = relations.ranges[role]
    const other = ROLES.find((one) => overlap(range, relations.sourceRanges[one]))
    if (range === undefined || other === undefined) continue
    const params = {
      key: `relations.ranges.${role}`,
      other: `relations.sourceRanges.${other}`,
      from: String(range.from),
      to: String(range.to),
    }
    problems.push({ pointer: `/relations/ranges/${role}`, key: 'range-in-source', params })
  }
  return problems
}

function overlap(a: NumberRange | undefined, b: NumberRange | undefined): boolean {
  return a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to
}
