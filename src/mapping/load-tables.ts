import type {
  Article,
  CodeTable,
  CostCode,
  Journal,
  LedgerAccount,
  PaymentCondition,
  Period,
  RelationRecord,
  RelationTable,
  Tables,
  VatCode,
} from '../model/tables.ts'
import { readEntryNumbers } from './entry-number-table.ts'
import { makeTable } from './lookup.ts'
import { packedRelations } from './packed-relations.ts'
import { relationOf } from './relation-row.ts'
import { checkTables, type Lines } from './table-checks.ts'
import { checkPeriods } from './table-periods.ts'
import type { TableFileName } from './table-columns.ts'
import type { TableProblem } from './table-problem.ts'
import { TableReader } from './table-reader.ts'
import {
  accountTypeOf,
  costUseOf,
  countryOf,
  dateOf,
  directionOf,
  journalTypeOf,
  rateOf,
  truthOf,
  vatKindOf,
  vatTypeOf,
  wholeOf,
} from './table-values.ts'

/** Without these nothing can be booked (R28, R29); the other tables may be absent. */
export const MANDATORY_TABLES: readonly TableFileName[] = [
  'ledger-accounts.csv',
  'vat-codes.csv',
  'journals.csv',
  'payment-conditions.csv',
]

/** Bytes from which on relations.csv is kept as it lies there: some 1,500 relations. */
const LEAST_PACKED = 256 * 1024

/**
 * Reads an administration's tables and checks them against each other. An absent table is an empty one: telling
 * that a mandatory table is missing is the caller's.
 *
 * @param contents bytes of each table that is there
 * @param shown the folder as messages show it, `mappings/demo-nl`
 * @param country the administration's: VAT codes of that country need not name it
 * @returns every problem there is, errors and warnings; with an error the tables are not complete. `lines` tells the
 *   row of each record
 * @throws HalfSaved, with the table's name as its `file`, when a table is being saved
 */
export function loadTables(
  contents: ReadonlyMap<TableFileName, Uint8Array>,
  shown: string,
  country: string,
): { tables: Tables; problems: TableProblem[]; lines: Lines } {
  const problems: TableProblem[] = []
  const lines: Lines = new Map()
  const read = <T extends object>(file: TableFileName, make: (row: TableReader) => T): T[] => {
    const bytes = contents.get(file)
    return bytes === undefined
      ? []
      : new TableReader(file, `${shown}/${file}`, problems).all(bytes, make, lines)
  }
  const coded = <T extends { code: string; aliases: string[] }>(
    file: TableFileName,
    make: (row: TableReader) => T,
  ) => makeTable(`${shown}/${file}`, read(file, make))

  /** What the checks are to look at: all relations, or of a compact table those that they may have something to say of. */
  let looked: CodeTable<RelationRecord> | null = null
  const relations = (): RelationTable => {
    const bytes = contents.get('relations.csv')
    const large = bytes !== undefined && bytes.length >= LEAST_PACKED
    const packed = large ? packedRelations(bytes, `${shown}/relations.csv`, country, problems, lines) : null
    looked = packed?.doubtful ?? coded('relations.csv', relationOf)
    return packed?.table ?? looked
  }

  const periods = read('periods.csv', period)
  const tables: Tables = {
    ledgerAccounts: coded('ledger-accounts.csv', ledgerAccount),
    vatCodes: coded('vat-codes.csv', (row) => vatCode(row, country)),
    journals: coded('journals.csv', journal),
    relations: relations(),
    paymentConditions: coded('payment-conditions.csv', paymentCondition),
    costCentres: coded('cost-centres.csv', costCode),
    costUnits: coded('cost-units.csv', costCode),
    articles: coded('articles.csv', article),
    periods: checkPeriods(periods, `${shown}/periods.csv`, lines, (p) => problems.push(p)),
  }
  const numbers = contents.get('entry-numbers.csv')
  if (contents.has('countries.csv')) tables.countries = new Map(read('countries.csv', countryId))
  if (numbers) tables.entryNumbers = readEntryNumbers(numbers, `${shown}/entry-numbers.csv`, problems)
  checkTables({ ...tables, relations: looked! }, lines, (p) => problems.push(p))
  return { tables, problems, lines }
}

function ledgerAccount(row: TableReader): LedgerAccount {
  return {
    code: row.code(),
    name: row.text('name'),
    type: accountTypeOf(row.text('type')),
    blocked: row.value('blocked', truthOf, 'ja, nee', false),
    aliases: row.list('aliases'),
    costCentre: row.value('costCentre', costUseOf, COST_USE, 'allowed'),
    costUnit: row.value('costUnit', costUseOf, COST_USE, 'allowed'),
    vatCodes: row.list('vatCodes'),
    ...(row.has('function') ? { function: row.text('function') } : {}),
    ...(row.has('vatKinds') ? { vatKinds: row.list('vatKinds') } : {}),
    ...idOf(row),
  }
}

const COST_USE = 'verplicht, toegestaan, verboden'

function vatCode(row: TableReader, own: string): VatCode {
  const code = row.code()
  const text = row.text('rate')
  const rate = text === '' ? null : row.value('rate', rateOf, '21%, 9%, 0%', null)
  const kind = row.value(
    'kind',
    vatKindOf,
    'domestic, exempt, reverse-charge, eu-goods, eu-services, export, oss, margin, none',
    'none',
  )
  const country = row.value('country', countryOf, 'NL, BE, DE', '')
  const from = row.value('from', date, '2026-01-31, 31-01-2026', '')
  const until = row.value('until', date, '2026-12-31, 31-12-2026', '')
  if (from !== '' && until !== '' && until < from)
    row.problem('error', 'table-dates-reversed', { from, until })
  // one that a list brought and of which a person still has to say what it is: nothing is booked on it (R84)
  const waits = truthOf(row.text('blocked')) === true
  const type = row.text('type') === '' ? (kind === 'none' ? 'none' : 'excluding') : undefined
  return {
    code,
    description: row.text('description'),
    direction: row.value('direction', directionOf, 'sales, purchase, both', 'both', !waits),
    rate,
    kind:
      row.text('kind') !== '' || waits ? kind : row.missing('kind', 'domestic, exempt, reverse-charge', kind),
    country: country === own ? '' : country,
    from,
    until,
    type: type ?? row.value('type', vatTypeOf, 'excluding, including, none, zero', 'excluding'),
    blocked: row.value('blocked', truthOf, 'ja, nee', false),
    payAccount: row.codeIn('payAccount'),
    claimAccount: row.codeIn('claimAccount'),
    salesAccount: row.codeIn('salesAccount'),
    purchaseAccount: row.codeIn('purchaseAccount'),
    aliases: row.list('aliases'),
  }
}

function journal(row: TableReader): Journal {
  return {
    code: row.code(),
    name: row.text('name'),
    type: row.value('type', journalTypeOf, 'sales, purchase, general, cash, bank', 'other', true),
    account: row.codeIn('account'),
    currency: row.value('currency', currency, 'EUR, *', ''),
    blocked: row.value('blocked', truthOf, 'ja, nee', false),
    aliases: row.list('aliases'),
    vat: row.value('vat', truthOf, 'ja, nee', true),
  }
}

function paymentCondition(row: TableReader): PaymentCondition {
  return {
    code: row.code(),
    name: row.text('name'),
    days: row.value('days', (text) => wholeOf(text, 999), '14, 30', 0, true),
    endOfMonth: row.value('endOfMonth', truthOf, 'ja, nee', false),
    aliases: row.list('aliases'),
  }
}

function period(row: TableReader): Period {
  return {
    year: row.value('year', (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined), '2026', 0, true),
    period: row.value('period', (text) => (text === '0' ? undefined : wholeOf(text, 99)), '1', 0, true),
    start: row.value('start', date, '2026-01-01, 01-01-2026', '', true),
    end: row.value('end', date, '2026-01-31, 31-01-2026', '', true),
    closed: row.value('closed', truthOf, 'ja, nee', false),
  }
}

function costCode(row: TableReader): CostCode {
  const code = row.code()
  const blocked = row.value('blocked', truthOf, 'ja, nee', false)
  return {
    code,
    name: row.text('name'),
    blocked,
    aliases: row.list('aliases'),
    ...idOf(row),
  }
}

function countryId(row: TableReader): [string, string] {
  return [row.value('code', countryOf, 'NL, BE, DE', '', true), row.text('id')]
}

function article(row: TableReader): Article {
  return {
    code: row.code(),
    name: row.text('name'),
    salesAccount: row.codeIn('salesAccount'),
    purchaseAccount: row.codeIn('purchaseAccount'),
    vatCode: row.codeIn('vatCode'),
    aliases: row.list('aliases'),
  }
}

/** Only a table that has the column says anything of ids. */
const idOf = (row: TableReader): { id?: string } => (row.has('id') ? { id: row.text('id') } : {})

const date = (text: string): string | undefined => (text === '' ? '' : dateOf(text))

function currency(text: string): string | undefined {
  const upper = text.toUpperCase()
  return upper === '' || upper === '*' || /^[A-Z]{3}$/.test(upper) ? upper : undefined
}
