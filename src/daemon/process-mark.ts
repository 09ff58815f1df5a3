import type { Files } from '../edge/files.ts'

/**
 * Tells one process from a later one with the same number, so that a number that is given out again (always so in
 * a container) is not mistaken for a process that lives.
 *
 * @returns null when there is no such process; '' when it lives and the system tells no more; on Linux the time it
 *   was started at, in ticks since the machine's start
 */
export async function processMark(files: Pick<Files, 'read'>, pid: number): Promise<string | null> {
  if (!exists(pid)) return null
  if (process.platform !== 'linux') return ''
  const fields = await statFields(files, pid)
  if (!fields) return ''
  // A zombie has ended; nobody has asked for its exit code yet.
  if (fields.state === 'Z' || fields.state === 'X') return null
  return fields.started
}

/** The number of a process' parent; null where the system does not tell. */
export async function parentOf(files: Pick<Files, 'read'>, pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const fields = await statFields(files, pid)
  return fields ? fields.parent : null
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Fields 3, 4 and 22 of /proc/PID/stat (proc(5)); the name in field 2 may hold blanks and brackets. */
async function statFields(
  files: Pick<Files, 'read'>,
  pid: number,
): Promise<{ state: string; parent: number; started: string } | null> {
  try {
    const text = (await files.read(`/proc/${pid}/stat`)).toString('latin1')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0]!, parent: Number(fields[1]), started: fields[19]! }
  } catch {
    return null
  }
}
