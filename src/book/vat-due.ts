import type { Direction, VatKind } from '../model/document.ts'

/**
 * Where the VAT of a line ends up: on the document (`charged`), on both sides of the buyer's own books (`reverse`,
 * bookings case 14), or nowhere (`none`: exempt, outside the EU, sales with reverse charge and to other EU states).
 */
export type VatDue = 'charged' | 'reverse' | 'none'

/** How VAT of this kind is due for who books it (bookings cases 11-14, 27). */
export function vatDue(direction: Direction, kind: VatKind): VatDue {
  if (kind === 'domestic' || kind === 'oss') return 'charged'
  return direction === 'purchase' && isShifted(kind) ? 'reverse' : 'none'
}

/** Kinds for which the buyer accounts for the VAT: the document itself has none. */
export function isShifted(kind: VatKind): boolean {
  return kind === 'reverse-charge' || kind === 'eu-goods' || kind === 'eu-services'
}
