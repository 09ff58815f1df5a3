import type { Check } from '../check/check.ts'
import type { AdministrationFile } from '../config/administration-file.ts'
import type { SettingProblem } from '../config/yaml-document.ts'
import type { SourceRelation } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'

/**
 * What a target asks of settings, documents and relations before anything is written for it. Its own list, so that
 * a target is a folder. What a check of it reports may be warnings; the writer itself only ever reports errors.
 */
export type TargetRules = {
  /** run after the checks that hold for every target */
  checks: readonly Check[]
  /** an invoice and a credit note cannot bear one number */
  sharesNumbers: boolean
  /** knows no money but the administration's own: a document in another one is booked, and owed, in that */
  ownCurrencyOnly: boolean
  /** settings that the target cannot do anything with */
  settings(file: AdministrationFile, settings: AdministrationSettings): SettingProblem[]
  /** warnings about a relation of a list that comes without documents; those of documents have checks */
  relation(relation: SourceRelation, settings: AdministrationSettings, report: Report): void
  /** defaults that differ from those of the other targets */
  defaults(settings: AdministrationSettings, file: AdministrationFile): AdministrationSettings
  /** VAT codes that cannot be booked as their row says; none when all can */
  vatCodes(settings: AdministrationSettings, tables: Tables): VatCodeRowProblem[]
}

export type VatCodeRowProblem = Pick<SettingProblem, 'key' | 'params'> & { record: object }
