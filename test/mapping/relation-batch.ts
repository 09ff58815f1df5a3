import { emptyRelation, type Document, type SourceRelation } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { makeResolver, type ResolverOptions } from '../../src/mapping/resolver.ts'
import {
  demoSettings,
  demoTables,
  line,
  purchase,
  readable,
  relationRecord,
  sale,
  TODAY,
} from '../book/demo.ts'

export const ADDRESS = {
  street: 'Dorpsstraat',
  houseNumber: '1',
  postcode: '1234 AB',
  city: 'Utrecht',
  country: 'NL',
}
/** A customer that the tables have. */
export const KNOWN = relationRecord('1', 'Acme', { ...ADDRESS, street: 'Dorpsstraat 1', supplier: false })

export function customer(change: Partial<SourceRelation>): SourceRelation {
  return { ...emptyRelation('customer', { sheet: '', row: 2 }), ...ADDRESS, ...change }
}

export function settingsWith(change: Partial<AdministrationSettings['relations']>): AdministrationSettings {
  const settings = demoSettings()
  Object.assign(settings.relations, change)
  return settings
}

/** Documents of one batch, resolved one after the other against a table with one relation. */
export function batch(settings = demoSettings(), options: Partial<ResolverOptions> = {}, known = KNOWN) {
  const findings: Finding[] = []
  const tables = demoTables({ relations: makeTable('relations.csv', [known]) })
  const resolver = makeResolver(settings, tables, { today: TODAY, knownRelations: () => null, ...options })
  return {
    findings,
    resolver,
    codes: () => findings.map((finding) => finding.code),
    sell: (relation: SourceRelation, change: Partial<Document> = {}) =>
      resolver.resolve(sale([line(100, 'hoog')], { relation, ...change }), (f) =>
        findings.push(readable(f)),
      )!,
    buy: (relation: SourceRelation) =>
      resolver.resolve(purchase([line(100, 'hoog')], { relation: { ...relation, role: 'supplier' } }), (f) =>
        findings.push(readable(f)),
      )!,
  }
}
