import type { RecordBuilder } from '../../read/exact-xml/reader.ts'
import type { ExactFile } from '../feedback.ts'

/** Exact names the pages that it exports `Accounts_1.xml`, `Accounts_2.xml` … */
export const PAGE = /_(\d{1,4})(?:\s*\(\d+\))?\.xml$/i

/** A file that was read to its end, and what it says of itself. */
export type ReadFile = { name: string; reading: Pick<RecordBuilder, 'topics' | 'pages'> }

/**
 * What is known of files that were read to their ends.
 *
 * @param name that of the drop; a file in a zip has it before its own, for what people put in names
 */
export function exactFile(name: string, parts: readonly ReadFile[]): ExactFile {
  const topics = new Map<string, number>()
  for (const { reading } of parts)
    for (const [topic, records] of reading.topics) topics.set(topic, (topics.get(topic) ?? 0) + records)
  const [first] = parts
  const own = first && parts.length === 1 && first.name !== name ? `${name} ${first.name}` : name
  return {
    name: own,
    topics,
    pages: parts.flatMap(({ reading }) => reading.pages),
    isComplete(topic) {
      const having = parts.filter(({ reading }) => reading.topics.has(topic))
      const [only] = having
      return having.length === 1 ? isComplete(only!.name, topic, only!.reading) : areAll(having, topic)
    },
  }
}

/** Whether these are all pages of a topic: numbered from 1, all but the last of them full. */
function areAll(parts: readonly ReadFile[], topic: string): boolean {
  const byNumber = new Map(parts.map((part) => [Number(PAGE.exec(part.name)?.[1] ?? 0), part]))
  for (let number = 1; number <= parts.length; number++) {
    const { topics, pages } = byNumber.get(number)?.reading ?? { topics: new Map(), pages: [] }
    const own = pages.filter((page) => page.topic === topic)
    const [page] = own
    if (own.length !== 1 || !page || page.count === null || page.pageSize === null) return false
    const isFull = page.count >= page.pageSize
    if (topics.get(topic) !== page.count || isFull !== number < parts.length) return false
  }
  return parts.length > 0
}

/**
 * Whether a file holds all that Exact has of a topic. Not documented outright; what is known is that each page tells how
 * many records it has and how many a full page has, that another page follows a full one, and that pages are numbered
 * in the names of the files. So it is complete when it is the first page and not full. Anything else is not known, and
 * then nothing is said to be gone.
 */
function isComplete(
  name: string,
  topic: string,
  { topics, pages }: Pick<RecordBuilder, 'topics' | 'pages'>,
): boolean {
  const number = PAGE.exec(name)?.[1]
  if (number !== undefined && Number(number) !== 1) return false
  const own = pages.filter((page) => page.topic === topic)
  const [page] = own
  if (own.length !== 1 || !page || page.count === null || page.pageSize === null) return false
  return page.count < page.pageSize && topics.get(topic) === page.count
}
