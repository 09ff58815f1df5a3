import type { FindingCode } from '../model/findings/catalogue.ts'
import type { ResolvedDocument, ResolvedLine } from '../model/resolved.ts'
import type { CostUse, Tables } from '../model/tables.ts'
import type { Report } from '../model/finding.ts'
import { tell, type Check } from './check.ts'

/** What a ledger account says of cost centre and cost unit is kept on every line (R79). */
export const check: Check = {
  name: 'account-use',
  codes: ['cost-centre-required', 'cost-centre-not-allowed', 'cost-unit-required', 'cost-unit-not-allowed'],
  run(document, { tables }, report) {
    const { lines } = document
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      const { costCentre, costUnit } = line.account
      if (costCentre !== undefined && costCentre !== 'allowed') {
        judge(report, document, line, tables, costCentre, line.source.costCentre, CENTRE)
      }
      if (costUnit !== undefined && costUnit !== 'allowed') {
        judge(report, document, line, tables, costUnit, line.source.costUnit, UNIT)
      }
    }
  },
}

type Codes = { required: FindingCode; forbidden: FindingCode }

const CENTRE: Codes = { required: 'cost-centre-required', forbidden: 'cost-centre-not-allowed' }
const UNIT: Codes = { required: 'cost-unit-required', forbidden: 'cost-unit-not-allowed' }

/** @param given what the source says; an unknown code is told elsewhere */
function judge(
  report: Report,
  document: ResolvedDocument,
  line: ResolvedLine,
  tables: Tables,
  use: CostUse,
  given: string,
  codes: Codes,
): void {
  if ((use === 'required') !== (given === '')) return
  const { code, name } = line.account
  const { file } = tables.ledgerAccounts
  if (use === 'required') {
    tell(report, document, codes.required, line.source.place, { code, name, file }, code)
  } else tell(report, document, codes.forbidden, line.source.place, { code, name, file, cost: given }, given)
}
