import { dirname, join } from 'node:path'
import type { World } from '../edge/world.ts'
import { inboxFolder } from '../edge/places.ts'
import { inboxPlaces } from '../config/inbox-places.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { administrationFolders } from '../config/load-home.ts'
import { tracesOf } from '../config/ensure-home.ts'
import type { Home } from '../config/home.ts'
import { markerOf, ROOT_MARKER, rootsOf } from '../config/markers.ts'
import { message, type MessageKey, type MessageParams } from '../config/messages.ts'
import { errorSentence } from '../config/error-text.ts'
import { OutOfReach } from '../config/home.ts'
import { errorCode } from '../config/read-file.ts'
import { isOnShare, nearestThere } from '../config/share.ts'
import { tableColumns } from '../mapping/table-columns.ts'
import type { Refreshed } from '../publish/refreshed.ts'
import { problemsOf } from './config.ts'
import { foldersInInboxes } from './doctor-inboxes.ts'
import { tryRename, tryWrite } from './doctor-tries.ts'

export type DoctorLine = {
  /** what was looked at, the same in every language: folders, markers, share, rename, space, register … */
  check: string
  level: 'ok' | 'warn' | 'fail'
  message: string
  /** what to do, in the imperative; '' when all is well */
  fix: string
}

const DAY = 86_400_000
/** Reference data older than this are told when the setting cannot be read (R29, R36). */
const OLD_DAYS = 90
const WARN_FREE = 1024 ** 3
const FAIL_FREE = 100 * 1024 ** 2

/**
 * Looks at everything that has to be right outside the program, by trying it: folders by writing to them, the way
 * from staging to outbox by a rename, the register by opening it.
 *
 * @param registerCheck opens the register and gives its id; throws when it cannot be reached
 * @param refreshed when tables of an administration were last held against the accounting package's own lists; asked
 *   after the register was opened
 */
export async function doctor(
  world: World,
  home: Home,
  registerCheck: () => Promise<string>,
  refreshed: (administration: string) => Refreshed = () => ({}),
): Promise<DoctorLine[]> {
  const lines: DoctorLine[] = []
  const { language } = home.settings
  const tell: Tell = (check, level, key, params = {}, fix) => {
    const remedy = fix === undefined ? '' : message(language, fix, params)
    lines.push({ check, level, message: message(language, key, params), fix: remedy })
  }
  const { root } = home
  const what = home.id === '' ? await tracesOf(world.files, home) : ''
  if (home.id !== '') tell('home', 'ok', 'doctor-home', { root })
  else if (what !== '') tell('home', 'fail', 'doctor-home-lost', { root, what }, 'doctor-home-lost-fix')
  else tell('home', 'fail', 'doctor-home-new', { root }, 'doctor-home-new-fix')
  // One part of the world that fails must not hide what the other parts are like.
  const look = async (check: string, at: () => Promise<void>): Promise<void> => {
    try {
      await at()
    } catch (error) {
      if (errorCode(error) === '') throw error
      tell(check, 'fail', 'doctor-failed', { detail: errorCode(error) }, 'doctor-failed-fix')
    }
  }
  await look('folders', () => lookAtFolders(world, home, tell))
  await look('share', () => lookAtShare(world, home, tell))
  await look('rename', () => lookAtRename(world, home, tell))
  await look('space', () => lookAtSpace(world, home, tell))
  await look('register', () => lookAtRegister(world, home, registerCheck, tell))
  await look('administrations', () => lookAtAdministrations(world, home, refreshed, tell))
  if (home.settings.mail === null) tell('mail', 'ok', 'doctor-mail')
  return lines
}

type Tell = (
  check: string,
  level: DoctorLine['level'],
  key: MessageKey,
  params?: MessageParams,
  fix?: MessageKey,
) => void

async function lookAtFolders({ files, ids, clock }: World, home: Home, tell: Tell): Promise<void> {
  const folders = rootsOf(home)
  for (const code of home.administrations)
    for (const place of await inboxPlaces(files, home, code)) folders.push(inboxFolder(home, place))
  for (const folder of folders) {
    const outcome = await tryWrite(files, folder, ids.batch(clock.now()))
    if (outcome === '') tell('folders', 'ok', 'doctor-folder', { folder })
    else if (outcome === 'ENOENT')
      tell('folders', 'fail', 'doctor-folder-missing', { folder }, 'doctor-folder-missing-fix')
    else
      tell('folders', 'fail', 'doctor-folder-closed', { folder, detail: outcome }, 'doctor-folder-closed-fix')
  }
  for (const code of home.administrations)
    for (const folder of await foldersInInboxes(files, home, code))
      tell('inboxes', 'warn', 'doctor-inbox-folder', { folder }, 'doctor-inbox-folder-fix')
  for (const folder of rootsOf(home)) {
    const id = await markerOf(files, folder)
    const params = { folder, id, marker: ROOT_MARKER }
    if (id === '') tell('markers', 'fail', 'doctor-marker-missing', params, 'doctor-marker-missing-fix')
    // Without home.json there is nothing to hold the markers against; that has been told.
    else if (home.id !== '' && id !== home.id)
      tell('markers', 'fail', 'doctor-marker-foreign', params, 'doctor-marker-foreign-fix')
    else tell('markers', 'ok', 'doctor-marker', params)
  }
}

async function lookAtShare({ files }: World, home: Home, tell: Tell): Promise<void> {
  const { folders, watch } = home.settings
  const folder = folders.inbox
  if (!(await isOnShare(files, folder))) tell('share', 'ok', 'doctor-local', { folder })
  else if (watch.polling === 'never')
    tell('share', 'warn', 'doctor-share-signals', { folder }, 'doctor-share-signals-fix')
  else tell('share', 'ok', 'doctor-share', { folder, seconds: watch.pollInterval / 1000 })
}

async function lookAtRename({ files, ids, clock }: World, home: Home, tell: Tell): Promise<void> {
  for (const folder of [home.settings.folders.outbox, home.settings.folders.archive]) {
    const { staging, trouble } = await tryRename(files, folder, ids.batch(clock.now()))
    const params = { folder, staging, detail: trouble }
    if (trouble === '') tell('rename', 'ok', 'doctor-rename', params)
    else if (trouble === 'EXDEV') tell('rename', 'fail', 'doctor-rename-volumes', params, 'doctor-rename-fix')
    else tell('rename', 'fail', 'doctor-rename-failed', params, 'doctor-rename-fix')
  }
}

async function lookAtSpace({ files }: World, home: Home, tell: Tell): Promise<void> {
  const volumes = new Set<number>()
  for (const folder of [...rootsOf(home), dirname(home.settings.register)]) {
    const there = await nearestThere(files, folder)
    const device = (await files.facts(there))?.device ?? -1
    if (volumes.has(device)) continue
    volumes.add(device)
    const { freeBytes } = await files.volume(there)
    const level = freeBytes < FAIL_FREE ? 'fail' : freeBytes < WARN_FREE ? 'warn' : 'ok'
    const free =
      freeBytes < WARN_FREE
        ? `${Math.floor(freeBytes / 1024 ** 2)} MB`
        : `${Math.floor(freeBytes / WARN_FREE)} GB`
    tell('space', level, 'doctor-space', { folder, free }, level === 'ok' ? undefined : 'doctor-space-fix')
  }
}

async function lookAtRegister(
  { files }: World,
  home: Home,
  check: () => Promise<string>,
  tell: Tell,
): Promise<void> {
  const path = home.settings.register
  if (await isOnShare(files, path)) {
    tell('register', 'fail', 'doctor-register-share', { path }, 'doctor-register-share-fix')
    return
  }
  try {
    const id = await check()
    const params = { path, id, wanted: home.registerId }
    if (id === home.registerId) tell('register', 'ok', 'doctor-register', params)
    else tell('register', 'fail', 'doctor-register-foreign', params, 'doctor-register-foreign-fix')
  } catch (error) {
    const { language } = home.settings
    const detail = errorSentence(error, language) ?? (error instanceof Error ? error.message : String(error))
    tell('register', 'fail', 'doctor-register-failed', { path, detail }, 'doctor-register-failed-fix')
  }
}

async function lookAtAdministrations(
  world: World,
  home: Home,
  refreshed: (administration: string) => Refreshed,
  tell: Tell,
): Promise<void> {
  const { files } = world
  const { language } = home.settings
  for (const name of (await administrationFolders(files, home.root)).strays) {
    tell('administrations', 'warn', 'doctor-stray', { name }, 'doctor-stray-fix')
  }
  if (home.administrations.length === 0) tell('administrations', 'fail', 'doctor-none', {}, 'doctor-none-fix')
  for (const code of home.administrations) {
    let maxAge = OLD_DAYS
    try {
      const { settings, problems } = await loadAdministration(files, home, code)
      const { schedule, timeZone } = settings
      maxAge = settings.tables.maxAge
      tellProblems(code, problems, 'warn', tell)
      if (schedule === '') tell('schedules', 'ok', 'doctor-schedule-none', { code })
      else tell('schedules', 'ok', 'doctor-schedule', { code, schedule, zone: timeZone })
    } catch (error) {
      const check = error instanceof OutOfReach ? 'folders' : 'administrations'
      tellProblems(code, problemsOf(error, `mappings/${code}`, language), 'fail', tell, check)
    }
    await lookAtAge(world, home, code, maxAge, refreshed(code), tell)
  }
}

function tellProblems(
  code: string,
  problems: ReturnType<typeof problemsOf>,
  level: 'warn' | 'fail',
  tell: Tell,
  check = 'administrations',
): void {
  const [first] = problems.filter((problem) => level === 'warn' || problem.level === 'error')
  if (first === undefined) return tell('administrations', 'ok', 'doctor-administration', { code })
  const problem = `${first.file}:${first.line} ${first.message}`
  const key = problems.length > 1 ? 'doctor-administration-more' : 'doctor-administration-wrong'
  tell(check, level, key, { code, problem, more: problems.length - 1 }, 'doctor-administration-fix')
}

async function lookAtAge(
  { files, clock }: World,
  home: Home,
  code: string,
  maxAge: number,
  refreshed: Refreshed,
  tell: Tell,
): Promise<void> {
  const old: string[] = []
  let oldest = 0
  for (const name of Object.keys(tableColumns)) {
    try {
      const facts = await files.facts(join(home.root, 'mappings', code, name))
      if (facts === null) continue
      const since = refreshed[name] === undefined ? facts.modified : Date.parse(refreshed[name])
      const days = Math.max(0, Math.floor((clock.now().getTime() - since) / DAY))
      oldest = Math.max(oldest, days)
      if (maxAge > 0 && days > maxAge) old.push(name)
    } catch (error) {
      // Out of reach is told by the look at the administration itself.
      if (errorCode(error) === '') throw error
    }
  }
  const params = { code, tables: old.join(', '), days: old.length > 0 ? maxAge : oldest }
  if (old.length > 0) tell('tables', 'warn', 'doctor-age-old', params, 'doctor-age-fix')
  else tell('tables', 'ok', 'doctor-age', params)
}
