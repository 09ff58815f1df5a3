import type { Direction } from '../../model/document.ts'
import type { VatCode } from '../../model/tables.ts'
import type { LineVat, VatRowKind } from './bodies.ts'

/** What a VAT code is in both of SnelStart's vocabularies; `row` null: no VAT row. */
export type VatKinds = { line: LineVat; row: VatRowKind | null }

const RATED = /^(?:verkopen|inkopen)?(laag|hoog|overig)$/i
const NAMES: Record<string, 'Laag' | 'Hoog' | 'Overig'> = { laag: 'Laag', hoog: 'Hoog', overig: 'Overig' }

/**
 * Lines say Hoog, VAT rows VerkopenHoog or InkopenHoog: swapping them is refused (BOE-0082). VAT codes of a SnelStart
 * administration bear one of these names; without VAT on the document the kind decides (facts: section 2).
 * Sales with reverse charge have the row VerkopenVerlegd of 0.00; other states, export and exempt have no row.
 *
 * @returns null when the code's name is none of SnelStart's kinds
 */
export function vatKinds(code: VatCode | null, direction: Direction): VatKinds | null {
  if (code === null) return { line: 'Geen', row: null }
  const side = direction === 'sales' ? 'Verkopen' : 'Inkopen'
  if (code.kind === 'reverse-charge') return { line: 'Geen', row: `${side}Verlegd` }
  if (code.kind !== 'domestic') return { line: 'Geen', row: null }
  const name = NAMES[RATED.exec(code.code)?.[1]?.toLowerCase() ?? '']
  if (name !== undefined) return { line: name, row: `${side}${name}` }
  return /^geen$/i.test(code.code) ? { line: 'Geen', row: null } : null
}
