import type { CodeTable, RelationRecord, Tables, VatCode } from '../model/tables.ts'
import { tableKey, find } from './lookup.ts'
import { nearest } from './suggest.ts'
import type { ReportTable, TableProblem, TableProblemCode } from './table-problem.ts'

/** Row number of each record, for messages. */
export type Lines = Map<object, number>

type Coded = { code: string; aliases: string[] }

/** Of a compact table of relations only those that can be the matter with anything need be there. */
type Checked = Omit<Tables, 'relations'> & { relations: CodeTable<RelationRecord> }

/** Checks what one table cannot know by itself: codes and aliases given twice, references to other tables. */
export function checkTables(tables: Checked, lines: Lines, report: ReportTable): void {
  const {
    ledgerAccounts,
    vatCodes,
    journals,
    relations,
    paymentConditions,
    costCentres,
    costUnits,
    articles,
  } = tables
  for (const table of [
    ledgerAccounts,
    journals,
    relations,
    paymentConditions,
    costCentres,
    costUnits,
    articles,
  ]) {
    checkCodes<Coded>(table, lines, report)
    checkAliases<Coded>(table, lines, report, () => true)
  }
  checkCodes(vatCodes, lines, report)
  checkAliases(vatCodes, lines, report, sameUse)
  checkSourceCodes(relations, lines, report)
  checkReferences(tables, lines, report)
}

function checkCodes<T extends Coded>(table: CodeTable<T>, lines: Lines, report: ReportTable): void {
  for (const record of table.all) {
    const first = table.byCode.get(tableKey(record.code))
    if (first === undefined || first === record || record.code === '') continue
    const params = { code: record.code, first: lines.get(first)! }
    report({ file: table.file, line: lines.get(record)!, level: 'error', code: 'table-code-twice', params })
  }
}

/** Warnings: the look-up tells it again when a file really holds such a value. */
function checkAliases<T extends Coded>(
  table: CodeTable<T>,
  lines: Lines,
  report: ReportTable,
  clash: (a: T, b: T) => boolean,
): void {
  const warn = (record: T, code: TableProblemCode, params: TableProblem['params']): void =>
    report({ file: table.file, line: lines.get(record)!, level: 'warning', code, params })
  for (const [alias, records] of table.byAlias) {
    const owner = table.byCode.get(alias)
    records.forEach((record, i) => {
      const other = records.slice(0, i).find((earlier) => clash(earlier, record))
      if (other)
        warn(record, 'table-alias-twice', {
          alias,
          code: record.code,
          other: other.code,
          first: lines.get(other)!,
        })
      if (owner && owner !== record)
        warn(record, 'table-alias-hidden', { alias, code: record.code, first: lines.get(owner)! })
    })
  }
  for (const record of table.all) {
    for (const alias of record.aliases)
      if (alias.includes(';')) warn(record, 'table-alias-quoted', { value: alias })
  }
}

/** Two VAT codes may share `21%` when direction, kind, country or dates tell them apart. */
function sameUse(a: VatCode, b: VatCode): boolean {
  const direction = a.direction === 'both' || b.direction === 'both' || a.direction === b.direction
  const dates = (a.until === '' || b.from <= a.until) && (b.until === '' || a.from <= b.until)
  return direction && a.kind === b.kind && a.country === b.country && dates
}

function checkSourceCodes(relations: CodeTable<RelationRecord>, lines: Lines, report: ReportTable): void {
  const owners = new Map<string, RelationRecord>()
  for (const record of relations.all) {
    if (record.sourceCodes.length === 0) continue
    for (const alias of record.sourceCodes) {
      const other = owners.get(tableKey(alias))
      if (other === undefined) owners.set(tableKey(alias), record)
      else if (other !== record) {
        const params = { alias, code: record.code, other: other.code, first: lines.get(other)! }
        report({
          file: relations.file,
          line: lines.get(record)!,
          level: 'warning',
          code: 'table-alias-twice',
          params,
        })
      }
    }
  }
}

/**
 * Accounts of journals and VAT codes must exist: every booking needs them. A reference of one relation or article is
 * a warning, since it concerns the documents of that relation only and is told there as a finding.
 */
function checkReferences(tables: Checked, lines: Lines, report: ReportTable): void {
  const { ledgerAccounts, vatCodes, journals, relations, paymentConditions, articles } = tables
  const told = new Set<string>()
  const check = (
    record: object,
    file: string,
    level: TableProblem['level'],
    column: string,
    value: string,
    table: CodeTable<Coded>,
  ): void => {
    // A table that is not there at all is told by itself, once.
    if (value === '' || table.all.length === 0 || table.byCode.has(tableKey(value))) return
    if (table === (vatCodes as CodeTable<Coded>) && find(table, value).length > 0) return
    // One warning for each value: 200,000 relations may share a condition that is gone.
    const key = JSON.stringify([file, column, value])
    if (level === 'warning' && told.has(key)) return
    told.add(key)
    const code =
      table === (ledgerAccounts as CodeTable<Coded>) ? 'table-account-unknown' : 'table-reference-unknown'
    const near = nearest(table, value, 2).map((n) => `${n.code} ${n.name}`.trim())
    const hint = near.length === 0 ? '' : `: ${near.join(', ')}?`
    const params = { value, column, table: table.file.split('/').at(-1)!, hint }
    report({ file, line: lines.get(record)!, level, code, params })
  }
  for (const record of ledgerAccounts.all) {
    for (const code of record.vatCodes ?? [])
      check(record, ledgerAccounts.file, 'warning', 'vat codes', code, vatCodes)
  }
  for (const record of vatCodes.all) {
    check(record, vatCodes.file, 'error', 'pay account', record.payAccount, ledgerAccounts)
    check(record, vatCodes.file, 'error', 'claim account', record.claimAccount, ledgerAccounts)
    check(record, vatCodes.file, 'warning', 'sales account', record.salesAccount ?? '', ledgerAccounts)
    check(record, vatCodes.file, 'warning', 'purchase account', record.purchaseAccount ?? '', ledgerAccounts)
  }
  for (const record of journals.all) {
    check(record, journals.file, 'error', 'account', record.account, ledgerAccounts)
    if (record.account !== '' || (record.type !== 'sales' && record.type !== 'purchase')) continue
    const params = { column: 'account', example: record.type === 'sales' ? '1300' : '1600' }
    report({
      file: journals.file,
      line: lines.get(record)!,
      level: 'error',
      code: 'table-value-missing',
      params,
    })
  }
  for (const record of relations.all) {
    check(record, relations.file, 'warning', 'ledger account', record.ledgerAccount, ledgerAccounts)
    check(record, relations.file, 'warning', 'payment condition', record.paymentCondition, paymentConditions)
  }
  for (const record of articles.all) {
    check(record, articles.file, 'warning', 'sales account', record.salesAccount, ledgerAccounts)
    check(record, articles.file, 'warning', 'purchase account', record.purchaseAccount, ledgerAccounts)
    check(record, articles.file, 'warning', 'vat code', record.vatCode, vatCodes)
  }
}
