import type { XmlElement } from '../../../read/exact-xml/element.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/**
 * Values that are known of attributes that only take some, by topic: those of Exact's schema of 2017 and of its REST
 * reference, which is ahead of it. Others are kept as they are, and told: Exact goes on.
 */
const KNOWN: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>> = {
  GLAccounts: {
    type: set(
      '10 12 14 16 20 21 22 24 25 26 27 29 30 32 35 40 50 52 55 60 90 100 110 111 120 121 122 123 125 126 130 140 150 160 300 301 302',
    ),
  },
  Journals: { type: set('10 12 16 20 21 22 23 90') },
  VATs: { type: set('E I N B'), vattransactiontype: set('P S B') },
  Accounts: { status: set('A S P C') },
}

/** The attributes of a record with a value that nobody knows: `type 305`. */
export function unknownValues(topic: string, { attributes }: XmlElement): string[] {
  const found: string[] = []
  const known = KNOWN[topic]
  if (known)
    for (const name in known) {
      const value = attributes[name]?.trim() ?? ''
      if (value !== '' && !known[name]!.has(value)) found.push(`${name} ${value}`)
    }
  return found
}
