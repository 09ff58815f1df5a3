import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../cli/cli.ts'
import { names, TestHome, type BatchLine, type Report } from './home.ts'
import { entryNumbers } from './sales.ts'

/** A source that names a shop on each row. */
export const shops = `source: shops
name: Winkels
tables:
  - name: sales
    makes: sales
    layout: row-per-line
    columns:
      number: { headings: [Nummer], required: true }
      date: { headings: [Datum], required: true }
      location: [Winkel]
      relationCode: [Klant]
      relationName: [Naam]
      lineDescription: [Omschrijving]
      excluding: [Netto]
      vatRate: [Btw]
      pdf: [Bijlage]
  - name: customers
    makes: customers
    layout: row-per-document
    sheets: [Klanten]
    columns:
      relationCode: { headings: [Klant], required: true }
      relationName: { headings: [Naam], required: true }
      street: [Straat]
      postcode: [Postcode]
      city: [Plaats]
      country: [Land]
`

export type Sale = { number: number; shop: string; date?: string; rate?: string; net?: string; pdf?: string }
/** Headings of the sales. */
export const head = ['Nummer', 'Datum', 'Winkel', 'Klant', 'Naam', 'Omschrijving', 'Netto', 'Btw', 'Bijlage']

export function cells({ number, shop, date, rate, net, pdf }: Sale): string[] {
  const customer = ['1001', 'Bakkerij De Korenaar', 'Advies']
  // Another amount each, so that no two look alike.
  const amount = net ?? `${number % 1000},00`
  return [String(number), date ?? '15-01-2026', shop, ...customer, amount, rate ?? '21%', pdf ?? '']
}

export const csv = (sales: Sale[], ...more: string[]): string =>
  [head, ...sales.map(cells)]
    .map((row) => row.join(';'))
    .concat(more, '')
    .join('\r\n')

export const gent = (number: number, change: Partial<Sale> = {}): Sale => ({
  number,
  shop: 'Gent',
  ...change,
})
export const breda = (number: number, change: Partial<Sale> = {}): Sale => ({
  number,
  shop: 'Breda',
  ...change,
})

/** The batches that a command told of, in its order. */
export function batches(outcome: Outcome): BatchLine[] {
  const lines = outcome.json.filter((line) => line['type'] === 'batch') as unknown as BatchLine[]
  if (lines.length === 0) throw new Error(outcome.err)
  return lines
}

/** A home whose administration demo-nl takes files of the shops, and what is asked of it. */
export class ShopKit {
  home!: TestHome

  readonly make = async (
    settings: Record<string, unknown> = { locations: { Breda: 'demo-nl', Gent: 'demo-be' } },
  ): Promise<void> => {
    this.home = await TestHome.make(settings)
    this.home.source('demo-nl', 'shops', shops)
  }

  readonly drop = (content: string | Uint8Array, name = 'verkoop.csv'): Promise<Outcome> =>
    this.home.command('convert', this.home.put('demo-nl', name, content), '--json')

  /** Entry numbers in the outbox of an administration, sorted. */
  readonly exported = (code: string): string[] =>
    this.home
      .outbox(code)
      .flatMap((batch) =>
        names(this.home.root, 'outbox', code, batch).flatMap((name) =>
          entryNumbers(readFileSync(this.home.path('outbox', code, batch, name), 'utf8')),
        ),
      )
      .toSorted()

  readonly archive = ({ administration, id }: BatchLine): string =>
    this.home.path('archive', administration, id.slice(0, 4), id.slice(4, 6), id)

  readonly report = (line: BatchLine): Report =>
    JSON.parse(readFileSync(join(this.archive(line), 'report.json'), 'utf8')) as Report
}
