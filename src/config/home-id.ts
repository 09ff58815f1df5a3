import { join } from 'node:path'
import type { Files } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import { ConfigError } from './home.ts'
import { message } from './messages.ts'
import { errorCode, readWhole } from './read-file.ts'

export const HOME_FILE = 'home.json'

export type HomeId = { id: string; registerId: string }

/** Ids as we make them: letters, digits and hyphens. */
const ID = /^[A-Za-z0-9-]{8,64}$/

/**
 * The ids in home.json; both '' when there is none yet.
 * @throws ConfigError when the file is damaged
 */
export async function readHomeId(files: Files, root: string, language: Language): Promise<HomeId> {
  const bytes = await readWhole(files, join(root, HOME_FILE), HOME_FILE, language)
  if (bytes === null) return { id: '', registerId: '' }
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value === 'object' && value !== null && 'id' in value && 'register' in value) {
      const { id, register } = value
      if (typeof id === 'string' && typeof register === 'string' && ID.test(id) && ID.test(register)) {
        return { id, registerId: register }
      }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new ConfigError([
    { file: HOME_FILE, line: 1, message: message(language, 'home-json-broken'), level: 'error' },
  ])
}

/**
 * Makes home.json, by exclusive create: of two processes that try at once one wins, and both get the winner's ids.
 */
export async function makeHomeId(
  files: Files,
  root: string,
  wanted: HomeId,
  language: Language,
): Promise<HomeId> {
  const text = `${JSON.stringify({ id: wanted.id, register: wanted.registerId }, null, 2)}\n`
  try {
    await files.writeNew(join(root, HOME_FILE), text)
    return wanted
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    return readHomeId(files, root, language)
  }
}
