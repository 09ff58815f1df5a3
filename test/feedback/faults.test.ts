import { expect } from 'chai'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import type { Home } from '../../src/config/home.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { convert } from '../../src/convert.ts'
import { recover } from '../../src/daemon/recover.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { ownInbox } from '../../src/edge/places.ts'
import { knownEntries } from '../../src/feedback/forget-numbers.ts'
import { claim, type ClaimedDrop } from '../../src/intake/claim.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import type { Register } from '../../src/register/register.ts'
import { writeInstruction } from '../../src/reversal/instruction.ts'
import { Faults, faultyFiles, type FaultPlan } from '../edge/faulty-files.ts'
import { names, removeTemporary, TestHome } from '../e2e/home.ts'
import { openItems } from '../e2e/payment-files.ts'
import { created, messages, refused, sales, transactions } from '../e2e/results.ts'
import { testWorld } from '../publish/small-home.ts'
import { faultyRegister } from '../register/faulty-register.ts'

const nl = 'demo-nl'
const first = 26_700_001

/** What comes back, and what is so when it was taken in: once, whatever failed on the way. */
type Way = { name: string; content: string; proof: (register: Register) => Promise<void> }

describe('what comes back, when something fails on the way', function () {
  this.timeout(600_000)
  let home: TestHome
  let opened: Home
  let batch: string

  before(async () => {
    // In memory, where there is such a folder: every file of hundreds of deliveries is synced.
    const { TMPDIR } = process.env
    if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm'
    home = await TestHome.make()
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
    batch = (await home.drop(nl, 'a.csv', sales(first, 3))).batch.id
    await home.command('mark', (await home.drop(nl, 'b.csv', sales(first + 10, 2))).batch.id, 'imported')
    await home.drop(nl, 'GL.xml', transactions(first, first + 1, first + 99))
    opened = await loadHome(nodeFiles, home.root)
    cpSync(home.root, `${home.root}.kept`, { recursive: true })
  })
  after(removeTemporary)

  function restore(): void {
    rmSync(home.root, { recursive: true })
    cpSync(`${home.root}.kept`, home.root, { recursive: true })
  }
  const open = (): Promise<Register> => openRegister(opened.settings.register, opened.registerId)

  async function take(register: Register, faults: Faults, { name }: Way): Promise<void> {
    const world = testWorld({ files: faultyFiles(nodeFiles, faults) })
    const id = world.ids.batch(world.clock.now())
    const drop = await claim(world, opened, ownInbox(nl), name, [], id)
    if (drop) await convert(drop, { world, home: opened, register: faultyRegister(register, faults) })
  }

  /** What a healthy process does from then on. */
  async function settleDown(register: Register, way: Way): Promise<void> {
    const world = testWorld()
    const again = async (drop: ClaimedDrop): Promise<void> =>
      void (await convert(drop, { world, home: opened, register }))
    await recover(world, opened, register, again, { busy: new Set(), rootsInSight: async () => true })
    if (names(home.root, 'inbox', nl).includes(way.name)) await take(register, new Faults({}), way)
    expect(world.lines.filter(({ level }) => level === 'error')).to.deep.equal([])
  }

  /** @returns whether the plan was reached */
  async function goThrough(way: Way, plan: FaultPlan): Promise<boolean> {
    restore()
    home.put(nl, way.name, way.content)
    const faults = new Faults(plan)
    let register = await open()
    await take(register, faults, way).catch(() => undefined)
    await faults.bury()
    await register.close()
    register = await open()
    try {
      await settleDown(register, way)
      expect(
        names(home.root, 'inbox', nl).filter((name) => name !== '.work' && name !== 'rejected'),
      ).to.deep.equal([])
      for (const folder of ['outbox', 'archive'])
        expect(names(home.root, folder, '.staging'), folder).to.deep.equal([])
      await way.proof(register)
    } catch (problem) {
      throw new Error(JSON.stringify(plan), { cause: problem })
    } finally {
      await register.close()
    }
    return faults.struck
  }

  const outboxFiles = (end: string): string[] =>
    home.outbox(nl).flatMap((id) =>
      names(home.root, 'outbox', nl, id)
        .filter((name) => name.endsWith(end))
        .map((name) => readFileSync(home.path('outbox', nl, id, name), 'utf8')),
    )

  const ways: Record<string, () => Way> = {
    'R67: an import result': () => ({
      name: 'verslag.xml',
      content: messages(created(first), refused(first + 1, 'Nee'), created(first + 2)),
      async proof(register) {
        expect((await register.batch(batch))!.status).to.equal('partly-imported')
        const events = (await register.events(batch)).map(({ action, number }) => `${action} ${number}`)
        expect(events.toSorted()).to.deep.equal([
          `accepted ${first}`,
          `accepted ${first + 2}`,
          'partly-imported ',
          `refused ${first + 1}`,
        ])
        expect(home.rejected(nl)).to.deep.equal([`a.${batch.slice(-6)}.csv`])
        const rest = readFileSync(home.path('inbox', nl, 'rejected', `a.${batch.slice(-6)}.csv`), 'utf8')
        expect(rest)
          .to.include(String(first + 1))
          .and.not.to.include(String(first + 2))
      },
    }),
    'R4: a list of payments': () => ({
      name: 'ARs 2026-03-31.xml',
      content: openItems([{ number: first + 10, total: '12.10', open: '2.10' }], false),
      async proof() {
        const told = outboxFiles('betalingen-generic.csv').flatMap((text) => text.split('\r\n').slice(1, -1))
        expect(told).to.have.length(1)
        expect(told[0])
          .to.include(String(first + 10))
          .and.to.include('10,00')
      },
    }),
    'R67: a reversal': () => {
      const reversed = imported()
      return {
        name: 'tegenboeking.txt',
        content: writeInstruction({ batch: reversed, date: '', reason: 'dubbel' }),
        async proof(register) {
          expect((await register.batch(reversed))!.status).to.equal('reversed')
          const xml = outboxFiles('-GLTransactions.xml').filter((text) => text.includes('Tegenboeking'))
          expect(xml).to.have.length(1)
          expect(xml[0]!.match(/<GLTransaction>/g)).to.have.length(2)
        },
      }
    },
  }
  const imported = (): string => home.outbox(nl).find((id) => id !== batch)!

  const plans: Record<string, (call: number) => FaultPlan> = {
    'dies before any call': (call) => ({ crashAt: call }),
    'dies after any call': (call) => ({ crashAt: call, after: true }),
    'has any call fail': (call) => ({ failAt: call }),
    'has any call do its work and fail': (call) => ({ failAt: call, after: true, error: 'ETIMEDOUT' }),
  }
  // The plans share the calls out between them; with LEDGERDROP_STRIDE=1 each meets every call, which takes minutes.
  const stride = Number(process.env['LEDGERDROP_STRIDE'] ?? 12)
  for (const [title, make] of Object.entries(ways))
    for (const [at, [what, plan]] of Object.entries(plans).entries())
      it(`${title} is taken in once when the process ${what}`, async () => {
        const way = make()
        let calls = 1 + Math.floor((at * stride) / 4)
        while (await goThrough(way, plan(calls))) calls += stride
        expect(calls).to.be.greaterThan(40)
      })

  it('R43: entry-numbers.csv is as it was or as it is to be, whatever call fails when an entry is forgotten', async () => {
    const path = home.path('mappings', nl, 'entry-numbers.csv')
    restore()
    const before = readFileSync(path, 'utf8')
    const after = before.replace(`70;2026;${first};ledgerdrop\r\n`, '')
    expect(after).not.to.equal(before)
    for (const plan of Object.values(plans))
      for (let call = 1, struck = true; struck; call++) {
        restore()
        const faults = new Faults(plan(call))
        const world = testWorld({ files: faultyFiles(nodeFiles, faults) })
        const forget = async (): Promise<void> =>
          (await knownEntries(world, opened, nl, [{ journal: '70', year: 2026, number: first }])).forget()
        await forget().catch(() => undefined)
        struck = faults.struck
        expect([before, after], JSON.stringify(plan(call))).to.include(readFileSync(path, 'utf8'))
        if (!struck) expect(readFileSync(path, 'utf8')).to.equal(after)
      }
  })
})
