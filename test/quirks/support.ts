import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookingsOf } from '../e2e/bookings.ts'
import { TestHome, type Delivery } from '../e2e/home.ts'
import { cells, headings, type SalesRow } from '../e2e/sales.ts'

export { bookingsOf } from '../e2e/bookings.ts'
export { names, removeTemporary, shared, TestHome, type Delivery } from '../e2e/home.ts'
export { csv, headings, workbook, type SalesRow } from '../e2e/sales.ts'

/** Lines as a Dutch Excel writes them. */
export const lines = (...all: string[]): string => all.join('\r\n') + '\r\n'

export const head = headings.join(';')

/** One line of 100,00 at 21% for a known customer, unless it says otherwise. */
export const sale = (number: string, row: Omit<SalesRow, 'number'> = {}): string =>
  cells({ number, ...row }).join(';')

/** Net amount, VAT and gross amount of a row. */
export const money = (net: string, vat: string, gross: string) => ({ net, vat, gross })

export type Drop = {
  administration?: string
  name?: string
  /** a source profile, then the only one in use */
  source?: string
  home?: TestHome
  settings?: Record<string, unknown>
  tables?: Record<string, string[]>
}

/**
 * Drops a file in a new home and takes it the whole way. Whatever becomes of it, every row that was read is booked,
 * reported or left out by a rule.
 */
export async function drop(content: string | Uint8Array, how: Drop = {}): Promise<Delivery> {
  const { administration = 'demo-nl', name = 'facturen.csv' } = how
  const home = how.home ?? (await TestHome.make())
  if (how.settings) home.set(administration, how.settings)
  for (const [table, rows] of Object.entries(how.tables ?? {})) home.table(administration, table, rows)
  if (how.source) home.source(administration, /^source: (\S+)/m.exec(how.source)![1]!, how.source)
  const delivery = await home.drop(administration, name, content)
  accounted(delivery)
  return delivery
}

/** Every row that was read is booked, reported or left out; of a rejected file nothing is booked. */
export function accounted(delivery: Delivery): void {
  const { rows, balanced, rowsLeftOut, documents } = delivery.receipt
  expect(rows.booked + rows.reported + rows.leftOut, JSON.stringify(rows)).to.equal(rows.read)
  expect(Object.values(rowsLeftOut).reduce((sum, count) => sum + count, 0)).to.equal(rows.leftOut)
  expect(balanced, 'balanced').to.equal(true)
  if (delivery.batch.status !== 'rejected') return
  expect(rows.booked).to.equal(0)
  expect(documents.exported).to.equal(0)
  expect(delivery.home.outbox(delivery.administration)).not.to.include(delivery.batch.id)
  expect(delivery.report.allFindings.some((found) => found.severity === 'error')).to.equal(true)
}

/** The same, and the whole file must have been booked. */
export async function booked(content: string | Uint8Array, how: Drop = {}): Promise<Delivery> {
  const delivery = await drop(content, how)
  expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
  return delivery
}

/** The same, and the whole file must have been rejected. */
export async function rejected(content: string | Uint8Array, how: Drop = {}): Promise<Delivery> {
  const delivery = await drop(content, how)
  expect(delivery.batch.status, delivery.outcome.err).to.equal('rejected')
  expect(delivery.outcome.code).to.equal(1)
  return delivery
}

/** Errors and warnings in short, `row code`. That rows are alike is no news here: they differ in their quirk only. */
export const told = (delivery: Delivery): string[] =>
  delivery.report.allFindings
    .filter((found) => found.severity !== 'information' && found.code !== 'document-alike-in-file')
    .map((found) => `${found.place.row} ${found.code}`)

/** The findings of one code. */
export const found = (delivery: Delivery, code: string) =>
  delivery.report.allFindings.filter((one) => one.code === code)

/** What was booked: number, date, and the amount of the customer's or supplier's line in cents. */
export const bookedTotals = (delivery: Delivery): [string, string, number][] =>
  delivery.batch.artifacts
    .filter((artifact) => artifact.topic === 'GLTransactions')
    .flatMap(({ name }) => bookingsOf(readFileSync(join(delivery.outbox, name), 'utf8')))
    .map(({ number, date, lines: entry }) => [number, date, entry[0]!.debit - entry[0]!.credit])

/** A small source profile of sales, a row per line. `columns` replaces or adds columns; `more` is put in the table. */
export function profile(columns: Record<string, string> = {}, more = '', top = ''): string {
  const all: Record<string, string> = {
    number: '{ headings: [Nummer], required: true }',
    date: '[Datum]',
    relationCode: '[Klant]',
    excluding: '[Bedrag]',
    vatRate: '[Btw]',
    ...columns,
  }
  const listed = Object.entries(all)
    .filter(([, rule]) => rule !== '')
    .map(([field, rule]) => `      ${field}: ${rule}`)
  return [
    'source: proef',
    'name: Proef',
    top.trim(),
    'tables:',
    '  - name: regels',
    '    makes: sales',
    more.includes('layout:') ? '' : '    layout: row-per-line',
    more === '' ? '' : more.replace(/^/gm, '    '),
    '    columns:',
    ...listed,
  ]
    .filter((line) => line.trim() !== '')
    .join('\n')
    .concat('\n')
}

export const count = (
  delivery: Delivery,
): { read: number; booked: number; reported: number; leftOut: number } => delivery.receipt.rows
