import type { Language } from '../model/settings.ts'
import { OutOfReach } from './home.ts'
import { message, type MessageKey } from './messages.ts'
import { errorCode } from './read-file.ts'

/** What the system says of a disk, a share or a permission, by what a person can do about it. */
const SYSTEM: Record<string, MessageKey> = {
  ENOSPC: 'system-full',
  EDQUOT: 'system-full',
  EACCES: 'system-closed',
  EPERM: 'system-closed',
  EROFS: 'system-read-only',
  EIO: 'system-broken',
  EBUSY: 'system-busy',
  ENOENT: 'system-gone',
  ENOTDIR: 'system-gone',
  ESTALE: 'system-gone',
  ENOTCONN: 'system-gone',
  EHOSTDOWN: 'system-gone',
  EHOSTUNREACH: 'system-gone',
  ENETUNREACH: 'system-gone',
  ETIMEDOUT: 'system-gone',
}

/**
 * An error as a sentence in the reader's language, with the path it is about and what to do; null when it is none that
 * a person can do something about.
 */
export function errorSentence(error: unknown, language: Language): string | null {
  if (error instanceof OutOfReach)
    return error.text === null ? error.message : message(language, error.text.key, error.text.params)
  const code = errorCode(error)
  const key = Object.hasOwn(SYSTEM, code) ? SYSTEM[code] : undefined
  if (key === undefined) return null
  return message(language, key, { code, path: pathOf(error) ?? message(language, 'system-somewhere') })
}

function pathOf(error: unknown): string | null {
  const path = error instanceof Error && 'path' in error ? error.path : null
  return typeof path === 'string' && path !== '' ? path : null
}
