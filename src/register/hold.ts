import { dropHolder, keepHolder, newHolder } from './holder.ts'
import type { Register } from './register.ts'

/** A lease that is renewed until it is released. */
export type Hold = {
  /** Whether another process took it over, which can only be after this one stood still for the whole lease. */
  readonly lost: boolean
  release(): Promise<void>
}

/**
 * The lease that everybody holds who claims, converts, publishes or recovers for an administration, from before the
 * claim until the batch has its status.
 */
export function administrationLease(administration: string): string {
  return `administration:${administration}`
}

/** Takes a lease and keeps it. Throws LeaseHeld. A process that dies loses its leases at once on its own machine. */
export async function hold(register: Register, name: string, milliseconds = 60_000): Promise<Hold> {
  const holder = newHolder()
  let lost = false
  keepHolder(holder)
  try {
    await register.takeLease(name, holder, milliseconds)
  } catch (error) {
    dropHolder(holder)
    throw error
  }
  const renewal = setInterval(() => {
    register.takeLease(name, holder, milliseconds).catch(() => {
      lost = true
      clearInterval(renewal)
    })
  }, milliseconds / 3)
  renewal.unref()
  return {
    get lost() {
      return lost
    },
    async release() {
      clearInterval(renewal)
      dropHolder(holder)
      await register.releaseLease(name, holder)
    },
  }
}

/**
 * Takes several leases, each once, always in the order of their names: two who want some of the same never wait for
 * each other in a circle.
 *
 * @param take how one of them is taken; default at once
 * @throws LeaseHeld when one of them is held: then none is kept
 */
export async function holdAll(
  register: Register,
  names: readonly string[],
  take: (name: string) => Promise<Hold> = (name) => hold(register, name),
): Promise<Hold> {
  const held: Hold[] = []
  // Each of them is let go within this process, also when the register cannot be told so.
  const release = async (): Promise<void> => {
    const released = await Promise.allSettled(held.splice(0).map((one) => one.release()))
    for (const one of released) if (one.status === 'rejected') throw one.reason
  }
  try {
    for (const name of [...new Set(names)].toSorted()) held.push(await take(name))
  } catch (error) {
    await release()
    throw error
  }
  return {
    get lost() {
      return held.some((one) => one.lost)
    },
    release,
  }
}
