import type { FileFacts, Files, RandomFile } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import { ConfigError, OutOfReach, TableBusy } from './home.ts'
import { message } from './messages.ts'

/** What Windows and shares say of a file that another program holds. */
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** Whether a system error's code says that another program holds the file. */
export const isBusy = (code: string): boolean => BUSY.has(code)

/**
 * A configuration file's bytes; null when it is not there.
 *
 * @param shown the file as messages show it
 * @throws TableBusy when it cannot be opened now or changes while it is read; ConfigError when it is no file but a
 *   folder or a link; OutOfReach on any other failure
 */
export async function readWhole(
  files: Files,
  path: string,
  shown: string,
  language: Language,
): Promise<Buffer | null> {
  return whileThere(shown, language, async () => {
    const before = await factsOf(files, path, shown, language)
    if (before === null) return null
    const bytes = await files.read(path)
    const after = await files.facts(path)
    const quiet = after !== null && before.modified === after.modified && after.bytes === bytes.length
    if (!quiet) throw busy(shown, language)
    return bytes
  })
}

/**
 * A configuration file that is too large to be read whole, open to be read piece by piece; null when it is not there or
 * not that large. Whoever reads it finds out by its hash whether it stayed as it was.
 *
 * @param least bytes from which on a file is large
 * Throws as `readWhole` does.
 */
export async function openLarge(
  files: Files,
  path: string,
  shown: string,
  language: Language,
  least: number,
): Promise<RandomFile | null> {
  return whileThere(shown, language, async () => {
    const facts = await factsOf(files, path, shown, language)
    return facts !== null && facts.bytes >= least ? await files.open(path) : null
  })
}

/** What is known of a file; null when it is not there. Throws ConfigError when it is no file. */
async function factsOf(
  files: Files,
  path: string,
  shown: string,
  language: Language,
): Promise<FileFacts | null> {
  const facts = await files.facts(path)
  if (facts === null || facts.kind === 'file') return facts
  const key = ({ folder: 'file-is-folder', link: 'file-is-link', other: 'file-is-other' } as const)[
    facts.kind
  ]
  throw new ConfigError([{ file: shown, line: 1, message: message(language, key), level: 'error' }])
}

/** What went wrong with a file in our own words; null when it was gone after all. */
async function whileThere<T>(
  shown: string,
  language: Language,
  action: () => Promise<T | null>,
): Promise<T | null> {
  try {
    return await action()
  } catch (error) {
    const code = errorCode(error)
    if (error instanceof TableBusy || error instanceof ConfigError) throw error
    if (code === 'ENOENT') return null
    if (BUSY.has(code)) throw busy(shown, language)
    const detail = code || String(error)
    const gone = new OutOfReach(message(language, 'file-out-of-reach', { file: shown, detail }))
    gone.file = shown
    throw gone
  }
}

function busy(shown: string, language: Language): TableBusy {
  const error = new TableBusy(message(language, 'table-busy', { file: shown }))
  error.file = shown
  return error
}

/** Node's code of a system error; '' when it is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
