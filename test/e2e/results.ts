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

/** An answer that repeats what it was about, with the source's own number of the invoice. */
export const repeated = (type: 0 | 2, entry: number | null, invoice: number, text = 'Created'): string =>
  `<Message type="${type}"><Topic code="GLTransactions" node="GLTransaction">${entry === null ? '' : `<Data keyAlt="${entry}"/>`}</Topic>` +
  `<Description>${text}</Description><InnerXML><GLTransaction><GLTransactionLine><References><InvoiceNumber>${invoice}</InvoiceNumber>` +
  '</References></GLTransactionLine></GLTransaction></InnerXML></Message>'

/** An export of transactions: these entries of journal 70 in 2026. */
export function transactions(...entries: number[]): string {
  const all = entries.map(
    (entry) =>
      `<GLTransaction entry="${entry}"><TransactionType number="20"/><Journal code="70" type="20"/><Date>2026-01-15</Date>` +
      '<GLTransactionLine type="20" linetype="0" line="1" status="20"><Date>2026-01-15</Date><FinYear number="2026"/>' +
      '<FinPeriod number="1"/><GLAccount code="8000"/><Amount><Currency code="EUR"/><Value>-10</Value></Amount>' +
      '</GLTransactionLine></GLTransaction>',
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?><eExact><GLTransactions>${all.join('')}</GLTransactions>` +
    `<Topics><Topic code="GLTransactions" count="${all.length}" pagesize="100"/></Topics><Messages/></eExact>`
  )
}
