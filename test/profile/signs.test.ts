import { expect } from 'chai'
import type { TableRule } from '../../src/profile/types.ts'
import { profileOf, readText } from './support.ts'

const sign = { headings: ['DC'], values: { D: 'minus', C: 'plus' } }

describe('profile: the sign in a column of its own', () => {
  const profile = profileOf({ columns: { sign, vat: ['Btw'] } })

  it('Q32: turns the amounts of a row that says minus', async () => {
    const { documents, told } = await readText(
      profile,
      `Nr;Datum;Klant;DC;Excl;Btw
       1;01-02-2026;K;C;100,00;21,00
       1;01-02-2026;K;D;10,00;2,10`,
    )
    expect(told).to.deep.equal([])
    expect(documents[0]!.lines.map((l) => [l.excluding, l.vat])).to.deep.equal([
      [10000, 2100],
      [-1000, -210],
    ])
  })

  it('Q32: a minus on a minus may be either: an error', async () => {
    const { findings, told } = await readText(
      profile,
      'Nr;Datum;Klant;DC;Excl;Btw\n1;01-02-2026;K;D;-10,00;-2,10',
    )
    expect(told).to.deep.equal(['sign-twice 2/3'])
    expect(findings[0]).to.deep.include({ severity: 'error', value: 'D' })
  })

  it('Q32: an amount without its sign is an error, a text line without one is not', async () => {
    const { told } = await readText(
      profile,
      `Nr;Datum;Klant;DC;Excl;Btw
       1;01-02-2026;K;;10,00;2,10
       1;01-02-2026;K;;;`,
    )
    expect(told).to.deep.equal(['sign-missing 2/3'])
  })

  it('Q32: a word that the profile does not know is told once', async () => {
    const { told } = await readText(profile, 'Nr;Datum;Klant;DC;Excl;Btw\n1;01-02-2026;K;X;10,00;2,10')
    expect(told).to.deep.equal(['value-unknown 2/3'])
  })

  it('Q32: turns the totals of a document that stands on one row', async () => {
    const { documents } = await readText(
      profileOf({
        layout: 'row-per-document',
        columns: { sign, excluding: ['x'], totalExcluding: ['Excl'], totalIncluding: ['Incl'] },
      }),
      'Nr;Datum;Klant;DC;Excl;Incl\n1;01-02-2026;K;D;100,00;121,00',
    )
    const [document] = documents
    expect([document!.totalExcluding, document!.totalIncluding]).to.deep.equal([-10000, -12100])
    expect(document!.lines[0]!.excluding).to.equal(-10000)
  })
})

describe('profile: amounts that are sizes', () => {
  const profile = (more: Partial<TableRule> = {}) =>
    profileOf({
      creditNotes: 'absolute',
      columns: { type: { headings: ['Soort'], values: { F: 'invoice', C: 'credit-note' } } },
      ...more,
    })
  const read = (rows: string) => readText(profile(), `Nr;Datum;Klant;Soort;Excl\n${rows}`)

  it('Q57: the type letter gives the sign, however the amount is written', async () => {
    const { documents } = await read(`1;01-02-2026;K;F;100,00
      2;01-02-2026;K;C;100,00
      3;01-02-2026;K;C;-100,00`)
    expect(documents.map((d) => d.lines[0]!.excluding)).to.deep.equal([10000, -10000, -10000])
  })

  it('Q57: keeps a discount on the document what it is', async () => {
    const { documents } = await read(`1;01-02-2026;K;C;100,00
      1;01-02-2026;K;C;-10,00`)
    expect(documents[0]!.lines.map((l) => l.excluding)).to.deep.equal([-10000, 1000])
  })

  it('Q57: tells an invoice that was negative', async () => {
    const { documents, findings } = await read('1;01-02-2026;K;F;-100,00')
    expect(documents[0]!.lines[0]!.excluding).to.equal(10000)
    expect(findings).to.have.length(1)
    expect(findings[0]).to.deep.include({ code: 'amount-sign-by-type', severity: 'warning' })
  })

  it('Q57: without a type nobody knows: an error', async () => {
    const { told } = await read('1;01-02-2026;K;;100,00')
    expect(told).to.deep.equal(['type-missing 2'])
  })
})

describe('profile: discounts in money', () => {
  const profile = profileOf({
    columns: {
      excluding: ['x'],
      quantity: ['Aantal'],
      price: { headings: ['Prijs'], decimal: 'comma' },
      discount: ['%'],
      discountAmount: ['Korting'],
    },
  })
  const amounts = async (rows: string) => {
    const { documents, told } = await readText(profile, `Nr;Datum;Klant;Aantal;Prijs;%;Korting\n${rows}`)
    return [...documents.flatMap((d) => d.lines.map((l) => l.excluding)), ...told]
  }

  it('quantity x price less the discount, the line rounded half away from zero', async () => {
    expect(await amounts('1;01-02-2026;K;3;9,995;;5,00')).to.deep.equal([2499])
    expect(await amounts('1;01-02-2026;K;1;0,125;;')).to.deep.equal([13])
    expect(await amounts('1;01-02-2026;K;-1;0,125;;')).to.deep.equal([-13])
    expect(await amounts('1;01-02-2026;K;-3;10,00;;-5,00')).to.deep.equal([-2500])
  })

  it('takes a percentage off first, then the money', async () => {
    expect(await amounts('1;01-02-2026;K;2;50,00;10;5,00')).to.deep.equal([8500])
  })

  it('a discount with another sign than its amount may go either way: an error', async () => {
    expect(await amounts('1;01-02-2026;K;1;10,00;;-2,00')).to.include('discount-sign-unclear 2/6')
    expect(await amounts('1;01-02-2026;K;-1;10,00;;2,00')).to.include('discount-sign-unclear 2/6')
  })

  it('holds an amount of its own against quantity, price and discount', async () => {
    const own = profileOf({
      columns: { quantity: ['Aantal'], price: ['Prijs'], discountAmount: ['Korting'] },
    })
    const { told } = await readText(
      own,
      `Nr;Datum;Klant;Aantal;Prijs;Korting;Excl
       1;01-02-2026;K;2;10,00;5,00;15,00
       2;01-02-2026;K;2;10,00;5,00;20,00`,
    )
    expect(told).to.deep.equal(['line-amount-differs 3/6'])
  })
})
