import type { Files } from '../edge/files.ts'
import { cellsOf, delimiterOf, tableText } from '../mapping/table-text.ts'
import { finding } from '../model/finding-make.ts'
import type { Report } from '../model/finding.ts'
import { parseDate } from '../model/parse-date.ts'
import { everything, listed, numberStretches, type Selection } from '../model/selection.ts'

type Key = keyof Selection

const KEYS: Record<string, Key> = {
  van: 'from',
  vanaf: 'from',
  from: 'from',
  de: 'from',
  depuis: 'from',
  tot: 'until',
  'tot en met': 'until',
  't/m': 'until',
  until: 'until',
  to: 'until',
  jusque: 'until',
  nummers: 'numbers',
  nummer: 'numbers',
  numbers: 'numbers',
  number: 'numbers',
  numeros: 'numbers',
  dagboeken: 'journals',
  dagboek: 'journals',
  journals: 'journals',
  journal: 'journals',
  journaux: 'journals',
  vestigingen: 'locations',
  vestiging: 'locations',
  locations: 'locations',
  location: 'locations',
  etablissements: 'locations',
  alleen: 'only',
  only: 'only',
  seulement: 'only',
}

const ONLY: Record<string, Selection['only']> = {
  facturen: 'invoices',
  invoices: 'invoices',
  factures: 'invoices',
  klanten: 'customers',
  customers: 'customers',
  clients: 'customers',
  leveranciers: 'suppliers',
  suppliers: 'suppliers',
  fournisseurs: 'suppliers',
}

/** A selection file is small: what is larger is none. */
const MOST_BYTES = 65_536

/**
 * Reads the small file that says which part of the table beside it is exported: a row for each limit, what it limits in
 * the first cell and to what in the second. A row that is not understood refuses the drop: all or nothing.
 *
 * @param name as dropped, for messages
 */
export async function readSelection(
  files: Files,
  path: string,
  name: string,
  report: Report,
): Promise<Selection> {
  const selection = everything()
  const facts = await files.facts(path)
  const text = facts && facts.bytes <= MOST_BYTES ? tableText(await files.read(path)) : null
  if (text === null) {
    report(
      finding(
        'selection-not-understood',
        { sheet: '', row: 0 },
        { file: name, row: 0, text: '' },
        { value: name },
      ),
    )
    return selection
  }
  const rows = text.split(/\r\n|\n|\r/)
  const delimiter = delimiterOf(rows.find((row) => row.trim() !== '') ?? ';')
  for (const [at, row] of rows.entries()) {
    const [key = '', ...values] = cellsOf(row, delimiter).map((cell) => cell.trim())
    const value = values.filter((cell) => cell !== '').join(',')
    if (key + value === '') continue
    if (take(selection, word(key), value)) continue
    const params = { file: name, row: at + 1, text: row.trim().slice(0, 100) }
    report(finding('selection-not-understood', { sheet: '', row: 0 }, params, { value: row.trim() }))
  }
  return selection
}

const word = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s:]+/g, ' ')
    .trim()

/** False: not understood. */
function take(selection: Selection, key: string, value: string): boolean {
  const part = KEYS[key]
  if (part === undefined || value === '') return false
  if (part === 'from' || part === 'until') {
    const day = parseDate(value, /^\d{4}/.test(value) ? 'y-m-d' : 'd-m-y')
    if (day !== null) selection[part] = day
    return day !== null
  }
  if (part === 'only') {
    const only = ONLY[word(value)]
    if (only !== undefined) selection.only = only
    return only !== undefined
  }
  if (part === 'numbers') {
    const stretches = numberStretches(value)
    if (stretches) selection.numbers = [...selection.numbers, ...stretches]
    return stretches !== null
  }
  selection[part] = [...selection[part], ...listed(value)]
  return true
}
