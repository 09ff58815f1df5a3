import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import { removeTemporary, repository, temporary, TestHome } from '../e2e/home.ts'

const page = readFileSync(join(repository, 'docs', 'snelstart.md'), 'utf8')
const script = /<!-- send\.mjs -->\s+```js\n([\s\S]*?)```/.exec(page)![1]!

/** A relation as SnelStart has it: more than a source ever says. */
const RECORD = {
  modifiedOn: '2026-01-01T10:00:00.123',
  memo: 'niet kwijtraken',
  naam: 'Oude naam',
  relatiesoort: ['Klant', 'Leverancier', 'Eigen'],
  email: 'info@garagevandijk.example; facturen@garagevandijk.example',
  vestigingsAdres: { contactpersoon: 'Mw. Van Dijk', straat: 'Havenweg 8' },
}

type Call = { method: string; path: string; body: Record<string, unknown> | null; auth: string }

/** As much of SnelStart as it takes: it gives ids, knows some records, and refuses what it is told to. */
class FakeSnelstart {
  readonly calls: Call[] = []
  refuse: (call: Call) => boolean = () => false
  #server: Server | null = null
  #made = 0

  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      let text = ''
      request.on('data', (part: Buffer) => (text += part.toString()))
      request.on('end', () => {
        const body = text === '' ? null : (JSON.parse(text) as Record<string, unknown>)
        const { authorization: auth = '' } = request.headers
        const call = { method: request.method!, path: decodeURIComponent(request.url!), body, auth }
        this.calls.push(call)
        const refused = this.refuse(call)
        response.statusCode = refused ? 400 : call.method === 'POST' ? 201 : 200
        const told = [{ errorCode: 'BOE-0021', message: 'Factuurnummer bestaat al' }]
        response.end(JSON.stringify(refused ? told : this.answer(call)))
      })
    })
    await new Promise<void>((done) => this.#server!.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v2`
  }

  answer({ method, path, body }: Call): unknown {
    if (method === 'GET' && path === '/v2/landen')
      return [
        { landcode: 'NL', id: '10000000-0000-4000-8000-000000000001' },
        { landcode: 'DE', id: '10000000-0000-4000-8000-000000000002' },
      ]
    if (path.startsWith('/v2/grootboeken?'))
      return [{ nummer: 8035, id: '20000000-0000-4000-8000-000000008035' }]
    if (method === 'GET') return { ...RECORD, id: path.split('/').pop() }
    return { ...body, id: `30000000-0000-4000-8000-${String(++this.#made).padStart(12, '0')}` }
  }

  stop(): void {
    this.#server?.close()
  }

  writes(): string[] {
    return this.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
  }
}

async function send(folder: string, api: string): Promise<{ code: number; err: string }> {
  const file = join(temporary(), 'send.mjs')
  writeFileSync(file, script)
  const env = { ...process.env, SNELSTART_TOKEN: 'token', SNELSTART_KEY: 'key' }
  const child = spawn(process.execPath, [file, folder, api], { env })
  let err = ''
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? -1, err })))
}

const HEAD =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Btw-nummer;Adres;Huisnummer;Postcode;Plaats;Land;E-mail;Omschrijving;Grootboekrekening;Bedrag excl. btw;Btw %;Btw-soort'
const ROWS = [
  'A-1;02-03-2026;5001;Neu GmbH;DE136695976;Weg;1;10115;Berlin;DE;;Waren;8035;100,00;0%;EU-goederen',
  'A-2;02-03-2026;1002;Garage Van Dijk;;Kade;9;1031 CD;Amsterdam;NL;info@garagevandijk.example;Advies;8000;100,00;21%;',
]

describe('docs/snelstart.md', function () {
  this.timeout(60_000)
  const fake = new FakeSnelstart()
  let api = ''
  let folder = ''
  before(async () => {
    api = await fake.start()
    const home = await TestHome.make({ 'relations.update': true }, 'demo-snelstart')
    const { batch, outbox, told } = await home.drop(
      'demo-snelstart',
      'a.csv',
      [HEAD, ...ROWS, ''].join('\n'),
      {
        'A-1.pdf': '%PDF-1.4 een',
      },
    )
    expect(batch.status, told.join()).to.equal('exported')
    folder = outbox
  })
  after(() => {
    fake.stop()
    removeTemporary()
  })

  it('its lines stop at the first refusal and say what it was', async () => {
    fake.refuse = ({ method, body }) => method === 'POST' && body?.['factuurnummer'] === 'A-2'
    const { code, err } = await send(folder, api)
    expect(code).to.not.equal(0)
    expect(err).to.include('BOE-0021')
    expect(fake.writes()).to.deep.equal([
      'POST /v2/relaties',
      'PUT /v2/relaties/f56decc7-4ca8-5855-9efc-b1c0a2a6e35f',
      'POST /v2/verkoopboekingen',
      'POST /v2/verkoopboekingen',
    ])
  })

  it('they put every id in its place: looked up, or from the answer that made it', () => {
    const [relation, changed, booking] = fake.calls.filter(({ method }) => method !== 'GET')
    expect(relation!.auth).to.equal('Bearer token')
    expect(relation!.body).to.have.nested.property(
      'vestigingsAdres.land.id',
      '10000000-0000-4000-8000-000000000002',
    )
    expect(booking!.body).to.have.nested.property('klant.id', '30000000-0000-4000-8000-000000000001')
    expect(booking!.body).to.have.nested.property(
      'boekingsregels[0].grootboek.id',
      '20000000-0000-4000-8000-000000008035',
    )
    // read first, so that nothing of the record is lost
    expect(changed!.body).to.include({
      memo: 'niet kwijtraken',
      naam: 'Garage Van Dijk',
      id: 'f56decc7-4ca8-5855-9efc-b1c0a2a6e35f',
    })
  })

  it('a changed relation keeps what its source does not know: contact person, other roles, other mail addresses', () => {
    const changed = fake.calls.find(({ method }) => method === 'PUT')!.body!
    expect(changed).to.have.nested.property('vestigingsAdres.contactpersoon', 'Mw. Van Dijk')
    expect(changed).to.have.nested.property('vestigingsAdres.straat', 'Kade 9')
    expect(changed['relatiesoort']).to.deep.equal(['Klant', 'Leverancier'])
    expect(changed['email']).to.equal(RECORD.email)
    expect(changed).to.not.have.property('modifiedOn')
  })

  it('a second run sends only what was not sent, attachments to the bookings that were made before', async () => {
    fake.refuse = () => false
    const before = fake.writes().length
    expect((await send(folder, api)).code).to.equal(0)
    expect(fake.writes().slice(before)).to.deep.equal([
      'POST /v2/verkoopboekingen',
      'POST /v2/documenten/Verkoopboekingen',
    ])
    const { body } = fake.calls.at(-1)!
    expect(body!['parentIdentifier']).to.equal('30000000-0000-4000-8000-000000000003')
    expect(Buffer.from(String(body!['content']), 'base64').toString()).to.equal('%PDF-1.4 een')
    expect((await send(folder, api)).code).to.equal(0)
    expect(fake.writes()).to.have.length(before + 2)
  })
})
