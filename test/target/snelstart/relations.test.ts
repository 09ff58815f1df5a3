import { expect } from 'chai'
import { line, sale } from '../../book/demo.ts'
import { makeTable } from '../../../src/mapping/lookup.ts'
import type { SourceRelation } from '../../../src/model/document.ts'
import { hasOtherPrefix, isWebsite, wholeVatNumber } from '../../../src/target/snelstart/relation-fields.ts'
import { relation, totals } from '../exact/support.ts'
import { batch, customer, demo, demoSettings, open, problems, way } from './support.ts'

const fresh: Partial<SourceRelation> = {
  name: 'Nieuwe Klant BV',
  street: 'Dorpsstraat',
  houseNumber: '7 bis',
  postcode: '1234 AB',
  city: 'Ons Dorp',
  country: 'NL',
}
const sold = (changes: Partial<SourceRelation>, code = '5001') =>
  sale([line(10_000, '21%')], { relation: customer(code, { ...fresh, ...changes }) })
const codes = async (changes: Partial<SourceRelation>, code?: string): Promise<string[]> =>
  (await way(sold(changes, code))).codes

describe('relations for SnelStart', () => {
  it('a new one is sent before its bookings, with its address whole and the country as an id', async () => {
    const vatNumber = 'NL 1112.22.333.B01'
    const made = await batch([sold({ vatNumber, email: 'post@nieuw.example', paymentCondition: '14' })])
    expect(made.findings).to.deep.equal([])
    expect(made.names.slice(0, 2)).to.deep.equal(['1-relaties.json', '2-verkoopboekingen.json'])
    const [body] = made.json<Record<string, unknown>[]>('1-relaties.json')
    const { id } = (body!['vestigingsAdres'] as { land: { id: string } }).land
    expect(body).to.deep.equal({
      relatiecode: 5001,
      relatiesoort: ['Klant'],
      naam: 'Nieuwe Klant BV',
      vestigingsAdres: { straat: 'Dorpsstraat 7 bis', postcode: '1234 AB', plaats: 'Ons Dorp', land: { id } },
      email: 'post@nieuw.example',
      btwNummer: 'NL111222333B01',
      krediettermijn: 14,
    })
    expect(await problems('relatie', body)).to.deep.equal([])
  })

  it('a changed one is sent whole under its id, without its code, keeping both flags (R86)', async () => {
    const { writer, sink } = await open()
    const update = relation({ action: 'update', code: '1001', name: 'Bakkerij', hadSupplier: true })
    expect(writer.relation(update)).to.deep.equal([])
    await writer.finish(totals())
    const [body] = JSON.parse(sink.files.get('1-relaties.json')!) as object[]
    expect(body).to.deep.equal({ relatiesoort: ['Klant', 'Leverancier'], naam: 'Bakkerij' })
    const { requests } = JSON.parse(sink.files.get('requests.json')!) as { requests: object[] }
    expect(requests[0]).to.deep.include({
      method: 'PUT',
      merge: true,
      path: '/relaties/9ca28504-84cd-5054-914a-39f63721d731',
      needs: [],
    })
  })

  it('has no bank account unless that is switched on (R91)', async () => {
    const account = { iban: 'NL91 ABNA 0417 1643 00', bic: 'ABNANL2A', code: '7' }
    const { relations } = await demoSettings()
    const made = async (bankAccounts: boolean) => {
      const { writer, sink } = await open({ relations: { ...relations, bankAccounts } })
      writer.relation(relation({ ...account, supplier: true }))
      await writer.finish(totals())
      return (JSON.parse(sink.files.get('1-relaties.json')!) as object[])[0]
    }
    expect(await made(false)).to.not.have.any.keys('iban', 'bic')
    expect(await made(true)).to.include({ iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' })
  })

  it('R87: a code that is no number of SnelStart is told before it is refused', async () => {
    for (const code of ['0', '2147483648'])
      expect(await codes({}, code), code).to.include('snelstart-relation-code')
    expect(await codes({}, '2147483647')).to.deep.equal([])
  })

  it('tells texts that are longer than SnelStart takes (name, street with house number, e-mail)', async () => {
    expect(await codes({ name: 'x'.repeat(51) })).to.deep.equal(['text-too-long'])
    expect(await codes({ street: 'x'.repeat(45), houseNumber: '12345' })).to.deep.equal(['text-too-long'])
    expect(await codes({ street: 'x'.repeat(44), houseNumber: '12345' })).to.deep.equal([])
    expect(await codes({ email: `${'x'.repeat(240)}@post.example` })).to.deep.equal(['text-too-long'])
    expect(await codes({ phone: '0'.repeat(26) })).to.deep.equal(['text-too-long'])
  })

  it('a VAT number that cannot be right, or is of another country than the address, is an error (REL-0087, REL-0088)', async () => {
    expect(await codes({ vatNumber: 'NL111222334B01' })).to.deep.equal(['snelstart-vat-number'])
    expect(await codes({ vatNumber: 'BE0400000086' })).to.include('snelstart-vat-number-country')
    expect(hasOtherPrefix('EL094259216', 'GR')).to.equal(false)
    expect(hasOtherPrefix('XI 123', 'GB')).to.equal(false)
    expect(hasOtherPrefix('0403.019.261', 'BE')).to.equal(false)
  })

  it('an e-mail address or company number that is none is left out and told (REL-0006, REL-0085)', async () => {
    expect(await codes({ email: 'geen' })).to.deep.equal(['snelstart-field-left-out'])
    expect(await codes({ email: 'a@b.example; post@c.example' })).to.deep.equal([])
    expect(await codes({ chamberOfCommerce: '1234' })).to.include('snelstart-field-left-out')
    expect(await codes({ chamberOfCommerce: '1234 5678' })).to.deep.equal([])
    const belgian = { country: 'BE', postcode: '9000', chamberOfCommerce: '0123.456.749' }
    expect(await codes(belgian)).to.deep.equal(['snelstart-field-left-out'])
    expect(await codes({ ...belgian, vatNumber: 'BE 0123.456.749' })).to.deep.equal([])
    const made = await batch([sold({ email: 'geen', chamberOfCommerce: '1234 5678' })])
    const [body] = made.json<object[]>('1-relaties.json')
    expect(body).to.include({ kvkNummer: '12345678' }).and.not.have.property('email')
  })

  it('a VAT number without the prefix of its state gets it (REL-0087, REL-0088)', () => {
    expect(wholeVatNumber('1112.22.333.B01', 'NL')).to.equal('NL111222333B01')
    expect(wholeVatNumber('403.019.261', 'BE')).to.equal('BE0403019261')
    expect(wholeVatNumber('094259216', 'GR')).to.equal('EL094259216')
    expect(wholeVatNumber('BE 0403.019.261', 'BE')).to.equal('BE0403019261')
    for (const [text, country] of [
      ['12345', 'NL'],
      ['0403019261', ''],
      ['123456789', 'US'],
    ] as const)
      expect(wholeVatNumber(text, country), text).to.equal(text)
  })

  it('a term to the end of a month is not sent: SnelStart counts days', async () => {
    const made = await batch([sold({ paymentCondition: '30E' })])
    expect(made.json<object[]>('1-relaties.json')[0]).to.not.have.property('krediettermijn')
  })

  it('R87: a known relation or cost centre without an id must have a number to be found by', async () => {
    const { tables } = await demo()
    const named = (id: string) => {
      const relations = [...tables.relations.all].map((one) =>
        one.code === '1001' ? { ...one, code: 'K-1001', id } : one,
      )
      return { ...tables, relations: makeTable(tables.relations.file, relations) }
    }
    const known = sale([line(10_000, '21%')], {
      relation: customer('K-1001', { name: 'Bakkerij De Korenaar' }),
    })
    expect((await way(known, {}, named(''))).codes).to.deep.equal(['snelstart-relation-code'])
    expect((await way(known, {}, named('9ca28504-84cd-5054-914a-39f63721d731'))).codes).to.deep.equal([])
    const centre = (id: string) => ({
      ...tables,
      costCentres: makeTable('cost-centres.csv', [
        { code: 'WEB', name: 'Webwinkel', blocked: false, aliases: [], id },
      ]),
    })
    const there = sale([line(10_000, '21%', { costCentre: 'WEB' })], {
      relation: customer('1001', { name: 'Bakkerij De Korenaar' }),
    })
    expect((await way(there, {}, centre(''))).codes).to.deep.equal(['snelstart-cost-centre-number'])
    const id = 'c3e86571-fcc6-5329-bc51-a66cc2aa4983'
    expect((await way(there, {}, centre(id))).codes).to.deep.equal([])
  })

  it('what SnelStart would refuse the relation for is left out and told: a website that is none, part of an address', async () => {
    expect(await codes({ website: 'geen' })).to.deep.equal(['snelstart-field-left-out'])
    expect(await codes({ website: 'www.nieuw.example' })).to.deep.equal([])
    const { relations } = await demoSettings()
    const moved = sale([line(10_000, '21%')], {
      relation: customer('1002', { name: 'Garage Van Dijk BV', street: 'Kade 9' }),
    })
    const told = await way(moved, { relations: { ...relations, update: true } })
    expect(told.codes).to.include('snelstart-address-left-out')
    for (const text of ['https://x.example/a?b', 'x.example', 'www.x.example:8080/'])
      expect(isWebsite(text), text).to.equal(true)
    for (const text of ['x', 'a b.example', 'post@x.example', 'http://'])
      expect(isWebsite(text), text).to.equal(false)
  })
})
