import { closeSync, openSync, writeSync } from 'node:fs'

const HEADINGS =
  'Factuurnummer;Factuurdatum;Vervaldatum;Klantnummer;Klantnaam;Omschrijving;Kostenplaats;Bedrag excl. btw;Btw %;Btw-bedrag;Bedrag incl. btw;Opmerking'
const NAMES = ['Bakkerij De Korenaar', 'Garage Van Dijk', 'Brouwerij De Wilgenhoek NV']
const money = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

/** One invoice line of a made file. Amounts in cents. */
type Line = {
  number: number
  day: string
  month: string
  due: string
  customer: number
  name: string
  text: string
  net: number
  rate: number
  vat: number
}

/** The lines of a made file, four a document, always the same ones. */
export function* invoiceLines(lines: number, firstNumber = 10_000_001): Generator<Line> {
  // Other numbers, other amounts: files that are alike would be told as such.
  let seed = 42 + firstNumber - 10_000_001
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 4294967296) * below)
  }
  for (let i = 0; i < lines; i++) {
    const document = Math.floor(i / 4)
    const month = (Math.floor(document / 28) % 12) + 1
    const day = String((document % 28) + 1).padStart(2, '0')
    const net = 100 + random(200_000)
    const rate = random(4) === 0 ? 9 : 21
    yield {
      number: firstNumber + document,
      day,
      month: String(month).padStart(2, '0'),
      due: `${day}-${String((month % 12) + 1).padStart(2, '0')}-${month === 12 ? 2026 : 2025}`,
      customer: 1001 + (document % 3),
      name: NAMES[document % 3]!,
      text: `Levering ${random(9999)} volgens afspraak & offerte`,
      net,
      rate,
      vat: Math.round((net * rate) / 100),
    }
  }
}

/**
 * Writes a CSV file of so many invoice lines, four a document, as a Dutch invoicing package exports them.
 * The same arguments always give the same bytes. `wrong` makes every row wrong (an unknown VAT rate).
 */
export function makeCsv(path: string, lines: number, wrong = false, firstNumber = 10_000_001): void {
  const file = openSync(path, 'w')
  let text = `\ufeff${HEADINGS}\r\n`
  for (const one of invoiceLines(lines, firstNumber)) {
    const { net, vat } = one
    text +=
      `${one.number};${one.day}-${one.month}-2025;${one.due};${one.customer};${one.name};` +
      `${one.text};;${money(net)};${wrong ? 17 : one.rate};${money(vat)};${money(net + vat)};\r\n`
    if (text.length > 1 << 20) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
}
