/**
 * What a dropped file is taken for, by its name. Tables are everything that the readers can say something sensible
 * about, old Excel, web pages saved as Excel and zip files with a table and its PDFs included.
 */
export type DropKind = 'table' | 'pdf' | 'other'

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
  'html',
  'htm',
])

export function dropKind(name: string): DropKind {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  if (ending === 'pdf') return 'pdf'
  return TABLE_ENDINGS.has(ending) ? 'table' : 'other'
}
