import { basename } from 'node:path'
import { inboxPlaces } from '../config/inbox-places.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { loadHome } from '../config/load-home.ts'
import { loadProfiles } from '../config/load-profiles.ts'
import { rootsInSight } from '../config/markers.ts'
import type { Home } from '../config/home.ts'
import { convert, type ConvertContext } from '../convert.ts'
import type { World } from '../edge/world.ts'
import { listMendsTables, mendsTables } from '../feedback/take.ts'
import { claim, openClaim } from '../intake/claim.ts'
import { namedPdfs } from '../intake/named-pdfs.ts'
import { endsWell } from '../intake/sniff-end.ts'
import type { Register } from '../register/register.ts'
import { concernedBy, holdConcerned } from './concerned.ts'
import type { Parts } from './parts.ts'
import { recover } from './recover.ts'
import { settingsAlone, settingsVersion } from './settings-alone.ts'

/** Milliseconds that a lane waits for an administration's lease before it lets the file wait. */
const LEASE_PATIENCE = 3000

/** The parts of a real home. `wishes`: what every conversion is asked for besides. */
export function homeParts(
  world: World,
  home: Home,
  register: Register,
  wishes: Pick<ConvertContext, 'selection'> = {},
): Parts {
  const { files } = world
  const rootsOutOfSight = (): Promise<string[]> => rootsInSight(files, home)
  return {
    home: () => loadHome(files, home.root),
    inboxes: (administration) => inboxPlaces(files, home, administration),
    settingsVersion: (administration) => settingsVersion(files, home, administration),
    schedule: (administration) => settingsAlone(files, home, administration),
    async settings(administration) {
      const { settings } = await loadAdministration(files, home, administration)
      await loadProfiles(files, home, settings.sources)
      return settings
    },
    endsWell: (path) => endsWell(files, path),
    mends: async (path) =>
      (await mendsTables(files, path, basename(path), home.settings.limits)) ||
      (await listMendsTables(files, home, path, basename(path))),
    namedPdfs: (place, path, which) => namedPdfs(world, home, place, path, which),
    concerned: (administration) => concernedBy(files, home, administration),
    hold: (administration, signal) =>
      holdConcerned(files, home, register, administration, LEASE_PATIENCE, signal),
    claim: (place, name, pdfs, batch) => claim(world, home, place, name, pdfs, batch),
    reopen: (drop) => openClaim(world, home, drop, drop.batch),
    convert: (drop, options) => convert(drop, { world, home, register, ...wishes, ...options }),
    recover: (convertClaim, busy) =>
      recover(world, home, register, convertClaim, {
        busy,
        rootsInSight: async () => (await rootsOutOfSight()).length === 0,
      }),
    rootsOutOfSight,
  }
}
