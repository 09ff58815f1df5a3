import type { Files } from '../edge/files.ts'
import type { BatchRow, NewDocument, NewRelation } from '../register/register.ts'
import type { StagedFile } from './staging.ts'

export const manifestName = 'manifest.json'
const version = 1

/** The register's row of a batch as it will be once published. */
export type ManifestBatch = Omit<BatchRow, 'status'>

export type Manifest = {
  batch: ManifestBatch
  /** of every file of the batch, wherever it went; an artifact too large to be copied is only named here */
  files: StagedFile[]
  /** relations the documents name, with all their identities at that time */
  relations: NewRelation[]
}

/**
 * Writes archive/…/manifest.json: hashes of everything, and all that the register knows of the batch, so that it can
 * be rebuilt. One JSON object, one element a line: a million documents are written and read as a stream.
 */
export async function writeManifest(
  files: Files,
  path: string,
  manifest: Manifest,
  documents: AsyncIterable<readonly NewDocument[]>,
): Promise<void> {
  const writer = await files.create(path)
  try {
    writer.write(`{\n"version": ${version},\n"batch": ${JSON.stringify(manifest.batch)},\n`)
    writer.write(`"files": [${lines(manifest.files, true)}\n],\n`)
    writer.write(`"relations": [${lines(manifest.relations, true)}\n],\n"documents": [`)
    let first = true
    for await (const chunk of documents) {
      writer.write(lines(chunk, first))
      first &&= chunk.length === 0
      if (writer.pressure) await writer.drained()
    }
    writer.write('\n]\n}\n')
    await writer.finish()
  } catch (error) {
    await writer.abandon().catch(() => {})
    throw error
  }
}

function lines(elements: readonly unknown[], first: boolean): string {
  return elements
    .map((element, index) => `${first && index === 0 ? '' : ','}\n${JSON.stringify(element)}`)
    .join('')
}

/** A manifest of another version, or not one of ours at all. */
export class ManifestUnreadable extends Error {
  override name = 'ManifestUnreadable'
}

/**
 * Reads what `writeManifest` wrote. `onDocuments` gets the documents in chunks, after the rest is complete.
 * Throws ManifestUnreadable.
 */
export async function readManifest(
  files: Files,
  path: string,
  onDocuments: (manifest: Manifest, documents: NewDocument[]) => Promise<void>,
): Promise<Manifest> {
  let batch: ManifestBatch | null = null
  const found: { files: StagedFile[]; relations: NewRelation[] } = { files: [], relations: [] }
  let documents: NewDocument[] = []
  let section = ''
  let whole = false
  const manifest = (): Manifest => {
    if (!batch) throw new ManifestUnreadable(`${path} does not name its batch.`)
    return { batch, ...found }
  }
  for await (const line of readLines(files, path)) {
    const opening = /^"(\w+)": \[$/.exec(line)
    if (opening) section = opening[1]!
    else if (line === ']' || line === '],') section = ''
    else if (line === '}') whole = true
    else if (section === 'files') found.files.push(element(path, line))
    else if (section === 'relations') found.relations.push(element(path, line))
    else if (section === 'documents') {
      documents.push(element(path, line))
      if (documents.length < 1000) continue
      await onDocuments(manifest(), documents)
      documents = []
    } else if (line.startsWith('"version": ') && line !== `"version": ${version},`)
      throw new ManifestUnreadable(`${path} was made by another version.`)
    else if (line.startsWith('"batch": ')) batch = element(path, line.slice('"batch": '.length))
  }
  if (!whole) throw new ManifestUnreadable(`${path} is not whole.`)
  await onDocuments(manifest(), documents)
  return manifest()
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
