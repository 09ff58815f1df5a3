import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { recover } from '../../src/daemon/recover.ts'
import { converter, deliver } from './fake-delivery.ts'
import { homeAt, openHomeRegister, testWorld } from './small-home.ts'

// A process that recovers and then delivers whatever lies in the inbox: `node child-deliver.ts HOME once|forever`.
const [root, mode] = process.argv.slice(2)
const home = homeAt(root!)
const world = testWorld()
world.log.error = (message, facts) => console.error(message, facts)
const register = await openHomeRegister(home)
const inbox = join(home.settings.folders.inbox, 'acme')
const options = { busy: new Set<string>(), rootsInSight: async () => true }
await recover(world, home, register, converter(world, home, register), options)
console.log('recovered')
do {
  const names = readdirSync(inbox).filter((name) => name.endsWith('.csv'))
  for (const name of names) await deliver(world, home, register, name, [name.replace('.csv', '.pdf')])
  if (names.length === 0 && mode === 'forever') await world.clock.wait(1)
} while (mode === 'forever')
await register.close()
