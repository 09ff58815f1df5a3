import { inspect } from 'node:util'
import { expect } from 'chai'
import { ConfigError } from '../../src/config/home.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import type { MailServer } from '../../src/config/mail-server.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { readAddress, wireAddress } from '../../src/mail/address.ts'
import { Secret } from '../../src/model/secret.ts'
import { maskedYaml } from '../../src/support/mask.ts'
import { folderWith, homeWith, put, removeFolders, settingsWith } from './support.ts'

const variable = 'LEDGERDROP_SMTP_PASSWORD'

async function serverOf(lines: string[], env: Record<string, string> = {}): Promise<MailServer> {
  const yaml = ['mail:', ...lines.map((line) => `  ${line}`)].join('\n')
  const home = await loadHome(nodeFiles, folderWith({ 'ledgerdrop.yaml': yaml }), env)
  return home.settings.mail!
}

async function refusedOf(lines: string[], env: Record<string, string> = {}): Promise<string> {
  try {
    await serverOf(lines, env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('taken')
}

const basics = ['host: smtp.example.nl', 'from: Boekhouding <boek@example.nl>']

describe('config/mail-server', () => {
  afterEach(removeFolders)

  it('fills in the port by how the connection is made safe, starttls unless said otherwise', async () => {
    const server = await serverOf(basics)
    expect(server).to.deep.include({ port: 587, security: 'starttls', user: '', password: null, caFile: '' })
    expect(server.from).to.deep.equal({ name: 'Boekhouding', address: 'boek@example.nl' })
    expect(server.attachmentBytes).to.equal(5 * 1024 ** 2)
    expect((await serverOf([...basics, 'security: tls'])).port).to.equal(465)
    expect((await serverOf([...basics, 'security: none'])).port).to.equal(25)
    expect((await serverOf([...basics, 'security: none', 'port: 2525'])).port).to.equal(2525)
  })

  it('takes the password of the environment before that of the settings; a number stays as it is written', async () => {
    const lines = [...basics, 'user: boek', 'password: 0070']
    expect((await serverOf(lines)).password?.reveal()).to.equal('0070')
    expect((await serverOf(lines, { [variable]: 'uit de omgeving' })).password?.reveal()).to.equal(
      'uit de omgeving',
    )
    const file = await serverOf([...basics, 'user: boek', 'passwordFile: wachtwoord'])
    expect([file.password, file.passwordFile.endsWith('wachtwoord')]).to.deep.equal([null, true])
  })

  it('refuses what contradicts itself, or sends a password over the network in the open', async () => {
    expect(await refusedOf([...basics, 'user: boek'])).to.include(variable)
    expect(await refusedOf([...basics, 'user: boek', 'password: a', 'passwordFile: b'])).to.include('allebei')
    expect(await refusedOf([...basics, 'password: geheim'])).to.include('mail.user')
    const open = [...basics, 'user: boek', 'password: geheim', 'security: none']
    expect(await refusedOf(open)).to.include('leesbaar')
    expect((await serverOf([...open.slice(1), 'host: localhost'])).host).to.equal('localhost')
    expect(await refusedOf(['host: smtp.example.nl', 'from: geen adres'])).to.include('geen adres')
    expect(await refusedOf(['host: smtp.example.nl'])).to.include('mail.from')
  })

  it('never shows the password: not when it is of the wrong kind, not printed, not in JSON', async () => {
    for (const wrong of ['password: [geheim]', 'password: { geheim: geheim }'])
      expect(await refusedOf([...basics, 'user: boek', wrong]))
        .to.include('***')
        .and.not.include('geheim')
    const server = await serverOf([...basics, 'user: boek', 'password: geheim'])
    expect(inspect(server) + JSON.stringify(server) + String(server.password)).to.not.include('geheim')
    for (const broken of [
      'password: "geheim" geheim',
      'password: !geheim',
      'password: "a\\geheim"',
      'password: `geheim',
    ]) {
      const told = await refusedOf([...basics, 'user: boek', broken])
      expect(told, broken).to.not.include('geheim')
    }
    const bundled = maskedYaml('mail:\n  user: boek\n  password: geheim\n  from: boek@example.nl\n')
    expect(bundled).to.not.include('geheim').and.not.include('boek@example.nl')
    const secret = new Secret('geheim')
    const encoded = Buffer.from('geheim').toString('base64')
    expect(secret.hideIn(`535 geheim ${encoded} nee`)).to.equal('535 *** *** nee')
  })
})

describe('config/mail-wishes', () => {
  afterEach(removeFolders)

  const server = 'mail:\n  host: smtp.example.nl\n  from: boek@example.nl\n'

  async function wishes(mail: string, homeSettings = server) {
    const root = homeWith({ 'administration.yaml': settingsWith(`mail: ${mail}`) })
    put(root, 'ledgerdrop.yaml', homeSettings)
    const home = await loadHome(nodeFiles, root)
    return loadAdministration(nodeFiles, home, 'acme')
  }

  it('tells of what needs a person, and of the rest when it is asked for (R94)', async () => {
    const { settings } = await wishes('{ to: info@kantoor.nl }')
    expect(settings.mail).to.deep.equal({
      to: ['info@kantoor.nl'],
      onRejected: true,
      onExported: false,
      onWaiting: true,
      dailySummary: '',
      emptySummary: false,
      attachCopy: true,
      language: 'nl',
    })
    const more = await wishes(
      '{ to: [a@b.nl, "Jan <A@b.nl>", A@B.nl], dailySummary: 7:05, language: fr, onRejected: nee }',
    )
    expect(more.settings.mail).to.deep.include({
      to: ['a@b.nl', 'Jan <A@b.nl>'],
      dailySummary: '07:05',
      language: 'fr',
      onRejected: false,
    })
    expect((await wishes('{ to: a@b.nl, dailySummary: off }')).settings.mail.dailySummary).to.equal('')
  })

  it('refuses addresses that are none, and times that are none', async () => {
    for (const mail of [
      '{ to: geen-adres }',
      '{ to: [goed@b.nl, "a@b.nl, c@d.nl"] }',
      '{ to: a@b.nl, dailySummary: 25:00 }',
    ])
      try {
        await wishes(mail)
        expect.fail(mail)
      } catch (error) {
        expect(error).to.be.instanceOf(ConfigError)
      }
  })

  it('warns when nobody is to be told, and when there is no mail server to tell them', async () => {
    const nobody = await wishes('{ onExported: true }')
    expect(nobody.problems.map(({ level, message }) => [level, /mail\.to/.test(message)])).to.deep.equal([
      ['warning', true],
    ])
    const serverless = await wishes('{ to: a@b.nl }', '')
    expect(serverless.problems.map(({ message }) => /ledgerdrop\.yaml/.test(message))).to.deep.equal([true])
  })

  it('R94: an address cannot carry a line, a second address or a header', () => {
    for (const bad of [
      'a@b.nl\r\nBcc: x@y.nl',
      'a@b.nl, c@d.nl',
      '<a@b.nl> c@d.nl',
      'Jan\n<a@b.nl>',
      'a b@c.nl',
      '"a b"@c.nl',
      'a@b.nl>',
      'a@',
      '@b.nl',
      'é@b.nl',
      'a@b.nl;c@d.nl',
    ])
      expect(readAddress(bad), bad).to.equal(null)
    expect(readAddress('Café <info@café.nl>')).to.deep.equal({ name: 'Café', address: 'info@café.nl' })
    expect(wireAddress('Café <info@café.nl>')).to.equal('info@xn--caf-dma.nl')
    expect(readAddress('"Jan de Boer" <jan@b.nl>')?.name).to.equal('Jan de Boer')
  })
})
