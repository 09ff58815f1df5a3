import { expect } from 'chai'
import { batchRow } from '../publish/small-home.ts'
import { DeskKit, MINUTE, QUICK } from './desk-support.ts'
import { deadPort, OddServer } from './smtp.ts'

describe('mail: sending what waits', function () {
  this.slow(2000)
  const kit = new DeskKit()
  const { keep, start, homeOf } = kit
  afterEach(() => kit.end())

  it('R94: sends a message once, and keeps nothing of what it said', async () => {
    const server = await start()
    const home = await homeOf(server.port)
    await home.queue({ to: ['Info <info@kantoor.nl>', 'jan@kantoor.nl'] })
    await home.round()
    await home.round()
    expect(server.taken).to.have.length(1)
    const [mail] = server.taken
    expect([mail!.from, mail!.to]).to.deep.equal(['boek@kantoor.nl', ['info@kantoor.nl', 'jan@kantoor.nl']])
    expect(mail!.headers.get('to')).to.equal('Info <info@kantoor.nl>, jan@kantoor.nl')
    expect(mail!.messageId).to.equal('<1.home@kantoor.nl>')
    expect(mail!.headers.get('auto-submitted')).to.equal('auto-generated')
    expect(mail!.headers.get('date')).to.include('2 Mar 2026')
    expect([await home.waiting(), await home.failed()]).to.deep.equal([0, []])
    expect(home.logged('info')).to.deep.equal(['e-mail verzonden: bestand-1.csv'])
    expect(home.lines.some(({ message }) => message.includes('kantoor.nl'))).to.equal(false)
  })

  it('R94: what a greylisting server puts off is sent after a pause that grows, with the same Message-ID', async () => {
    const server = await start({
      recipient: (_, before) => (before < 2 ? { code: 451, text: '4.7.1 try again later' } : null),
    })
    const home = await homeOf(server.port)
    await home.queue()
    await home.round()
    expect([server.taken.length, await home.waiting()]).to.deep.equal([0, 1])
    expect(home.logged('warn')[0]).to.include('451')
    home.pass(MINUTE - 1)
    await home.round()
    expect(server.connections).to.equal(1)
    home.pass(1)
    await home.round()
    home.pass(MINUTE)
    await home.round()
    expect(server.connections).to.equal(2)
    home.pass(MINUTE)
    await home.round()
    expect(server.taken.map(({ messageId }) => messageId)).to.deep.equal(['<1.home@kantoor.nl>'])
    expect(await home.waiting()).to.equal(0)
  })

  it('R94: an address that is refused for good does not keep it from the others, and is told once', async () => {
    const server = await start({
      recipient: (address) => (address.startsWith('weg') ? { code: 550, text: '5.1.1 no such user' } : null),
    })
    const home = await homeOf(server.port)
    await home.queue({ to: ['weg@kantoor.nl', 'info@kantoor.nl'] })
    await home.queue()
    await home.round()
    home.pass(24 * 60 * MINUTE)
    await home.round()
    expect(server.taken.map(({ to }) => to)).to.deep.equal([['info@kantoor.nl'], ['info@kantoor.nl']])
    expect([await home.waiting(), await home.failed()]).to.deep.equal([0, ['bestand-1.csv']])
    const [told, ...more] = home.logged('error')
    expect(told).to.include('weg@kantoor.nl').and.include('550').and.not.include('info@')
    expect(more).to.deep.equal([])
  })

  it('an address that is put off gets it later, and nobody gets it twice', async () => {
    const server = await start({
      recipient: (address, before) =>
        address.startsWith('traag') && before === 0 ? { code: 450, text: '4.2.0 mailbox busy' } : null,
    })
    const home = await homeOf(server.port)
    await home.queue({ to: ['info@kantoor.nl', 'Traag <traag@kantoor.nl>'] })
    await home.round()
    home.pass(MINUTE)
    await home.round()
    expect(server.taken.map(({ to }) => to)).to.deep.equal([['info@kantoor.nl'], ['traag@kantoor.nl']])
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).to.equal(1)
    expect(server.taken[1]!.headers.get('to')).to.include('info@kantoor.nl')
  })

  it('a server that does not answer is tried once a round, whatever number of messages wait, and told once', async () => {
    const port = await deadPort()
    const home = await homeOf(port)
    for (let i = 0; i < 45; i++) await home.queue()
    const desk = home.desk()
    await desk.flush(10_000)
    expect(home.logged('warn')).to.have.length(1)
    expect(home.logged('warn')[0]).to.include(`127.0.0.1:${port} neemt geen verbinding aan`)
    expect(await home.register.mails.due(home.now.toISOString(), 100)).to.deep.equal([])
    home.pass(MINUTE)
    expect(await home.register.mails.due(home.now.toISOString(), 100)).to.have.length(45)
    const server = await start({}, port)
    await desk.flush(10_000)
    expect(server.taken).to.have.length(45)
    expect(home.logged('info')[0]).to.equal('e-mail: de mailserver werkt weer')
  })

  it('waits no longer than its times for a server that hangs, drips or breaks off', async () => {
    const odd = [
      await OddServer.start(() => {}),
      await OddServer.start((socket) => {
        const timer = setInterval(() => socket.write('2'), 50)
        socket.on('close', () => clearInterval(timer))
      }),
      await OddServer.start((socket) => void socket.write('220 hier\r\n')),
      await OddServer.start((socket) => socket.destroy()),
      await OddServer.start((socket) => void socket.write('554 5.3.2 not today\r\n')),
      await OddServer.start((socket) => {
        socket.write('220 hier\r\n')
        socket.on('data', () => socket.write('250-nog niet\r\n'.repeat(3)))
      }),
    ].map(keep)
    for (const server of odd) {
      const home = await homeOf(server.port)
      await home.queue()
      const began = performance.now()
      await home.round(QUICK)
      expect(performance.now() - began).to.be.lessThan(QUICK.whole + 1000)
      expect(await home.waiting()).to.equal(1)
      expect(home.logged('warn')).to.have.length(1)
    }
  })

  it('a server that takes the message and never says so gets it again, with the same Message-ID', async () => {
    let hang = true
    const server = await start({ data: () => (hang ? new Promise<null>(() => {}) : null) })
    const home = await homeOf(server.port)
    await home.queue()
    await home.round()
    hang = false
    home.pass(MINUTE)
    await home.round()
    expect(server.offered.map(({ messageId }) => messageId)).to.deep.equal(
      Array(2).fill('<1.home@kantoor.nl>'),
    )
    expect(server.taken).to.have.length(1)
  })

  it('a message that is refused for good is not tried again; with a copy it goes without', async () => {
    const server = await start({
      data: ({ attachments }) => (attachments.length > 0 ? { code: 552, text: '5.3.4 too big' } : null),
    })
    const home = await homeOf(server.port)
    home.archive('20260302-090000-abcdef', 'x.csv', 'a;b')
    await home.queue({ batch: '20260302-090000-abcdef', attachment: 'x.csv' })
    await home.round()
    expect(server.taken.map(({ text }) => /NIET BIJGEVOEGD/.test(text))).to.deep.equal([true])
    server.rules.data = () => ({ code: 554, text: '5.7.1 looks like spam' })
    await home.queue()
    await home.round()
    home.pass(24 * 60 * MINUTE)
    await home.round()
    expect([server.offered.length, await home.waiting()]).to.deep.equal([3, 0])
    expect(await home.failed()).to.deep.equal(['bestand-2.csv'])
  })

  it('gives a message up three days after it was first tried, not after it was made', async () => {
    const server = await start({ recipient: () => ({ code: 450, text: '4.2.0 busy' }) })
    const home = await homeOf(server.port)
    await home.queue()
    home.pass(10 * 24 * 60 * MINUTE)
    await home.round()
    expect(await home.waiting()).to.equal(1)
    let attempts = 1
    for (let hours = 0; hours < 71; hours++) {
      home.pass(60 * MINUTE)
      const before = server.connections
      await home.round()
      attempts += server.connections - before
    }
    expect(await home.waiting()).to.equal(1)
    expect(attempts).to.be.within(15, 30)
    home.pass(5 * 60 * MINUTE)
    await home.round()
    expect([await home.waiting(), await home.failed()]).to.deep.equal([0, ['bestand-1.csv']])
    expect(home.logged('error')).to.have.length(1)
  })

  it('a password file that is not there is trouble that passes when it is', async () => {
    const server = await start()
    const home = await homeOf(server.port, { passwordFile: '/nergens/wachtwoord', user: 'boek' })
    await home.queue()
    await home.round()
    expect(await home.waiting()).to.equal(1)
    expect(home.logged('warn')).to.have.length(1)
  })

  it('sends nothing before the batch has its status', async () => {
    const server = await start()
    const home = await homeOf(server.port)
    const id = '20260302-090000-abcdef'
    await home.register.prepare(batchRow(id), [])
    await home.queue({ batch: id })
    await home.round()
    await home.register.publish(batchRow(id), [], [])
    await home.round()
    expect(server.connections).to.equal(0)
    await home.register.setStatus(id, 'rejected')
    await home.round()
    expect(server.taken).to.have.length(1)
  })

  it('two processes that send at the same time send each message once', async () => {
    const server = await start()
    const home = await homeOf(server.port)
    for (let i = 0; i < 10; i++) await home.queue()
    await Promise.all([home.round(), home.round(), home.round()])
    await home.round()
    expect(server.taken.map(({ messageId }) => messageId).toSorted()).to.have.length(10)
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).to.equal(10)
  })

  it('attaches the copy of the archive byte for byte; one that is too large or gone is only named', async () => {
    const server = await start()
    const home = await homeOf(server.port)
    const batch = '20260302-090000-abcdef'
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
    home.archive(batch, 'één.csv', bytes)
    home.archive(batch, 'groot.xlsx', Buffer.alloc(1001))
    for (const attachment of ['één.csv', 'groot.xlsx', 'weg.csv']) await home.queue({ batch, attachment })
    await home.round()
    expect(server.taken.map(({ attachments }) => attachments)).to.deep.equal([
      [{ name: 'één.csv', bytes }],
      [],
      [],
    ])
    const told = server.taken.map(({ text }) => text.split('\n').filter((line) => /^[A-Z ]+$/.test(line))[1])
    expect(told).to.deep.equal(['BIJGEVOEGD', 'TE GROOT', 'NIET BIJGEVOEGD'])
  })

  it('stops at once when it is told to, and the message under way waits for the next time', async () => {
    const server = keep(await OddServer.start(() => {}))
    const home = await homeOf(server.port)
    await home.queue()
    const desk = home.desk({ connect: 60_000, greeting: 60_000, silence: 60_000, whole: 60_000 })
    desk.kick()
    while (server.connections === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const began = performance.now()
    await desk.close(50)
    expect(performance.now() - began).to.be.lessThan(1500)
    const [mail] = await home.register.mails.due(home.now.toISOString(), 1)
    expect(mail?.attempts).to.equal(0)
  })
})
