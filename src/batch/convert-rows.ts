import { makeCheckContext } from '../check/check.ts'
import { tellOldTables } from '../check/table-age.ts'
import { heap } from '../edge/heap.ts'
import { Interrupted } from './context.ts'
import { RelationMatcher } from '../mapping/relation-match.ts'
import { makeResolver } from '../mapping/resolver.ts'
import type { SourceRelation } from '../model/document.ts'
import { finding } from '../model/finding-make.ts'
import type { TableFile } from '../model/row.ts'
import { DocumentBuilder } from '../profile/document.ts'
import { TotalRows } from '../profile/total-rows.ts'
import type { TablePlan } from '../profile/types.ts'
import { targetRules } from '../target/all.ts'
import { openList } from './release.ts'
import { refreshedTables } from '../publish/refreshed.ts'
import { openTarget } from './open-target.ts'
import { Documents } from './documents.ts'
import { tellFirstRun } from './first-run.ts'
import { groupsOf } from './groups.ts'
import { isInseparable } from './inseparable.ts'
import { readRelations } from './relations.ts'
import type { OpenDrop } from './open-drop.ts'
import { asFinding } from './open-drop.ts'
import { pdfKey } from './pdfs.ts'
import { RelationIds } from './relation-ids.ts'
import { chooseSelection } from './choose-selection.ts'
import { SharedSheets } from './shared-sheets.ts'
import { tellExtents } from './sheet-notices.ts'
import type { Batch } from './start.ts'
import { compareTargetList } from './target-list.ts'
import { writeRelations } from './write-relations.ts'

const makesDocuments = (plan: TablePlan): boolean =>
  plan.table.makes === 'sales' || plan.table.makes === 'purchase'

const isInTarget = (plan: TablePlan): boolean => plan.table.inTarget === true

/** Reads the rows of an opened drop into entries and relations. Throws NotAdjacent when it has to be sorted first. */
export async function convertRows(open: OpenDrop, batch: Batch, sorted: boolean): Promise<void> {
  batch.source = open.recognised.profile.source
  batch.row.source = batch.source
  const { settings, tables } = batch.administration
  const { world, register } = batch.context
  const { plans } = open.recognised
  batch.pdfs = pdfsOf(batch, open)
  const relations = new RelationIds(register, settings.code, batch.source)
  if (Object.keys(settings.relations.ranges).length > 0) await relations.fetchCodes()
  const matcher = new RelationMatcher(tables, settings)
  relations.codeInTables = (relation) => matcher.certainCode(relation)
  const today = batch.started.toISOString().slice(0, 10)
  const resolver = makeResolver(settings, tables, {
    today,
    knownRelations: (_role, relation) => relations.remembered(relation),
    codeTaken: (code) => relations.hasCode(code),
    identify: (relation) => relations.identify(relation),
    noteAll: batch.context.relations?.all === true,
  })
  const target = await openTarget(settings, tables, batch.staging.sink, world.files)
  batch.target = target
  batch.list = await openList(batch)
  await chooseSelection(batch)
  batch.relations = relations
  const documents = new Documents({
    ...batch,
    world,
    settings,
    register,
    relations,
    resolver,
    target,
    context: makeCheckContext(settings, tables, today, targetRules[settings.target].checks),
    observe: batch.context.observe,
  })
  batch.counts = documents.counts
  batch.firstDocuments = documents.firstNumbers
  batch.unusedPdfs = () => documents.pdfs.unused()
  const refreshed = await refreshedTables(register, settings.code)
  tellOldTables(batch.administration.modified, refreshed, settings, batch.started.getTime(), batch.report)
  try {
    const lists = plans.filter((plan) => !makesDocuments(plan))
    const theirs = await readRelations(open.file, lists.filter(isInTarget), batch)
    compareTargetList(theirs.values(), tables, settings.country, batch.report)
    const known = await readRelations(
      open.file,
      lists.filter((plan) => !isInTarget(plan)),
      batch,
    )
    const alone = lists.length === plans.length ? [...known.values()] : []
    for (const [key, relation] of theirs) if (!known.has(key)) known.set(key, relation)
    const shared = new SharedSheets()
    for (const plan of plans.filter(makesDocuments)) {
      batch.rows.sheet = shared.of(plan)
      await convertTable(open.file, plan, sorted, known, documents, batch)
    }
    batch.rows.sheet = null
    await shared.finish(open.file, batch.rows, batch.fileReport)
    if (shared.isTorn) batch.untiedErrors++
    if (settings.errors !== 'reject' && documents.counts.rejected > 0 && isInseparable(plans))
      batch.report(finding('documents-inseparable', { sheet: '', row: 0 }))
    batch.share?.finish(batch.fileReport)
    tellExtents(open.file, open.recognised, open.prepared.maxRows, batch.fileReport)
    const chosen = [...alone, ...documents.relationsAlone.values()].filter(
      (relation) => batch.selector?.takesRelation(relation) ?? true,
    )
    await writeRelations(chosen, resolver, relations, target, documents.counts, batch)
    await tellFirstRun(batch)
  } catch (error) {
    const told = asFinding(error)
    if (!told) throw error
    batch.report(told)
  }
}

/** Those in a zip, and those beside it but for one of the same name. */
function pdfsOf(batch: Batch, open: OpenDrop): Batch['pdfs'] {
  const packed = open.prepared.pdfs
  if (packed.length === 0) return batch.drop.pdfs
  const names = new Set(packed.map(({ name }) => pdfKey(name)))
  return [...packed, ...batch.drop.pdfs.filter(({ name }) => !names.has(pdfKey(name)))]
}

async function convertTable(
  file: TableFile,
  plan: TablePlan,
  sorted: boolean,
  known: Map<string, SourceRelation>,
  documents: Documents,
  batch: Batch,
): Promise<void> {
  const totals = new TotalRows()
  const builder = new DocumentBuilder(plan, known, totals)
  batch.fates.linesSheet = plan.lines?.name ?? plan.header.name
  for await (const groups of groupsOf(file, plan, sorted, batch.rows, batch.fileReport, totals)) {
    await documents.take(groups, builder)
    await batch.newDocuments.flush()
    heap.check()
    if (batch.staging.pressure) await batch.staging.drained()
    if (batch.list?.pressure) await batch.list.drained()
    if (batch.context.signal?.aborted) throw new Interrupted('asked to stop')
    batch.context.progress?.({ phase: 'reading', rows: batch.rows.read })
  }
  builder.finish(batch.fileReport)
}
