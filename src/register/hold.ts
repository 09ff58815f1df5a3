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
