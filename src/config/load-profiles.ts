import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { Field, SourceProfile } from '../profile/types.ts'
import { ConfigError, type Home } from './home.ts'
import { readYaml } from './yaml.ts'

export type LoadedProfiles = { profiles: SourceProfile[]; hashes: Record<string, string> }

/**
 * Reads mappings/sources/*.yaml: those an administration names, in its order, or all by name.
 * Columns shared by all tables are worked into each table. Throws ConfigError naming file and line.
 */
export async function loadProfiles(
  files: Files,
  home: Home,
  sources: readonly string[],
): Promise<LoadedProfiles> {
  const folder = join(home.root, 'mappings', 'sources')
  const names =
    sources.length > 0
      ? sources
      : (await files.list(folder))
          .filter((entry) => entry.kind === 'file' && entry.name.endsWith('.yaml'))
          .map((entry) => entry.name.slice(0, -'.yaml'.length))
          .sort()
  const profiles: SourceProfile[] = []
  const hashes: Record<string, string> = {}
  for (const name of names) {
    const path = join(folder, `${name}.yaml`)
    const { value, problems } = await readYaml<SourceProfile>(files, path, 'source')
    const errors = problems.filter((problem) => problem.level === 'error')
    if (errors.length > 0 || !value) throw new ConfigError(errors)
    profiles.push(withSharedColumns(value))
    hashes[`sources/${name}.yaml`] = hash('sha256', await files.read(path), 'hex')
  }
  return { profiles, hashes }
}

function withSharedColumns(profile: SourceProfile): SourceProfile {
  if (!profile.columns) return profile
  const tables = profile.tables.map((table) => {
    const columns = { ...profile.columns, ...table.columns }
    for (const field of table.omit ?? ([] as Field[])) delete columns[field]
    return { ...table, columns }
  })
  return { ...profile, tables }
}
