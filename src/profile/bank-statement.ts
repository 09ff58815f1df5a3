import { cellText } from '../model/row.ts'
import { headingKey } from './headings.ts'
import type { SheetHead } from './match-sheet.ts'

const ACCOUNT = /^(?:rekening(?:nummer)?|eigenrekening|iban|account(?:number)?|compte|numerodecompte)/
const OTHER_SIDE =
  /^(?:tegen(?:rekening|partij)|naamtegenpartij|rekeningnummertegenpartij|counterparty|contrepartie)/
const BOOKED =
  /^(?:saldo|balance|solde|creditdebet|afbij|mutatiesoort|valutadatum|rentedatum|boekdatum|afschriftnummer|valuta(?:code)?)/
const AMOUNT = /^(?:bedrag|amount|montant|credit|debet)/

/**
 * Whether the headings of a file that nobody knows are those of a bank statement: own account, the other side's, an
 * amount, and what only banks have. Accounting packages read those themselves; here they have no place.
 */
export function isBankStatement(heads: readonly SheetHead[]): boolean {
  return heads.some((head) =>
    head.rows.some((row) => {
      const keys = row.cells.map((cell) => headingKey(cellText(cell)))
      return [ACCOUNT, OTHER_SIDE, BOOKED, AMOUNT].every((words) => keys.some((key) => words.test(key)))
    }),
  )
}
