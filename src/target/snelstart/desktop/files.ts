import type { Artifact } from '../../../model/batch.ts'
import type { Entry, RelationUpdate } from '../../../model/entry.ts'
import type { ArtifactSink } from '../../target.ts'
import { daysBetween } from '../booking.ts'
import type { Relation } from '../bodies.ts'
import type { Codes } from '../codes.ts'
import { descriptionOf } from '../descriptions.ts'
import { CsvFile, type CsvForm } from './csv-file.ts'

/** Columns of relations that descriptions of the import profiles name (facts: SnelStart section 4). */
const RELATION_COLUMNS = [
  'FldRelatiecode',
  'FldNaam',
  'FldAdres',
  'FldPostcode',
  'FldPlaats',
  'FldLandID',
  'fldTelefoon',
  'FldEmail',
  'fldBtwNummer',
  'FldKrediettermijn',
  'FldIban',
]
/** The last two are known from exports only; their spelling is not certain. */
const BOOKING_COLUMNS = [
  'fldDagboek',
  'fldBoekingcode',
  'fldDatum',
  'fldGrootboeknummer',
  'fldOmschrijving',
  'fldDebet',
  'fldCredit',
  'fldRelatiecode',
  'fldFactuurnummer',
  'Kostenplaatsnummer',
  'Betalingstermijn',
]

/**
 * Import files of SnelStart 12: customers, suppliers and bookings, relations first. A booking is its ledger lines, debit
 * and credit, which share a code; its first row is that of the receivable or payable account.
 */
export class DesktopFiles {
  readonly #codes: Codes
  readonly #prefix: string
  readonly #customers: CsvFile
  readonly #suppliers: CsvFile
  readonly #bookings: CsvFile
  /** numbers of cost centres that a person has to make first: there is no import for them */
  readonly costCentres: { number: string; name: string }[] = []

  /** @param prefix before the names of the files, where others lie beside them */
  constructor(sink: ArtifactSink, form: CsvForm, codes: Codes, prefix: string) {
    this.#codes = codes
    this.#prefix = prefix
    this.#customers = new CsvFile('Relaties-klanten', RELATION_COLUMNS, sink, form)
    this.#suppliers = new CsvFile('Relaties-leveranciers', RELATION_COLUMNS, sink, form)
    this.#bookings = new CsvFile('Boekingen', BOOKING_COLUMNS, sink, form)
  }

  relation(relation: RelationUpdate, body: Relation): void {
    const row = [
      relation.code,
      body.naam,
      body.vestigingsAdres?.straat ?? '',
      body.vestigingsAdres?.postcode ?? '',
      body.vestigingsAdres?.plaats ?? '',
      body.vestigingsAdres ? relation.country : '',
      body.telefoon ?? '',
      body.email ?? '',
      body.btwNummer ?? '',
      body.krediettermijn === undefined ? '' : String(body.krediettermijn),
      body.iban ?? '',
    ]
    if (body.relatiesoort.includes('Klant')) this.#customers.add([row])
    if (body.relatiesoort.includes('Leverancier')) this.#suppliers.add([row])
  }

  entry(entry: Entry): void {
    const code = String(this.#bookings.count + 1)
    const date = entry.date.split('-').reverse().join('-')
    const term = entry.kind.startsWith('sales') ? String(daysBetween(entry.date, entry.dueDate)) : ''
    const rows: string[][] = []
    for (const line of entry.lines) {
      const head = line.role === 'receivable' || line.role === 'payable'
      if (line.amount === 0 && !head) continue
      const amount = this.#bookings.amount(line.amount)
      // an entry of 0.00 in total still has its row on the receivable account
      const debit = line.amount > 0 || line.amount === 0
      rows.push([
        entry.journal,
        code,
        date,
        line.account,
        head ? this.#codes.description(entry) : descriptionOf(line.description),
        debit ? amount : '',
        debit ? '' : amount,
        head ? entry.relation : '',
        head ? entry.number : '',
        line.costCentre,
        head ? term : '',
      ])
    }
    this.#bookings.add(rows)
  }

  /** @returns files in the order of importing */
  async finish(): Promise<Artifact[]> {
    const artifacts: Artifact[] = []
    for (const [topic, file] of [
      ['Relaties-klanten', this.#customers],
      ['Relaties-leveranciers', this.#suppliers],
      ['Boekingen', this.#bookings],
    ] as const) {
      artifacts.push(...(await file.finish(`${this.#prefix}${artifacts.length + 1}-${topic}.csv`)))
    }
    return artifacts
  }

  async discard(): Promise<void> {
    for (const file of [this.#customers, this.#suppliers, this.#bookings]) await file.discard()
  }
}
