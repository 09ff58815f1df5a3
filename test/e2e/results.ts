const HEADING =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag'

/** A file of so many sales invoices of one line each, numbered on from `first`. */
export function sales(first: number, count: number, date = '15-01-2026'): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `${first + i};${date};1001;Bakkerij De Korenaar;Werk ${i};10,00;21%;2,10`,
  )
  return [HEADING, ...rows].join('\r\n') + '\r\n'
}

/** An answer of Exact to an import. */
export function messages(...all: string[]): string {
  return `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<eExact><Messages>${all.join('\n')}</Messages></eExact>`
}

const message = (type: number, entry: number, text: string): string =>
  `<Message type="${type}"><Topic code="GLTransactions" node="GLTransaction"><Data keyAlt="${entry}"/></Topic><Description>${text}</Description></Message>`

export const created = (entry: number): string => message(2, entry, 'Created')
export const refused = (entry: number, text: string): string => message(0, entry, text)
