import type { Language } from '../model/settings.ts'

/** A part of a message; the same parts make its text and its HTML. */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'list'; title: string; items: readonly string[]; numbered: boolean }
  | { type: 'facts'; title: string; facts: readonly (readonly [name: string, value: string])[] }
  | {
      type: 'table'
      title: string
      /** before the table */
      lines: readonly string[]
      headings: readonly string[]
      rows: readonly (readonly string[])[]
      /** after it; '' nothing */
      more: string
    }
  /** where something lies, as the reader finds it */
  | { type: 'place'; label: string; path: string }
  /** what is said of the copy, by what became of it when the message is sent */
  | { type: 'copy'; attached: string; tooLarge: string; gone: string }

/** What a message says, in the words of its reader; made when it is queued, and kept as JSON until it is sent. */
export type MailContent = {
  version: 1
  language: Language
  subject: string
  /** above the title: administration and moment */
  header: string
  title: string
  tone: 'good' | 'part' | 'bad' | 'same'
  blocks: readonly Block[]
  footer: string
}

/** What became of the copy that was to go along. */
export type CopyState = 'attached' | 'too-large' | 'gone' | 'none'

/** Reads back what was queued; null when it was made by another version of this program. */
export function readContent(json: string): MailContent | null {
  try {
    const content = JSON.parse(json) as MailContent
    return content.version === 1 ? content : null
  } catch {
    return null
  }
}
