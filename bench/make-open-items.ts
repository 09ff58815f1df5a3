import { writeFileSync } from 'node:fs'
import { invoiceLines } from './make-csv.ts'

type Item = { number: number; date: string; customer: number; name: string; total: number; open: number }

/** The documents of a file of `makeCsv`: every third is open, every third partly paid, every third paid. */
function items(lines: number): Item[] {
  const made: Item[] = []
  for (const { number, day, month, customer, name, net, vat } of invoiceLines(lines)) {
    let item = made.at(-1)
    if (item?.number !== number)
      made.push((item = { number, date: `2025-${month}-${day}`, customer, name, total: 0, open: 0 }))
    item.total += net + vat
  }
  for (const [i, item] of made.entries())
    item.open = i % 3 === 0 ? item.total : i % 3 === 1 ? Math.floor(item.total / 2) : 0
  return made
}

const plain = (cents: number): string => (cents / 100).toFixed(2)
const dutch = (cents: number): string => plain(cents).replace('.', ',')

/** Open items of the documents of `makeCsv(path, lines)`, in Exact Online's XML: fifty a relation. */
export function makeOpenItemsXml(path: string, lines: number): void {
  const all = items(lines)
  const records: string[] = []
  for (let at = 0; at < all.length; at += 50) {
    const { customer, name } = all[at]!
    const some = all.slice(at, at + 50).map(
      (item) => `    <OutstandingItem number="${item.number}">
      <InvoiceDate>${item.date}</InvoiceDate>
      <InvoiceAmtDC>${plain(item.total)}</InvoiceAmtDC>
      <OutstandingAmtDC>${plain(item.open)}</OutstandingAmtDC>
      <Description>Verkoopfactuur ${item.number}</Description>
      <YourRef>${item.number}</YourRef>
    </OutstandingItem>
`,
    )
    records.push(
      `  <AR><Account code="${String(customer).padStart(18)}"><Name>${name}</Name></Account>\n   <OutstandingItems>\n${some.join('')}   </OutstandingItems>\n  </AR>\n`,
    )
  }
  writeFileSync(
    path,
    `<?xml version="1.0" encoding="utf-8"?>\n<eExact><ARs>\n${records.join('')}</ARs></eExact>\n`,
  )
}

/** The same as a list in CSV. */
export function makeOpenItemsCsv(path: string, lines: number): void {
  const rows = items(lines).map(
    ({ number, date, customer, name, total, open }) =>
      `${number};${date.split('-').toReversed().join('-')};${customer};${name};${dutch(total)};${dutch(open)}\r\n`,
  )
  const headings = 'Factuurnummer;Factuurdatum;Debiteurnummer;Debiteur;Factuurbedrag;Openstaand\r\n'
  writeFileSync(path, `\ufeff${headings}${rows.join('')}`)
}

/** The same as SnelStart's API gives them, all in one answer. */
export function makeVerkoopfacturenJson(path: string, lines: number): void {
  const all = items(lines).map(({ number, date, total, open }) => ({
    factuurnummer: String(number),
    factuurdatum: `${date}T00:00:00`,
    factuurbedrag: total / 100,
    openstaandSaldo: open / 100,
  }))
  writeFileSync(path, JSON.stringify(all))
}
