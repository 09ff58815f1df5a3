import { join } from 'node:path'
import { openDrop } from '../batch/open-drop.ts'
import type { Home } from '../config/home.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { loadProfiles } from '../config/load-profiles.ts'
import type { World } from '../edge/world.ts'
import type { Finding } from '../model/finding.ts'
import { cellText, type Row } from '../model/row.ts'
import { csvCell } from '../report/csv-report.ts'

/** So many rows of a file are enough to see what is the matter with it. */
const MOST = 5000

/**
 * The rows of a file that something is wrong with, with the headings above them, as CSV: sheet, row, codes of the findings,
 * then the cells. A workbook as it is would have the texts of all other rows in it too.
 *
 * @returns '' when there are none, or the file cannot be read
 */
export async function wrongRows(
  world: World,
  home: Home,
  { administration, original, name }: { administration: string; original: string; name: string },
  findings: readonly Finding[],
  scratch: string,
): Promise<string> {
  const wrong = findings.filter(({ severity, place }) => severity !== 'information' && place.row > 0)
  if (wrong.length === 0 || (await world.files.facts(original))?.kind !== 'file') return ''
  const { settings } = await loadAdministration(world.files, home, administration)
  const { profiles } = await loadProfiles(world.files, home, settings.sources)
  const { limits } = home.settings
  const open = await openDrop(
    world.files,
    original,
    name,
    limits,
    profiles,
    () => undefined,
    join(scratch, 'rows'),
  )
  if (!open) return ''
  const lines: string[] = []
  try {
    for (const [at, sheet] of open.file.sheets.entries()) {
      const codes = new Map<number, string[]>()
      for (const { code, place } of wrong)
        if (place.sheet === sheet.name) codes.set(place.row, [...(codes.get(place.row) ?? []), code])
      if (codes.size === 0) continue
      const plan = open.recognised.plans
        .flatMap((one) => [one.header, one.lines])
        .find((one) => one?.sheet === at)
      if (plan) codes.set(plan.headerRow, codes.get(plan.headerRow) ?? [])
      for await (const rows of open.file.rows(at))
        for (const row of rows)
          if (codes.has(row.number) && lines.length < MOST)
            lines.push(lineOf(sheet.name, row, codes.get(row.number)!))
    }
  } finally {
    await open.file.close()
  }
  return `\ufeff${lines.join('')}`
}

function lineOf(sheet: string, row: Row, codes: readonly string[]): string {
  const cells = [
    sheet,
    String(row.number),
    [...new Set(codes)].join(' '),
    ...row.cells.map((cell) => cellText(cell)),
  ]
  return `${cells.map((text) => csvCell(text, ';')).join(';')}\r\n`
}
