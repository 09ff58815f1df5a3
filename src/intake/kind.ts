/**
 * What a dropped file is taken for, by its name. Tables are everything that the readers can say something sensible
 * about, old Excel, web pages saved as Excel and zip files with a table and its PDFs included.
 */
export type DropKind = 'table' | 'pdf' | 'selection' | 'other'

const TABLE_ENDINGS = new Set([
  'csv',
  'txt',
  'tsv',
  'tab',
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'ods',
  'zip',
  'xml',
  'json',
  'html',
  'htm',
])

/** `verkoop.csv.selectie.csv` says which part of `verkoop.csv` is exported. */
const SELECTION = /^(.+)\.(?:selectie|selection)\.(?:csv|txt)$/i

/** The table that a selection file belongs to; null: it is no such file. */
export function selectionOf(name: string): string | null {
  return SELECTION.exec(name)?.[1] ?? null
}

export function dropKind(name: string): DropKind {
  if (selectionOf(name) !== null) return 'selection'
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  if (ending === 'pdf') return 'pdf'
  return TABLE_ENDINGS.has(ending) ? 'table' : 'other'
}
