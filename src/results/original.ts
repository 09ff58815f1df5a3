import { join } from 'node:path'
import { groupsOf, NotAdjacent } from '../batch/groups.ts'
import { numberKey } from '../batch/document-keys.ts'
import { totalOf } from '../batch/duplicates.ts'
import { openDrop, type OpenDrop } from '../batch/open-drop.ts'
import { readRelations } from '../batch/relations.ts'
import { RowCounts } from '../batch/row-counts.ts'
import type { Home } from '../config/home.ts'
import { archiveFolder, droppedFolder } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import { kindOf } from '../mapping/kind.ts'
import type { Document } from '../model/document.ts'
import type { Place } from '../model/finding.ts'
import { DocumentBuilder } from '../profile/document.ts'
import type { Group } from '../profile/group.ts'
import type { SourceProfile, TablePlan } from '../profile/types.ts'
import type { StoredDocument } from '../register/outcomes.ts'
import type { BatchRow } from '../register/register.ts'

/** Where a document stands in the file that it came from. */
export type DocumentRows = { place: Place; rows: { sheet: string; row: number }[] }

/** An archived file, open again, with the places of the documents that were asked for. */
export type Original = {
  open: OpenDrop
  /** by the register's number of the document */
  rows: ReadonlyMap<number, DocumentRows>
}

/** Path of the dropped file of a batch in the archive. */
export const archivedPath = (home: Home, row: BatchRow): string =>
  join(droppedFolder(archiveFolder(home, row.administration, row.id)), row.file)

/**
 * Opens the archived file of a batch and finds documents in it again, by what the register knows of them. Null: the file
 * is not in the archive any more, or the profiles of now do not read it. The caller closes it.
 *
 * @param scratch folder for what has to be unpacked, of the caller's
 */
export async function openOriginal(
  world: World,
  home: Home,
  row: BatchRow,
  profiles: readonly SourceProfile[],
  wanted: readonly StoredDocument[],
  scratch: string,
): Promise<Original | null> {
  const path = archivedPath(home, row)
  if ((await world.files.facts(path))?.kind !== 'file') return null
  const { limits } = home.settings
  const open = await openDrop(world.files, path, row.file, limits, profiles, nothing, scratch)
  if (!open) return null
  try {
    return { open, rows: await rowsOf(open, wanted, false) }
  } catch (error) {
    if (error instanceof NotAdjacent) return { open, rows: await rowsOf(open, wanted, true) }
    await open.file.close()
    throw error
  }
}

async function rowsOf(
  { file, recognised }: OpenDrop,
  wanted: readonly StoredDocument[],
  sorted: boolean,
): Promise<Map<number, DocumentRows>> {
  const byKey = new Map(wanted.map((document) => [keyOfStored(document), document.id]))
  const found = new Map<number, DocumentRows>()
  const counts = new RowCounts()
  const lists = recognised.plans.filter(({ table }) => table.makes !== 'sales' && table.makes !== 'purchase')
  const known = await readRelations(file, lists, { rows: counts, fileReport: nothing })
  for (const plan of recognised.plans.filter((one) => !lists.includes(one))) {
    const builder = new DocumentBuilder(plan, known)
    for await (const groups of groupsOf(file, plan, sorted, counts, nothing))
      for (const group of groups) {
        const { document } = builder.build(group, nothing)
        const id = document ? byKey.get(keyOf(document)) : undefined
        if (document && id !== undefined) found.set(id, placesOf(document, group, plan))
      }
  }
  return found
}

function placesOf({ place }: Document, { headers, lines }: Group, plan: TablePlan): DocumentRows {
  const header = plan.header.name
  const ofLines = plan.lines?.name ?? header
  const rows = [
    ...headers.map(({ number }) => ({ sheet: header, row: number })),
    ...lines.map(({ number }) => ({ sheet: headers.length > 0 ? ofLines : header, row: number })),
  ]
  return { place, rows }
}

/** What tells documents of one file apart: the register's own key but for what a profile cannot know. */
const keyOf = (document: Document): string =>
  JSON.stringify([
    kindOf(document),
    numberKey(document.number),
    document.date,
    totalOf(document),
    document.relation.name || document.relation.code,
  ])

const keyOfStored = ({ kind, number, date, total, relationName }: StoredDocument): string =>
  JSON.stringify([kind, number, date, total, relationName])

const nothing = (): void => undefined
