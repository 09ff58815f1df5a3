import { join } from 'node:path'
import { loadAdministration } from '../config/load-administration.ts'
import { loadHome } from '../config/load-home.ts'
import { loadProfiles } from '../config/load-profiles.ts'
import { rootsInSight } from '../config/markers.ts'
import { fillSettings, type AdministrationFile } from '../config/administration-file.ts'
import { ConfigError, type Home } from '../config/home.ts'
import { readYaml } from '../config/yaml.ts'
import { convert } from '../convert.ts'
import type { World } from '../edge/world.ts'
import { claim, openClaim } from '../intake/claim.ts'
import { namedPdfs } from '../intake/named-pdfs.ts'
import { endsWell } from '../intake/sniff-end.ts'
import type { Register } from '../register/register.ts'
import { concernedBy, holdConcerned } from './concerned.ts'
import type { Parts } from './parts.ts'
import { recover } from './recover.ts'

/** Milliseconds that a lane waits for an administration's lease before it lets the file wait. */
const LEASE_PATIENCE = 3000

/** The parts of a real home. */
export function homeParts(world: World, home: Home, register: Register): Parts {
  const { files } = world
  const rootsOutOfSight = (): Promise<string[]> => rootsInSight(files, home)
  return {
    home: () => loadHome(files, home.root),
    async settingsVersion(administration) {
      const facts = await files.facts(join(home.root, 'mappings', administration, 'administration.yaml'))
      return facts ? `${facts.bytes} ${facts.modified} ${facts.changed}` : ''
    },
    async schedule(administration) {
      // Without the tables: this is asked of every administration at the start.
      const shown = `mappings/${administration}/administration.yaml`
      const { language } = home.settings
      const yaml = await readYaml<AdministrationFile>(files, join(home.root, shown), 'administration', {
        shown,
        language,
      })
      if (yaml.value === null) throw new ConfigError(yaml.problems)
      return fillSettings(administration, yaml.value, language)
    },
    async settings(administration) {
      const { settings } = await loadAdministration(files, home, administration)
      await loadProfiles(files, home, settings.sources)
      return settings
    },
    endsWell: (path) => endsWell(files, path),
    namedPdfs: (administration, path, which) => namedPdfs(world, home, administration, path, which),
    concerned: (administration) => concernedBy(files, home, administration),
    hold: (administration, signal) =>
      holdConcerned(files, home, register, administration, LEASE_PATIENCE, signal),
    claim: (administration, name, pdfs, batch) => claim(world, home, administration, name, pdfs, batch),
    reopen: (drop) => openClaim(world, home, drop.administration, drop.batch),
    convert: (drop, options) => convert(drop, { world, home, register, ...options }),
    recover: (convertClaim, busy) =>
      recover(world, home, register, convertClaim, {
        busy,
        rootsInSight: async () => (await rootsOutOfSight()).length === 0,
      }),
    rootsOutOfSight,
  }
}
