import { expect } from 'chai'
import type { CellValue } from 'exceljs'
import { ignoreReason } from '../../src/intake/ignore.ts'
import { edited } from '../e2e/sales.ts'
import { biffBook, container } from '../read/legacy/biff-book.ts'
import {
  booked,
  bookedTotals,
  count,
  csv,
  drop,
  found,
  names,
  profile,
  rejected,
  removeTemporary,
  told,
  workbook,
} from './support.ts'

const head = ['Nummer', 'Datum', 'Klant', 'Bedrag', 'Btw']
const row = (number: string | number, amount: number | string = 100) => [
  number,
  '15-01-2026',
  '1001',
  amount,
  '21',
]
const source = profile()
const how = { name: 'facturen.xlsx', source }

describe('quirks of workbooks and of the files around them', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('Q43: a number may be stored as text and a code as a number; a code keeps the zeros that it shows', async () => {
    const file = await workbook({
      Blad1: [head, [20260001, '15-01-2026', 1001, '100,00', '21'], row('20260002')],
    })
    expect(bookedTotals(await booked(file, how))).to.deep.equal([
      ['20260001', '15-01-2026', 12100],
      ['20260002', '15-01-2026', 12100],
    ])
    const shown = await edited(await workbook({ Blad1: [head, row(70)] }), (book) => {
      book.getWorksheet(1)!.getCell('A2').numFmt = '0000'
    })
    expect(bookedTotals(await booked(shown, how))[0]![0]).to.equal('0070')
  })

  it('Q44: a form with labels and values is refused as such; merged headings above a table are titles', async () => {
    const form = [
      ['Factuur', null, null],
      ['Nummer:', '20260001', null],
      ['Datum:', '15-01-2026', null],
      ['Klant:', 'Bakkerij De Korenaar', null],
      ['Bedrag:', 100, null],
    ]
    const refused = await rejected(await workbook({ Factuur: form }), { name: 'facturen.xlsx' })
    expect(told(refused)).to.deep.equal(['0 sheet-is-form'])
    const merged = await edited(
      await workbook({ Blad1: [['Overzicht van de maand', null, null, null, null], head, row('1')] }),
      (book) => book.getWorksheet(1)!.mergeCells('A1:E1'),
    )
    const delivery = await booked(merged, how)
    expect(delivery.receipt.rowsLeftOut).to.deep.equal({ title: 1, heading: 1 })
  })

  it('Q45: a formula counts by the result that is stored with it; without one it is an error, as is #N/A', async () => {
    const file = async (value: CellValue): Promise<Buffer> =>
      edited(await workbook({ Blad1: [head, row('1'), row('2')] }), (book) => {
        book.getWorksheet(1)!.getCell('D2').value = value
      })
    const stored = await booked(await file({ formula: '50*2', result: 100 }), how)
    expect(bookedTotals(stored)[0]![2]).to.equal(12100)
    expect(told(await rejected(await file({ formula: '50*2' }), how))).to.deep.equal([
      '2 cell-without-result',
    ])
    expect(told(await rejected(await file({ error: '#N/A' }), how))).to.deep.equal(['2 cell-error'])
  })

  it('Q46: hidden rows, columns and sheets are read, and told', async () => {
    const file = await edited(await workbook({ Blad1: [head, row('1'), row('2')], Leeg: [] }), (book) => {
      const sheet = book.getWorksheet(1)!
      sheet.getRow(3).hidden = true
      sheet.getColumn(4).hidden = true
    })
    const delivery = await booked(file, how)
    expect(delivery.codes).to.include.members(['rows-hidden', 'columns-hidden'])
    expect(count(delivery)).to.include({ booked: 2 })
    const hidden = await edited(
      await workbook({ Blad1: [['tekst']], Facturen: [head, row('1')] }),
      (book) => {
        book.getWorksheet('Facturen')!.state = 'hidden'
      },
    )
    expect((await booked(hidden, how)).codes).to.include('sheet-hidden')
  })

  it('Q47: thousands of empty rows cost nothing; two sheets of one table are never both booked unasked', async () => {
    const ghost = await edited(await workbook({ Blad1: [head, row('1')] }), (book) => {
      const sheet = book.getWorksheet(1)!
      for (let at = 3; at <= 3941; at++) sheet.getCell(`A${at}`).style = { font: { bold: true } }
    })
    expect(count(await booked(ghost, how))).to.include({ booked: 1 })
    const alike = await rejected(
      await workbook({ Januari: [head, row('1')], Februari: [head, row('2')] }),
      how,
    )
    expect(told(alike)).to.deep.equal(['0 sheets-alike'])
    const twice = await booked(await workbook({ Januari: [head, row('1')], Kopie: [head, row('1')] }), how)
    expect(bookedTotals(twice)).to.have.length(1)
    expect(found(twice, 'sheet-repeats')).to.have.length(1)
  })

  it('Q48: a workbook with a password is named as that, old and new', async () => {
    const locked = {
      'a.xlsx': container({ EncryptedPackage: Buffer.alloc(5000) }),
      'a.xls': biffBook({ password: true, sheets: [{ name: 'A', cells: [] }] }),
    }
    for (const [name, content] of Object.entries(locked))
      expect(told(await rejected(content, { name })), name).to.deep.equal(['0 file-encrypted'])
  })

  it('Q49: the content says what a file is, whatever its name ends in', async () => {
    const text = csv([{ number: '1' }])
    expect(count(await booked(text, { name: 'export.xls' }))).to.include({ booked: 1 })
    const file = await workbook({ Blad1: [head, row('1')] })
    for (const name of ['EXPORT.XLSX', 'export.csv', 'export.xls'])
      expect(bookedTotals(await booked(file, { name, source })), name).to.have.length(1)
    expect(told(await rejected('%PDF-1.7\nfactuur', { name: 'a.csv' }))).to.deep.equal([
      '0 file-of-other-kind',
    ])
  })

  it('Q60: lock files, half copies and conflict copies are left where they are', async () => {
    for (const name of [
      '~$facturen.xlsx',
      'facturen.csv.tmp',
      'desktop.ini',
      'facturen.csv.part',
      'facturen (conflicted copy 2026-01-31).csv',
    ])
      expect(ignoreReason(name), name).not.to.equal(null)
    const { home } = await drop(csv([{ number: '1' }]))
    for (const name of ['~$facturen.xlsx', 'desktop.ini', 'facturen (conflicted copy 2026-01-31).csv'])
      home.put('demo-nl', name, 'x')
    expect((await home.command('once')).code).to.equal(0)
    expect(names(home.root, 'inbox', 'demo-nl')).to.include.members([
      '~$facturen.xlsx',
      'desktop.ini',
      'facturen (conflicted copy 2026-01-31).csv',
    ])
  })
})
