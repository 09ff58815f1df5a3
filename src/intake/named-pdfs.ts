import { groupsOf } from '../batch/groups.ts'
import { openDrop } from '../batch/open-drop.ts'
import { pdfNameOf } from '../batch/pdfs.ts'
import { RowCounts } from '../batch/row-counts.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { loadProfiles } from '../config/load-profiles.ts'
import type { Home } from '../config/home.ts'
import type { World } from '../edge/world.ts'
import { CellReader } from '../profile/cells.ts'

/**
 * Names of the PDFs that a dropped table asks for, so that they are waited for and claimed with it (commit protocol,
 * step 0; R3). Empty when the administration uses no PDFs, or the table cannot be read: converting will tell why.
 * `path` is read where it lies. Throws ConfigError and TableBusy.
 */
export async function namedPdfs(world: World, home: Home, administration: string, path: string): Promise<string[]> {
  const { settings } = await loadAdministration(world.files, home, administration)
  if (!settings.pdf.use) return []
  const { profiles } = await loadProfiles(world.files, home, settings.sources)
  const nothing = (): void => undefined
  const open = await openDrop(world.files, path, path, home.settings.limits, profiles, nothing)
  if (!open) return []
  const names = new Set<string>()
  try {
    for (const plan of open.recognised.plans) {
      if (plan.table.makes !== 'sales' && plan.table.makes !== 'purchase') continue
      const cells = new CellReader(plan.header, plan.profile)
      for await (const groups of groupsOf(open.file, { ...plan, lines: null }, false, new RowCounts(), nothing))
        for (const group of groups) {
          const row = group.lines[0]!
          const name = pdfNameOf({ number: cells.text(row, 'number'), pdf: cells.text(row, 'pdf') }, settings)
          if (name !== '') names.add(name)
        }
    }
  } catch {
    // Lines that do not stand together, or a broken file: the names found so far are asked for.
  } finally {
    await open.file.close()
  }
  return [...names]
}
