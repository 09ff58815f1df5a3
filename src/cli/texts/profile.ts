import type { ProposalWords } from '../../profile/propose/write-yaml.ts'
import type { Language } from '../../model/settings.ts'
import { en } from './profile/en.ts'
import { fr } from './profile/fr.ts'
import { nl } from './profile/nl.ts'

/** What the commands about source profiles say. */
export type ProfileTexts = {
  profile: string
  new: string
  test: string
  options: Record<'out' | 'samples' | 'write', string>
  source: string
  /** a proposal, in the file itself and beside it */
  proposal: ProposalWords
  unreadable: string
  outExists: (path: string) => string
  written: (path: string) => string
  openQuestions: (count: string) => string
  noQuestions: string
  next: (source: string) => string
  profileUnknown: (source: string, known: string) => string
  noSamples: (folder: string) => string
  nothingToTest: string
  same: (sample: string) => string
  differs: (sample: string) => string
  recorded: (sample: string) => string
  unrecorded: (sample: string) => string
  expectedLine: string
  foundLine: string
  moreDifferences: (count: string) => string
  tested: (same: string, different: string) => string
  recordedAll: (count: string) => string
  /** documents as a person reads them, in what is recorded */
  shown: Record<
    | 'head'
    | 'sales-invoice'
    | 'sales-credit-note'
    | 'sales-unknown'
    | 'purchase-invoice'
    | 'purchase-credit-note'
    | 'purchase-unknown'
    | 'customer'
    | 'supplier'
    | 'row'
    | 'rows'
    | 'line'
    | 'left-out'
    | 'finding'
    | 'nothing',
    string
  >
}

const texts: Record<Language, ProfileTexts> = { nl, en, fr }

export function profileTexts(language: Language): ProfileTexts {
  return texts[language]
}
