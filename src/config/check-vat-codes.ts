import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables, VatCode } from '../model/tables.ts'
import type { MessageKey, MessageParams } from './messages.ts'

/** What is the matter with the VAT codes as these settings use them; `record`: the code it is about, null for all. */
export type VatCodeProblem = {
  key: Extract<MessageKey, 'vat-account-missing' | 'vat-account-column' | 'vat-direction-missing'>
  params: MessageParams
  record: VatCode | null
}

type AccountColumn = 'pay account' | 'claim account'

/**
 * VAT codes that would be booked without an account to book them on (rows that the settings never book are let be),
 * and a direction that has a journal and no VAT code at all: a table that was cut off after a whole row looks sound.
 */
export function checkVatCodes(settings: AdministrationSettings, tables: Tables): VatCodeProblem[] {
  return [...accountProblems(settings, tables), ...directionProblems(settings, tables)]
}

function accountProblems(settings: AdministrationSettings, tables: Tables): VatCodeProblem[] {
  if (settings.exact.vatLines === 'omitted') return []
  const missing: Record<AccountColumn, VatCode[]> = { 'pay account': [], 'claim account': [] }
  for (const vat of tables.vatCodes.all) {
    if (vat.blocked || (vat.rate ?? 0) === 0) continue
    // No VAT is booked on a sale that is charged elsewhere or under the margin scheme; own VAT and OSS are.
    const sale = vat.direction !== 'purchase' && (vat.kind === 'domestic' || vat.kind === 'oss')
    const purchase = vat.direction !== 'sales' && vat.kind === 'domestic'
    const both = vat.direction !== 'sales' && ['reverse-charge', 'eu-goods', 'eu-services'].includes(vat.kind)
    const written = both && settings.vat.reverseChargeLines === 'written'
    if (vat.payAccount === '' && (sale || written)) missing['pay account'].push(vat)
    if (vat.claimAccount === '' && (purchase || written)) missing['claim account'].push(vat)
  }
  const filled: Record<AccountColumn, boolean> = {
    'pay account': tables.vatCodes.all.some((vat) => vat.payAccount !== ''),
    'claim account': tables.vatCodes.all.some((vat) => vat.claimAccount !== ''),
  }
  return (['pay account', 'claim account'] as const).flatMap((column): VatCodeProblem[] => {
    const records = missing[column]
    // The column is not there, or empty from top to bottom: one cause, told once.
    if (records.length > 1 && !filled[column]) {
      const codes = records.map((vat) => vat.code)
      const shown = codes.slice(0, 5).join(', ') + (codes.length > 5 ? ' …' : '')
      return [{ key: 'vat-account-column', params: { column, codes: shown }, record: null }]
    }
    return records.map((record) => ({
      key: 'vat-account-missing',
      params: { code: record.code, column },
      record,
    }))
  })
}

const isFor = (vat: VatCode, direction: 'sales' | 'purchase'): boolean =>
  vat.direction === 'both' || vat.direction === direction

function directionProblems(settings: AdministrationSettings, tables: Tables): VatCodeProblem[] {
  return (['sales', 'purchase'] as const)
    .filter((direction) => settings.journals.default[`${direction}-invoice`] !== undefined)
    .filter((direction) => !tables.vatCodes.all.some((vat) => !vat.blocked && isFor(vat, direction)))
    .map((direction) => ({ key: 'vat-direction-missing', params: { direction }, record: null }))
}
