import { closeSync, openSync, writeSync } from 'node:fs'

const HEADINGS =
  'Factuurnummer;Factuurdatum;Vervaldatum;Klantnummer;Klantnaam;Omschrijving;Kostenplaats;Bedrag excl. btw;Btw %;Btw-bedrag;Bedrag incl. btw;Opmerking'
const NAMES = ['Bakkerij De Korenaar', 'Garage Van Dijk', 'Brouwerij De Wilgenhoek NV']
const money = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

/**
 * Writes a CSV file of so many invoice lines, four a document, as a Dutch invoicing package exports them.
 * The same arguments always give the same bytes. `wrong` makes every row wrong (an unknown VAT rate).
 */
export function makeCsv(path: string, lines: number, wrong = false, firstNumber = 10_000_001): void {
  const file = openSync(path, 'w')
  // Other numbers, other amounts: files that are alike would be told as such.
  let seed = 42 + firstNumber - 10_000_001
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 4294967296) * below)
  }
  let text = `\ufeff${HEADINGS}\r\n`
  for (let i = 0; i < lines; i++) {
    const document = Math.floor(i / 4)
    const day = (document % 28) + 1
    const month = (Math.floor(document / 28) % 12) + 1
    const dd = String(day).padStart(2, '0')
    const mm = String(month).padStart(2, '0')
    const net = 100 + random(200_000)
    const rate = random(4) === 0 ? 9 : 21
    const vat = Math.round((net * rate) / 100)
    const due = `${dd}-${String((month % 12) + 1).padStart(2, '0')}-${month === 12 ? 2026 : 2025}`
    const customer = 1001 + (document % 3)
    text +=
      `${firstNumber + document};${dd}-${mm}-2025;${due};${customer};${NAMES[document % 3]};` +
      `Levering ${random(9999)} volgens afspraak & offerte;;${money(net)};${wrong ? 17 : rate};${money(vat)};${money(net + vat)};\r\n`
    if (text.length > 1 << 20) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
}
