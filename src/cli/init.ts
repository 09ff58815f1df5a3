import { randomUUID } from 'node:crypto'
import { join, relative } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { World } from '../edge/world.ts'
import type { Language } from '../model/settings.ts'
import { isAdministrationCode } from '../config/administration-code.ts'
import { makeRoots, refuseTraces } from '../config/ensure-home.ts'
import { ConfigError } from '../config/home.ts'
import { loadHome } from '../config/load-home.ts'
import { message } from '../config/messages.ts'
import { packageRoot } from '../config/package-root.ts'
import { errorCode } from '../config/read-file.ts'
import { newSettings, renamed } from './init-settings.ts'

export type InitOptions = {
  root: string
  target: 'exact' | 'snelstart'
  country: 'NL' | 'BE'
  /** code of the administration to make; default: that of the demo, demo-nl, demo-be or demo-snelstart */
  administration?: string
  /** its name; default: the demo's, or the code */
  name?: string
  language?: Language
  /** ids of the home and its register; random unless a test says otherwise */
  newId?: () => string
}

/**
 * Makes a complete home: settings, an administration with its tables to start from, source profiles, schemas, the
 * roots with their markers and home.json, and a sample file in voorbeelden/. What is there already is left as it is,
 * so running it again adds what is missing.
 *
 * @returns the files made, relative to the home, with forward slashes
 * @throws ConfigError on a code that cannot be one, a target that does not go with the country, on broken settings, or when home.json is lost
 */
export async function initHome({ files }: Pick<World, 'files'>, options: InitOptions): Promise<string[]> {
  const { root, country, target } = options
  const template = templateOf(options)
  const code = options.administration ?? template
  const language = options.language ?? 'nl'
  if (target === 'snelstart' && country !== 'NL') {
    const text = message(language, 'snelstart-country', { country })
    throw new ConfigError([{ file: `mappings/${code}`, line: 1, message: text, level: 'error' }])
  }
  if (!isAdministrationCode(code)) {
    const text = message(language, 'administration-code', { code })
    throw new ConfigError([{ file: `mappings/${code}`, line: 1, message: text, level: 'error' }])
  }
  const made: string[] = []
  const add = async (path: string, data: string | Uint8Array): Promise<void> => {
    if (await addFile(files, path, data)) made.push(path)
  }
  await files.makeFolder(root)
  await add(join(root, 'ledgerdrop.yaml'), newSettings(language))
  const before = await loadHome(files, root)
  if (before.id === '') await refuseTraces(files, before)
  await copyFolder(files, join(packageRoot, 'schemas'), join(root, 'schemas'), add)
  await copyFolder(files, join(packageRoot, 'mappings', 'sources'), join(root, 'mappings', 'sources'), add)

  const name = options.name ?? (code === template ? undefined : code)
  await copyFolder(
    files,
    join(packageRoot, 'mappings', template),
    join(root, 'mappings', code),
    (path, data) => {
      const own = path.endsWith('administration.yaml') && name !== undefined
      return add(path, own ? renamed(Buffer.from(data).toString('utf8'), name) : data)
    },
  )
  const sample = country === 'BE' ? 'verkoopfacturen-be.csv' : 'verkoopfacturen.csv'
  const from = join(packageRoot, 'samples', 'generic', sample)
  if ((await files.facts(from)) !== null) {
    await files.makeFolder(join(root, 'voorbeelden'))
    await add(join(root, 'voorbeelden', sample), await files.read(from))
  }
  made.push(...(await makeRoots(files, await loadHome(files, root), options.newId ?? randomUUID)))
  return made.map((path) => relative(root, path).replaceAll('\\', '/'))
}

/** The demo that a new administration begins as. */
function templateOf({ target, country }: InitOptions): string {
  if (target === 'snelstart') return 'demo-snelstart'
  return country === 'BE' ? 'demo-be' : 'demo-nl'
}

type Add = (path: string, data: Uint8Array) => Promise<void>

/** Copies a folder of the package with all in it, file by file; links and hidden files stay behind. */
async function copyFolder(files: Files, from: string, to: string, add: Add): Promise<void> {
  await files.makeFolder(to)
  for (const { name, kind } of (await files.list(from)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith('.')) continue
    if (kind === 'folder') await copyFolder(files, join(from, name), join(to, name), add)
    else if (kind === 'file') await add(join(to, name), await files.read(join(from, name)))
  }
}

/** Writes a file unless it is there; false when it is. */
async function addFile(files: Files, path: string, data: string | Uint8Array): Promise<boolean> {
  try {
    await files.writeNew(path, data)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}
