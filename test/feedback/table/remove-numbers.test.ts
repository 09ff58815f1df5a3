import { expect } from 'chai'
import { removeNumbers } from '../../../src/feedback/table/remove-numbers.ts'
import { NoTable } from '../../../src/feedback/table/raw-table.ts'

const one = (journal: string, year: string, number: number): boolean =>
  journal === '70' && year === '2026' && number === 26700001

describe('rows of entry-numbers.csv that are taken out', () => {
  for (const [what, encode] of [
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['windows-1252', (text: string) => Buffer.from(text.replace('Noot', 'No\u00eft'), 'latin1')],
  ] as const)
    it(`R43: leave every other byte as it is, in ${what}`, async () => {
      const rest = [
        '"70";2026;26700002;ledgerdrop;Noot',
        '',
        '71;2026;26700001;ledgerdrop;x',
        '70;2025;26700001;ledgerdrop;',
      ]
      const table = (...rows: string[]): string =>
        ['sep=;', 'journal;year;number;origin;eigen', ...rows, ...rest].join('\r\n')
      const { bytes, removed, kept } = await removeNumbers(
        encode(table('70;2026;26700001;ledgerdrop;"a;b"', '"70"; 2026;26700001; ledgerdrop;')),
        one,
      )
      expect(bytes).to.deep.equal(encode(table()))
      expect([removed.length, kept.length]).to.deep.equal([2, 0])
    })

  it('R16: rows of another origin stay, and are told', async () => {
    const text = 'journal;year;number;origin\n70;2026;26700001;Exact\n70;2026;26700001;\n'
    const { bytes, kept } = await removeNumbers(Buffer.from(text), one)
    expect([bytes, kept.map(({ origin }) => origin)]).to.deep.equal([null, ['Exact', '']])
  })

  it('without a column for the origin nothing is this program’s to take out', async () => {
    const { bytes, kept } = await removeNumbers(Buffer.from('journal;year;number\n70;2026;26700001\n'), one)
    expect([bytes, kept.length]).to.deep.equal([null, 1])
  })

  it('refuse what is no table', async () => {
    const refused = await removeNumbers(Buffer.from('a;b\n1;2\n'), one).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(NoTable)
  })
})
