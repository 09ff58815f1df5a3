import { tableKey } from '../mapping/lookup.ts'
import type { VatCode } from '../model/tables.ts'
import { tell, type Check } from './check.ts'

/**
 * The VAT code of a line is one that its ledger account allows, where the account says so (R24 for Exact: what the
 * accounting package refuses as a code that does not go with the account), and the journal takes VAT at all.
 */
export const check: Check = {
  name: 'account-vat',
  codes: ['vat-code-not-for-account', 'journal-without-vat'],
  run(document, { tables }, report) {
    const { journal, lines } = document
    let told = journal.vat !== false
    for (let i = 0; i < lines.length; i++) {
      const { account, vat, source } = lines[i]!
      if (vat === null) continue
      if (!told && vat.type !== 'none') {
        told = true
        const { code, name } = journal
        const params = { code, name, vat: named(vat), file: tables.journals.file }
        tell(report, document, 'journal-without-vat', source.place, params, vat.code)
      }
      const allowed = account.vatCodes
      if (allowed === undefined || allowed.length === 0) continue
      if (allowed.includes(vat.code)) continue
      const key = tableKey(vat.code)
      if (allowed.some((code) => tableKey(code) === key)) continue
      const { code, name } = account
      const params = {
        code,
        name,
        vat: named(vat),
        allowed: allowed.join(', '),
        file: tables.ledgerAccounts.file,
      }
      tell(report, document, 'vat-code-not-for-account', source.place, params, vat.code)
    }
  },
}

const named = (vat: VatCode): string => (vat.description === '' ? vat.code : `${vat.code} ${vat.description}`)
