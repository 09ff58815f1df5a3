import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** A name for whoever takes a lease: unique, and telling which process on which machine it is. */
export function newHolder(): string {
  return `${process.pid}@${hostname()}/${randomUUID()}`
}

const ownHolders = new Set<string>()

/** Remembers that this process holds leases under this name, so that it is never taken for a dead one. */
export function keepHolder(holder: string): void {
  ownHolders.add(holder)
}

export function dropHolder(holder: string): void {
  ownHolders.delete(holder)
}

/**
 * Whether the holder was a process of this machine that is no more: its leases need not expire first. In doubt it
 * lives: another machine, a name that `newHolder` did not make, a process number that is in use again.
 */
export function holderIsGone(holder: string): boolean {
  const [, pid, host] = /^(\d+)@(.*)\/[\da-f-]{36}$/.exec(holder) ?? []
  if (pid === undefined || host !== hostname()) return false
  // A container's processes have the same few numbers at each start.
  if (Number(pid) === process.pid) return !ownHolders.has(holder)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
