import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PurchaseBooking, SalesBooking } from '../../src/target/snelstart/bodies.ts'
import type { Placeholder } from '../../src/target/snelstart/ids.ts'
import type { TestHome } from './home.ts'

export type Body = Partial<SalesBooking & PurchaseBooking>
export type Requests = {
  administration: string
  requests: {
    request: string
    method: string
    path: string
    merge?: true
    body: { file: string; index: number }
    needs: string[]
  }[]
  placeholders: Placeholder[]
}

const amount = (euros: number): string => {
  const [whole, cents] = Math.abs(euros).toFixed(2).split('.')
  return `${euros < 0 ? '-' : ''}${whole!.replace(/\B(?=(\d{3})+$)/g, '.')},${cents!}`
}
const day = (date: string): string => date.slice(0, 10).split('-').reverse().join('-')

/** id -> code of every row of an administration's table that has one. */
function idsOf(home: TestHome, administration: string, table: string): Map<string, string> {
  const text = readFileSync(home.path('mappings', administration, `${table}.csv`), 'utf8').replace(
    /^\ufeff/,
    '',
  )
  const [headings, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(';'))
  const at = headings!.indexOf('id')
  return new Map(rows.filter((row) => row[at] !== '').map((row) => [row[at]!, row[0]!]))
}

/** The bookings of a batch as a bookkeeper writes them: the blocks of a boekingen.txt. */
export function bookingsText(
  home: TestHome,
  administration: string,
  bodies: readonly Body[],
  { placeholders }: Requests,
): string[] {
  const ledgers = idsOf(home, administration, 'ledger-accounts')
  const relations = idsOf(home, administration, 'relations')
  const centres = idsOf(home, administration, 'cost-centres')
  for (const { id, kind, key } of placeholders)
    (kind === 'grootboek' ? ledgers : kind === 'relatie' ? relations : centres).set(id, key)
  return bodies.map((body) => {
    const sales = body.klant !== undefined
    const due = /, vervalt ([\d-]{10})$/.exec(body.omschrijving!)?.[1]
    const relation = relations.get((body.klant ?? body.leverancier)!.id)
    const head = [
      body.factuurnummer,
      sales ? 'verkoopboeking' : 'inkoopboeking',
      `datum ${day(body.factuurdatum!)}`,
      ...(sales ? [`termijn ${body.betalingstermijn}`] : due === undefined ? [] : [`vervalt ${due}`]),
      `relatie ${relation}`,
      `bedrag ${amount(body.factuurbedrag!)}`,
    ].join('  ')
    const lines = body.boekingsregels!.map((line) => {
      const centre = line.kostenplaats ? `  kostenplaats ${centres.get(line.kostenplaats.id)}` : ''
      const text = `${ledgers.get(line.grootboek.id)}  ${line.btwSoort}    ${amount(line.bedrag)}  ${line.omschrijving}`
      return `    ${text.trimEnd()}${centre}`
    })
    const rows = body.btw!.map((row) => `    btw   ${row.btwSoort}  ${amount(row.btwBedrag)}`)
    return [head, ...lines, ...rows].join('\n')
  })
}

/** The blocks of a boekingen.txt that was drawn up by hand. */
export function handMade(path: string): string[] {
  const blocks = readFileSync(path, 'utf8').split('\n\n')
  return blocks
    .map((block) => block.trimEnd())
    .filter((block) => /^\S+ {2}(verkoop|inkoop)boeking {2}/.test(block))
}

export const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T
