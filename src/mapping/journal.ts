import type { Document, DocumentKind } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { CodeTable, Journal } from '../model/tables.ts'
import { listed } from './code-lookup.ts'
import { journalByRule } from './journal-rules.ts'
import { find } from './lookup.ts'
import { nearest } from './suggest.ts'
import type { Found, Miss } from './teller.ts'

/** Stands in where no journal was found, so that the rest of the document can still be checked. */
export const NO_JOURNAL: Journal = {
  code: '',
  name: '',
  type: 'other',
  account: '',
  currency: '*',
  blocked: false,
  aliases: [],
}

/**
 * The journal of a document (R35, R50, R73, R74, bookings case 31): the source's own journal code, else that of the
 * first rule that fits its kind, location and department, else the default of its kind; a credit note without a default
 * of its own goes into the invoices' journal. A rule with a `code` says what the source's own code means.
 */
export class JournalLookup {
  readonly #settings: AdministrationSettings
  readonly #table: CodeTable<Journal>
  readonly #kept = new Map<string, Found<Journal>>()

  constructor(settings: AdministrationSettings, table: CodeTable<Journal>) {
    this.#settings = settings
    this.#table = table
  }

  find(document: Document, kind: DocumentKind): Found<Journal> {
    let key = `${kind}\u0000${document.currency}\u0000${document.journal}`
    if (this.#settings.journals.rules.length > 0)
      key += `\u0000${document.location}\u0000${document.department}`
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept
    const answer = this.#answer(document, kind)
    if (this.#kept.size >= 1_000) this.#kept.clear()
    this.#kept.set(key, answer)
    return answer
  }

  #answer(document: Document, kind: DocumentKind): Found<Journal> {
    const { direction, currency } = document
    const { default: defaults, rules } = this.#settings.journals
    const own = defaults[kind] || defaults[`${direction}-invoice`] || ''
    const text = journalByRule(rules, document, kind) || document.journal || own
    if (text === '') return { record: null, miss: miss('journal-missing', '', { kind }) }
    const file = this.#table.file
    const hits = find(this.#table, text)
    if (hits.length === 0) {
      const suggestions = listed(nearest(this.#table, text))
      return { record: null, miss: miss('journal-unknown', text, { code: text, file, suggestions }) }
    }
    const journal = choose(hits, direction, own)
    if (journal === null) {
      const params = { code: text, file, candidates: listed(hits) }
      return { record: null, miss: miss('journal-ambiguous', text, params) }
    }
    return { record: journal, miss: this.#judge(journal, direction, currency, text) }
  }

  #judge(journal: Journal, direction: Document['direction'], currency: string, text: string): Miss | null {
    const { code, name } = journal
    if (journal.blocked) return miss('journal-blocked', text, { code, name })
    if (journal.type !== direction)
      return miss(WRONG_TYPE[direction], text, { code, name, journalType: journal.type })
    if (currency !== '' && currency !== this.#settings.currency && !allows(journal, currency)) {
      return miss('journal-currency', text, { code, name, currency })
    }
    if (journal.account === '' && !this.#needsNoAccount)
      return miss('journal-account-missing', text, { code, name })
    return null
  }

  get #needsNoAccount(): boolean {
    return this.#settings.target === 'exact' && this.#settings.exact.receivableLines === 'omitted'
  }
}

const WRONG_TYPE = { sales: 'journal-not-sales', purchase: 'journal-not-purchase' } as const

const miss = (code: Miss['code'], value: string, params: Miss['params']): Miss => ({ code, params, value })

/** Of journals that share an alias: the one of the right type, and of those the default of this kind. */
function choose(hits: readonly Journal[], direction: Document['direction'], own: string): Journal | null {
  if (hits.length === 1) return hits[0]!
  const fitting = hits.filter((journal) => journal.type === direction)
  if (fitting.length === 1) return fitting[0]!
  return fitting.find((journal) => journal.code === own) ?? null
}

/** '' books the administration's own currency only, '*' any; otherwise the named ones beside the own. */
const allows = (journal: Journal, currency: string): boolean =>
  journal.currency === '*' || journal.currency.split(/[^A-Z]+/).includes(currency)
