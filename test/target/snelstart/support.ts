import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv, type ValidateFunction } from 'ajv'
import { parse } from 'yaml'
import { loadAdministration } from '../../../src/config/load-administration.ts'
import { loadHome } from '../../../src/config/load-home.ts'
import { packageRoot } from '../../../src/config/package-root.ts'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import { emptyRelation, type Document, type SourceRelation } from '../../../src/model/document.ts'
import type { RelationUpdate } from '../../../src/model/entry.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { AdministrationSettings } from '../../../src/model/settings.ts'
import type { Tables } from '../../../src/model/tables.ts'
import type { PurchaseBooking, SalesBooking } from '../../../src/target/snelstart/bodies.ts'
import { rateOf } from '../../../src/target/snelstart/rates.ts'
import { makeSnelstartTarget, SNELSTART_SCHEMA } from '../../../src/target/snelstart/target.ts'
import { PayloadValidator, type BodyKind } from '../../../src/target/snelstart/validate.ts'
import type { TargetWriter } from '../../../src/target/target.ts'
import { run, type Outcome } from '../../book/demo.ts'
import { MemorySink, totals } from '../exact/support.ts'

export const shared =
  process.env['LEDGERDROP_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url))

const schemaText = readFileSync(join(packageRoot, 'schemas', SNELSTART_SCHEMA), 'utf8')
export const target = makeSnelstartTarget(schemaText)
export const validator = new PayloadValidator(schemaText)

/** The demo administration of SnelStart, as `init` makes it. */
export async function demo(): Promise<{ settings: AdministrationSettings; tables: Tables }> {
  const home = await loadHome(nodeFiles, packageRoot)
  const { settings, tables } = await loadAdministration(nodeFiles, home, 'demo-snelstart')
  return { settings, tables }
}

export type Changes = Partial<Omit<AdministrationSettings, 'snelstart'>> & {
  snelstart?: Partial<AdministrationSettings['snelstart']>
}

export async function demoSettings({ snelstart, ...rest }: Changes = {}): Promise<AdministrationSettings> {
  const { settings } = await demo()
  return { ...settings, ...rest, snelstart: { ...settings.snelstart, ...snelstart } }
}

export async function open(changes: Changes = {}): Promise<{ writer: TargetWriter; sink: MemorySink }> {
  const sink = new MemorySink()
  const { tables } = await demo()
  return { sink, writer: await target.open(sink, await demoSettings(changes), tables) }
}

/** A document through look-ups, checks and booking, with the demo's tables. */
export async function way(document: Document, changes: Changes = {}, tables?: Tables): Promise<Outcome> {
  return run(document, await demoSettings(changes), tables ?? (await demo()).tables)
}

export type Body = Partial<SalesBooking & PurchaseBooking>

export type Batch = {
  files: Map<string, string>
  findings: Finding[]
  names: string[]
  json<T>(name: string): T
}

/** Whole documents, with the relations that they make, as a batch of files. */
export async function batch(
  documents: readonly Document[],
  changes: Changes = {},
  pdfs: Record<string, Uint8Array> = {},
): Promise<Batch> {
  const { writer, sink } = await open(changes)
  const findings: Finding[] = []
  const relations = new Map<string, RelationUpdate>()
  for (const document of documents) {
    const outcome = await way(document, changes)
    findings.push(...outcome.findings)
    if (!outcome.entry) continue
    const pdf = pdfs[document.number]
    const entry = pdf ? { ...outcome.entry, pdf: `${document.number}.pdf` } : outcome.entry
    findings.push(...writer.entry(entry, pdf ?? null))
    for (const cost of outcome.resolver.newCostCentres) findings.push(...writer.costCentre(cost))
    for (const update of outcome.resolver.relationUpdates()) relations.set(update.code, update)
  }
  for (const update of relations.values()) findings.push(...writer.relation(update))
  await writer.finish(totals())
  const { files } = sink
  return {
    files,
    findings,
    names: [...files.keys()],
    json: <T>(name: string) => JSON.parse(files.get(name)!) as T,
  }
}

/** The body that one document becomes. */
export async function bodyOf(document: Document, changes: Changes = {}): Promise<Body> {
  const made = await batch([document], changes)
  const name = made.names.find((one) => /(verkoop|inkoop)boekingen\.json$/.test(one))
  if (name === undefined)
    throw new Error(made.findings.map((f) => `${f.code} ${JSON.stringify(f.params)}`).join('; '))
  return made.json<Body[]>(name)[0]!
}

/** Lines, VAT rows and total of a body in few words; ledger ids as the numbers of the demo. */
export async function shown(body: Body): Promise<string[]> {
  const { tables } = await demo()
  const numbers = new Map(tables.ledgerAccounts.all.map(({ id, code }) => [id, code]))
  return [
    ...body.boekingsregels!.map(
      (line) => `${numbers.get(line.grootboek.id) ?? '?'} ${line.btwSoort} ${line.bedrag}`,
    ),
    ...body.btw!.map((row) => `${row.btwSoort} ${row.btwBedrag}`),
    `= ${body.factuurbedrag}`,
  ]
}

/** Problems that our own validator has with a body, as `BOE-0039 /factuurbedrag`. */
export async function problems(kind: BodyKind, body: unknown): Promise<string[]> {
  const { tables } = await demo()
  const direction = kind === 'inkoopboeking' ? 'purchase' : 'sales'
  const found = validator.problems(kind, body, { rateOf: rateOf(tables, direction) })
  return found.map(({ refusal, at }) => `${refusal} ${at}`.trim())
}

export function customer(code: string, changes: Partial<SourceRelation> = {}): SourceRelation {
  return { ...emptyRelation('customer', { sheet: '', row: 2 }), code, ...changes }
}
export function supplier(code: string, changes: Partial<SourceRelation> = {}): SourceRelation {
  return { ...emptyRelation('supplier', { sheet: '', row: 2 }), code, ...changes }
}

const models: Record<BodyKind, string> = {
  relatie: 'Relaties.RelatieWriteModel',
  kostenplaats: 'Kostenplaatsen.KostenplaatsModel',
  verkoopboeking: 'VerkoopBoekingen.VerkoopBoekingModel',
  inkoopboeking: 'Inkoopboekingen.InkoopboekingModel',
  document: 'Documenten.DocumentContentModel',
}

/**
 * Validators of SnelStart's own description made strict: nothing that it does not name, and dates without a zone (facts:
 * SnelStart section 7). Null where the description is not at hand.
 */
export function originalModels(): Record<BodyKind, ValidateFunction> | null {
  const path = join(shared, 'snelstart', 'openapi.yaml')
  if (!existsSync(path)) return null
  const api = parse(readFileSync(path, 'utf8')) as object
  makeStrict(api)
  const ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)
  ajv.addFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  for (const name of ['decimal', 'double', 'int32', 'int64', 'byte']) ajv.addFormat(name, true)
  ajv.addSchema(api, 'api')
  const of = (name: string): ValidateFunction =>
    ajv.compile({ $ref: `api#/components/schemas/SnelStart.B2B.Api.V2.Models.${name}` })
  return Object.fromEntries(Object.entries(models).map(([kind, name]) => [kind, of(name)])) as Record<
    BodyKind,
    ValidateFunction
  >
}

function makeStrict(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  const object = node as Record<string, unknown>
  if (object['type'] === 'object' && typeof object['properties'] === 'object')
    object['additionalProperties'] = false
  for (const value of Object.values(object)) makeStrict(value)
}
