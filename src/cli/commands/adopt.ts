import { loadHome } from '../../config/load-home.ts'
import { HomeLock } from '../../daemon/lock.ts'
import { adoptArchive } from '../../daemon/recover.ts'
import { makeWorld } from '../../edge/node-world.ts'
import { openRegister } from '../../register/sqlite.ts'
import { EXIT, type Cli } from '../cli.ts'
import { warningsOnly } from '../open-home.ts'

/**
 * `doctor --adopt`: rebuilds a lost register from the manifests in the archive, so that nothing is exported twice.
 * A register that is there keeps what it has. Nobody else may work on the home meanwhile.
 * @returns exit code 1 when a batch in the archive cannot be read
 * @throws OutOfReach when the home is in use, or the register belongs to another home
 */
export async function adopt(cli: Cli): Promise<number> {
  const home = await loadHome(cli.files, cli.root)
  const world = makeWorld(warningsOnly(cli))
  const register = await openRegister(home.settings.register, home.registerId)
  try {
    const lock = await HomeLock.take(register, world, () => undefined)
    try {
      const { batches, documents, unreadable } = await adoptArchive(world, home, register)
      cli.say(cli.texts.adopted(batches, documents))
      for (const folder of unreadable) cli.say(cli.texts.adoptUnreadable(folder))
      cli.tell({ type: 'adopted', batches, documents, unreadable })
      return unreadable.length > 0 ? EXIT.rejected : EXIT.done
    } finally {
      await lock.release()
    }
  } finally {
    await register.close()
  }
}
