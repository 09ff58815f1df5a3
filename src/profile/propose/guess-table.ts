import { headingKey } from '../headings.ts'
import type { Field, SourceProfile, TableRule } from '../types.ts'
import type { ColumnGuess, SheetGuess, TableGuess } from './model.ts'

const SALE = /klant|debiteur|afnemer|customer|client|debtor|acheteur|vente|verkoop/
const PURCHASE = /leverancier|crediteur|supplier|vendor|creditor|fournisseur|achat|inkoop|aankoop/

/** Sales or purchases, by the words of the headings and of the tab; null when neither or both are there. */
export function directionOf(headings: readonly string[], name: string): 'sales' | 'purchase' | null {
  const keys = [...headings, name].map(headingKey)
  const [sale, purchase] = [SALE, PURCHASE].map((words) => keys.some((key) => words.test(key)))
  return sale === purchase ? null : sale ? 'sales' : 'purchase'
}

const columnOf = (sheet: SheetGuess, field: Field): ColumnGuess | undefined =>
  sheet.columns.find((guess) => guess.field === field && guess.confidence >= 50)

/** Whether a sheet lists customers or suppliers: it names them, and holds no documents. */
export function isList(sheet: SheetGuess): boolean {
  const has = (field: Field): boolean => columnOf(sheet, field) !== undefined
  const amounts: Field[] = ['excluding', 'including', 'totalExcluding', 'totalIncluding', 'price']
  const number = columnOf(sheet, 'number')
  if (number && /fa[ck]t|invoice|order|bon/.test(headingKey(number.heading))) return false
  if (has('date') || amounts.some(has) || sheet.vatColumns) return false
  return (
    has('relationName') && (['street', 'postcode', 'city', 'email', 'relationVatNumber'] as Field[]).some(has)
  )
}

/** Rows with one number are one document where numbers come back. */
export function layoutOf(sheet: SheetGuess): 'row-per-line' | 'row-per-document' {
  const number = columnOf(sheet, 'number') ?? columnOf(sheet, 'key')
  return number && number.look.distinct < number.look.filled ? 'row-per-line' : 'row-per-document'
}

/**
 * Two tabs of which one has the lines of the other: a heading that both have, whose values stand once on the one and
 * are among them on the other.
 */
export function joinOf(header: SheetGuess, lines: SheetGuess): { key: string } | null {
  for (const one of header.columns) {
    const other = lines.columns.find((guess) => headingKey(guess.heading) === headingKey(one.heading))
    if (!other || one.heading === '' || one.look.filled === 0 || one.look.distinct < one.look.filled) continue
    if (!['number', 'key', null].includes(one.field) || one.look.kind === 'date') continue
    const known = new Set(one.look.texts)
    const shared = other.look.texts.filter((text) => known.has(text)).length
    if (other.look.filled > 0 && shared * 2 > other.look.texts.length) return { key: one.heading }
  }
  return null
}

const INVOICE = /^(?:f|inv|fa|fac|d)$|fac?tu|invoice|verkoop|vente/
const CREDIT = /^(?:c|cn|cr|nc)$|credit|avoir/

/** Whether a tab has credit notes only, by its name. */
export const isCreditTab = (sheet: SheetGuess): boolean =>
  /credit|avoir/.test(headingKey(sheet.name)) && columnOf(sheet, 'type') === undefined

/** The texts of a column for the kind of document, with what they probably mean. */
export function typesOf(sheet: SheetGuess): TableGuess['types'] {
  const column = columnOf(sheet, 'type')
  const texts = column && column.look.distinct <= 10 ? column.look.texts : []
  return Object.fromEntries(
    texts.map((text) => {
      const key = headingKey(text)
      return [text, CREDIT.test(key) ? 'credit-note' : INVOICE.test(key) ? 'invoice' : '']
    }),
  )
}

/** The texts of a column for the kind of VAT, by what known profiles take them for; null when one is not known. */
export function vatKindsOf(sheet: SheetGuess, profiles: readonly SourceProfile[]): TableGuess['vatKinds'] {
  const column = columnOf(sheet, 'vatKind')
  if (!column || column.look.distinct > 30 || column.look.distinct === 0) return null
  const known = new Map<string, string>()
  for (const { tables } of profiles)
    for (const { columns } of tables) {
      const rule = columns.vatKind
      const values = rule && !Array.isArray(rule) ? (rule.values ?? {}) : {}
      for (const [text, kind] of Object.entries(values)) known.set(headingKey(text), kind)
    }
  const found = column.look.texts.map((text) => [text, known.get(headingKey(text)) ?? ''] as const)
  return found.some(([, kind]) => kind === '') ? null : Object.fromEntries(found)
}

/** The texts of a column for the status, by what known profiles do with them. */
export function statusOf(
  sheet: SheetGuess,
  makes: TableRule['makes'],
  profiles: readonly SourceProfile[],
): TableGuess['status'] {
  const column = columnOf(sheet, 'status')
  if (!column || column.look.distinct > 30) return null
  const rules = profiles.flatMap(({ tables }) =>
    tables.filter((table) => table.makes === makes && table.status).map((table) => table.status!),
  )
  const listed = (lists: (string[] | undefined)[]): Set<string> =>
    new Set(lists.flatMap((list) => list ?? []).map(headingKey))
  const use = listed(rules.map((rule) => rule.use))
  const leaveOut = listed(rules.map((rule) => rule.leaveOut))
  const found = { use: [] as string[], leaveOut: [] as string[], unknown: [] as string[] }
  for (const text of column.look.texts) {
    const key = headingKey(text)
    const isUsed = use.has(key)
    if (isUsed === leaveOut.has(key)) found.unknown.push(text)
    else found[isUsed ? 'use' : 'leaveOut'].push(text)
  }
  return found
}
