import type { Language } from '../../model/settings.ts'
import { words } from '../../text/words/words.ts'

const languages: Language[] = ['nl', 'en', 'fr']

/** The headings of the two columns that an annotated copy gets: Melding and Wat te doen. */
export function noteHeadings(language: Language): [string, string] {
  return [...words(language).noteHeadings]
}

function plain(heading: string): string {
  return heading.trim().toLowerCase().replace(/\s+/g, ' ')
}

/**
 * Where the two columns of an earlier attempt stand among these headings, columns from 0; null when they do not.
 * Both must be there in one language: a lone "Message" is a column of the source's own.
 */
export function findNoteColumns(headings: readonly string[]): { message: number; remedy: number } | null {
  const found = headings.map(plain)
  for (const language of languages) {
    const [message, remedy] = noteHeadings(language).map((heading) => found.lastIndexOf(plain(heading)))
    if (message !== undefined && remedy !== undefined && message !== -1 && remedy !== -1)
      return { message, remedy }
  }
  return null
}
