import { expect } from 'chai'
import { isZeroLine, hasAmount } from '../../src/book/left-out.ts'
import { profileOf, readText } from './support.ts'

const profile = profileOf({
  columns: {
    lineKind: { headings: ['Kind'], values: { NORMAL: 'line', GROUP: 'text' } },
    lineDescription: ['Text'],
    vatRate: ['Rate'],
    ledgerAccount: ['Account'],
  },
})
const heading = 'Nr;Datum;Klant;Kind;Text;Excl;Rate;Account'

describe('the kind of a line', () => {
  it('makes a text line of a row that is none to book, whatever amount stands in it (B18)', async () => {
    const { documents, told } = await readText(
      profile,
      `${heading}
      1;01-02-2026;A;GROUP;Work in May;340,00;21%;8000
      1;01-02-2026;A;NORMAL;Hours;340,00;21%;8000
      1;01-02-2026;A;;Domain;13,50;21%;8000`,
    )
    expect(told).to.deep.equal([])
    const [group, hours, domain] = documents[0]!.lines
    expect(group).to.include({
      description: 'Work in May',
      excluding: null,
      vatRate: null,
      ledgerAccount: '',
    })
    expect(isZeroLine(group!) && !hasAmount(group!)).to.equal(true)
    expect([hours!.excluding, domain!.excluding]).to.deep.equal([34_000, 1350])
  })

  it('is an error when the profile does not know it', async () => {
    const { told } = await readText(profile, `${heading}\n1;01-02-2026;A;BUNDLE;Hours;340,00;21%;8000`)
    expect(told).to.deep.equal(['value-unknown 2/3'])
  })
})
