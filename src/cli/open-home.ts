import { join } from 'node:path'
import { ensureHome } from '../config/ensure-home.ts'
import { OutOfReach, type Home, type HomeSettings } from '../config/home.ts'
import { loadHome } from '../config/load-home.ts'
import { missingFromRegister } from '../daemon/behind.ts'
import type { ClosingLog } from '../daemon/log.ts'
import { makeWorld } from '../edge/node-world.ts'
import type { Log, World } from '../edge/world.ts'
import { openRegister } from '../register/sqlite.ts'
import type { Register } from '../register/register.ts'
import type { Cli } from './cli.ts'

export type OpenHome = { home: Home; world: World; register: Register }

/**
 * Opens the home and its register; makes both in a fresh checkout, where nothing was ever exported. The caller
 * closes the register.
 * @throws ConfigError, OutOfReach
 */
export async function openHome(cli: Cli, log: Log = warningsOnly(cli)): Promise<OpenHome> {
  const world = makeWorld(log)
  await ensureHome(world, cli.root)
  const home = await loadHome(cli.files, cli.root)
  return { home, world, register: await openRegisterOf(world, home) }
}

/**
 * @throws OutOfReach also when it is not there beside an archive with batches, or older than that archive: it holds
 *   what was exported
 */
export async function openRegisterOf(world: World, home: Home): Promise<Register> {
  const path = home.settings.register
  const register = await openRegister(path, home.registerId, { mustExist: await hasBatches(world, home) })
  try {
    const batch = await missingFromRegister(world, home, register)
    if (batch !== null) throw OutOfReach.of('register-behind', { path, batch })
    return register
  } catch (error) {
    await register.close()
    throw error
  }
}

/** Opens the home, does something with it, and closes the register whatever happens. */
export async function withHome<T>(cli: Cli, action: (open: OpenHome) => Promise<T>): Promise<T> {
  const open = await openHome(cli)
  try {
    return await action(open)
  } finally {
    await open.register.close()
  }
}

/**
 * Opens the home for a process that looks after it: everything it logs goes to the home's own log, and what is
 * wrong to people too when that has no terminal. The caller closes register and log.
 */
export async function openLoggedHome(
  cli: Cli,
  makeLog: (settings: HomeSettings['log']) => ClosingLog,
): Promise<OpenHome & { log: ClosingLog }> {
  // A fresh checkout is made a home first: its settings say where the log is.
  await ensureHome(makeWorld(warningsOnly(cli)), cli.root)
  const log = makeLog((await loadHome(cli.files, cli.root)).settings.log)
  try {
    return { ...(await openHome(cli, log)), log }
  } catch (error) {
    await log.close()
    throw error
  }
}

/** For commands that end by themselves: people see what is wrong, and no operational log is mixed with the daemon's. */
export function warningsOnly(cli: Cli): Log {
  return { info: () => {}, warn: (message) => cli.say(message), error: (message) => cli.say(message) }
}

/** Whether the archive knows batches: then their documents are in a register, and a new one would repeat them. */
async function hasBatches(world: World, home: Home): Promise<boolean> {
  const { archive } = home.settings.folders
  for (const administration of home.administrations) {
    if ((await world.files.facts(join(archive, administration)))?.kind === 'folder') return true
  }
  return false
}
