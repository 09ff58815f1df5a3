import type { DocumentLine, Direction } from '../model/document.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Article, LedgerAccount, Tables, VatCode } from '../model/tables.ts'
import { CodeLookup, listed } from './code-lookup.ts'
import { find } from './lookup.ts'
import type { Found, Miss } from './teller.ts'

/** Stands in where no account was found, so that the rest of the document can still be checked. */
export const NO_ACCOUNT: LedgerAccount = { code: '', name: '', type: '', blocked: false, aliases: [] }

/** Receivable, payable and VAT: no revenue or cost is booked on them (facts: sources 6, number 5). */
export const NOT_FOR_LINES: ReadonlySet<string> = new Set(['20', '22', '24'])

/** What a line has its account from; '': there is none for it. */
export type AccountOrigin = 'line' | 'article' | 'relation' | 'vat-code' | 'default' | ''

const NO_ANSWER: Found<LedgerAccount> = {
  record: null,
  miss: { code: 'ledger-account-missing', params: {}, value: '' },
}

/**
 * The ledger account of a line: by the configured order of line, article and relation, else that of its VAT code (revenue
 * at each rate has an account of its own: R24), else the default, else an error (R39, R75, R76, D7). Accounts are never
 * made: those of the accounting package are leading (R30, R31).
 */
export class AccountLookup {
  readonly #settings: AdministrationSettings
  readonly #accounts: CodeLookup<LedgerAccount>
  readonly #articles: ArticleLookup

  constructor(settings: AdministrationSettings, tables: Tables, articles: ArticleLookup) {
    this.#settings = settings
    this.#articles = articles
    this.#accounts = new CodeLookup(
      tables.ledgerAccounts,
      {
        unknown: 'ledger-account-unknown',
        ambiguous: 'ledger-account-ambiguous',
        blocked: 'ledger-account-blocked',
      },
      wrongType,
    )
  }

  /**
   * @param ofRelation account that the relation is booked on; '' none
   * @param vat the line's VAT code; null: none, or not known
   */
  find(
    line: DocumentLine,
    direction: Direction,
    ofRelation: string,
    vat: VatCode | null,
  ): Found<LedgerAccount> {
    const origin = this.origin(line, direction, ofRelation, vat)
    if (origin === 'line') return this.#accounts.find(line.ledgerAccount)
    if (origin === 'relation') return this.#accounts.find(ofRelation)
    if (origin === '') return NO_ANSWER
    if (origin === 'article') {
      const { miss } = this.#articles.find(line.article)
      return miss === null ? this.#accounts.find(this.#ofArticle(line, direction)) : { record: null, miss }
    }
    const { default: byDefault } = this.#settings.ledgerAccounts
    return this.#accounts.find(origin === 'vat-code' ? ofVat(vat, direction) : byDefault[direction])
  }

  /** What says which account a line is booked on; an article that is not certain is one too. */
  origin(line: DocumentLine, direction: Direction, ofRelation: string, vat: VatCode | null): AccountOrigin {
    const { order, default: byDefault } = this.#settings.ledgerAccounts
    for (let i = 0; i < order.length; i++) {
      const origin = order[i]!
      if (origin === 'line' && line.ledgerAccount !== '') return origin
      if (origin === 'relation' && ofRelation !== '') return origin
      if (origin !== 'article' || line.article === '') continue
      if (this.#articles.find(line.article).miss !== null || this.#ofArticle(line, direction) !== '')
        return origin
    }
    if (ofVat(vat, direction) !== '') return 'vat-code'
    return byDefault[direction] === '' ? '' : 'default'
  }

  #ofArticle({ article }: DocumentLine, direction: Direction): string {
    const { record } = this.#articles.find(article)
    return (direction === 'sales' ? record?.salesAccount : record?.purchaseAccount) ?? ''
  }
}

const ofVat = (vat: VatCode | null, direction: Direction): string =>
  (direction === 'sales' ? vat?.salesAccount : vat?.purchaseAccount) ?? ''

function wrongType(account: LedgerAccount): Miss | null {
  if (!NOT_FOR_LINES.has(account.type)) return null
  const params = { code: account.code, name: account.name, accountType: account.type }
  return { code: 'ledger-account-wrong-type', params, value: account.code }
}

/** Articles by code or alias. An article that the table does not have says nothing: the table need not be complete. */
export class ArticleLookup {
  readonly #table: Tables['articles']
  readonly #kept = new Map<string, Found<Article>>()

  constructor(tables: Tables) {
    this.#table = tables.articles
  }

  find(text: string): Found<Article> {
    const kept = this.#kept.get(text)
    if (kept !== undefined) return kept
    const hits = find(this.#table, text)
    let answer: Found<Article> = { record: hits[0] ?? null, miss: null }
    if (hits.length > 1) {
      const params = { code: text, file: this.#table.file, candidates: listed(hits) }
      answer = { record: null, miss: { code: 'article-ambiguous', params, value: text } }
    }
    if (this.#kept.size >= 20_000) this.#kept.clear()
    this.#kept.set(text, answer)
    return answer
  }
}
