import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { Secret } from '../../src/model/secret.ts'
import { certificate, key } from './certificate.ts'
import { DeskKit, MINUTE } from './desk-support.ts'

describe('mail: safe connections and logging in', function () {
  this.slow(2000)
  const kit = new DeskKit()
  const { start, homeOf } = kit
  afterEach(() => kit.end())

  it('says nothing over a connection that was to be made safe and is not', async () => {
    const server = await start()
    const home = await homeOf(server.port, {
      security: 'starttls',
      user: 'boek',
      password: new Secret('geheim'),
    })
    await home.queue()
    await home.round()
    expect([server.offered.length, server.logins.length, await home.waiting()]).to.deep.equal([0, 0, 1])
    expect(home.logged('warn')[0]).to.include('kan niet worden beveiligd')
  })

  it('logs in over STARTTLS with a certificate of the own house; one that is not known is refused', async () => {
    const server = await start({ users: { boek: 'geheim' }, options: { key, cert: certificate } })
    const home = await homeOf(server.port, { security: 'starttls', user: 'boek' })
    home.server.passwordFile = join(home.home.root, 'wachtwoord')
    writeFileSync(home.server.passwordFile, 'geheim\r\nnog iets\r\n')
    await home.queue()
    await home.round()
    expect([server.logins, await home.waiting()]).to.deep.equal([[], 1])
    expect(home.logged('warn')[0]).to.include('certificate')
    home.server.caFile = join(home.home.root, 'ca.pem')
    writeFileSync(home.server.caFile, certificate)
    home.pass(MINUTE)
    await home.round()
    expect(server.logins).to.deep.equal([{ user: 'boek', secure: true }])
    expect(server.taken).to.have.length(1)
  })

  it('sends over TLS from the start', async () => {
    const server = await start({ options: { key, cert: certificate, secure: true } })
    const home = await homeOf(server.port, { security: 'tls' })
    home.server.caFile = join(home.home.root, 'ca.pem')
    writeFileSync(home.server.caFile, certificate)
    await home.queue()
    await home.round()
    expect(server.taken).to.have.length(1)
  })

  it('a wrong password is trouble of the server: messages wait, and the password is told nowhere', async () => {
    const server = await start({
      users: { boek: 'goed' },
      options: { key, cert: certificate, secure: true, authMethods: ['PLAIN', 'LOGIN'] },
    })
    const home = await homeOf(server.port, {
      security: 'tls',
      user: 'boek',
      password: new Secret('heelgeheim'),
    })
    home.server.caFile = join(home.home.root, 'ca.pem')
    writeFileSync(home.server.caFile, certificate)
    await home.queue()
    await home.round()
    expect(home.logged('warn')[0]).to.include('gebruikersnaam of wachtwoord')
    expect(JSON.stringify(home.lines)).to.not.include('heelgeheim')
    home.server.password = new Secret('goed')
    home.pass(MINUTE)
    await home.round()
    expect([server.taken.length, await home.waiting()]).to.deep.equal([1, 0])
  })
})
