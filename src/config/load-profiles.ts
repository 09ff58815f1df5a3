import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import type { Field, SourceProfile } from '../profile/types.ts'
import { checkProfile } from './check-profile.ts'
import { ConfigError, type ConfigProblem, type Home } from './home.ts'
import { configProblem, readYaml } from './yaml.ts'

export type LoadedProfiles = { profiles: SourceProfile[]; hashes: Record<string, string> }

/** One profile: null when there is any problem. */
export type ReadProfile = { profile: SourceProfile | null; problems: ConfigProblem[]; sha256: string }

/** Profiles whose files have not changed, so that a thousand small drops do not parse them a thousand times. */
const kept = new WeakMap<Files, Map<string, { stamp: string; read: ReadProfile }>>()

/**
 * Reads mappings/sources/*.yaml: those an administration names, in its order, or all by name.
 * Columns shared by all tables are worked into each table. Throws ConfigError naming file and line. What is returned
 * is shared and must not be changed.
 */
export async function loadProfiles(
  files: Files,
  home: Home,
  sources: readonly string[],
): Promise<LoadedProfiles> {
  const names = sources.length > 0 ? sources : await allNames(files, join(home.root, 'mappings', 'sources'))
  const profiles: SourceProfile[] = []
  const hashes: Record<string, string> = {}
  const problems: ConfigProblem[] = []
  for (const name of names) {
    const read = await readProfile(files, home, name)
    if (read.profile) profiles.push(read.profile)
    problems.push(...read.problems)
    hashes[`sources/${name}.yaml`] = read.sha256
  }
  const errors = problems.filter((problem) => problem.level === 'error')
  if (errors.length > 0) throw new ConfigError(errors)
  return { profiles, hashes }
}

async function allNames(files: Files, folder: string): Promise<string[]> {
  const entries = await files.list(folder)
  return entries
    .filter((entry) => entry.kind === 'file' && entry.name.endsWith('.yaml'))
    .map((entry) => entry.name.slice(0, -'.yaml'.length))
    .sort()
}

/**
 * Reads and checks mappings/sources/<name>.yaml. A file that has not changed is not read again.
 *
 * @throws TableBusy when the file cannot be opened now, OutOfReach when it cannot be reached
 */
export async function readProfile(files: Files, home: Home, name: string): Promise<ReadProfile> {
  const { language } = home.settings
  const path = join(home.root, 'mappings', 'sources', `${name}.yaml`)
  const facts = await files.facts(path)
  const stamp = facts
    ? [language, facts.bytes, facts.modified, facts.changed, facts.device, facts.inode].join(' ')
    : ''
  const known = kept.get(files) ?? new Map<string, { stamp: string; read: ReadProfile }>()
  kept.set(files, known)
  const before = known.get(path)
  if (before && stamp !== '' && before.stamp === stamp) return before.read
  const read = await readAndCheck(files, path, name, language)
  if (read.profile) known.set(path, { stamp, read })
  else known.delete(path)
  return read
}

async function readAndCheck(
  files: Files,
  path: string,
  name: string,
  language: Language,
): Promise<ReadProfile> {
  const shown = `mappings/sources/${name}.yaml`
  const yaml = await readYaml<SourceProfile>(files, path, 'source', { shown, language })
  if (!yaml.value) return { profile: null, problems: yaml.problems, sha256: yaml.sha256 }
  const profile = withSharedColumns(withHeadings(yaml.value))
  const found = checkProfile(profile, name).map((problem) => configProblem(problem, shown, language, yaml))
  // What tables have in common by an anchor is told once.
  const own = found.filter(
    ({ line, message }, i) => found.findIndex((p) => p.line === line && p.message === message) === i,
  )
  const problems = [...yaml.problems, ...own]
  return { profile: own.length > 0 ? null : profile, problems, sha256: yaml.sha256 }
}

/** Rules that tell their column by its letter have no headings. */
function withHeadings(profile: SourceProfile): SourceProfile {
  const all = [profile.columns, ...profile.tables.flatMap(({ columns, lines }) => [columns, lines?.columns])]
  for (const columns of all)
    for (const rule of Object.values(columns ?? {})) if (!Array.isArray(rule)) rule.headings ??= []
  return profile
}

/** The shared columns in each table; a table's own rule for a field goes first, and what it omits goes. */
function withSharedColumns(profile: SourceProfile): SourceProfile {
  const tables = profile.tables.map((table) => {
    const columns = { ...profile.columns, ...table.columns }
    for (const field of table.omit ?? ([] as Field[])) delete columns[field]
    return { ...table, columns }
  })
  return { ...profile, tables }
}
