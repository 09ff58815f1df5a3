import { loadHome } from '../../config/load-home.ts'
import { HomeLock } from '../../daemon/lock.ts'
import { adoptArchive } from '../../daemon/recover.ts'
import { makeWorld } from '../../edge/node-world.ts'
import { openRegister } from '../../register/sqlite.ts'
import { EXIT, type Cli } from '../cli.ts'
import { isDamagedRegister, setAside } from '../damaged-register.ts'
import { warningsOnly } from '../open-home.ts'
import { restoreHomeFile } from '../restore-home-file.ts'

/**
 * `doctor --adopt`. A register that is damaged is set aside first: what can be known of it is in the archive.
 * @returns as `rebuild`
 */
export async function adopt(cli: Cli): Promise<number> {
  try {
    return await rebuild(cli)
  } catch (error) {
    if (!isDamagedRegister(error)) throw error
    const home = await loadHome(cli.files, cli.root)
    cli.say(cli.texts.registerSetAside(await setAside(cli.files, home.settings.register)))
    return rebuild(cli)
  }
}

/**
 * Rebuilds a lost register from the manifests in the archive, so that nothing is exported twice; a lost home.json too.
 * A register that is there keeps what it has. Nobody else may work on the home meanwhile.
 * @returns exit code 1 when a batch in the archive cannot be read
 * @throws OutOfReach when the home is in use, or the register belongs to another home
 */
async function rebuild(cli: Cli): Promise<number> {
  const world = makeWorld(warningsOnly(cli))
  const home = await restoreHomeFile(world, await loadHome(cli.files, cli.root))
  const register = await openRegister(home.settings.register, home.registerId)
  try {
    const lock = await HomeLock.take(register, world, () => undefined)
    try {
      const adopted = await adoptArchive(world, home, register)
      const { batches, documents, payments, paymentsUnknown, unreadable } = adopted
      cli.say(cli.texts.adopted(batches, documents))
      if (payments > 0) cli.say(cli.texts.adoptedPayments(payments))
      for (const folder of paymentsUnknown) cli.say(cli.texts.adoptPaymentsUnknown(folder))
      for (const folder of unreadable) cli.say(cli.texts.adoptUnreadable(folder))
      if (batches > 0) cli.say(cli.texts.adoptNotArchived)
      cli.tell({ type: 'adopted', ...adopted })
      return unreadable.length > 0 ? EXIT.rejected : EXIT.done
    } finally {
      await lock.release()
    }
  } finally {
    await register.close()
  }
}
