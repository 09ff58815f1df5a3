import type { Document, SourceRelation } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { DocumentBuilder } from '../profile/document.ts'
import { TotalRows } from '../profile/total-rows.ts'
import { groupsOf, NotAdjacent } from './groups.ts'
import { located } from './locate.ts'
import type { OpenDrop } from './open-drop.ts'
import { readRelations } from './relations.ts'
import { RowCounts } from './row-counts.ts'
import { SharedSheets } from './shared-sheets.ts'

/** What a source profile makes of a file, before any administration: nothing is looked up, checked or booked. */
export type ReadDocuments = {
  documents: Document[]
  relations: SourceRelation[]
  findings: Finding[]
  rows: RowCounts
  /** documents that a rule of the profile left out */
  leftOut: Record<string, number>
}

/** Reads all documents of an opened file into memory: for samples, not for what is dropped. */
export async function readDocuments(open: OpenDrop): Promise<ReadDocuments> {
  try {
    return await readOnce(open, false)
  } catch (error) {
    if (error instanceof NotAdjacent) return readOnce(open, true)
    throw error
  }
}

async function readOnce({ file, recognised }: OpenDrop, sorted: boolean): Promise<ReadDocuments> {
  const findings: Finding[] = []
  const report = (found: Finding): void => void findings.push(found)
  const read: ReadDocuments = { documents: [], relations: [], findings, rows: new RowCounts(), leftOut: {} }
  const { rows } = read
  const lists = recognised.plans.filter(({ table }) => table.makes !== 'sales' && table.makes !== 'purchase')
  const known = await readRelations(file, lists, { rows, fileReport: report })
  read.relations = [...known.values()]
  const shared = new SharedSheets()
  for (const plan of recognised.plans.filter((one) => !lists.includes(one))) {
    rows.sheet = shared.of(plan)
    const totals = new TotalRows()
    const builder = new DocumentBuilder(plan, known, totals)
    for await (const groups of groupsOf(file, plan, sorted, rows, report, totals))
      for (const group of groups) {
        const { document, leftOut } = builder.build(group, (found) => report(located(found, plan, group)))
        if (document) read.documents.push(document)
        else read.leftOut[leftOut] = (read.leftOut[leftOut] ?? 0) + 1
        rows.group(group, document ? 'booked' : { rule: leftOut })
      }
    builder.finish(report)
  }
  rows.sheet = null
  await shared.finish(file, rows, report)
  return read
}
