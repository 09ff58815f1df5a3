import type { Artifact } from '../../model/batch.ts'
import type { ArtifactSink } from '../target.ts'
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

/** One request. `body` is a place in the group's file, from 0. */
export type ListedRequest = {
  method: 'POST' | 'PUT'
  path: string
  /** ids in the body or the path that must be real before it is sent: each is among the placeholders */
  needs: string[]
  /** SnelStart replaces the whole record: read it first, change these fields, send all of it back */
  merge?: true
}

/** All requests of a batch, by group: told at the end, since relations are known last and sent first. */
export class Requests {
  readonly #byGroup = new Map<RequestGroup, ListedRequest[]>()

  /** @returns the request's name, as placeholders refer to it: `relaties/1` counts from 1 */
  add(group: RequestGroup, request: ListedRequest): string {
    const list = this.#byGroup.get(group) ?? []
    if (list.length === 0) this.#byGroup.set(group, list)
    list.push(request)
    return `${group}/${list.length}`
  }

  get empty(): boolean {
    return this.#byGroup.size === 0
  }

  /** Writes requests.json: every request in the order of sending, then every id that is not known yet. */
  async write(sink: ArtifactSink, files: ReadonlyMap<string, string>, ids: Ids): Promise<Artifact[]> {
    if (this.empty) return []
    const file = sink.create('requests.part')
    file.write('{"requests":[\n')
    let count = 0
    for (const group of GROUPS) {
      const list = this.#byGroup.get(group) ?? []
      for (const [at, request] of list.entries()) {
        const { method, path, needs, merge } = request
        const line = {
          request: `${group}/${at + 1}`,
          method,
          path,
          body: { file: files.get(group) ?? '', index: at },
          needs,
          ...(merge ? { merge } : {}),
        }
        file.write((count++ === 0 ? '' : ',\n') + JSON.stringify(line))
      }
    }
    file.write('\n],\n"placeholders":[\n')
    file.write(
      ids
        .list()
        .map((placeholder) => JSON.stringify(placeholder))
        .join(',\n'),
    )
    file.write('\n]}\n')
    file.end?.()
    const name = 'requests.json'
    const { bytes, sha256 } = await file.finish(name)
    return [{ name, topic: 'requests', bytes, sha256, count }]
  }
}
