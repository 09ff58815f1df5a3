import { applyRate, RATE_ONE, type Cents, type Rate } from '../model/money.ts'
import type { EntryLine, EntryLineRole } from '../model/entry.ts'
import type { Place } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { VatCode } from '../model/tables.ts'
import type { DocumentAmounts, VatGroup } from './amounts.ts'
import { cutText, DESCRIPTION_LIMIT } from './texts.ts'
import { vatShares } from './vat-shares.ts'

const RECEIVABLE_TYPE = '20'
const PAYABLE_TYPE = '22'
const VAT_TYPE = '24'

/**
 * The lines of the entry in the document's currency, ledger sign (bookings cases 1-22, 27, 28, 30): receivable or
 * payable, base lines with the part of their VAT that may not be claimed, VAT lines per code in order of first use,
 * the rounding. `amount` equals `foreign`; another currency is converted afterwards.
 */
export function entryLines(
  document: ResolvedDocument,
  amounts: DocumentAmounts,
  settings: AdministrationSettings,
): EntryLine[] {
  const { source, journal } = document
  const sales = source.direction === 'sales'
  // debit positive: a sale debits the receivable and credits revenue and VAT, a purchase the other way round
  const side = sales ? -1 : 1
  const lines: EntryLine[] = []
  if (amounts.total !== 0 || settings.zeroTotal.receivableLine === 'written') {
    const role = sales ? 'receivable' : 'payable'
    const type = sales ? RECEIVABLE_TYPE : PAYABLE_TYPE
    lines.push(
      plainLine(role, journal.account, type, source.description, signed(-side, amounts.total), source.place),
    )
  }
  const shares = sharesOf(amounts, settings)
  const claims = amounts.groups.map((group) => vatOf(group, settings))
  for (let i = 0; i < document.lines.length; i++) {
    const line = document.lines[i]!
    const group = amounts.groups[amounts.groupOf[i]!]!
    const share = shares === null ? 0 : shares[i]!
    const description = cutText(line.source.description || source.description, DESCRIPTION_LIMIT)
    const net = amounts.nets[i]!
    const inside = includesVat(group)
    // a code of type including wants the VAT in the line, and no VAT line of its own
    const amount = signed(side, inside ? net + share : net)
    const base = makeLine(
      'base',
      line.account.code,
      line.account.type,
      description,
      amount,
      line.source.place,
    )
    base.costCentre = line.costCentre
    base.costUnit = line.costUnit
    lines.push(base)
    const { vat } = line
    if (vat === null) continue
    base.vat = vat
    if (vat.type === 'none') continue
    const unsettled = isLeftToExact(group, settings)
    base.rate = group.due !== 'none' ? line.rate : vat.rate === null ? null : 0
    base.vatBase = signed(side, net)
    base.vatShare = unsettled ? null : signed(side, share)
    const lost = sales || unsettled || inside ? 0 : notDeductible(share, line.source.deductible)
    if (lost === 0) continue
    claims[amounts.groupOf[i]!]! -= lost
    lines.push(lostVatLine(base, lost))
  }
  for (let g = 0; g < amounts.groups.length; g++) {
    vatLines(lines, amounts.groups[g]!, claims[g]!, side, source.place, settings)
  }
  if (source.rounding !== 0) {
    const account = settings.ledgerAccounts.rounding
    lines.push(
      plainLine('rounding', account, '', source.description, signed(side, source.rounding), source.place),
    )
  }
  return lines
}

/** The cost that VAT becomes where it may not be claimed: beside its base line, on the same account. */
function lostVatLine(base: EntryLine, amount: Cents): EntryLine {
  return { ...base, role: 'vat-non-deductible', amount, foreign: amount, vatShare: null }
}

/** VAT line of one group; on a purchase with reverse charge also the line that pays it (bookings case 14). */
function vatLines(
  lines: EntryLine[],
  group: VatGroup,
  claim: Cents,
  side: 1 | -1,
  place: Place,
  settings: AdministrationSettings,
): void {
  const { vat } = group
  if (vat === null || includesVat(group) || isLeftToExact(group, settings)) return
  const account = side < 0 ? vat.payAccount : vat.claimAccount
  if (claim !== 0) lines.push(vatLine('vat', account, vat, group, signed(side, claim), side, place))
  const pay = group.due === 'reverse' ? vatOf(group, settings) : 0
  if (pay !== 0) lines.push(vatLine('vat-reverse', vat.payAccount, vat, group, -pay, side, place))
}

function vatLine(
  role: EntryLineRole,
  account: string,
  vat: VatCode,
  group: VatGroup,
  amount: Cents,
  side: 1 | -1,
  place: Place,
): EntryLine {
  const line = makeLine(role, account, VAT_TYPE, vat.description, amount, place)
  line.vat = vat
  line.rate = group.rate
  line.vatBase = signed(side, group.net)
  return line
}

/** Each line's share of its code's VAT; null when no line has VAT at all. */
function sharesOf(amounts: DocumentAmounts, settings: AdministrationSettings): Cents[] | null {
  const { groups, nets, groupOf } = amounts
  let any = false
  for (let g = 0; g < groups.length; g++) if (groups[g]!.due !== 'none') any = true
  if (!any) return null
  if (groups.length === 1) return vatShares(vatOf(groups[0]!, settings), nets, groups[0]!.rate)
  const shares = new Array<Cents>(nets.length).fill(0)
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g]!
    const members: number[] = []
    for (let i = 0; i < nets.length; i++) if (groupOf[i] === g) members.push(i)
    const parts = vatShares(
      vatOf(group, settings),
      members.map((i) => nets[i]!),
      group.rate,
    )
    for (let k = 0; k < members.length; k++) shares[members[k]!] = parts[k]!
  }
  return shares
}

/** VAT of a group, document sign: as on the document, or as the buyer owes it himself. */
function vatOf(group: VatGroup, settings: AdministrationSettings): Cents {
  if (group.due !== 'reverse') return group.vatAmount
  return settings.vat.rounding === 'line' ? group.perLine : group.onTotal
}

/** Whether Exact makes the VAT lines of this purchase itself (bookings case 14, by setting). */
function isLeftToExact(group: VatGroup, settings: AdministrationSettings): boolean {
  return group.due === 'reverse' && settings.vat.reverseChargeLines !== 'written'
}

const includesVat = (group: VatGroup): boolean => group.due === 'charged' && group.vat?.type === 'including'

/** The part of a VAT amount that may not be claimed (bookings case 28). */
function notDeductible(share: Cents, deductible: Rate | null): Cents {
  return deductible === null || deductible >= RATE_ONE ? 0 : share - applyRate(share, deductible)
}

/** Never -0: two artifacts of the same input must be the same bytes. */
function signed(side: number, amount: Cents): Cents {
  return side < 0 ? 0 - amount : amount
}

function plainLine(
  role: EntryLineRole,
  account: string,
  type: string,
  description: string,
  amount: Cents,
  place: Place,
): EntryLine {
  return makeLine(role, account, type, cutText(description, DESCRIPTION_LIMIT), amount, place)
}

function makeLine(
  role: EntryLineRole,
  account: string,
  accountType: string,
  description: string,
  amount: Cents,
  place: Place,
): EntryLine {
  return {
    role,
    account,
    accountType,
    description,
    amount,
    foreign: amount,
    vat: null,
    rate: null,
    vatBase: null,
    vatShare: null,
    costCentre: '',
    costUnit: '',
    place,
  }
}
