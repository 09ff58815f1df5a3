import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { fillSettings, type AdministrationFile } from './administration-file.ts'
import type { Home } from './home.ts'
import { readYaml } from './yaml.ts'

type Kept = { version: string; settings: AdministrationSettings }

/** By settings file, by what the file system tells of it: a thousand drops do not read it so often. */
const kept = new WeakMap<Files, Map<string, Kept>>()

/**
 * The settings of an administration by themselves, neither held against its tables nor against other administrations:
 * for what is asked at every look at an inbox. Null: they are not there, or cannot be read now; who converts tells why.
 *
 * @param last settings that cannot be read now are those that were read last by this process
 */
export async function keptSettings(
  files: Files,
  home: Home,
  administration: string,
  { last = false } = {},
): Promise<AdministrationSettings | null> {
  const path = join(home.root, 'mappings', administration, 'administration.yaml')
  const all = kept.get(files) ?? new Map<string, Kept>()
  kept.set(files, all)
  const before = all.get(path)
  const otherwise = last ? (before?.settings ?? null) : null
  const facts = await files.facts(path)
  if (facts === null) return otherwise
  const version = `${facts.bytes} ${facts.modified} ${facts.changed}`
  if (before?.version === version) return before.settings
  const { language } = home.settings
  const yaml = await readYaml<AdministrationFile>(files, path, 'administration', {
    shown: `mappings/${administration}/administration.yaml`,
    language,
  }).catch(() => null)
  if (yaml === null || yaml.value === null) return otherwise
  const settings = fillSettings(administration, yaml.value, language)
  all.set(path, { version, settings })
  return settings
}
