import { hostname } from 'node:os'
import { OutOfReach } from '../config/home.ts'
import type { World } from '../edge/world.ts'
import { dropHolder, keepHolder, newHolder } from '../register/holder.ts'
import { LeaseHeld, type Register } from '../register/register.ts'
import { processMark } from './process-mark.ts'

/** The lease of the process that looks after a home, and the value that says who holds it. */
const LEASE = 'daemon'
const HOLDER = 'daemon.holder'

export type LockTimes = { /** the lease expires after */ lease: number; /** renewed every */ renew: number }
export const LOCK_TIMES: LockTimes = { lease: 15_000, renew: 5_000 }

/** `name` is the holder of the lease, `mark` tells the process from a later one with its number. */
type Holder = { name: string; pid: number; host: string; since: string; mark: string }

/** Another process looks after this home. Exit code 3: trying again later may help. */
export class HomeHeld extends OutOfReach {
  override name = 'HomeHeld'
  readonly holder: { pid: number; host: string; since: string } | null

  constructor(holder: Holder | null) {
    super(
      holder
        ? `held by process ${holder.pid} on ${holder.host} since ${holder.since}`
        : 'held by another process',
    )
    this.holder = holder && { pid: holder.pid, host: holder.host, since: holder.since }
  }
}

/**
 * One process a home at a time sweeps, recovers and drains (`run` and `once`). The lease lies in the register and
 * expires by itself; it is taken over at once when its holder ran on this machine and is gone (killed), so that a
 * restart never has to wait. A holder on another machine gets the time of one lease to show that it lives.
 */
export class HomeLock {
  readonly #register: Register
  readonly #world: World
  readonly #times: LockTimes
  readonly #holder: string
  #renewing: Promise<void> = Promise.resolve()
  #released = false

  private constructor(register: Register, world: World, times: LockTimes, holder: string) {
    this.#register = register
    this.#world = world
    this.#times = times
    this.#holder = holder
  }

  /**
   * @param lost called when somebody else took the home over, which can only be when this process stood still for
   *   longer than the lease (a laptop that slept): everything has to stop
   * @throws HomeHeld with who holds it
   */
  static async take(
    register: Register,
    world: World,
    lost: () => void,
    times = LOCK_TIMES,
  ): Promise<HomeLock> {
    const self: Holder = {
      name: newHolder(),
      pid: process.pid,
      host: hostname(),
      since: world.clock.now().toISOString(),
      mark: (await processMark(world.files, process.pid)) ?? '',
    }
    const lock = new HomeLock(register, world, times, self.name)
    keepHolder(self.name)
    try {
      await lock.#takeOver(self.host)
    } catch (error) {
      dropHolder(self.name)
      throw error
    }
    await register.setValue(HOLDER, JSON.stringify(self))
    void lock.#keep(lost)
    return lock
  }

  async release(): Promise<void> {
    this.#released = true
    await this.#renewing
    dropHolder(this.#holder)
    await this.#register.releaseLease(LEASE, this.#holder)
  }

  /** Takes the lease, also from a holder that is gone. */
  async #takeOver(host: string): Promise<void> {
    const register = this.#register
    const world = this.#world
    const times = this.#times
    const deadline = world.clock.now().getTime() + times.lease + times.renew
    while (!(await this.#tryTake())) {
      const holder = await readHolder(register)
      if (holder && (await isGone(world, holder))) {
        await register.releaseLease(LEASE, holder.name)
        // What is written down may be older than the lease: its new holder is about to write its own name.
        await world.clock.wait(10)
      } else if (!holder || holder.host === host || world.clock.now().getTime() > deadline) {
        throw new HomeHeld(holder)
      } else await world.clock.wait(Math.min(1000, times.renew))
    }
  }

  async #keep(lost: () => void): Promise<void> {
    for (;;) {
      await unreferenced(this.#times.renew)
      if (this.#released) return
      let held = true
      this.#renewing = this.#tryTake().then(
        (taken) => void (held = taken),
        (error: unknown) =>
          this.#world.log.warn('the lease of the home was not renewed', { error: String(error) }),
      )
      await this.#renewing
      if (!held && !this.#released) return lost()
    }
  }

  async #tryTake(): Promise<boolean> {
    try {
      await this.#register.takeLease(LEASE, this.#holder, this.#times.lease)
      return true
    } catch (error) {
      if (error instanceof LeaseHeld) return false
      throw error
    }
  }
}

/** Who looks after the home, as last written down; whether it still does is not said. */
async function readHolder(register: Register): Promise<Holder | null> {
  const text = await register.getValue(HOLDER)
  return text === null ? null : (JSON.parse(text) as Holder)
}

/** Whether the process that took the lease is known to be gone: only this machine's processes can be asked. */
async function isGone(world: World, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return false
  const mark = await processMark(world.files, holder.pid)
  return mark === null || mark !== holder.mark
}

function unreferenced(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
