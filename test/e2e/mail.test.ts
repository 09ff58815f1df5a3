import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { deadPort, OddServer, type MailServer } from '../mail/smtp.ts'
import { names, TestHome } from './home.ts'
import { csv, eachWithServer, mailHome, mailYaml, row, withRegister, wrong } from './mail-homes.ts'
import { created, messages, refused, sales } from './results.ts'
import { account, exactFile } from '../feedback/exact-files.ts'
import { batches, breda, csv as shopsCsv, gent, ShopKit } from './shops.ts'

describe('e2e: mail', function () {
  this.timeout(60_000)
  this.slow(5000)
  let server: MailServer
  eachWithServer((started) => (server = started))

  it('R94: a rejected file gives exactly one mail with the annotated copy, which corrected and dropped again is exported', async () => {
    const home = await mailHome(server.port)
    const rejected = await home.drop('demo-nl', 'créme.csv', csv(row(2026001), wrong(2026002)))
    expect(rejected.batch.status).to.equal('rejected')
    expect(server.taken).to.have.length(1)
    const [mail] = server.taken
    expect(mail!.to).to.deep.equal(['info@kantoor.nl'])
    expect(mail!.subject).to.equal('Teruggestuurd: créme.csv · Demo Nederland (demo-nl)')
    expect(mail!.messageId).to.include(rejected.batch.id)
    expect(mail!.text).to.include('Regel 3 · Kolom B Factuurdatum · Document 2026002 · Waarde 32-01-2026')
    expect(mail!.text).to.include(rejected.copyPath)
    const [copy] = mail!.attachments
    expect(copy).to.deep.equal({ name: rejected.copyName, bytes: rejected.copy })

    const corrected = copy!.bytes.toString('utf8').replace('32-01-2026', '31-01-2026')
    const exported = await home.drop('demo-nl', 'créme-2.csv', corrected)
    expect(exported.batch.status).to.equal('exported')
    await home.command('once')
    expect(server.taken).to.have.length(1)
  })

  it('R94: a rest file, an export when that is wanted, and nothing for a trial', async () => {
    const home = await mailHome(server.port, { errors: 'leave-out-document', 'mail.onExported': true })
    await home.command(
      'check',
      home.put('demo-nl', 'proef.csv', csv(wrong(1))),
      '--administration',
      'demo-nl',
    )
    expect(server.taken).to.have.length(0)
    const partly = await home.drop('demo-nl', 'deels.csv', csv(row(2026001), wrong(2026002)))
    const exported = await home.drop('demo-nl', 'goed.csv', csv(row(2026003)))
    await home.drop('demo-nl', 'weer.csv', csv(row(2026003)))
    expect(server.taken.map(({ subject }) => subject.split(' · ')[0])).to.deep.equal([
      'Gedeeltelijk teruggestuurd: deels.csv',
      'Klaar om te importeren: goed.csv',
      'Niets nieuws: weer.csv',
    ])
    expect(server.taken[0]!.attachments.map(({ name }) => name)).to.deep.equal([partly.copyName])
    expect(server.taken[1]!.text).to.include(exported.outbox)
    expect(server.taken[1]!.text).to.match(/Controletotalen demo-nl\n +70 .*: 12,10 EUR \(documenten: 1\)/)
    expect(server.taken.slice(1).flatMap(({ attachments }) => attachments)).to.deep.equal([])
  })

  it('R61, R94: what Exact refused is told with the copy; a list and a result that only bring news when that is wanted', async () => {
    const home = await mailHome(server.port)
    const first = await home.drop('demo-nl', 'verkoop.csv', sales(26700001, 2))
    const answer = messages(created(26700001), refused(26700002, 'Periode is afgesloten'))
    const result = await home.drop('demo-nl', 'antwoord.xml', answer)
    expect(result.batch.status, result.outcome.err).to.equal('exported')
    expect(server.taken).to.have.length(1)
    const [mail] = server.taken
    expect(mail!.subject).to.match(/^Door Exact geweigerd: antwoord\.xml/)
    expect(mail!.text).to.include('VERWERKT').and.to.include('Periode is afgesloten')
    const [copy] = mail!.attachments
    expect(copy!.name).to.include(first.batch.id.slice(-6))
    expect(copy!.bytes.toString('utf8')).to.include('Exact weigert').and.to.include('26700002')
    expect(copy!.bytes.toString('utf8'), 'accepted rows do not go round again').not.to.include('26700001')
    expect(copy!.bytes).to.deep.equal(readFileSync(home.path('inbox', 'demo-nl', 'rejected', copy!.name)))
    home.set('demo-nl', { 'mail.onExported': true })
    const list = exactFile('GLAccounts', [account('8900', 'Nieuw', '110')])
    const refresh = await home.drop('demo-nl', 'GLAccounts_1.xml', list)
    expect(refresh.batch.status).to.equal('exported')
    expect(server.taken[1]!.subject).to.match(/^Bijgewerkt: GLAccounts_1\.xml/)
    expect(server.taken[1]!.text)
      .to.match(/grootboekrekeningen.*: 1 nieuw/)
      .and.to.include('- hele bestand')
      .and.not.to.include('Klaar om te importeren')
  })

  it('R94: one file for two administrations gives one mail', async () => {
    const kit = new ShopKit()
    await kit.make()
    const home: TestHome = kit.home
    writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(server.port))
    home.set('demo-nl', { 'mail.to': 'nl@kantoor.nl', 'mail.onExported': true })
    home.set('demo-be', { 'mail.to': 'be@kantoor.nl', 'mail.onExported': true })
    await kit.drop(shopsCsv([breda(26001), gent(26002)]))
    await kit.drop(shopsCsv([breda(26003), gent(26004, { date: '32-01-2026' })]))
    expect(server.taken.map(({ to, subject }) => [to[0], subject.split(':')[0]])).to.deep.equal([
      ['nl@kantoor.nl', 'Klaar om te importeren'],
      ['nl@kantoor.nl', 'Teruggestuurd'],
    ])
    expect(server.taken[0]!.text).to.include('demo-be').and.include('demo-nl')
    expect(server.taken[1]!.attachments).to.have.length(1)
  })

  it('R94: a batch that waits for a person is told, with the list to look through', async () => {
    const home = await mailHome(server.port, { release: 'confirm' })
    const { batch, archive } = await home.drop('demo-nl', 'x.csv', csv(row(2026001)))
    expect(batch.status).to.equal('waiting')
    expect(server.taken.map(({ subject }) => subject.split(':')[0])).to.deep.equal([
      'Wacht op uw bevestiging',
    ])
    const list = names(archive).find((name) => /^documenten/.test(name))
    expect(list).to.be.a('string')
    expect(server.taken[0]!.text).to.include(list!)
  })

  it('R9, R94: a batch that is let go gives the mail it would have given at once, and one that is thrown away none', async () => {
    const home = await mailHome(server.port, { release: 'confirm', 'mail.onExported': true })
    const { batch, outbox } = await home.drop('demo-nl', 'x.csv', csv(row(2026001)))
    const other = await home.drop('demo-nl', 'y.csv', csv(row(2026002)))
    expect((await home.command('release', batch.id)).code).to.equal(0)
    expect((await home.command('discard', other.batch.id, '--reason', 'te vroeg')).code).to.equal(0)
    await home.command('once')
    expect(server.taken.map(({ subject }) => subject.split(' · ')[0])).to.deep.equal([
      'Wacht op uw bevestiging: x.csv',
      'Wacht op uw bevestiging: y.csv',
      'Klaar om te importeren: x.csv',
    ])
    const [waiting, , exported] = server.taken
    expect(exported!.text).to.include(outbox)
    expect(exported!.messageId).to.include(batch.id).and.not.to.equal(waiting!.messageId)
    home.set('demo-nl', { 'mail.onExported': false })
    const third = await home.drop('demo-nl', 'z.csv', csv(row(2026003)))
    await home.command('release', third.batch.id)
    expect(server.taken, 'the third that waits, and nothing more').to.have.length(4)
  })

  it('R94: of a file for two administrations the people of the inbox are told of each batch that is let go', async () => {
    const kit = new ShopKit()
    await kit.make()
    const home: TestHome = kit.home
    writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(server.port))
    const wishes = { release: 'confirm', 'mail.onExported': true, 'mail.onWaiting': false }
    home.set('demo-nl', { ...wishes, 'mail.to': 'nl@kantoor.nl' })
    home.set('demo-be', { ...wishes, 'mail.to': 'be@kantoor.nl' })
    const [be, own] = batches(await kit.drop(shopsCsv([breda(26001), gent(26002)])))
    for (const { id } of [be!, own!]) await home.command('release', id)
    expect(server.taken.map(({ to, subject }) => [to[0], subject.split(':')[0]])).to.deep.equal([
      ['nl@kantoor.nl', 'Klaar om te importeren'],
      ['nl@kantoor.nl', 'Klaar om te importeren'],
    ])
    expect(server.taken[0]!.text).to.include(be!.id)
    expect(server.taken[1]!.text).to.include(own!.id)
  })

  it('without a mail server, or without somebody to tell, nothing is queued', async () => {
    const home = await TestHome.make({ 'mail.to': 'info@kantoor.nl' })
    await home.drop('demo-nl', 'x.csv', csv(wrong(1)))
    home.set('demo-nl', { mail: {} })
    writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(server.port))
    await home.drop('demo-nl', 'y.csv', csv(wrong(1)))
    expect(await withRegister(home, ({ mails }) => mails.waiting())).to.deep.include({ count: 0 })
    expect(server.connections).to.equal(0)
  })

  it('a mail server that is down costs no batch; the next `once` sends what waits', async () => {
    const port = await deadPort()
    const home = await mailHome(port)
    home.put('demo-nl', 'x.csv', csv(wrong(1)))
    const outcome = await home.command('once', '--json')
    expect(outcome.json.at(-1)).to.deep.include({ type: 'once', rejected: 1 })
    expect(await withRegister(home, ({ mails }) => mails.waiting())).to.deep.include({ count: 1 })
    writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(server.port))
    await withRegister(home, async ({ mails }) => {
      const [mail] = await mails.due('9999', 1)
      await mails.change([{ ...mail!, next: mail!.created }])
    })
    await home.command('once')
    await home.command('once')
    expect(server.taken).to.have.length(1)
  })

  it('R94: the daily summary is made by `once` too, when its time has passed since the last one', async () => {
    const home = await mailHome(server.port, { 'mail.dailySummary': '07:00', 'mail.onRejected': false })
    await home.command('once')
    home.put('demo-nl', 'goed.csv', csv(row(2026001)))
    home.put('demo-nl', 'fout.csv', csv(wrong(2026002)))
    home.put('demo-nl', 'plaatje.png', 'x')
    await home.command('once')
    expect(server.taken).to.have.length(0)
    const key = 'schedule:mail/demo-nl'
    await withRegister(home, async (register) => {
      const promised = JSON.parse((await register.getValue(key))!) as { next: string }
      await register.setValue(key, JSON.stringify({ ...promised, next: '2020-01-01T06:00:00.000Z' }))
    })
    await home.command('once')
    await home.command('once')
    expect(server.taken.map(({ subject }) => subject)).to.deep.equal([
      'Dagoverzicht: Demo Nederland (demo-nl)',
    ])
    const { text } = server.taken[0]!
    expect(text).to.include('Bestanden verwerkt: 2').and.include('waarvan teruggestuurd: 1')
    expect(text)
      .to.include('Documenten geëxporteerd: 1')
      .and.include('plaatje.png')
      .and.include('Het oudste bestand')
  })

  it('doctor asks the server, sends a test message when asked, and tells what was not delivered', async () => {
    const home = await mailHome(server.port)
    const lines = async (...options: string[]) => {
      const { json, code } = await home.command('doctor', '--json', ...options)
      return {
        code,
        mail: json.filter(({ check }) => check === 'mail') as {
          level: string
          message: string
          fix: string
        }[],
      }
    }
    const well = await lines()
    expect(well.mail.map(({ level }) => level)).to.deep.equal(['ok'])
    const tried = await lines('--mail')
    expect(tried.mail.at(-1)!.message).to.include('info@kantoor.nl')
    expect((await lines('--mail', 'ander@kantoor.nl')).code).to.equal(0)
    expect(server.taken.map(({ to, subject }) => [to[0], subject])).to.deep.equal([
      ['info@kantoor.nl', 'Proefbericht: ledgerdrop'],
      ['ander@kantoor.nl', 'Proefbericht: ledgerdrop'],
    ])
    server.rules.recipient = () => ({ code: 550, text: '5.1.1 no such user' })
    const refused = await lines('--mail')
    expect(refused.mail.at(-1)).to.deep.include({ level: 'fail' })
    expect(refused.code).to.equal(3)
    await home.drop('demo-nl', 'x.csv', csv(wrong(1)))
    const after = await lines()
    expect(after.mail.at(-1)).to.deep.include({ level: 'warn' })
    expect(after.mail.at(-1)!.message).to.include('x.csv').and.include('550')
    writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(await deadPort()))
    const down = await lines('--mail')
    expect([down.code, down.mail[0]!.level, down.mail[0]!.fix !== '']).to.deep.equal([3, 'fail', true])
    expect((await home.command('doctor', '--mail', 'geen adres')).code).to.equal(2)
  })

  it('the password is in no log, report, register, answer of a command or file of a batch', async () => {
    const silent = await OddServer.start((socket) => void socket.write('220 hier\r\n'))
    try {
      const home = await mailHome(silent.port, {}, ['user: boek', 'password: zeergeheim'])
      home.put('demo-nl', 'x.csv', csv(wrong(1)))
      await silent.stop()
      const said = [
        await home.command('config', 'validate', '--json'),
        await home.command('doctor', '--json'),
        await home.command('once', '--json'),
        await home.command('history', '--json'),
      ]
      expect(said.map(({ out, err }) => out + err).join('')).to.not.include('zeergeheim')
      const everything = (folder: string): string[] =>
        names(folder).flatMap((name) => {
          const path = `${folder}/${name}`
          try {
            return [readFileSync(path, 'latin1')]
          } catch {
            return everything(path)
          }
        })
      writeFileSync(home.path('ledgerdrop.yaml'), '')
      expect(everything(home.root).some((text) => text.includes('zeergeheim'))).to.equal(false)
    } finally {
      await silent.stop().catch(() => {})
    }
  })
})
