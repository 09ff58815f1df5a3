import { expect } from 'chai'
import fc from 'fast-check'
import { line, purchase, sale } from '../../book/demo.ts'
import { LONGEST_TERM } from '../../../src/target/snelstart/limits.ts'
import { Ids, isUuid, placeholderId, type Placeholder } from '../../../src/target/snelstart/ids.ts'
import { PDF_LIMIT } from '../../../src/target/snelstart/limits.ts'
import { entry, totals } from '../exact/support.ts'
import { batch, customer, open, supplier } from './support.ts'

type Requests = {
  requests: {
    request: string
    method: string
    path: string
    body: { file: string; index: number }
    needs: string[]
  }[]
  placeholders: Placeholder[]
}

const pdf = new TextEncoder().encode('%PDF-1.4 x')
const newcomer = customer('5001', {
  name: 'Nieuwe Klant',
  street: 'Weg 1',
  postcode: '1000 AA',
  city: 'Stad',
  country: 'DE',
})

describe('requests.json', () => {
  const everything = async () => {
    const create = { costs: { createCostCentres: true, createCostUnits: true } }
    const sold = sale([line(10_000, '21%', { costCentre: '500' })], { relation: newcomer, number: 'A-1' })
    const bought = purchase([line(10_000, '21%')], { relation: supplier('2001'), number: 'K-1' })
    return batch([sold, bought], create, { 'A-1': pdf, 'K-1': pdf })
  }

  it('lists every request in the order of sending, each with the place of its body', async () => {
    const made = await everything()
    expect(made.names).to.deep.equal([
      '1-relaties.json',
      '2-kostenplaatsen.json',
      '3-verkoopboekingen.json',
      '4-inkoopboekingen.json',
      '5-documenten.json',
      'requests.json',
      'IMPORT.html',
    ])
    const { requests } = made.json<Requests>('requests.json')
    expect(requests.map(({ request, method, path }) => `${request} ${method} ${path}`)).to.deep.equal([
      'relaties/1 POST /relaties',
      'kostenplaatsen/1 POST /kostenplaatsen',
      'verkoopboekingen/1 POST /verkoopboekingen',
      'inkoopboekingen/1 POST /inkoopboekingen',
      'documenten/1 POST /documenten/Verkoopboekingen',
      'documenten/2 POST /documenten/Inkoopboekingen',
    ])
    for (const { body } of requests) expect(made.json<object[]>(body.file)[body.index]).to.be.an('object')
  })

  it('explains every id that is not known: which request makes it, or how it is looked up', async () => {
    const made = await everything()
    const { requests, placeholders } = made.json<Requests>('requests.json')
    const told = placeholders.map(({ kind, key, madeBy, lookUp }) => [kind, key, madeBy || lookUp!.path])
    expect(told).to.have.deep.members([
      ['relatie', '5001', 'relaties/1'],
      ['kostenplaats', '500', 'kostenplaatsen/1'],
      ['verkoopboeking', 'A-1', 'verkoopboekingen/1'],
      ['inkoopboeking', '2001 K-1', 'inkoopboekingen/1'],
      ['land', 'DE', '/landen'],
    ])
    const known = new Set(placeholders.map(({ id }) => id))
    const places = new Map(requests.map(({ request }, i) => [request, i]))
    for (const [i, { needs, body }] of requests.entries()) {
      const text = JSON.stringify(made.json<object[]>(body.file)[body.index])
      const inBody = [...text.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id)
      expect(needs.toSorted()).to.deep.equal([...new Set(inBody.filter((id) => known.has(id)))].toSorted())
      for (const id of needs) {
        const { madeBy } = placeholders.find((one) => one.id === id)!
        if (madeBy !== '') expect(places.get(madeBy)).to.be.lessThan(i)
      }
    }
  })

  it('looks an account, a relation and a cost centre up by their numbers, with filters as SnelStart wants them', () => {
    const ids = new Ids('demo')
    ids.of('grootboek', '8035', '')
    ids.of('relatie', '1007', '')
    ids.of('kostenplaats', '300', 'no id')
    ids.of('verkoopboeking', "A'1", '')
    expect([...ids.list()].map(({ lookUp }) => lookUp)).to.deep.equal([
      { path: '/grootboeken?$filter=Nummer%20eq%208035', field: 'nummer', value: 8035 },
      { path: '/relaties?$filter=Relatiecode%20eq%201007', field: 'relatiecode', value: 1007 },
      { path: '/kostenplaatsen?$filter=Nummer%20eq%20300', field: 'nummer', value: 300 },
      {
        path: "/verkoopfacturen?$filter=Factuurnummer%20eq%20'A''1'",
        field: 'factuurnummer',
        value: "A'1",
      },
    ])
  })

  it('the same key gives the same placeholder, and another key another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const of = (key: string) => placeholderId('demo', 'relatie', key)
        expect(isUuid(of(a))).to.equal(true)
        expect(of(a)).to.equal(of(a))
        expect(of(a) === of(b)).to.equal(a === b)
        expect(of(a)).to.not.equal(placeholderId('other', 'relatie', a))
      }),
      { numRuns: 100 },
    )
  })

  it('is not there when there is nothing to send', async () => {
    expect((await batch([])).names).to.deep.equal([])
  })
})

describe('the writer for SnelStart', () => {
  it('takes a PDF of at most 10 MB, and none that is empty (BLG-0006, BLG-0008)', async () => {
    const { writer } = await open()
    const one = entry({ pdf: 'a.pdf', lines: entry().lines.filter((l) => l.role === 'receivable') })
    const codes = (size: number) => writer.entry(one, new Uint8Array(size)).map((f) => f.code)
    expect(codes(0)).to.deep.equal(['pdf-empty'])
    expect(codes(PDF_LIMIT + 1)).to.deep.equal(['pdf-too-large'])
    expect(codes(PDF_LIMIT)).to.deep.equal(['snelstart-payload-not-valid'])
  })

  it('writes nothing that its own rules refuse, with the reason', async () => {
    const { writer, sink } = await open()
    const due = { dueDate: '2036-01-01' }
    const lines = entry().lines.map((l) => ({ ...l, vat: l.vat && { ...l.vat, code: 'VerkopenHoog' } }))
    expect(writer.entry(entry({ lines }), null)).to.deep.equal([])
    const [found] = writer.entry(entry({ lines, ...due }), null)
    expect(found!.code).to.equal('snelstart-payload-not-valid')
    expect(found!.params['detail']).to.include('/betalingstermijn').and.include(String(LONGEST_TERM))
    const [unbalanced] = writer.entry(entry({ lines, total: 12_101 }), null)
    expect(unbalanced!.params['detail']).to.include('BOE-0039')
    await writer.finish(totals())
    expect(JSON.parse(sink.files.get('1-verkoopboekingen.json')!)).to.have.length(1)
    expect(writer.validated).to.deep.equal({ entries: 1, of: 1 })
  })

  it('keeps nothing once it was stopped, and goes on judging', async () => {
    const { writer, sink } = await open({ snelstart: { form: 'both' } })
    writer.stop()
    const lines = entry().lines.map((l) => ({ ...l, vat: l.vat && { ...l.vat, code: 'VerkopenHoog' } }))
    expect(writer.entry(entry({ lines }), null)).to.deep.equal([])
    expect(writer.entry(entry({ lines, total: 1 }), null)).to.have.length(1)
    expect(await writer.finish(totals())).to.deep.equal([])
    expect(sink.files.size).to.equal(0)
  })
})
