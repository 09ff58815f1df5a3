import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { startLedgerdrop } from '../cli/cli.ts'
import { MailServer, OddServer } from '../mail/smtp.ts'
import { seededRandom } from '../publish/seeded-random.ts'
import { names, removeTemporary, type TestHome } from './home.ts'
import { csv, dropWhole, mailHome, mailYaml, row, until, withRegister, wrong } from './mail-homes.ts'

describe('e2e: mail of a running daemon', function () {
  this.timeout(120_000)
  this.slow(10_000)
  const children: ReturnType<typeof startLedgerdrop>[] = []
  const servers: { stop(): Promise<void> }[] = []
  afterEach(async () => {
    for (const { child, ended } of children.splice(0)) {
      child.kill('SIGKILL')
      await ended
    }
    for (const server of servers.splice(0)) await server.stop()
    removeTemporary()
  })
  const keep = <T extends { stop(): Promise<void> }>(server: T): T => {
    servers.push(server)
    return server
  }

  function run(home: TestHome): ReturnType<typeof startLedgerdrop> {
    const daemon = startLedgerdrop(['run', '--home', home.root, '--json'], { LEDGERDROP_SOURCE: '1' })
    children.push(daemon)
    return daemon
  }

  async function kill({ child, ended }: ReturnType<typeof startLedgerdrop>): Promise<void> {
    child.kill('SIGKILL')
    await ended
  }

  /** Ids of the batches in the archive that were rejected. */
  function rejected(home: TestHome): string[] {
    const root = home.path('archive', 'demo-nl')
    return names(root).flatMap((year) =>
      names(root, year).flatMap((month) =>
        names(root, year, month).filter((batch) => {
          const manifest = readFileSync(join(root, year, month, batch, 'manifest.json'), 'utf8')
          return /"outcome":"rejected"/.test(manifest)
        }),
      ),
    )
  }

  it('R94: a mail server that hangs holds up no file; the mail goes when it answers again', async () => {
    const silent = keep(await OddServer.start(() => {}))
    const home = await mailHome(silent.port)
    const daemon = run(home)
    await until(() => daemon.output().includes('"started"'), daemon.output)
    dropWhole(home, 'a.csv', csv(wrong(1)))
    await until(() => silent.connections > 0, daemon.output)
    const began = performance.now()
    dropWhole(home, 'b.csv', csv(row(2026001)))
    dropWhole(home, 'c.csv', csv(row(2026002)))
    await until(
      () => home.outbox('demo-nl').filter((name) => !name.startsWith('.')).length === 2,
      daemon.output,
    )
    expect(performance.now() - began).to.be.lessThan(10_000)
    daemon.child.kill('SIGTERM')
    expect((await daemon.ended).code).to.equal(0)
    expect(await withRegister(home, ({ mails }) => mails.waiting())).to.deep.include({ count: 1 })
    const server = keep(await MailServer.start())
    writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(server.port))
    const next = run(home)
    await until(() => server.taken.length === 1, next.output)
    expect(server.taken[0]!.subject).to.include('a.csv')
  })

  it('R94: killed between the batch and its mail, the daemon sends it at the next start, once', async () => {
    const silent = keep(await OddServer.start(() => {}))
    const home = await mailHome(silent.port)
    const first = run(home)
    await until(() => first.output().includes('"started"'), first.output)
    dropWhole(home, 'a.csv', csv(wrong(1)))
    await until(() => silent.connections > 0, first.output)
    await kill(first)
    const server = keep(await MailServer.start())
    writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(server.port))
    const second = run(home)
    await until(() => server.taken.length > 0, second.output)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(server.taken.map(({ attachments }) => attachments.length)).to.deep.equal([1])
    expect(await withRegister(home, ({ mails }) => mails.waiting())).to.deep.include({ count: 0 })
  })

  it('R94: killed at any moment, every rejected file gets its mail, and one that comes twice has the same Message-ID', async () => {
    const random = seededRandom(Number(process.env['LEDGERDROP_SEED'] ?? 20260302))
    const server = keep(await MailServer.start())
    const home = await mailHome(server.port)
    let dropped = 0
    for (let round = 0; round < 5; round++) {
      const daemon = run(home)
      await until(() => daemon.output().includes('"started"'), daemon.output)
      for (let i = 0; i < 3; i++)
        dropWhole(home, `${++dropped}.csv`, csv(row(`${dropped}001`), wrong(`${dropped}002`)))
      await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 900)))
      await kill(daemon)
    }
    const last = run(home)
    await until(() => rejected(home).length === dropped, last.output)
    const ids = (): string[] => [...new Set(server.taken.map(({ messageId }) => messageId))]
    await until(() => ids().length === dropped, last.output)
    const told = ids().map((id) => /^<(\d{8}-\d{6}-\w{6})\./.exec(id)![1])
    expect(told.toSorted()).to.deep.equal(rejected(home).toSorted())
    expect(server.taken.length - dropped, 'mails that came twice').to.be.at.most(5)
  })
})
