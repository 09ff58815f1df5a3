import { relative, isAbsolute } from 'node:path'
import type { Home } from '../config/home.ts'

/**
 * A path of the home as the readers of messages see it: below `mail.homePath` when that is set, else as it is here. A
 * folder that lies elsewhere keeps its own path.
 */
export function shownPath({ root, settings }: Home, path: string): string {
  const shown = settings.mail?.homePath ?? ''
  const way = relative(root, path)
  if (shown === '' || way === '' || way.startsWith('..') || isAbsolute(way)) return path
  const backslashes = shown.includes('\\')
  const rest = way.replace(/[\\/]/g, backslashes ? '\\' : '/')
  return `${shown}${backslashes ? '\\' : '/'}${rest}`
}
