import { elements } from './bookings.ts'
import type { Delivery } from './home.ts'

export const HEAD = 'Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land;E-mail;Btw-nummer'
export const list = (...rows: string[]): string => [HEAD, ...rows, ''].join('\n')
export const row = (code: string, name: string): string =>
  `${code};${name};Zaagweg ${code.slice(-1)};3511 AB;Utrecht;NL;;`
export const many = (from: number, count: number): string =>
  list(...Array.from({ length: count }, (_, i) => row(String(from + i), `Klant nummer ${from + i}`)))

export const accounts = (delivery: Delivery): Record<string, unknown>[] =>
  elements(delivery.artifact('Accounts'), 'Accounts', 'Account')
export const codes = (delivery: Delivery): string[] =>
  accounts(delivery).map((account) => String(account['code']))

export const INVOICES =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Adres;Postcode;Plaats;Land;Bedrag excl. btw;Btw %'
export const invoice = (number: string, code: string, name: string, amount = '100,00'): string =>
  [INVOICES, `${number};15-01-2026;${code};${name};Zaagweg 3;3511 AB;Utrecht;NL;${amount};21%`, ''].join('\n')
export const PURCHASES =
  'Factuurnummer;Factuurdatum;Leveranciernummer;Leverancier;Adres;Postcode;Plaats;Land;IBAN;Bedrag excl. btw;Btw %;Grootboekrekening'
export const purchase = (number: string, iban: string, amount: string): string =>
  [
    PURCHASES,
    `${number};15-01-2026;7001;Houthandel Eik;Bosweg 1;8011 LM;Zwolle;NL;${iban};${amount};21%;4500`,
    '',
  ].join('\n')

/** The cells of a list of relations, a row an object by heading. */
export function cellsOf(text: string): Record<string, string>[] {
  const [head, ...rows] = text.replace('\ufeff', '').trim().split('\r\n')
  const headings = head!.split(';')
  return rows.map((line) => Object.fromEntries(line.split(';').map((cell, i) => [headings[i]!, cell])))
}

/** The same list with other cells in the rows of these names. */
export function edited(text: string, changes: Record<string, Record<string, string>>): string {
  const [head, ...rows] = text.trim().split('\r\n')
  const headings = head!.replace('\ufeff', '').split(';')
  const lines = rows.map((line) => {
    const cells = line.split(';')
    const change = changes[cells[headings.indexOf('naam')]!] ?? {}
    for (const [heading, value] of Object.entries(change)) cells[headings.indexOf(heading)] = value
    return cells.join(';')
  })
  return [head, ...lines, ''].join('\r\n')
}
