import type { Decision } from '../mapping/relation-known.ts'
import type { Candidate } from '../mapping/relation-suggest.ts'
import type { SourceRelation } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'

/** One relation in a list that a person looks through (R56, R88, R91). */
export type ReviewItem = {
  /** what would be done; '' nothing, or it is not clear what */
  action: Decision | ''
  /** code in the accounting package; '' none yet */
  code: string
  relation: SourceRelation
  /** the source package */
  source: string
  /** hash of the relation's data as they are now */
  fingerprint: string
  /** bank accounts that are trusted, when the source has another one */
  knownIban: string
  /** why it is in the list: what is the matter with it, or that it is new, changed or known */
  reason: Finding | 'new' | 'changed' | 'known'
  candidates: Candidate[]
}

/** Whether a person should look at it: it has no code, or something is the matter with it. */
export const wantsLook = ({ code, reason }: ReviewItem): boolean => code === '' || typeof reason === 'object'

export const REVIEW_COLUMNS = [
  'action',
  'code',
  'name',
  'role',
  'number',
  'source',
  'vatNumber',
  'street',
  'postcode',
  'city',
  'country',
  'iban',
  'knownIban',
  'ibanAgreed',
  'reason',
  'candidates',
  'mark',
] as const
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]

export type ReviewWords = {
  /** name of the file */
  file: string
  headings: Record<ReviewColumn, string>
  actions: Record<Decision, string>
  roles: Record<SourceRelation['role'], string>
  reasons: Record<'new' | 'changed' | 'known', string>
}

const nl: ReviewWords = {
  file: 'relaties-nakijken.csv',
  headings: {
    action: 'actie',
    code: 'code',
    name: 'naam',
    role: 'soort',
    number: 'nummer in bron',
    source: 'bron',
    vatNumber: 'btw-nummer',
    street: 'straat',
    postcode: 'postcode',
    city: 'plaats',
    country: 'land',
    iban: 'iban',
    knownIban: 'iban bekend',
    ibanAgreed: 'iban akkoord',
    reason: 'reden',
    candidates: 'mogelijk',
    mark: 'kenmerk',
  },
  actions: { insert: 'Insert', update: 'Update', skip: 'Overslaan' },
  roles: { customer: 'klant', supplier: 'leverancier' },
  reasons: {
    new: 'nieuw',
    changed: 'gewijzigd sinds de vorige keer',
    known: 'staat in de boekhouding',
  },
}
const en: ReviewWords = {
  file: 'relations-review.csv',
  headings: {
    action: 'action',
    code: 'code',
    name: 'name',
    role: 'kind',
    number: 'number in source',
    source: 'source',
    vatNumber: 'VAT number',
    street: 'street',
    postcode: 'postcode',
    city: 'city',
    country: 'country',
    iban: 'iban',
    knownIban: 'known iban',
    ibanAgreed: 'iban agreed',
    reason: 'reason',
    candidates: 'possible',
    mark: 'mark',
  },
  actions: { insert: 'Insert', update: 'Update', skip: 'Skip' },
  roles: { customer: 'customer', supplier: 'supplier' },
  reasons: { new: 'new', changed: 'changed since the last time', known: 'is in the books' },
}
const fr: ReviewWords = {
  file: 'relations-a-verifier.csv',
  headings: {
    action: 'action',
    code: 'code',
    name: 'nom',
    role: 'type',
    number: 'numéro dans la source',
    source: 'source',
    vatNumber: 'numéro de TVA',
    street: 'rue',
    postcode: 'code postal',
    city: 'localité',
    country: 'pays',
    iban: 'iban',
    knownIban: 'iban connu',
    ibanAgreed: 'iban accepté',
    reason: 'raison',
    candidates: 'possible',
    mark: 'repère',
  },
  actions: { insert: 'Insert', update: 'Update', skip: 'Ignorer' },
  roles: { customer: 'client', supplier: 'fournisseur' },
  reasons: { new: 'nouvelle', changed: 'modifiée depuis la dernière fois', known: 'est en comptabilité' },
}
const all: Record<Language, ReviewWords> = { nl, en, fr }

export const reviewWords = (language: Language): ReviewWords => all[language]

/** A heading in every language, the first of them Dutch. */
export const headingsOf = (column: ReviewColumn): string[] => [
  ...new Set(Object.values(all).map((words) => words.headings[column])),
]

const ACTIONS = new Map<string, Decision>(
  (
    [
      ['insert', 'insert|nieuw|aanmaken|toevoegen|new|create|creer|ajouter|nouvelle'],
      ['update', 'update|bijwerken|wijzigen|change|modifier|mettre a jour'],
      ['skip', 'skip|overslaan|niets doen|ignorer|passer|sauter'],
    ] as const
  ).flatMap(([action, words]) => words.split('|').map((word) => [word, action] as const)),
)
const YES = new Set(['ja', 'j', 'yes', 'y', 'oui', 'o', '1', 'x', 'akkoord', 'ok', 'agreed', 'accepte'])

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** The action that a word means, in any of the three languages; null for a word that means none. */
export function actionOf(text: string): Decision | '' | null {
  const word = plain(text)
  return word === '' ? '' : (ACTIONS.get(word) ?? null)
}

/** Whether a bank account is agreed to; anything but a plain yes is no. */
export const isAgreed = (text: string): boolean => YES.has(plain(text))
