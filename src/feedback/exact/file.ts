import type { RecordBuilder } from '../../read/exact-xml/reader.ts'
import type { ExactFile } from '../feedback.ts'

/** Exact names the pages that it exports `Accounts_1.xml`, `Accounts_2.xml` … */
export const PAGE = /_(\d{1,4})(?:\s*\(\d+\))?\.xml$/i

/** What is known of a file that was read to its end. */
export function exactFile(
  name: string,
  { topics, pages }: Pick<RecordBuilder, 'topics' | 'pages'>,
): ExactFile {
  return { name, topics, pages, isComplete: (topic) => isComplete(name, topic, { topics, pages }) }
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
