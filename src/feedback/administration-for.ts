import { join } from 'node:path'
import type { ConvertContext } from '../batch/context.ts'
import { ConfigError } from '../config/home.ts'
import { loadAdministration, type Administration, type LoadOptions } from '../config/load-administration.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import { fileFeedback, listMendsTables, mendsTables } from './take.ts'

/** Bytes from which on relations.csv is read only when it is known that the file has a use for it. */
const MANY_RELATIONS = 1024 ** 2
const TABLE = 'relations.csv'
const WITHOUT: LoadOptions = { without: [TABLE] }

type Drop = Pick<ClaimedDrop, 'administration' | 'path' | 'name'>
type Context = Pick<ConvertContext, 'world' | 'home' | 'excludeErrors'>

/**
 * The administration as it is configured, but for what the one who asks wants otherwise. Without its relations where the
 * file has no use for them, since it comes back from the accounting package, or where there are many and nobody knows
 * yet: `wholeAdministration` has them then.
 *
 * Throws as `loadAdministration` does.
 */
export async function administrationFor(drop: Drop, context: Context): Promise<Administration> {
  const { world, home } = context
  const { limits } = home.settings
  const back = await fileFeedback(world.files, drop.path, drop.name, limits)
  const mends = back !== null && (await mendsTables(world.files, drop.path, drop.name, limits))
  const light = back !== null || (await hasMany(drop, context))
  const options: LoadOptions = light ? { ...WITHOUT, ...(back && { mends }) } : {}
  const loaded = await loadAdministration(world.files, home, drop.administration, options).catch(
    async (error: unknown) => {
      // a list of codes in CSV or Excel is told by its headings: only worth a look while tables cannot be used
      if (!(error instanceof ConfigError) || back) throw error
      if (!(await listMendsTables(world.files, home, drop.path, drop.name))) throw error
      return loadAdministration(world.files, home, drop.administration, { ...options, mends: true })
    },
  )
  return asAsked(loaded, context)
}

/** The same with its relations, for a file that turned out to have a use for them. */
export async function wholeAdministration(
  loaded: Administration,
  drop: Drop,
  context: Context,
): Promise<Administration> {
  const unusable = loaded.problems.some(({ level }) => level === 'error')
  if (unusable || TABLE in loaded.hashes || !(await hasMany(drop, context))) return loaded
  return asAsked(await loadAdministration(context.world.files, context.home, drop.administration), context)
}

async function hasMany({ administration }: Drop, { world, home }: Context): Promise<boolean> {
  const facts = await world.files.facts(join(home.root, 'mappings', administration, TABLE))
  return (facts?.bytes ?? 0) >= MANY_RELATIONS
}

function asAsked(loaded: Administration, { excludeErrors }: Context): Administration {
  if (!excludeErrors) return loaded
  return { ...loaded, settings: { ...loaded.settings, errors: 'leave-out-document' } }
}
