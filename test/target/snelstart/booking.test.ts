import { expect } from 'chai'
import { line, purchase, sale, type Outcome } from '../../book/demo.ts'
import { batch, bodyOf, customer, supplier, way } from './support.ts'
import type { Document } from '../../../src/model/document.ts'

const baker = customer('1001', { name: 'Bakkerij De Korenaar' })
const garage = customer('1002', { name: 'Garage Van Dijk' })
const stationer = supplier('2001', { name: 'Kantoorhandel Pen en Papier' })

const sold = (lines: Document['lines'], change: Partial<Document> = {}): Document =>
  sale(lines, { relation: baker, ...change })
const bought = (lines: Document['lines'], change: Partial<Document> = {}): Document =>
  purchase(lines, { relation: stationer, ...change })
const codes = async (document: Document): Promise<string[]> => (await way(document)).codes

describe('a booking for SnelStart', () => {
  const days = (change: Partial<Document>): Promise<Outcome> => way(sold([line(10_000, '21%')], change))

  it('counts the term from the invoice date, 0 to 999 days; anything else is refused (R1)', async () => {
    const body = await bodyOf(sold([line(10_000, '21%')], { dueDate: '2026-01-15' }))
    expect(body.betalingstermijn).to.equal(0)
    expect((await days({ dueDate: '2028-10-10' })).codes).to.not.include('snelstart-term')
    expect((await days({ dueDate: '2028-10-11' })).codes).to.include('snelstart-term')
    expect((await days({ dueDate: '2026-01-14' })).codes).to.include('snelstart-term')
  })

  it('puts the due date of a purchase in the description, and tells when the term of the supplier differs (R1)', async () => {
    const of = (dueDate: string) => bought([line(10_000, '21%')], { dueDate, number: 'K-1' })
    const same = await bodyOf(of('2026-02-14'))
    expect(same.omschrijving).to.equal('K-1 Kantoorhandel Pen en Papier, vervalt 14-02-2026')
    expect(await codes(of('2026-02-14'))).to.deep.equal([])
    expect(await codes(of('2026-02-20'))).to.deep.equal(['snelstart-purchase-due-date'])
    expect((await bodyOf(bought([line(10_000, '21%')], { number: 'K-1' }))).omschrijving).to.equal(
      'K-1 Kantoorhandel Pen en Papier',
    )
  })

  it('never cuts the invoice number, and a description only with a finding (BOE-0058, BOE-0071)', async () => {
    const number = 'F-2026-000000000000000001'
    expect(number).to.have.length(25)
    expect(await codes(sold([line(10_000, '21%')], { number }))).to.deep.equal([])
    expect(await codes(sold([line(10_000, '21%')], { number: `${number}0` }))).to.deep.equal([
      'snelstart-number-too-long',
    ])
    const long = sold([line(10_000, '21%', { description: 'x'.repeat(251) })], {
      description: 'y'.repeat(260),
    })
    expect(await codes(long)).to.deep.equal(['description-cut', 'description-cut'])
    const body = await bodyOf(long)
    expect(body.boekingsregels![0]!.omschrijving).to.equal(`${'x'.repeat(249)}…`)
    expect(body.omschrijving!.length).to.be.at.most(250)
  })

  it('keeps the due date of a purchase whole however long its description is', async () => {
    const long = bought([line(10_000, '21%')], { description: 'y'.repeat(300), dueDate: '2026-02-14' })
    const { omschrijving } = await bodyOf(long)
    expect(omschrijving)
      .to.match(/…, vervalt 14-02-2026$/)
      .and.have.length.at.most(250)
  })

  it('has a date within five book years (BOE-0033)', async () => {
    expect(await codes(sold([line(10_000, '21%')], { date: '2021-01-01' }))).to.not.include(
      'snelstart-date-too-old',
    )
    expect(await codes(sold([line(10_000, '21%')], { date: '2020-12-31' }))).to.include(
      'snelstart-date-too-old',
    )
  })

  it('names the customer reference, and the number and name where the document has no description', async () => {
    const body = await bodyOf(sold([line(10_000, '21%')], { yourReference: 'PO 7' }))
    expect(body.omschrijving).to.equal('2026-0001 Bakkerij De Korenaar, PO 7')
    const own = await bodyOf(sold([line(10_000, '21%')], { relation: garage, description: 'Onderhoud' }))
    expect(own.omschrijving).to.equal('Onderhoud')
  })

  it('is the same bytes each time', async () => {
    const make = async () => [...(await batch([sold([line(10_000, '21%', { costCentre: '300' })])])).files]
    expect(await make()).to.deep.equal(await make())
  })
})
