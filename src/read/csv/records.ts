import Papa from 'papaparse'
import type { Layout } from './layout.ts'

/** Records of a part of a file; `cursor` is where the first one begins that is not whole. */
export type Records = {
  data: string[][]
  errors: { row?: number; code: string }[]
  cursor: number
  /** which of the records are comments, each with its line for its one cell */
  comments?: ReadonlySet<number>
}

/** Cuts text that begins with a record into records; the last one counts only when no more text comes. */
export type RecordParser = (text: string, last: boolean) => Records

type Result = {
  data: string[][]
  errors: { row?: number; code: string }[]
  meta: { cursor: number }
}

/** papaparse's own parser, which is given the line ending: a guess from a short first chunk leaves carriage returns. */
export function recordParser(layout: Layout): RecordParser {
  const { delimiter, newline, quote, comment } = layout
  const config = { delimiter, newline, quoteChar: quote }
  if (comment !== '') return (text, last) => commented(text, last, config, comment)
  const parser = new Papa.Parser(config as Papa.ParseConfig)
  return (text, last) => {
    const { data, errors, meta } = parser.parse(text, 0, !last) as Result
    return { data, errors, cursor: meta.cursor }
  }
}

/**
 * The same with comment lines among the records (Q10). The parser passes over them without a word; here each is a
 * record of its own, so that rows keep the numbers that Excel gives them.
 */
function commented(
  text: string,
  last: boolean,
  config: { delimiter: string; newline: string; quoteChar: string },
  comment: string,
): Records {
  const data: string[][] = []
  const errors: Records['errors'] = []
  const comments = new Set<number>()
  let cursor = 0
  const pass = (): void => {
    while (text.startsWith(comment, cursor)) {
      const found = text.indexOf(config.newline, cursor)
      if (found < 0 && !last) return
      const end = found < 0 ? text.length : found
      comments.add(data.length)
      data.push([text.slice(cursor, end)])
      cursor = found < 0 ? end : end + 1
    }
  }
  const step = (result: Result): void => {
    pass()
    for (const error of result.errors) errors.push({ ...error, row: data.length })
    data.push(...result.data)
    cursor = result.meta.cursor
  }
  const options = { ...config, comments: comment, fastMode: false, step }
  new Papa.Parser(options as unknown as Papa.ParseConfig).parse(text, 0, !last)
  if (last) pass()
  return { data, errors, cursor, comments }
}
