import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { groupsOf } from '../batch/groups.ts'
import { asFinding, openDrop } from '../batch/open-drop.ts'
import { pdfKey, pdfNameOf } from '../batch/pdfs.ts'
import { RowCounts } from '../batch/row-counts.ts'
import { RowReader } from '../batch/rows.ts'
import { sourcesFor } from '../config/inboxes.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { loadProfiles } from '../config/load-profiles.ts'
import { listMendsTables, mendsTables } from '../feedback/take.ts'
import { ConfigError, type Home } from '../config/home.ts'
import { scratchRoot, type InboxPlace } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { TableFile } from '../model/row.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { CellReader } from '../profile/cells.ts'
import type { TablePlan } from '../profile/types.ts'

/**
 * Names of the PDFs that a dropped table asks for, so that they are waited for and claimed with it (commit protocol,
 * step 0; R3). Empty when the administration uses no PDFs, or the table cannot be read: converting will tell why.
 * Those that lie in a zip with their table are there already. `path` is read where it lies. Throws ConfigError and TableBusy.
 *
 * @param which 'column': only those that a column names, not those that the pattern makes of every invoice number
 * @param isAny whether a PDF is there that could be named; without one a large file is not read for it
 */
export async function namedPdfs(
  world: World,
  home: Home,
  place: InboxPlace,
  path: string,
  which: 'all' | 'column' = 'all',
  isAny: () => Promise<boolean> = async () => true,
): Promise<string[]> {
  const { limits } = home.settings
  const mends = await mendsTables(world.files, path, basename(path), limits)
  const options = { without: ['relations.csv'] as const, mends }
  const loaded = await loadAdministration(world.files, home, place.administration, options).catch(
    async (error: unknown) => {
      if (
        !(error instanceof ConfigError) ||
        !(await listMendsTables(world.files, home, path, basename(path)))
      )
        throw error
      return null
    },
  )
  if (!loaded) return []
  const { settings: all } = loaded
  if (!all.pdf.use) return []
  const settings = which === 'all' ? all : { ...all, pdf: { ...all.pdf, pattern: '' } }
  const { profiles } = await loadProfiles(world.files, home, sourcesFor(settings, place.inbox))
  if (mends || !(await isAny())) return []
  const scratch = join(scratchRoot(home), `pdfs-${randomUUID()}`)
  const open = await openDrop(world.files, path, basename(path), limits, profiles, nothing, scratch)
  if (!open) {
    await world.files.removeTree(scratch)
    return []
  }
  const names = new Set<string>()
  try {
    for (const plan of open.recognised.plans) {
      if (plan.table.makes !== 'sales' && plan.table.makes !== 'purchase') continue
      // Nothing to be found: a large file is not read for it.
      if (settings.pdf.pattern === '' && (plan.header.column.pdf ?? -1) < 0) continue
      await addNames(open.file, plan, settings, names)
    }
  } catch (error) {
    // A file that is broken further down: the names found so far are asked for, converting tells the rest.
    if (!asFinding(error)) throw error
  } finally {
    await open.file.close()
    await world.files.removeTree(scratch)
  }
  const packed = new Set(open.prepared.pdfs.map(({ name }) => pdfKey(name)))
  return [...names].filter((name) => !packed.has(pdfKey(name)))
}

async function addNames(
  file: TableFile,
  plan: TablePlan,
  settings: AdministrationSettings,
  names: Set<string>,
): Promise<void> {
  const cells = new CellReader(plan.header, plan.profile)
  const reader = new RowReader(plan, plan.header, file.format === 'csv')
  // Every row by itself: lines need not stand together to know their names.
  const single = { ...plan, lines: null, table: { ...plan.table, layout: 'row-per-document' as const } }
  for await (const groups of groupsOf(file, single, false, new RowCounts(), nothing))
    for (const { lines } of groups) {
      const row = lines[0]!
      if (reader.isLeftOut(row)) continue
      const document = { number: cells.code(row, 'number', nothing), pdf: cells.text(row, 'pdf', nothing) }
      const name = pdfNameOf(document, settings)
      if (name !== '') names.add(name)
    }
}

const nothing = (): void => undefined
