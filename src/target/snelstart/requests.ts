import type { Artifact } from '../../model/batch.ts'
import type { ArtifactFile, ArtifactSink } from '../target.ts'
import type { Ids } from './ids.ts'

/** The groups of requests in the order of sending: what others refer to goes first. */
export const GROUPS = [
  'relaties',
  'kostenplaatsen',
  'verkoopboekingen',
  'inkoopboekingen',
  'documenten',
] as const
export type RequestGroup = (typeof GROUPS)[number]

/** One request; its body is the element of its group's file in the same place. */
export type ListedRequest = {
  method: 'POST' | 'PUT'
  path: string
  /** ids in the body or the path that must be real before it is sent: each is among the placeholders */
  needs: string[]
}

/** Lines written before the disk is waited for. */
const AT_ONCE = 2000

/**
 * All requests of a batch, by group: told at the end, since relations are known last and sent first. Bookings of a
 * large batch share their paths and ids, so that one takes about a hundred bytes.
 */
export class Requests {
  readonly #byGroup = new Map<RequestGroup, ListedRequest[]>()

  /** @returns the request's name, as placeholders refer to it: `relaties/1` counts from 1 */
  add(group: RequestGroup, request: ListedRequest): string {
    let list = this.#byGroup.get(group)
    if (list === undefined) this.#byGroup.set(group, (list = []))
    list.push(request)
    return `${group}/${list.length}`
  }

  get empty(): boolean {
    return this.#byGroup.size === 0
  }

  /**
   * Writes requests.json: every request in the order of sending, then every id that is not known yet.
   * @param files group -> name of the file with its bodies
   */
  async write(
    sink: ArtifactSink,
    administration: string,
    files: ReadonlyMap<string, string>,
    ids: Ids,
  ): Promise<Artifact> {
    const file = sink.create('requests.part')
    file.write(`{"administration":${JSON.stringify(administration)},\n"requests":[\n`)
    const requests = await writeLines(file, listed(this.#byGroup, files))
    file.write('\n],\n"placeholders":[\n')
    await writeLines(file, ids.list())
    file.write('\n]}\n')
    file.end?.()
    const name = 'requests.json'
    const { bytes, sha256 } = await file.finish(name)
    return { name, topic: 'requests', bytes, sha256, count: requests }
  }
}

function* listed(
  byGroup: ReadonlyMap<RequestGroup, ListedRequest[]>,
  files: ReadonlyMap<string, string>,
): Iterable<object> {
  for (const group of GROUPS) {
    const list = byGroup.get(group) ?? []
    for (const [index, { method, path, needs }] of list.entries()) {
      const request = { request: `${group}/${index + 1}`, method, path }
      const body = { file: files.get(group)!, index }
      // PUT replaces the whole record: it is read first and the fields of the body are changed in it
      yield method === 'PUT' ? { ...request, merge: true, body, needs } : { ...request, body, needs }
    }
  }
}

async function writeLines(file: ArtifactFile, lines: Iterable<object>): Promise<number> {
  let count = 0
  for (const line of lines) {
    file.write((count++ === 0 ? '' : ',\n') + JSON.stringify(line))
    if (count % AT_ONCE === 0) await file.drained?.()
  }
  return count
}
