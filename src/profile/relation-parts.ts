import type { Row } from '../model/row.ts'
import { cellText } from '../model/row.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { CellReader } from './cells.ts'
import { columnOf, type HeadingIndex } from './rate-columns.ts'
import { codeText, knownList } from './texts.ts'
import type { TableRule } from './types.ts'

/** One of several addresses of a relation; the street, and what belongs with it, in columns of its own. */
export type AddressBlock = {
  /** texts of the choosing column that mean this block */
  when: string[]
  columns: Partial<Record<AddressField, string[]>>
}
export const ADDRESS_FIELDS = ['street', 'houseNumber', 'postcode', 'city', 'country'] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]

/** Columns of the parts of a relation that no field has of its own; -1: the file does not have it. */
export type RelationParts = {
  names: number[]
  /** the column that chooses the address */
  chosenBy: number
  blocks: { when: readonly string[]; columns: Record<AddressField, number> }[]
}

/**
 * Where the parts of names and the address blocks of a table stand in a file. Undefined for a table without them, and
 * for a file that has none of their columns.
 */
export function relationPartsOf(table: TableRule, index: HeadingIndex): RelationParts | undefined {
  const { nameParts, addressBlocks } = table
  if (!nameParts && !addressBlocks) return undefined
  const found: RelationParts = {
    names: (nameParts ?? []).map((headings) => columnOf(index, headings)).filter((column) => column >= 0),
    chosenBy: columnOf(index, addressBlocks?.chosenBy ?? []),
    blocks: (addressBlocks?.blocks ?? []).map(({ when, columns }) => {
      const entries = ADDRESS_FIELDS.map((field) => [field, columnOf(index, columns[field] ?? [])])
      return { when, columns: Object.fromEntries(entries) as Record<AddressField, number> }
    }),
  }
  return columnsOfParts(found).length > 0 ? found : undefined
}

/** Every column that is looked at for them. */
export function columnsOfParts(parts: RelationParts | undefined): number[] {
  if (!parts) return []
  const blocks = parts.blocks.flatMap(({ columns }) => Object.values(columns))
  return [...new Set([...parts.names, parts.chosenBy, ...blocks].filter((column) => column >= 0))]
}

/** A name out of its parts, as `Dhr. J. van der Berg`; '' when all of them are empty. */
export function nameOfParts(cells: CellReader, row: Row, report: Report): string {
  const parts: string[] = []
  for (const column of cells.plan.relationParts?.names ?? []) {
    const text = textAt(cells, row, column, report)
    if (text !== '') parts.push(text)
  }
  return parts.join(' ')
}

/**
 * The address that the choosing column of a row names; the first one when it names none. A block that is empty stays
 * so: no other address is put in its place. Null for a file without such blocks.
 */
export function chosenAddress(
  cells: CellReader,
  row: Row,
  report: Report,
): Record<AddressField, string> | null {
  const parts = cells.plan.relationParts
  if (!parts || parts.blocks.every(({ columns }) => columns.street < 0 && columns.city < 0)) return null
  const choice = textAt(cells, row, parts.chosenBy, report)
  const block = choice === '' ? parts.blocks[0]! : parts.blocks.find(({ when }) => isOneOf(when, choice))
  if (!block) {
    const { plan } = cells
    const heading = plan.headings[parts.chosenBy] ?? ''
    const place = { sheet: plan.name, row: row.number, column: parts.chosenBy, heading }
    const known = knownList(parts.blocks.flatMap(({ when }) => when))
    report(finding('value-unknown', place, { heading, known }, { value: choice }))
    return null
  }
  const entries = ADDRESS_FIELDS.map((field) => [field, textAt(cells, row, block.columns[field], report)])
  return Object.fromEntries(entries) as Record<AddressField, string>
}

function textAt(cells: CellReader, row: Row, column: number, report: Report): string {
  const cell = column < 0 ? undefined : row.cells[column]
  if (cell === undefined || cellText(cell) === '' || cells.isError(cell, row, column, report)) return ''
  return codeText(cell)
}

const isOneOf = (words: readonly string[], text: string): boolean =>
  words.some((word) => word.toLowerCase() === text.toLowerCase())
