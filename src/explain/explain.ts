import { openDrop, type OpenDrop } from '../batch/open-drop.ts'
import type { ConvertContext } from '../batch/context.ts'
import type { SeenDocument } from '../batch/observe.ts'
import { RowReader } from '../batch/rows.ts'
import { profilesFor } from '../config/inboxes.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { loadProfiles } from '../config/load-profiles.ts'
import { convert } from '../convert.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import type { Finding } from '../model/finding.ts'
import type { Row } from '../model/row.ts'
import type { Language } from '../model/settings.ts'
import type { SheetPlan, TablePlan } from '../profile/types.ts'
import { RowChoice } from '../profile/where.ts'
import { explainCells } from './cells.ts'
import { explainDocument, holdsRow } from './document.ts'
import { elementsOf } from './elements.ts'
import type { Explanation, ExplainedDocument, RowRole } from './explanation.ts'

/** More than one tab is read, so that a row number alone does not say which row is meant. */
export class SheetNeeded extends Error {
  override name = 'SheetNeeded'
  readonly sheets: string[]

  constructor(sheets: string[]) {
    super(`sheets: ${sheets.join(', ')}`)
    this.sheets = sheets
  }
}

/**
 * The way of one row: the file is converted as a trial, and whatever holds the row is looked at as it comes past.
 *
 * @param sheet name of the tab; null: the only one that is read
 * @param row from 1, as Excel numbers it
 * @throws SheetNeeded, and what `convert` throws
 */
export async function explain(
  drop: ClaimedDrop,
  context: ConvertContext,
  sheet: string | null,
  row: number,
): Promise<Explanation> {
  const { world, home } = context
  const administration = await loadAdministration(world.files, home, drop.administration)
  const { settings } = administration
  const { profiles: all } = await loadProfiles(world.files, home, settings.sources)
  const profiles = profilesFor(settings, drop.inbox, all)
  const { limits } = home.settings
  const untold = (): void => undefined
  const open = await openDrop(world.files, drop.path, drop.name, limits, profiles, untold)
  const here = open ? await find(open, sheet, row) : { ...NOWHERE, sheet: sheet ?? '' }

  const seen: SeenDocument[] = []
  const findings: Finding[] = []
  const observe = {
    document: (one: SeenDocument): void => {
      if (holdsRow(one, here.sheet, row)) seen.push(one)
    },
    finding: (one: Finding): void => {
      const { place } = one
      if (place.row === 0 || (place.row === row && place.sheet === here.sheet)) findings.push(one)
    },
  }
  const summaries = await convert(drop, { ...context, trial: true, observe })
  return {
    file: drop.name,
    sheet: here.sheet,
    row,
    source: summaries.at(-1)!.source,
    administration: drop.administration,
    role: roleOf(here, seen),
    cells: here.row ? explainCells(here.row, here.plan, here.others) : [],
    documents: await Promise.all(
      latest(seen).map((one) => explained(one, row, administration.settings.language, context)),
    ),
    findings,
  }
}

async function explained(
  seen: SeenDocument,
  row: number,
  language: Language,
  { world }: ConvertContext,
): Promise<ExplainedDocument> {
  // A file may have documents for other administrations than the one it lies with.
  const { settings, tables } = seen.context
  const xml = seen.entry ? await elementsOf(seen.entry, settings, tables, world.files) : ''
  return explainDocument(seen, row, xml, language)
}

/** A file whose lines are scattered is read twice: what was seen last is what counts. */
function latest(seen: readonly SeenDocument[]): SeenDocument[] {
  const byNumber = new Map(seen.map((one) => [`${one.plan.table.name} ${one.document?.number ?? ''}`, one]))
  return [...byNumber.values()]
}

/** Where the row is: its cells, the plan that its tab is read by, and what kind of row it is there. */
type Here = { sheet: string; row: Row | null; plan: SheetPlan | null; others: SheetPlan[]; role: RowRole }
const NOWHERE: Here = { sheet: '', row: null, plan: null, others: [], role: 'unread' }

async function find(open: OpenDrop, sheet: string | null, number: number): Promise<Here> {
  const { file, recognised } = open
  try {
    const used = recognised.plans.flatMap((table) =>
      [table.header, table.lines].filter((plan) => plan !== null).map((plan) => ({ table, plan })),
    )
    const names = [...new Set(used.map(({ plan }) => plan.name))]
    if (sheet === null && names.length > 1) throw new SheetNeeded(names)
    const name = sheet ?? names[0] ?? ''
    const found = used.find(({ plan }) => plan.name === name)
    const index = file.sheets.findIndex((one) => one.name === name)
    if (index < 0) throw new SheetNeeded(file.sheets.map((one) => one.name))
    const reader = found && new RowReader(found.table, found.plan, file.format === 'csv')
    for await (const rows of reader?.footed(file.rows(index)) ?? file.rows(index)) {
      const row = rows.find((one) => one.number === number)
      if (!row) continue
      const role = found && reader ? kindOf(reader, found.table, found.plan, row) : 'unread'
      const others = found?.table.sharing?.map(({ header }) => header) ?? []
      return { sheet: name, row, plan: found?.plan ?? null, others, role }
    }
    return { ...NOWHERE, sheet: name, role: 'absent' }
  } finally {
    await file.close()
  }
}

function kindOf(reader: RowReader, table: TablePlan, plan: SheetPlan, row: Row): RowRole {
  const kind = reader.kind(row, () => undefined)
  if (kind !== 'data') return kind
  if (table.table.makes !== 'sales' && table.table.makes !== 'purchase') return 'relation'
  if (isPassed(table, row)) return 'left-out'
  return reader.isLeftOut(row) ? 'left-out' : table.lines === plan ? 'line' : table.lines ? 'header' : 'line'
}

/** Whether a rule for kinds of rows leaves the row out, and no table that shares the tab takes it. */
function isPassed({ sharing = [] }: TablePlan, row: Row): boolean {
  const answers = sharing.map(({ header, table }) => new RowChoice(header, table).of(row))
  return answers.includes('leave-out') && !answers.includes('take')
}

/** A row of data without a document was reported by itself. */
function roleOf(here: Here, seen: readonly SeenDocument[]): RowRole {
  const ofDocument = here.role === 'line' || here.role === 'header'
  return ofDocument && seen.length === 0 ? 'reported' : here.role
}
