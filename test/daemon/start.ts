import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from '../../src/config/home.ts'
import { runDaemon, type RunOptions } from '../../src/daemon/run.ts'
import { leaseRegister, loggedWorld, removeHome, temporaryHome, until, type LogLine } from './fakes.ts'
import { fakeParts, type FakeParts } from './fake-parts.ts'

export type Running = {
  home: Home
  parts: FakeParts
  lines: LogLine[]
  register: ReturnType<typeof leaseRegister>
  drop: (path: string, content?: string) => Promise<void>
  stop: () => Promise<'stopped' | 'lost'>
  ended: Promise<'stopped' | 'lost'>
}

const homes: Home[] = []
const running: Running[] = []

/** Starts a daemon on a home of its own; `before` gets the home and the parts ready. */
export async function start(
  administrations: string[],
  before: (home: Home, parts: FakeParts) => unknown = () => {},
  change: Partial<RunOptions> = {},
): Promise<Running> {
  const home = await temporaryHome(administrations)
  homes.push(home)
  const { world, lines } = loggedWorld()
  const parts = fakeParts(world, home)
  await before(home, parts)
  const register = leaseRegister()
  const stopping = new AbortController()
  const ended = runDaemon({
    world,
    home,
    register,
    parts,
    signal: stopping.signal,
    polling: false,
    tellAfter: 50,
    lockTimes: { lease: 500, renew: 100 },
    ...change,
  })
  await Promise.race([ended, until(() => lines.some((line) => line.facts['event'] === 'started'))])
  const daemon: Running = {
    home,
    parts,
    lines,
    register,
    drop: (path, content = 'a;b\n') => writeFile(join(home.settings.folders.inbox, path), content),
    stop: () => {
      stopping.abort()
      return ended
    },
    ended,
  }
  running.push(daemon)
  return daemon
}

export const events = (lines: LogLine[], event: string): LogLine[] =>
  lines.filter((line) => line.facts['event'] === event)

/** Stops every daemon that was started and removes its home. */
export async function stopAll(): Promise<void> {
  for (const daemon of running.splice(0)) await daemon.stop()
  for (const home of homes.splice(0)) await removeHome(home)
}
