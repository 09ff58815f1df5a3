import type { SourceRelation } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { RelationRecord, Tables } from '../model/tables.ts'
import { tableKey } from '../mapping/lookup.ts'
import { differs } from '../mapping/relation-update.ts'

/**
 * Holds a list of what the accounting package has against relations.csv: what the table lacks or has otherwise is told,
 * since that table decides whom an invoice is booked on (R47, R89). Nothing of such a list is ever written.
 *
 * @param country ISO code of the administration's own country
 */
export function compareTargetList(
  listed: Iterable<SourceRelation>,
  { relations }: Pick<Tables, 'relations'>,
  country: string,
  report: Report,
): void {
  const { file } = relations
  const told = new Set<string>()
  for (const relation of listed) {
    const { targetCode: code, name, place } = relation
    if (code === '' || told.has(code)) continue
    const record = relations.byCode.get(tableKey(code))
    if (record && !isOther(relation, record, country)) continue
    told.add(code)
    if (record) report(finding('relation-differs-in-table', place, { code, name, file }, { value: name }))
    else report(finding('relation-missing-in-table', place, { code, name, file }, { value: code }))
  }
}

const isOther = (relation: SourceRelation, record: RelationRecord, country: string): boolean =>
  differs(relation, record, country, false) ||
  (relation.role === 'customer' ? !record.customer : !record.supplier)
