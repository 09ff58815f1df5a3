import type { Direction, VatKind } from '../../model/document.ts'
import type { LineVat, VatRowKind } from './bodies.ts'

/** What a VAT code is in both of SnelStart's vocabularies; `row` null: no VAT row. */
export type VatKinds = { line: LineVat; row: VatRowKind | null }
type Rated = 'Hoog' | 'Laag' | 'Overig'

/** A VAT code as far as its kind goes. */
export type NamedCode = { code: string; kind: VatKind }

const NAME = /^(verkopen|inkopen)?(laag|hoog|overig|geen)(?![a-z])/i
const RATED: Record<string, Rated> = { laag: 'Laag', hoog: 'Hoog', overig: 'Overig' }
const NO_ROW: VatKinds = { line: 'Geen', row: null }

/**
 * Lines say Hoog, VAT rows VerkopenHoog or InkopenHoog: swapping them is refused (BOE-0082). A domestic VAT code of a
 * SnelStart administration begins with one of these names (`VerkopenHoog`, `Laag 6%`); what follows tells rates of
 * other days apart. Where the document has no VAT the kind of the code decides (facts: SnelStart section 2): sales with
 * reverse charge have the row VerkopenVerlegd of 0.00; other states, export, exempt and the one-stop shop have none.
 *
 * @param code null: a line without any VAT code
 * @returns null when the code's name is none of SnelStart's kinds, or one of the other side
 */
export function vatKinds(code: NamedCode | null, direction: Direction): VatKinds | null {
  if (code === null) return NO_ROW
  const side = direction === 'sales' ? 'Verkopen' : 'Inkopen'
  if (code.kind === 'reverse-charge') return { line: 'Geen', row: `${side}Verlegd` }
  if (code.kind !== 'domestic') return NO_ROW
  const [, prefix, name] = NAME.exec(code.code) ?? []
  if (name === undefined) return null
  if (prefix !== undefined && prefix.toLowerCase() !== side.toLowerCase()) return null
  const rated = RATED[name.toLowerCase()]
  return rated === undefined ? NO_ROW : { line: rated, row: `${side}${rated}` }
}
