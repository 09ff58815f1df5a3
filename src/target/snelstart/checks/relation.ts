import { isShifted } from '../../../book/vat-due.ts'
import type { Check } from '../../../check/check.ts'
import { tableKey } from '../../../mapping/lookup.ts'
import type { SourceRelation } from '../../../model/document.ts'
import { finding } from '../../../model/finding-make.ts'
import type { Report } from '../../../model/finding.ts'
import type { AdministrationSettings } from '../../../model/settings.ts'
import { isUuid } from '../ids.ts'
import { isRelationCode } from '../relation-fields.ts'
import { relationErrors, relationWarnings, vatNumberErrors } from '../relation-findings.ts'

/** What is written of a relation fits SnelStart: one refused relation takes its bookings with it. */
export const check: Check = {
  name: 'snelstart-relation',
  codes: [
    'text-too-long',
    'snelstart-relation-code',
    'snelstart-vat-number',
    'snelstart-vat-number-country',
    'snelstart-field-left-out',
    'snelstart-address-left-out',
  ],
  run(document, { settings, tables }, report) {
    const { relation, source, lines } = document
    const { place } = source.relation
    if (relation.action === 'known') {
      // one with its id is right whatever it is called; without, it is looked up by its number
      const { code } = relation
      if (code === '' || isRelationCode(code)) return
      if (isUuid(tables.relations.byCode.get(tableKey(code))?.id ?? '')) return
      report(finding('snelstart-relation-code', place, { code }, { value: code, document: source.number }))
      return
    }
    const fields = { ...source.relation, country: relation.country || settings.country }
    for (const told of relationErrors(fields, relation.code, place, source.number)) report(told)
    // where the VAT number is required another check says that it is wrong
    const required = source.direction === 'sales' && lines.some((line) => isShifted(line.kind))
    for (const told of vatNumberErrors(fields, place, source.number))
      if (!required || told.code !== 'snelstart-vat-number') report(told)
    const { bankAccounts } = settings.relations
    for (const told of relationWarnings(fields, bankAccounts, place, source.number)) report(told)
  },
}

/** The same warnings about a relation of a list that was dropped without documents. */
export function warnOfRelation(
  relation: SourceRelation,
  settings: AdministrationSettings,
  report: Report,
): void {
  const fields = { ...relation, country: relation.country || settings.country }
  for (const told of relationWarnings(fields, settings.relations.bankAccounts, relation.place, ''))
    report(told)
}
