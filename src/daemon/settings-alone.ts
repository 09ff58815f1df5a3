import { join } from 'node:path'
import { fillSettings, type AdministrationFile } from '../config/administration-file.ts'
import { ConfigError, type Home } from '../config/home.ts'
import { readYaml } from '../config/yaml.ts'
import type { Files } from '../edge/files.ts'
import type { AdministrationSettings } from '../model/settings.ts'

const pathOf = (home: Home, administration: string): string =>
  join(home.root, 'mappings', administration, 'administration.yaml')

/** Changes whenever the settings may have changed; '' when they are not there. Cheap. */
export async function settingsVersion(files: Files, home: Home, administration: string): Promise<string> {
  const facts = await files.facts(pathOf(home, administration))
  return facts ? `${facts.bytes} ${facts.modified} ${facts.changed}` : ''
}

/**
 * The settings of an administration without its tables, for what is asked of every administration at the start.
 * @throws ConfigError, TableBusy
 */
export async function settingsAlone(
  files: Files,
  home: Home,
  administration: string,
): Promise<AdministrationSettings> {
  const shown = `mappings/${administration}/administration.yaml`
  const { language } = home.settings
  const yaml = await readYaml<AdministrationFile>(files, pathOf(home, administration), 'administration', {
    shown,
    language,
  })
  if (yaml.value === null) throw new ConfigError(yaml.problems)
  return fillSettings(administration, yaml.value, language)
}
