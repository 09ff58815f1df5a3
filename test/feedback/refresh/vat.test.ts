import { expect } from 'chai'
import { percentage, vatCode } from '../../../src/feedback/refresh/exact/vat.ts'
import { readAll } from '../../read/exact-xml/support.ts'
import { exactFile, vat } from '../exact-files.ts'

const TODAY = '2026-06-30'

async function read(...args: Parameters<typeof vat>) {
  const { records } = await readAll(exactFile('VATs', [vat(...args)]))
  return vatCode(records[0]!.element, [0, 9, 21], TODAY)
}

describe("Exact's VAT codes", () => {
  it('R84: a plain code with a usual percentage is a domestic one, with the accounts it is booked on', async () => {
    const row = await read('2 ', 'Hoog', { rates: [['0.21']], pay: '1500', claim: '1520' })
    expect(row).to.deep.include({ key: '2', name: 'Hoog', ahead: null })
    expect(row.cells).to.deep.equal({
      description: 'Hoog',
      direction: 'sales',
      rate: '21',
      kind: 'domestic',
      type: 'excluding',
      blocked: '0',
      payAccount: '1500',
      claimAccount: '1520',
    })
  })

  it('takes the percentage of today, its days, and tells of the next one', async () => {
    const row = await read('1', 'Laag', {
      direction: 'B',
      rates: [
        ['0.12', '2027-01-01'],
        ['0.06', '1990-01-01', '2018-12-31'],
        ['0.09', '2019-01-01', '2026-12-31'],
      ],
    })
    expect(row.cells).to.deep.include({
      rate: '9',
      from: '2019-01-01',
      until: '2026-12-31',
      direction: 'both',
    })
    expect(row.ahead).to.deep.equal({ rate: '12', from: '2027-01-01', until: '' })
  })

  it('R84: what Exact does not tell is left to the person', async () => {
    const kinds: [Parameters<typeof vat>[2], string | undefined][] = [
      [{ type: 'B', rates: [['0']] }, undefined],
      [{ type: 'N', rates: [['0']] }, undefined],
      [{ rates: [['0.21']], direction: 'P', more: ' charged="1"' }, undefined],
      [{ rates: [['0.19']] }, undefined],
      [{ rates: [['0']], type: 'B', eu: 'L' }, 'eu-goods'],
      [{ rates: [['0']], type: 'B', eu: 'T' }, 'eu-goods'],
      [{ rates: [['0']], type: 'B', eu: 'S' }, 'eu-services'],
      [{ rates: [['0.21']], more: ' vatmargin="1"' }, 'margin'],
      [{ rates: [['0.21']], type: 'I' }, 'domestic'],
    ]
    for (const [given, kind] of kinds)
      expect((await read('x', 'X', given)).cells['kind'], JSON.stringify(given)).to.equal(kind)
  })

  it('a code without VAT has no percentage; unknown letters say nothing', async () => {
    const none = await read('N', 'Geen', { type: 'N', rates: [['0']] })
    expect(none.cells).to.not.have.property('rate')
    const strange = await read('Q', 'Vreemd', { type: 'Q', direction: 'Z', rates: [['0.21']] })
    expect(strange.cells).to.not.have.any.keys('type', 'direction')
  })

  it('reads fractions without the noise of binary ones', () => {
    const read = [
      '0.21',
      '0.2100000000000001',
      '.06',
      '0.055',
      '1',
      '0',
      '2.1E-1',
      '1.5',
      '-0.21',
      'x',
      '',
    ].map(percentage)
    expect(read).to.deep.equal([
      '21',
      '21',
      '6',
      '5.5',
      '100',
      '0',
      '21',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
