import type { DocumentLine } from '../model/document.ts'
import type { AccountVat, BookingsRule } from './types.ts'
import type { Tax } from './vat-of-lines.ts'

/** What VAT the ledger accounts of a source stand for, as its profile says. */
export class AccountVats {
  private readonly on: Map<string, Tax>
  private readonly ofAccounts: Map<string, Tax & { hasRate: boolean }>

  constructor({ vatAccounts, vatOfAccounts }: BookingsRule) {
    this.on = taxes(vatAccounts)
    this.ofAccounts = taxes(vatOfAccounts)
  }

  /** The tax that is booked on a VAT account; undefined for any other account. */
  taxOn(account: string): Tax | undefined {
    return this.on.get(account)
  }

  /** Adds an amount to the taxes of a document, one for each rate, code and kind. */
  add(all: Map<string, Tax>, { rate, rates, code, kind }: Tax, vat: number): void {
    const key = `${rates?.join('/') ?? rate} ${code} ${kind}`
    const tax = all.get(key)
    if (tax) tax.vat += vat
    else all.set(key, { rate, code, kind, vat: vat || 0, ...(rates && { rates }) })
  }

  /** Gives a line the VAT of its revenue or cost account, where the profile names it. */
  name(line: DocumentLine, account: string): void {
    const tax = this.ofAccounts.get(account)
    if (!tax) return
    line.vatRate = tax.hasRate ? tax.rate : null
    line.vatCode = tax.code
    line.vatKind = tax.kind
  }
}

function taxes(accounts: Record<string, AccountVat> = {}): Map<string, Tax & { hasRate: boolean }> {
  const found = new Map<string, Tax & { hasRate: boolean }>()
  for (const [account, vat] of Object.entries(accounts)) {
    if (Array.isArray(vat)) {
      const rates = vat.map(thousandths)
      found.set(account, { rate: 0, rates, code: '', kind: null, vat: 0, hasRate: false })
      continue
    }
    const { rate, kind, code } = typeof vat === 'number' ? { rate: vat, kind: null, code: '' } : vat
    const tax = { rate: thousandths(rate ?? 0), code: code ?? '', kind: kind ?? null, vat: 0 }
    found.set(account, { ...tax, hasRate: rate !== undefined })
  }
  return found
}

const thousandths = (percent: number): number => Math.round(percent * 1000)
