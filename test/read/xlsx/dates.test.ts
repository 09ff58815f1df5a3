import { expect } from 'chai'
import type { Cell } from '../../../src/model/row.ts'
import { rowsOf, sheetData, styles, temporaryFolder } from './workbooks.ts'

describe('Dates of a workbook', () => {
  const folder = temporaryFolder()
  let files = 0
  const cellsOf = async (
    values: [stored: string, format: number | string][],
    date1904 = false,
  ): Promise<Cell[]> => {
    const cells = values.map(([stored], i) => `<c s="${i}"><v>${stored}</v></c>`).join('')
    const rows = await rowsOf(folder.path(`${++files}.xlsx`), {
      sheet: sheetData(`<row>${cells}</row>`),
      styles: styles(...values.map(([, format]) => format)),
      date1904,
    })
    return rows[0]!.cells
  }

  it('are told by every built-in date format', async () => {
    const days = [14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]
    const cells = await cellsOf(days.map((id) => ['46387', id]))
    for (const cell of cells) expect(cell).to.include({ kind: 'date', raw: '46387', iso: '2026-12-31' })
    expect(cells[0]).to.deep.equal({ kind: 'date', raw: '46387', text: '31-12-2026', iso: '2026-12-31' })
    const times = await cellsOf([18, 19, 20, 21, 45, 46, 47].map((id) => ['0.5', id]))
    for (const cell of times) expect(cell).to.deep.equal({ kind: 'date', raw: '0.5', text: '12:00' })
    const numbers = await cellsOf(
      [0, 1, 2, 3, 4, 9, 10, 37, 38, 39, 40, 44, 48, 49].map((id) => ['46387', id]),
    )
    for (const cell of numbers) expect(cell).to.include({ kind: 'number', raw: '46387' })
  })

  it('are told by the letters of an own format, outside quotes, brackets and escapes', async () => {
    const dates = [
      'yyyy-mm-dd',
      'dd\\-mm\\-yyyy;@',
      '[$-413]d mmmm yyyy',
      'mmm-yy',
      'D/M/YY',
      '[Red]d',
      '"per "mm',
    ]
    for (const cell of await cellsOf(dates.map((code) => ['46387', code])))
      expect(cell).to.include({ kind: 'date' })
    const numbers = ['0 "dagen"', '0\\d', '[Red]0.00', '0_d', '#,##0.00\\ "EUR";[Red]\\-0', 'General', '0*y']
    for (const cell of await cellsOf(numbers.map((code) => ['46387', code])))
      expect(cell).to.include({ kind: 'number' })
  })

  it('count from 1900 with the 29th of February that never was', async () => {
    const shown = ['0', '1', '59', '60', '61', '2958465'].map((stored): [string, number] => [stored, 14])
    expect(await cellsOf(shown)).to.deep.equal([
      { kind: 'date', raw: '0', text: '00-01-1900' },
      { kind: 'date', raw: '1', text: '01-01-1900', iso: '1900-01-01' },
      { kind: 'date', raw: '59', text: '28-02-1900', iso: '1900-02-28' },
      { kind: 'date', raw: '60', text: '29-02-1900' },
      { kind: 'date', raw: '61', text: '01-03-1900', iso: '1900-03-01' },
      { kind: 'date', raw: '2958465', text: '31-12-9999', iso: '9999-12-31' },
    ])
  })

  it('count from 1904 where the workbook says so', async () => {
    expect(
      await cellsOf(
        [
          ['0', 14],
          ['44925', 14],
          ['1', 14],
        ],
        true,
      ),
    ).to.deep.equal([
      { kind: 'date', raw: '0', text: '01-01-1904', iso: '1904-01-01' },
      { kind: 'date', raw: '44925', text: '31-12-2026', iso: '2026-12-31' },
      { kind: 'date', raw: '1', text: '02-01-1904', iso: '1904-01-02' },
    ])
  })

  it('show a time of day to the second it was meant to be, and leave it out of the ISO date', async () => {
    expect(
      await cellsOf([
        ['46387.604166666664', 22],
        ['46387.604166666', 'dd-mm-yyyy h:mm:ss'],
        ['46386.99999999999', 14],
        ['46387.50001157407', 'd-m-yy h:mm AM/PM'],
        ['1.5208333333333333', '[h]:mm'],
      ]),
    ).to.deep.equal([
      { kind: 'date', raw: '46387.604166666664', text: '31-12-2026 14:30', iso: '2026-12-31' },
      { kind: 'date', raw: '46387.604166666', text: '31-12-2026 14:30', iso: '2026-12-31' },
      { kind: 'date', raw: '46386.99999999999', text: '31-12-2026', iso: '2026-12-31' },
      { kind: 'date', raw: '46387.50001157407', text: '31-12-2026 12:00:01', iso: '2026-12-31' },
      { kind: 'date', raw: '1.5208333333333333', text: '36:30' },
    ])
  })

  it('that Excel cannot show are errors', async () => {
    for (const cell of await cellsOf([
      ['-1', 14],
      ['2958466', 14],
      ['1E+300', 14],
    ])) {
      expect(cell).to.include({ kind: 'error', text: '########' })
    }
  })

  it('may be written as ISO dates', async () => {
    const values = ['2026-12-31', '2026-12-31T00:00:00', '2026-12-31T14:30:05.25Z', '2026-02-30', 'morgen']
    const rows = await rowsOf(folder.path('iso.xlsx'), {
      sheet: sheetData(`<row>${values.map((value) => `<c t="d"><v>${value}</v></c>`).join('')}</row>`),
    })
    expect(rows[0]!.cells).to.deep.equal([
      { kind: 'date', raw: '2026-12-31', text: '31-12-2026', iso: '2026-12-31' },
      { kind: 'date', raw: '2026-12-31T00:00:00', text: '31-12-2026', iso: '2026-12-31' },
      { kind: 'date', raw: '2026-12-31T14:30:05.25Z', text: '31-12-2026 14:30:05', iso: '2026-12-31' },
      '2026-02-30',
      'morgen',
    ])
  })
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
