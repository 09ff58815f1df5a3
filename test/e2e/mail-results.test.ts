import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'chai'
import type { MailServer } from '../mail/smtp.ts'
import { csv, eachWithServer, mailHome, row } from './mail-homes.ts'
import { created, messages, refused, sales } from './results.ts'

describe('e2e: mail about what comes back', function () {
  this.timeout(60_000)
  this.slow(5000)
  let server: MailServer
  eachWithServer((started) => (server = started))

  it('R94, R100: the mail about a result names the inbox that each refused row went back to', async () => {
    const home = await mailHome(server.port, { inboxes: [{ name: 'robaws' }, { name: 'boekhouding' }] })
    const web = await home.drop('demo-nl/robaws', 'web.csv', sales(26700001, 2))
    const own = await home.drop('demo-nl', 'verkoop.csv', sales(26700003, 2))
    const answer = messages(
      ...[26700001, 26700003].map((entry) => created(entry)),
      ...[26700002, 26700004].map((entry) => refused(entry, 'Periode is afgesloten')),
    )
    await home.drop('demo-nl/boekhouding', 'antwoord.xml', answer)
    expect(server.taken).to.have.length(1)
    const { text, attachments } = server.taken[0]!
    const back = [
      home.path('inbox', 'demo-nl', 'robaws', 'rejected', `web.${web.batch.id.slice(-6)}.csv`),
      home.path('inbox', 'demo-nl', 'rejected', `verkoop.${own.batch.id.slice(-6)}.csv`),
    ]
    for (const path of back) {
      expect(existsSync(path), path).to.equal(true)
      expect(text).to.include(path)
    }
    expect(text).not.to.include(home.path('inbox', 'demo-nl', 'boekhouding', 'rejected'))
    expect(back.map((path) => basename(path))).to.include(attachments[0]!.name)
  })

  it('R94: a refused XML goes back as it came, and the mail does not say that it has messages in it', async () => {
    const home = await mailHome(server.port)
    const result = await home.drop('demo-nl', 'antwoord.xml', messages(created(1)))
    expect(result.batch.status).to.equal('rejected')
    const [mail] = server.taken
    expect(mail!.attachments).to.deep.equal([])
    expect(mail!.text).to.include('Teruggestuurd bestand:').and.not.to.include('Bestand met de meldingen')
    expect(result.outcome.err).to.include('Teruggestuurd bestand:').and.not.to.include('Verbeter de kopie')
  })

  it('R9, R92: a batch that waits is not called exported; what is for the source is not called ready to import', async () => {
    const home = await mailHome(server.port, { release: 'confirm', 'mail.onExported': true })
    const waiting = await home.drop('demo-nl', 'wacht.csv', csv(row(26700001)))
    expect(server.taken[0]!.text).to.include('Documenten gelezen: 1').and.not.to.include('geëxporteerd')
    await home.command('release', waiting.batch.id)
    await home.command('once')
    expect(server.taken[1]!.text).to.include('Documenten geëxporteerd: 1')
    const paid =
      'Factuurnummer;Factuurdatum;Bedrag;Betaald;Betaaldatum\n26700001;15-01-2026;12,10;12,10;20-01-2026\n'
    const payments = await home.drop('demo-nl', 'betalingen 2026-01-31.csv', paid)
    expect(payments.batch.status, payments.outcome.err).to.equal('exported')
    expect(server.taken[2]!.text)
      .to.include('Voor het bronpakket:')
      .and.not.to.include('Klaar om te importeren')
  })
})
