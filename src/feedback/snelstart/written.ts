import type { Placeholder } from '../../target/snelstart/ids.ts'
import type { WrittenFiles } from '../written-files.ts'

type Meaning = Pick<Placeholder, 'kind' | 'key'>

/** The bodies of one topic of a batch, one a line, as they were written. */
export async function* bodiesIn<T>(files: WrittenFiles, topic: string): AsyncGenerator<T> {
  for await (const line of files.lines(topic))
    if (line.startsWith('{')) yield JSON.parse(line.replace(/,$/, '')) as T
}

/** What the ids of a batch stand for that were not real when it was written, by id. */
export async function placeholdersIn(files: WrittenFiles): Promise<Map<string, Meaning>> {
  const found = new Map<string, Meaning>()
  let isThere = false
  for await (const line of files.lines('requests'))
    if (line === '"placeholders":[') isThere = true
    else if (isThere && line.startsWith('{')) {
      const { id, kind, key } = JSON.parse(line.replace(/,$/, '')) as Placeholder
      found.set(id, { kind, key })
    }
  return found
}
