import type { SettingProblem } from '../../config/yaml-document.ts'
import type { AdministrationFile } from '../../config/administration-file.ts'
import type { AdministrationSettings } from '../../model/settings.ts'
import type { TargetRules } from '../rules.ts'
import { snelstartChecks } from './checks/all.ts'
import { warnOfRelation } from './checks/relation.ts'

/** What only SnelStart asks for. */
export const snelstartRules: TargetRules = {
  checks: snelstartChecks,
  sharesNumbers: true,
  ownCurrencyOnly: true,
  settings: settingProblems,
  relation: warnOfRelation,
  defaults: withDefaults,
  vatCodes(_settings, tables) {
    return tables.vatCodes.all
      .filter((code) => code.type === 'including' && !code.blocked)
      .map((record) => ({ key: 'snelstart-including', params: { code: record.code }, record }))
  },
}

function settingProblems(file: AdministrationFile, settings: AdministrationSettings): SettingProblem[] {
  const problems: SettingProblem[] = []
  const { country, currency, numbering } = settings
  if (country !== 'NL') problems.push({ pointer: '/country', key: 'snelstart-country', params: { country } })
  if (currency !== 'EUR')
    problems.push({ pointer: '/currency', key: 'snelstart-not-euro', params: { currency } })
  if (file.entryNumber?.sales === 'sameAsInvoice')
    problems.push({ pointer: '/entryNumber/sales', key: 'snelstart-entry-number', params: {} })
  if (numbering.series !== 'never') {
    const params = { series: numbering.series }
    problems.push({ pointer: '/numbering/series', key: 'snelstart-series', params })
  }
  if (file.vat?.reverseChargeLines !== undefined)
    problems.push({ pointer: '/vat/reverseChargeLines', key: 'snelstart-reverse-charge-lines', params: {} })
  return problems
}

/**
 * SnelStart numbers its bookings itself, has nothing to make for a cost unit (a check tells each), makes the VAT lines of
 * purchases with reverse charge, and has a receivable line in every booking.
 */
function withDefaults(settings: AdministrationSettings, file: AdministrationFile): AdministrationSettings {
  return {
    ...settings,
    entryNumber: { sales: file.entryNumber?.sales ?? 'assign', purchase: settings.entryNumber.purchase },
    costs: { ...settings.costs, createCostUnits: true },
    vat: { ...settings.vat, reverseChargeLines: 'byExact' },
    zeroTotal: { receivableLine: 'written' },
  }
}
