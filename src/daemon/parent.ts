import type { Files } from '../edge/files.ts'
import { parentOf } from './process-mark.ts'

/**
 * Calls `gone` once when the process that started this one has ended. npm does not pass a SIGTERM on to what it
 * runs: without this, `npm start` that is stopped by a service manager leaves a daemon behind that nobody sees.
 * npm runs scripts in a shell, so the parent's parent is watched too where the system tells it.
 *
 * @param every milliseconds between two looks
 * @returns a function that stops watching
 */
export async function watchParent(
  files: Pick<Files, 'read'>,
  gone: () => void,
  every = 1000,
): Promise<() => void> {
  const parent = process.ppid
  const grandparent = await parentOf(files, parent)
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    void isThere(files, parent, grandparent).then((there) => {
      looking = false
      if (there) return
      clearInterval(timer)
      gone()
    })
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

async function isThere(
  files: Pick<Files, 'read'>,
  parent: number,
  grandparent: number | null,
): Promise<boolean> {
  if (process.ppid !== parent) return false
  try {
    process.kill(parent, 0)
  } catch {
    return false
  }
  return grandparent === null || (await parentOf(files, parent)) === grandparent
}

/** Whether npm started this process: only then does it belong to its parent. */
export function startedByNpm(env: NodeJS.ProcessEnv): boolean {
  return env['npm_lifecycle_event'] !== undefined
}
