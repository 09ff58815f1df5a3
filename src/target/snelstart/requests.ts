import type { Artifact } from '../../model/batch.ts'
import type { ArtifactFile, ArtifactSink } from '../target.ts'
import type { Ids, Placeholder } from './ids.ts'

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
export type NewRequest = {
  method: 'POST' | 'PUT'
  path: string
  /** ids in the body or the path that must be real before it is sent: places in the list of placeholders */
  needs: readonly number[]
}

/** Lines written before the disk is waited for. */
const AT_ONCE = 2000

/** The requests of one group, packed: a large batch has hundreds of thousands, with a few paths and ids. */
class PackedRequests {
  count = 0
  readonly #paths = new Map<string, number>()
  /** of each request: its path, 1 for PUT, how many ids it needs, and which */
  #packed = new Uint32Array(64)
  #used = 0

  add({ method, path, needs }: NewRequest): number {
    let at = this.#paths.get(path)
    if (at === undefined) this.#paths.set(path, (at = this.#paths.size))
    this.#push(at)
    this.#push(method === 'PUT' ? 1 : 0)
    this.#push(needs.length)
    for (const need of needs) this.#push(need)
    return ++this.count
  }

  *all(): Iterable<NewRequest> {
    const paths = [...this.#paths.keys()]
    for (let at = 0; at < this.#used;) {
      const [path, put, length] = this.#packed.subarray(at, at + 3) as unknown as [number, number, number]
      const needs = [...this.#packed.subarray(at + 3, at + 3 + length)]
      yield { method: put === 1 ? 'PUT' : 'POST', path: paths[path]!, needs }
      at += 3 + length
    }
  }

  #push(value: number): void {
    if (this.#used === this.#packed.length) {
      const wider = new Uint32Array(this.#used * 2)
      wider.set(this.#packed)
      this.#packed = wider
    }
    this.#packed[this.#used++] = value
  }
}

/** All requests of a batch, by group: told at the end, since relations are known last and sent first. */
export class Requests {
  readonly #byGroup = new Map<RequestGroup, PackedRequests>()

  /** @returns the request's name, as placeholders refer to it: `relaties/1` counts from 1 */
  add(group: RequestGroup, request: NewRequest): string {
    let list = this.#byGroup.get(group)
    if (list === undefined) this.#byGroup.set(group, (list = new PackedRequests()))
    return `${group}/${list.add(request)}`
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
    const placeholders = ids.list()
    const file = sink.create('requests.part')
    file.write(`{"administration":${JSON.stringify(administration)},\n"requests":[\n`)
    const requests = await writeLines(file, listed(this.#byGroup, files, placeholders))
    file.write('\n],\n"placeholders":[\n')
    await writeLines(file, placeholders)
    file.write('\n]}\n')
    file.end?.()
    const name = 'requests.json'
    const { bytes, sha256 } = await file.finish(name)
    return { name, topic: 'requests', bytes, sha256, count: requests }
  }
}

function* listed(
  byGroup: ReadonlyMap<RequestGroup, PackedRequests>,
  files: ReadonlyMap<string, string>,
  placeholders: readonly Placeholder[],
): Iterable<object> {
  for (const group of GROUPS) {
    let index = 0
    for (const { method, path, needs } of byGroup.get(group)?.all() ?? []) {
      const request = { request: `${group}/${index + 1}`, method, path }
      const ids = needs.map((place) => placeholders[place]!.id)
      const rest = { body: { file: files.get(group)!, index: index++ }, needs: ids }
      // PUT replaces the whole record: it is read first and the fields of the body are changed in it
      yield method === 'PUT' ? { ...request, merge: true, ...rest } : { ...request, ...rest }
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
