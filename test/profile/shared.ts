import { NotAdjacent, groupsOf } from '../../src/batch/groups.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import { SharedSheets } from '../../src/batch/shared-sheets.ts'
import type { Document } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import { DocumentBuilder } from '../../src/profile/document.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { makesDocuments, memoryFile, recognised, short, table } from './support.ts'

export type SharedRead = {
  documents: Document[]
  findings: Finding[]
  told: string[]
  counts: RowCounts
  isTorn: boolean
  /** rows read = rows booked + reported + left out */
  balances: boolean
}

/**
 * All documents of tables that share a sheet, each row counted as the program counts it.
 *
 * @param refuse names of tables whose documents are refused, as a check would
 */
export async function readShared(
  profile: SourceProfile,
  text: string,
  refuse: readonly string[] = [],
): Promise<SharedRead> {
  try {
    return await read(profile, text, refuse, false)
  } catch (error) {
    if (!(error instanceof NotAdjacent)) throw error
    return read(profile, text, refuse, true)
  }
}

async function read(
  profile: SourceProfile,
  text: string,
  refuse: readonly string[],
  sorted: boolean,
): Promise<SharedRead> {
  const sheets = [{ rows: table(text) }]
  const file = memoryFile(sheets)
  const documents: Document[] = []
  const findings: Finding[] = []
  const report = (found: Finding): void => void findings.push(found)
  const counts = new RowCounts()
  const shared = new SharedSheets()
  for (const plan of recognised(profile, sheets).plans.filter(makesDocuments)) {
    counts.sheet = shared.of(plan)
    const builder = new DocumentBuilder(plan, new Map())
    for await (const groups of groupsOf(file, plan, sorted, counts, report))
      for (const group of groups) {
        const { document, leftOut } = builder.build(group, report)
        if (document) {
          documents.push(document)
          counts.group(group, refuse.includes(plan.table.name) ? 'reported' : 'booked')
        } else if (leftOut === 'leave-out' || leftOut === 'unknown')
          for (const row of group.lines) counts.passed(row.number, leftOut)
        else counts.group(group, leftOut === 'refused' ? 'reported' : { rule: leftOut })
      }
    builder.finish(report)
  }
  counts.sheet = null
  await shared.finish(file, counts, report)
  const left = Object.values(counts.leftOut).reduce((sum, rows) => sum + rows, 0)
  return {
    documents,
    findings,
    told: findings.map(short),
    counts,
    isTorn: shared.isTorn,
    balances:
      counts.read === counts.booked + counts.reported + left && counts.read === sheets[0]!.rows.length,
  }
}
