import { createHash } from 'node:crypto'
import { isAbsolute, join, posix, relative, resolve, sep, win32 } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import { isAdministrationCode } from './administration-code.ts'
import { ConfigError, OutOfReach, type ConfigProblem, type Home, type HomeSettings } from './home.ts'
import { readHomeId } from './home-id.ts'
import { readMailServer, type MailServer, type MailServerFile } from './mail-server.ts'
import { bytesOf, milliseconds } from './measures.ts'
import { message } from './messages.ts'
import { isOnShare } from './share.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** Variables of the environment that tell where a local state folder is. */
export type Environment = Record<string, string | undefined>

/** A number, or a number with its unit. */
type Measure = string | number

type HomeFile = {
  language?: Language
  folders?: Partial<HomeSettings['folders']>
  register?: string
  watch?: {
    settle?: Measure
    sweep?: Measure
    polling?: HomeSettings['watch']['polling']
    pollInterval?: Measure
  }
  concurrency?: number
  log?: Partial<Omit<HomeSettings['log'], 'maxBytes'>> & { maxBytes?: Measure }
  limits?: Partial<Record<keyof HomeSettings['limits'], Measure>> & {
    rows?: number
    columns?: number
    cellLength?: number
    sheets?: number
    ratio?: number
    entries?: number
    xmlDepth?: number
  }
  mail?: MailServerFile
}

/**
 * The home folder with every setting filled in. ledgerdrop.yaml and home.json may both be absent: then all settings
 * are the defaults and the ids are ''.
 *
 * @throws ConfigError when ledgerdrop.yaml or home.json is not right; OutOfReach when the folder is not there
 */
export async function loadHome(files: Files, root: string, env: Environment = process.env): Promise<Home> {
  const home = resolve(root)
  const path = join(home, 'ledgerdrop.yaml')
  if ((await files.facts(home)) === null) throw new OutOfReach(message('nl', 'home-missing', { root: home }))
  const there = (await files.facts(path)) !== null
  const yaml = there ? await readYaml<HomeFile>(files, path, 'home', { shown: 'ledgerdrop.yaml' }) : null
  if (yaml !== null && yaml.value === null) throw new ConfigError(yaml.problems)
  const file = yaml?.value ?? {}
  const language = file.language ?? 'nl'
  const { id, registerId } = await readHomeId(files, home, language)
  const folders = {
    inbox: resolve(home, file.folders?.inbox ?? 'inbox'),
    outbox: resolve(home, file.folders?.outbox ?? 'outbox'),
    archive: resolve(home, file.folders?.archive ?? 'archive'),
  }
  refuseNested(folders, language, yaml)
  const settings: HomeSettings = {
    language,
    folders,
    register: await registerPath(files, home, id, file.register, env, language, yaml),
    watch: {
      settle: milliseconds(file.watch?.settle ?? '2s'),
      sweep: milliseconds(file.watch?.sweep ?? '30s'),
      polling: file.watch?.polling ?? 'auto',
      pollInterval: milliseconds(file.watch?.pollInterval ?? '2s'),
    },
    concurrency: file.concurrency ?? 2,
    log: {
      format: file.log?.format ?? 'text',
      level: file.log?.level ?? 'info',
      folder: resolve(home, file.log?.folder ?? 'logs'),
      maxBytes: bytesOf(file.log?.maxBytes ?? '10 MB'),
      files: file.log?.files ?? 10,
    },
    limits: {
      bytes: bytesOf(file.limits?.bytes ?? '500 MB'),
      rows: file.limits?.rows ?? 2_000_000,
      columns: file.limits?.columns ?? 500,
      cellLength: file.limits?.cellLength ?? 32_767,
      sheets: file.limits?.sheets ?? 100,
      unzippedBytes: bytesOf(file.limits?.unzippedBytes ?? '4 GB'),
      ratio: file.limits?.ratio ?? 200,
      entries: file.limits?.entries ?? 10_000,
      stringBytes: bytesOf(file.limits?.stringBytes ?? '256 MB'),
      conversionBytes: bytesOf(file.limits?.conversionBytes ?? '50 MB'),
      conversionMemory: bytesOf(file.limits?.conversionMemory ?? '1 GB'),
      conversionTime: milliseconds(file.limits?.conversionTime ?? '60s'),
      xmlDepth: file.limits?.xmlDepth ?? 50,
      xmlText: bytesOf(file.limits?.xmlText ?? '10 MB'),
    },
    mail: mailServer(file, home, env, language, yaml),
  }
  return {
    root: home,
    id,
    registerId,
    settings,
    administrations: (await administrationFolders(files, home)).codes,
  }
}

/**
 * The administrations in mappings/: folders with an administration.yaml. A folder whose name cannot be a code
 * (`Copy of demo-nl`) is not one, but is given as `strays`, so that it can be told without stopping the others.
 */
export async function administrationFolders(
  files: Files,
  root: string,
): Promise<{ codes: string[]; strays: string[] }> {
  const mappings = join(root, 'mappings')
  const found = { codes: [] as string[], strays: [] as string[] }
  if ((await files.facts(mappings)) === null) return found
  for (const { name, kind } of await files.list(mappings)) {
    if (kind === 'file' || name === 'sources' || name.startsWith('.')) continue
    if ((await files.facts(join(mappings, name, 'administration.yaml'))) === null) continue
    if (isAdministrationCode(name)) found.codes.push(name)
    else found.strays.push(name)
  }
  found.codes.sort()
  found.strays.sort()
  return found
}

function refuse(yaml: YamlFile<HomeFile> | null, pointer: string, text: string): never {
  const problem: ConfigProblem = {
    file: 'ledgerdrop.yaml',
    line: yaml?.lineOf(pointer) ?? 1,
    message: text,
    level: 'error',
  }
  throw new ConfigError([problem])
}

function mailServer(
  file: HomeFile,
  home: string,
  env: Environment,
  language: Language,
  yaml: YamlFile<HomeFile> | null,
): MailServer | null {
  if (file.mail === undefined) return null
  const read = readMailServer(file.mail, home, env)
  if ('host' in read) return read
  return refuse(yaml, read.pointer, message(language, read.key, read.params))
}

/** What goes out must not come in again, and the archive is nobody's inbox. */
function refuseNested(
  folders: HomeSettings['folders'],
  language: Language,
  yaml: YamlFile<HomeFile> | null,
): void {
  const names = ['inbox', 'outbox', 'archive'] as const
  for (const one of names) {
    for (const other of names) {
      if (one === other || !isWithin(folders[one], folders[other])) continue
      refuse(yaml, `/folders/${one}`, message(language, 'folders-nested', { one, other }))
    }
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** SQLite's locks do not hold on a share, so a register never lies on one. */
async function registerPath(
  files: Files,
  home: string,
  id: string,
  given: string | undefined,
  env: Environment,
  language: Language,
  yaml: YamlFile<HomeFile> | null,
): Promise<string> {
  if (given !== undefined) {
    const path = resolve(home, given)
    if (!(await isOnShare(files, path))) return path
    return refuse(yaml, '/register', message(language, 'register-on-share', { path }))
  }
  if (!(await isOnShare(files, home))) return join(home, '.state', 'register.db')
  const state = stateFolder(env, process.platform)
  if (state === null) return refuse(yaml, '', message(language, 'no-state-folder'))
  // Before init there is no id; the folder's own name keeps two homes apart until then.
  return join(
    state,
    'ledgerdrop',
    id || createHash('sha256').update(home).digest('hex').slice(0, 16),
    'register.db',
  )
}

/** Where a program keeps state that belongs to this machine and this user; null when the environment does not tell. */
export function stateFolder(env: Environment, platform: string): string | null {
  if (platform === 'win32')
    return (
      env['LOCALAPPDATA'] ?? (env['USERPROFILE'] ? win32.join(env['USERPROFILE'], 'AppData', 'Local') : null)
    )
  if (platform === 'darwin')
    return env['HOME'] ? posix.join(env['HOME'], 'Library', 'Application Support') : null
  return env['XDG_STATE_HOME'] || (env['HOME'] ? posix.join(env['HOME'], '.local', 'state') : null)
}
