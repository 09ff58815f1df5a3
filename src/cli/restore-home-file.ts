import { randomUUID } from 'node:crypto'
import { ensureHome, tracesOf } from '../config/ensure-home.ts'
import { makeHomeId } from '../config/home-id.ts'
import type { Home } from '../config/home.ts'
import { loadHome } from '../config/load-home.ts'
import { markerOf, refuseForeign, rootsOf } from '../config/markers.ts'
import type { World } from '../edge/world.ts'
import { registerIdOf } from '../register/sqlite.ts'

/**
 * Makes a lost home.json again from what still holds its ids: the markers of the roots and the register. A register
 * that is gone as well gets a new id. A home without traces of work is made as every command makes it.
 * @returns the home with its ids
 * @throws ConfigError when the roots belong to different homes; OutOfReach when the register cannot be read
 */
export async function restoreHomeFile(world: Pick<World, 'files'>, home: Home): Promise<Home> {
  const { files } = world
  if (home.id !== '') return home
  if ((await tracesOf(files, home)) === '') await ensureHome(world, home.root)
  else {
    let id = ''
    for (const root of rootsOf(home)) {
      const found = await markerOf(files, root)
      if (id === '') id = found
      else refuseForeign(root, found, id, home)
    }
    const registerId = await registerIdOf(home.settings.register, files)
    const wanted = { id: id || randomUUID(), registerId: registerId || randomUUID() }
    await makeHomeId(files, home.root, wanted, home.settings.language)
  }
  return loadHome(files, home.root)
}
