import { expect } from 'chai'
import { openRegisterOf } from '../../src/cli/open-home.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { concernedBy, holdConcerned } from '../../src/daemon/concerned.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { administrationLease, hold, holdAll } from '../../src/register/hold.ts'
import { LeaseHeld } from '../../src/register/register.ts'
import { removeTemporary, TestHome } from '../e2e/home.ts'
import { testWorld } from '../publish/small-home.ts'
import { thrown } from '../register/thrown.ts'

describe('the administrations that a file concerns', () => {
  after(removeTemporary)

  async function open(locations: Record<string, string>) {
    const test = await TestHome.make({ locations })
    const home = await loadHome(nodeFiles, test.root)
    return { test, home, register: await openRegisterOf(testWorld(), home) }
  }

  it('R48: are those of its locations, as the settings are now; wrong settings name no others', async () => {
    const { test, home, register } = await open({ Gent: 'demo-be' })
    const concerned = (): Promise<string[]> => concernedBy(nodeFiles, home, 'demo-nl')
    expect(await concerned()).to.deep.equal(['demo-nl', 'demo-be'])
    expect(await concerned()).to.deep.equal(['demo-nl', 'demo-be'])
    test.set('demo-nl', { locations: {} })
    expect(await concerned()).to.deep.equal(['demo-nl'])
    test.set('demo-nl', { locations: { Gent: 5 }, country: 'XX' })
    expect(await concerned()).to.deep.equal(['demo-nl'])
    expect(await concernedBy(nodeFiles, home, 'nobody')).to.deep.equal(['nobody'])
    await register.close()
  })

  it('R48: are held all or none, in one order whoever asks, and let go together', async () => {
    const { home, register } = await open({ Gent: 'demo-be' })
    const { signal } = new AbortController()
    const held = await holdConcerned(nodeFiles, home, register, 'demo-nl', 0, signal)
    expect(held.administrations).to.deep.equal(['demo-nl', 'demo-be'])
    for (const code of ['demo-nl', 'demo-be'])
      expect(await thrown(hold(register, administrationLease(code)))).to.be.instanceOf(LeaseHeld)
    await held.release()

    const other = await hold(register, administrationLease('demo-nl'))
    const waited: string[] = []
    const refused = holdConcerned(nodeFiles, home, register, 'demo-nl', 150, signal, (code) =>
      waited.push(code),
    )
    expect(await thrown(refused)).to.be.instanceOf(LeaseHeld)
    expect(waited).to.deep.equal(['demo-nl'])
    await (await hold(register, administrationLease('demo-be'))).release()
    await other.release()

    const taken: string[] = []
    const all = await holdAll(register, ['b', 'c', 'a', 'b'], (name) => {
      taken.push(name)
      return hold(register, name)
    })
    expect(taken).to.deep.equal(['a', 'b', 'c'])
    expect(all.lost).to.equal(false)
    await all.release()
    await register.close()
  })

  it('R48: two commands that want the same administrations in another order both come to their end', async () => {
    const { test, home, register } = await open({ Gent: 'demo-be' })
    test.set('demo-be', { locations: { Breda: 'demo-nl' } })
    const { signal } = new AbortController()
    const work = async (code: string): Promise<void> => {
      for (let i = 0; i < 5; i++) {
        const held = await holdConcerned(nodeFiles, home, register, code, 20_000, signal)
        await new Promise((resolve) => setTimeout(resolve, 3))
        await held.release()
      }
    }
    await Promise.all([work('demo-nl'), work('demo-be')])
    await register.close()
  }).timeout(20_000)
})
