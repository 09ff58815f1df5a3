import { expect } from 'chai'
import { mkdir, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from '../../src/config/home.ts'
import { InboxWatch } from '../../src/daemon/watch.ts'
import { inboxFolder, ownInbox } from '../../src/edge/places.ts'
import { removeHome, temporaryHome, until } from './fakes.ts'

for (const polling of [false, true]) {
  describe(`watching by ${polling ? 'polling' : 'events'}`, () => {
    let home: Home
    let watch: InboxWatch
    let hints: string[]

    beforeEach(async () => {
      home = await temporaryHome(['nl', 'be'])
      hints = []
      const hint = (administration: string): void => void hints.push(administration)
      watch = new InboxWatch({ polling, interval: 20, hint, trouble: (error) => expect.fail(String(error)) })
      for (const administration of home.administrations)
        watch.add(inboxFolder(home, ownInbox(administration)), administration)
      // Whether chokidar is ready shows only by its hints.
      await until(async () => {
        await writeFile(join(inboxFolder(home, ownInbox('be')), `${hints.length} ${Date.now()}.csv`), 'a')
        return hints.length > 0
      })
      await new Promise((resolve) => setTimeout(resolve, 60))
      hints.length = 0
    })
    afterEach(async () => {
      await watch.close()
      await removeHome(home)
    })

    const path = (name: string): string => join(inboxFolder(home, ownInbox('nl')), name)

    it('hints at a file that comes, and at one that changes', async () => {
      await writeFile(path('a.csv'), 'a')
      await until(() => hints.includes('nl'))
      await new Promise((resolve) => setTimeout(resolve, 60))
      hints.length = 0
      await writeFile(path('a.csv'), 'more')
      await until(() => hints.includes('nl'))
    })

    it('is silent about files that are ignored, in .work and in rejected', async () => {
      await mkdir(path('.work'))
      await mkdir(path('rejected'))
      for (const name of ['.work/a.csv', 'rejected/b.csv', 'c.tmp', '.d.csv'])
        await writeFile(path(name), 'a')
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(hints).to.deep.equal([])
    })

    it('hints when the lock of an office program goes', async () => {
      await writeFile(path('~$a.xlsx'), '')
      await until(() => hints.length > 0)
      hints.length = 0
      await unlink(path('~$a.xlsx'))
      await until(() => hints.includes('nl'))
    })

    it('goes on after a folder was taken away and made again, once it is told so', async () => {
      await rm(inboxFolder(home, ownInbox('nl')), { recursive: true })
      await new Promise((resolve) => setTimeout(resolve, 60))
      await mkdir(inboxFolder(home, ownInbox('nl')))
      watch.again(inboxFolder(home, ownInbox('nl')))
      await until(async () => {
        await writeFile(path(`${Date.now()}.csv`), 'a')
        return hints.includes('nl')
      })
      await new Promise((resolve) => setTimeout(resolve, 60))
      hints.length = 0
      await writeFile(path('later.csv'), 'a')
      await until(() => hints.includes('nl'))
    })

    it('R100: watches an inbox within an inbox for itself, also when one of the two was made again', async () => {
      const [own, inner] = [ownInbox('nl'), { administration: 'nl', inbox: 'robaws' }].map((place) =>
        inboxFolder(home, place),
      )
      const dropped = (folder: string): Promise<void> => writeFile(join(folder, `${Date.now()}.csv`), 'a')
      const only = async (folder: string, address: string): Promise<void> => {
        await until(async () => {
          await dropped(folder)
          return hints.includes(address)
        })
        await new Promise((resolve) => setTimeout(resolve, 60))
        hints.length = 0
        await dropped(folder)
        await until(() => hints.length > 0)
        expect([...new Set(hints)]).to.deep.equal([address])
      }
      await mkdir(inner!)
      watch.add(inner!, 'nl/robaws')
      await only(inner!, 'nl/robaws')
      await only(own!, 'nl')
      watch.again(own!)
      await only(inner!, 'nl/robaws')
      await rm(inner!, { recursive: true })
      await mkdir(inner!)
      watch.again(inner!)
      await only(inner!, 'nl/robaws')
      await only(own!, 'nl')
      watch.remove(inner!)
      await only(own!, 'nl')
      await dropped(inner!)
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(hints.includes('nl/robaws')).to.equal(false)
    })
  })
}
