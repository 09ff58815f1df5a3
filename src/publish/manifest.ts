import type { Files, FileWriter } from '../edge/files.ts'
import { heap } from '../edge/heap.ts'
import type { Syncs } from '../edge/syncs.ts'
import type { ArchivedPayment, ListPage, PaymentChanges } from '../register/payments.ts'
import type { BatchRow, NewDocument, NewRelation } from '../register/register.ts'
import type { StagedFile } from './staging.ts'

export const manifestName = 'manifest.json'
/** 2: what a batch says of payments is in it too, and what its documents are owed for. */
const version = 2
const versions: ReadonlyMap<string, number> = new Map([1, version].map((one) => [`"version": ${one},`, one]))
/** Documents read at a time. */
const chunkSize = 1000

/** The register's row of a batch as it will be once published. */
export type ManifestBatch = Omit<BatchRow, 'status'>

export type Manifest = {
  /** 1 says nothing of payments and of what documents are owed for */
  version: number
  batch: ManifestBatch
  /** of every file of the batch, wherever it went; an artifact too large to be copied is only named here */
  files: StagedFile[]
  /** relations the documents name, with all their identities at that time */
  relations: NewRelation[]
  /** pages of lists of open items; none in what is not one */
  pages: ListPage[]
  /** whether it says what is paid of documents: `readPayments` gives that */
  hasPayments: boolean
}

/**
 * Writes archive/…/manifest.json: hashes of everything, and all that the register knows of the batch, so that it can
 * be rebuilt. One JSON object, one element a line: a million documents are written and read as a stream.
 * `relations` is asked last, with the ids of relations the documents name.
 */
export async function writeManifest(
  files: Files,
  path: string,
  manifest: Pick<Manifest, 'batch' | 'files'>,
  documents: AsyncIterable<readonly NewDocument[]>,
  relations: (ids: ReadonlySet<number>) => Promise<NewRelation[]>,
  payments?: PaymentChanges,
  later?: Syncs,
): Promise<void> {
  const writer = await files.create(path)
  try {
    writer.write(`{\n"version": ${version},\n"batch": ${JSON.stringify(manifest.batch)},\n`)
    writer.write(`"files": [${lines(manifest.files, true)}\n],\n"documents": [`)
    const ids = new Set<number>()
    let first = true
    for await (const chunk of documents) {
      for (const { relation } of chunk) if (relation > 0) ids.add(relation)
      writer.write(lines(chunk, first))
      first &&= chunk.length === 0
      if (chunk.length === chunkSize) heap.check()
      if (writer.pressure) await writer.drained()
    }
    writer.write(`\n],\n"relations": [${lines(await relations(ids), true)}\n]`)
    if (payments) await writePayments(writer, payments)
    writer.write('\n}\n')
    await writer.finish(later)
  } catch (error) {
    await writer.abandon().catch(() => {})
    throw error
  }
}

/** Without the register's own numbers of documents: those are others when it is rebuilt. */
async function writePayments(writer: FileWriter, { pages, records }: PaymentChanges): Promise<void> {
  writer.write(`,\n"pages": [${lines(pages, true)}\n],\n"payments": [`)
  for (let start = 0; start < records.length; start += chunkSize) {
    const chunk = records
      .slice(start, start + chunkSize)
      .map(({ document: _, ...payment }): ArchivedPayment => payment)
    writer.write(lines(chunk, start === 0))
    if (writer.pressure) await writer.drained()
  }
  writer.write('\n]')
}

function lines(elements: readonly unknown[], first: boolean): string {
  let text = ''
  for (const element of elements) {
    text += `${first ? '' : ','}\n${JSON.stringify(element)}`
    first = false
  }
  return text
}

/** A manifest of another version, or not one of ours at all. */
export class ManifestUnreadable extends Error {
  override name = 'ManifestUnreadable'
}

/** What older manifests do not say: they are of before families, or of before there was more than one inbox. */
const unsaid = { family: '', inbox: '' }
type OldBatch = Omit<ManifestBatch, keyof typeof unsaid> & Partial<typeof unsaid>

/** Reads all but the documents of what `writeManifest` wrote. Throws ManifestUnreadable. */
export async function readManifest(files: Files, path: string): Promise<Manifest> {
  let batch: ManifestBatch | null = null
  const found: Omit<Manifest, 'batch'> = { version, files: [], relations: [], pages: [], hasPayments: false }
  for await (const { section, line } of readElements(files, path)) {
    if (section === 'version') found.version = versions.get(line)!
    else if (section === 'batch') batch = { ...unsaid, ...element<OldBatch>(path, line) }
    else if (section === 'files') found.files.push(element(path, line))
    else if (section === 'relations') found.relations.push(element(path, line))
    else if (section === 'pages') found.pages.push(element(path, line))
    else if (section === 'payments') found.hasPayments = true
  }
  if (!batch) throw new ManifestUnreadable(`${path} does not name its batch.`)
  return { batch, ...found }
}

/** When the batch of a manifest was made, ISO, without reading what follows. Throws ManifestUnreadable. */
export async function createdOf(files: Files, path: string): Promise<string> {
  for await (const { section, line } of readElements(files, path))
    if (section === 'batch') return element<OldBatch>(path, line).created
  throw new ManifestUnreadable(`${path} does not name its batch.`)
}

/** Manifests of version 1 do not say what a document is owed for. */
const notBooked = { booked: null, bookedCurrency: '' } as const

/** Reads the documents, in chunks. Throws ManifestUnreadable. */
export async function* readDocuments(files: Files, path: string): AsyncGenerator<NewDocument[]> {
  for await (const chunk of readSection<NewDocument>(files, path, 'documents'))
    yield chunk.map((document) => ({ ...notBooked, ...document }))
}

/** Reads what the batch says of payments, in chunks. Throws ManifestUnreadable. */
export function readPayments(files: Files, path: string): AsyncGenerator<ArchivedPayment[]> {
  return readSection(files, path, 'payments')
}

async function* readSection<T>(files: Files, path: string, wanted: string): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const { section, line } of readElements(files, path)) {
    if (section !== wanted) continue
    chunk.push(element(path, line))
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** Every element with the section it stands in; throws when the file is cut off or of another version. */
async function* readElements(files: Files, path: string): AsyncGenerator<{ section: string; line: string }> {
  let section = ''
  let whole = false
  for await (const line of readLines(files, path)) {
    const opening = /^"(\w+)": \[$/.exec(line)
    if (opening) section = opening[1]!
    else if (line === ']' || line === '],') section = ''
    else if (line === '}') whole = true
    else if (section !== '') yield { section, line }
    else if (line.startsWith('"batch": ')) yield { section: 'batch', line: line.slice('"batch": '.length) }
    else if (versions.has(line)) yield { section: 'version', line }
    else if (line !== '{')
      throw new ManifestUnreadable(`${path} was made by another version: ${line.slice(0, 80)}`)
  }
  if (!whole) throw new ManifestUnreadable(`${path} is not whole.`)
}

function element<T>(path: string, line: string): T {
  try {
    return JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as T
  } catch {
    throw new ManifestUnreadable(`${path} has a line that is not JSON: ${line.slice(0, 80)}`)
  }
}

async function* readLines(files: Files, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of files.stream(path)) {
    const texts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
    rest = texts.pop()!
    yield* texts
  }
  if (rest !== '') yield rest
}
