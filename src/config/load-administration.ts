import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { loadTables, MANDATORY_TABLES } from '../mapping/load-tables.ts'
import { tableColumns, type TableFileName } from '../mapping/table-columns.ts'
import { HalfSaved } from '../mapping/table-text.ts'
import { targetRules } from '../target/all.ts'
import { recall, remember, stampOf } from './administration-cache.ts'
import { isAdministrationCode } from './administration-code.ts'
import { fillSettings, type AdministrationFile } from './administration-file.ts'
import { checkCodes, checkSettings } from './check-administration.ts'
import { checkLocations } from './check-locations.ts'
import { checkVatCodes } from './check-vat-codes.ts'
import { inWords } from './column-words.ts'
import { ConfigError, OutOfReach, TableBusy, type ConfigProblem, type Home } from './home.ts'
import { checkMailWishes } from './mail-wishes.ts'
import { administrationFolders } from './load-home.ts'
import { message, type MessageKey, type MessageParams } from './messages.ts'
import { readWhole } from './read-file.ts'
import { configProblem, readYaml } from './yaml.ts'

/** One administration, ready to convert for. `problems` holds warnings only. */
export type Administration = {
  settings: AdministrationSettings
  tables: Tables
  /** file name -> SHA-256 of administration.yaml and each table that is there */
  hashes: Record<string, string>
  /** name of each table that is there -> when its file was last changed, in milliseconds */
  modified: Record<string, number>
  problems: ConfigProblem[]
}

/** What a caller wants otherwise. */
export type LoadOptions = {
  /** tables that are of no use to the caller: they are not read */
  without?: readonly TableFileName[]
  /** for what brings tables up to date: tables with errors, and settings that name codes which are not there, are given
   *  as they are, and `problems` has the errors; settings that cannot be read still throw */
  mends?: boolean
}

/**
 * Reads mappings/<code>/ whole: administration.yaml with its defaults filled in and the tables, checked by themselves
 * and against each other. Nothing is converted with half of it (R28, R29). Files that have not changed since they
 * were last read are not read again: what is returned is shared and must not be changed.
 *
 * @throws ConfigError with every problem when there is an error; TableBusy when a file is open elsewhere or half
 *   saved, so that the drop waits; OutOfReach when the folder cannot be reached
 */
export async function loadAdministration(
  files: Files,
  home: Home,
  code: string,
  options: LoadOptions = {},
): Promise<Administration> {
  const folder = join(home.root, 'mappings', code)
  const { stamp, sizes } = await stampOf(files, home, folder)
  const kept = recall<Administration>(files, folder, stamp)
  if (kept !== null) return kept
  const read = await readAdministration(files, home, code, options)
  const isPacked = read.tables.relations.all.glance !== undefined
  if (Object.keys(options).length === 0) remember(files, folder, stamp, sizes, isPacked, read)
  return read
}

async function readAdministration(
  files: Files,
  home: Home,
  code: string,
  { without = [], mends = false }: LoadOptions,
): Promise<Administration> {
  const { language } = home.settings
  const shown = `mappings/${code}`
  const folder = join(home.root, 'mappings', code)
  const yamlName = `${shown}/administration.yaml`
  const fail = (file: string, key: MessageKey, params: MessageParams): ConfigProblem => ({
    file,
    line: 1,
    message: message(language, key, params),
    level: 'error',
  })
  if (!isAdministrationCode(code)) throw new ConfigError([fail(shown, 'administration-code', { code })])
  const path = join(folder, 'administration.yaml')
  if ((await files.facts(path)) === null) {
    // A home that is gone is no reason to say that the administration does not exist.
    const gone = (await files.facts(home.root)) === null
    if (gone) throw new OutOfReach(message(language, 'home-missing', { root: home.root }))
    // Known when the program started: nobody chose it, its files wait.
    if (home.administrations.includes(code))
      throw new ConfigError([fail(yamlName, 'administration-gone', { folder: shown })])
    const known = home.administrations.join(', ') || '-'
    throw new ConfigError([fail(yamlName, 'administration-unknown', { code, known })])
  }
  const yaml = await readYaml<AdministrationFile>(files, path, 'administration', {
    shown: yamlName,
    language,
  })
  const { contents, hashes, modified } = await readTables(files, folder, shown, home, without)
  const absent = MANDATORY_TABLES.filter((table) => !contents.has(table))
  const problems = [
    ...yaml.problems,
    ...absent.map((table) => fail(`${shown}/${table}`, 'table-missing', { table })),
  ]
  const country = yaml.value?.country ?? ''
  const { tables, problems: wrong, lines } = parseTables(contents, shown, country, home)
  problems.push(...wrong)
  const empty = MANDATORY_TABLES.filter(
    (name) => contents.has(name) && tableOf(tables, name).all.length === 0,
  )
  const blank = empty.filter(
    (name) => !wrong.some((p) => p.file === `${shown}/${name}` && p.level === 'error'),
  )
  problems.push(...blank.map((name) => fail(`${shown}/${name}`, 'table-without-rows', {})))
  if (yaml.value === null) throw new ConfigError(problems)
  const settings = fillSettings(code, yaml.value, language)
  const own = checkSettings(yaml.value, settings, await profileNames(files, home))
  own.push(...checkLocations(settings, await otherAdministrations(files, home, settings)))
  own.push(...checkMailWishes(yaml.value.mail, home.settings.mail !== null))
  // A table with errors lacks rows: what refers to them would be called unknown.
  const whole = problems.every((problem) => problem.level === 'warning')
  if (whole) own.push(...checkCodes(yaml.value, settings, tables))
  problems.push(...own.map((problem) => configProblem(problem, yamlName, language, yaml)))
  if (whole) {
    for (const { key, params, record } of checkVatCodes(settings, tables)) {
      const level = key === 'vat-direction-missing' ? ('warning' as const) : ('error' as const)
      const line = record === null ? 1 : (lines.get(record) ?? 1)
      problems.push({ ...fail(tables.vatCodes.file, key, inWords(params, language)), line, level })
    }
  }
  if (whole) {
    for (const { key, params, record } of targetRules[settings.target].vatCodes(settings, tables))
      problems.push({ ...fail(tables.vatCodes.file, key, params), line: lines.get(record) ?? 1 })
  }
  if (!mends && problems.some((problem) => problem.level === 'error')) throw new ConfigError(problems)
  return { settings, tables, hashes: { 'administration.yaml': yaml.sha256, ...hashes }, modified, problems }
}

async function readTables(
  files: Files,
  folder: string,
  shown: string,
  home: Home,
  without: readonly TableFileName[],
) {
  const contents = new Map<TableFileName, Uint8Array>()
  const hashes: Record<string, string> = {}
  const modified: Record<string, number> = {}
  const names = (Object.keys(tableColumns) as TableFileName[]).filter((name) => !without.includes(name))
  const { language } = home.settings
  const all = await Promise.all(
    names.map((name) => readWhole(files, join(folder, name), `${shown}/${name}`, language)),
  )
  for (const [i, name] of names.entries()) {
    const bytes = all[i]!
    if (bytes === null) continue
    contents.set(name, bytes)
    hashes[name] = createHash('sha256').update(bytes).digest('hex')
    modified[name] = (await files.facts(join(folder, name)))?.modified ?? 0
  }
  return { contents, hashes, modified }
}

function parseTables(contents: Map<TableFileName, Uint8Array>, shown: string, country: string, home: Home) {
  const { language } = home.settings
  try {
    const { tables, problems, lines } = loadTables(contents, shown, country)
    const told = problems.map(({ file, line, level, code, params }) => ({
      file,
      line,
      level,
      message: message(language, code, inWords(params, language)),
    }))
    return { tables, problems: told satisfies ConfigProblem[], lines }
  } catch (error) {
    if (!(error instanceof HalfSaved)) throw error
    const busy = new TableBusy(message(language, 'table-half-saved', { file: error.file, line: error.line }))
    busy.file = error.file
    throw busy
  }
}

function tableOf(tables: Tables, name: TableFileName): { all: unknown[] } {
  if (name === 'ledger-accounts.csv') return tables.ledgerAccounts
  if (name === 'vat-codes.csv') return tables.vatCodes
  return name === 'journals.csv' ? tables.journals : tables.paymentConditions
}

/** Looked for only when the settings name any: other homes need not list their folders. */
async function otherAdministrations(
  files: Files,
  home: Home,
  { locations }: AdministrationSettings,
): Promise<string[]> {
  return Object.keys(locations).length === 0 ? [] : (await administrationFolders(files, home.root)).codes
}

/** Names of the profiles in mappings/sources. */
export async function profileNames(files: Files, home: Home): Promise<string[]> {
  const folder = join(home.root, 'mappings', 'sources')
  if ((await files.facts(folder)) === null) return []
  const names = (await files.list(folder)).map(({ name }) => name).filter((name) => name.endsWith('.yaml'))
  return names.map((name) => name.slice(0, -'.yaml'.length)).sort()
}
