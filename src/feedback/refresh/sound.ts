import { join } from 'node:path'
import type { Batch } from '../../batch/start.ts'
import { checkVatCodes } from '../../config/check-vat-codes.ts'
import { inWords } from '../../config/column-words.ts'
import { message, type MessageKey, type MessageParams } from '../../config/messages.ts'
import { readWhole } from '../../config/read-file.ts'
import { loadTables } from '../../mapping/load-tables.ts'
import { tableColumns, type TableFileName } from '../../mapping/table-columns.ts'
import type { TableProblem } from '../../mapping/table-problem.ts'
import { finding } from '../../model/finding-make.ts'
import { bytesOfTable } from '../../publish/tables.ts'

/** Tables that others refer to, and that break nothing by themselves: 200,000 relations need not be read again. */
const HARMLESS: ReadonlySet<string> = new Set(['relations.csv'])
/** Problems that are told of tables that would not be sound. */
const SHOWN = 20

const nameOf = ({ file, code, params }: TableProblem): string => JSON.stringify([file, code, params])

/** What was wrong with the tables before: a list that makes some of it good is no worse for the rest. */
async function knownProblems(
  contents: ReadonlyMap<TableFileName, Uint8Array>,
  batch: Batch,
): Promise<ReadonlySet<string>> {
  const { settings, problems } = batch.administration
  if (problems.every(({ level }) => level === 'warning')) return new Set()
  const before = new Map(contents)
  for (const { name, before: bytes } of batch.feedback.tables)
    if (bytes) before.set(name, await bytesOfTable(batch.context.world.files, bytes))
    else before.delete(name)
  const { problems: found } = loadTables(before, `mappings/${settings.code}`, settings.country)
  return new Set(found.filter(({ level }) => level === 'error').map(nameOf))
}

/**
 * Reads the tables as they would be, all together, and refuses the drop when they could not be used: a journal on an
 * account that ledger-accounts.csv lacks, for example, since the lists were dropped in another order than they refer to
 * each other. Without this one drop could stop an administration.
 */
export async function refuseBroken(batch: Batch): Promise<void> {
  const { settings } = batch.administration
  const changed = batch.feedback.tables.filter(({ name }) => !HARMLESS.has(name))
  if (changed.length === 0) return
  const { world, home } = batch.context
  const { language } = settings
  const folder = `mappings/${settings.code}`
  const contents = new Map<TableFileName, Uint8Array>()
  for (const name of Object.keys(tableColumns) as TableFileName[]) {
    if (HARMLESS.has(name) || name === 'entry-numbers.csv') continue
    const path = join(home.root, 'mappings', settings.code, name)
    const own = changed.find((table) => table.name === name)?.bytes
    const bytes = own
      ? await bytesOfTable(world.files, own)
      : await readWhole(world.files, path, `${folder}/${name}`, home.settings.language)
    if (bytes) contents.set(name, bytes)
  }
  const { tables, problems, lines } = loadTables(contents, folder, settings.country)
  const known = await knownProblems(contents, batch)
  const { problems: before } = batch.administration
  const isUnusable = before.some(({ level }) => level === 'error')
  const own = new Set(changed.map(({ name }) => `${folder}/${name}`))
  // what works is never broken; where nothing works yet, a list counts for its own table, and the others come after it
  const isNew = (problem: TableProblem): boolean =>
    problem.level === 'error' && !known.has(nameOf(problem)) && (!isUnusable || own.has(problem.file))
  const told: { file: string; line: number; key: MessageKey; params: MessageParams }[] = problems
    .filter(isNew)
    .map(({ file, line, code, params }) => ({ file, line, key: code, params }))
  // tables that are not sound by themselves are told of with every other file
  if ((known.size > 0 || problems.some(({ level }) => level === 'error')) && told.length === 0) return
  if (told.length === 0)
    for (const { key, params, record } of checkVatCodes(settings, tables)) {
      const line = record === null ? 1 : (lines.get(record) ?? 1)
      if (key !== 'vat-direction-missing') told.push({ file: tables.vatCodes.file, line, key, params })
    }
  for (const { file, line, key, params } of told.slice(0, SHOWN)) {
    const reason = message(language, key, inWords(params, language))
    batch.report(
      finding('refresh-would-break', { sheet: '', row: 0 }, { file, line, reason }, { value: file }),
    )
  }
}
