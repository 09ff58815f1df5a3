import { makeCheckContext } from '../check/check.ts'
import { heap } from '../edge/heap.ts'
import { Interrupted } from './context.ts'
import { makeResolver } from '../mapping/resolver.ts'
import type { SourceRelation } from '../model/document.ts'
import type { TableFile } from '../model/row.ts'
import { DocumentBuilder } from '../profile/document.ts'
import { TotalRows } from '../profile/total-rows.ts'
import type { TablePlan } from '../profile/types.ts'
import { openTarget } from './open-target.ts'
import { Documents } from './documents.ts'
import { groupsOf } from './groups.ts'
import { readRelations } from './relations.ts'
import type { OpenDrop } from './open-drop.ts'
import { asFinding } from './open-drop.ts'
import { RelationIds } from './relation-ids.ts'
import type { Batch } from './start.ts'
import { writeRelations } from './write-relations.ts'

const makesDocuments = (plan: TablePlan): boolean =>
  plan.table.makes === 'sales' || plan.table.makes === 'purchase'

/** Reads the rows of an opened drop into entries and relations. Throws NotAdjacent when it has to be sorted first. */
export async function convertRows(open: OpenDrop, batch: Batch, sorted: boolean): Promise<void> {
  batch.source = open.recognised.profile.source
  batch.row.source = batch.source
  const { settings, tables } = batch.administration
  const { world, register } = batch.context
  const { plans } = open.recognised
  const relations = new RelationIds(register, settings.code, batch.source)
  const today = batch.started.toISOString().slice(0, 10)
  const resolver = makeResolver(settings, tables, {
    today,
    knownRelations: (_role, relation) => relations.exported(relation),
    codeTaken: (code) => relations.hasCode(code),
  })
  const target = await openTarget(settings, tables, batch.staging.sink, world.files)
  batch.target = target
  batch.relations = relations
  const documents = new Documents({
    ...batch,
    world,
    settings,
    register,
    relations,
    resolver,
    target,
    context: makeCheckContext(settings, tables, today),
  })
  batch.counts = documents.counts
  batch.unusedPdfs = () => documents.pdfs.unused()
  try {
    const lists = plans.filter((plan) => !makesDocuments(plan))
    const known = await readRelations(open.file, lists, batch)
    for (const plan of plans.filter(makesDocuments))
      await convertTable(open.file, plan, sorted, known, documents, batch)
    const alone = lists.length === plans.length ? [...known.values()] : []
    await writeRelations(alone, resolver, relations, target, documents.counts, batch)
  } catch (error) {
    const told = asFinding(error)
    if (!told) throw error
    batch.report(told)
  }
}

async function convertTable(
  file: TableFile,
  plan: TablePlan,
  sorted: boolean,
  known: Map<string, SourceRelation>,
  documents: Documents,
  batch: Batch,
): Promise<void> {
  const builder = new DocumentBuilder(plan, known)
  const totals = new TotalRows()
  batch.fates.linesSheet = plan.lines?.name ?? plan.header.name
  for await (const groups of groupsOf(file, plan, sorted, batch.rows, batch.report, totals)) {
    await documents.take(groups, builder)
    await batch.newDocuments.flush()
    heap.check()
    if (batch.staging.pressure) await batch.staging.drained()
    if (batch.context.signal?.aborted) throw new Interrupted('asked to stop')
    batch.context.progress?.({ phase: 'reading', rows: batch.rows.read })
  }
  builder.finish(batch.report, totals)
}
