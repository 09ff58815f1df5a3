import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { cellText } from '../../../src/model/row.ts'
import { temporaryFolder } from '../../read/xlsx/workbooks.ts'
import { annotate, dutch, errorNote, fillOf, loaded, rowsIn, sheetNotes, zipEntries } from './xlsx-support.ts'

/** A workbook with all that a copy could lose. */
async function fullBook(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('invoices', { views: [{ state: 'frozen', ySplit: 3 }] })
  sheet.getCell('A1').value = 'Verkoopfacturen'
  sheet.mergeCells('A1:D1')
  sheet.getRow(3).values = ['Nr', 'Datum', 'Bedrag', 'BTW']
  sheet.getRow(3).font = { bold: true }
  sheet.getRow(3).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } }
  for (let i = 0; i < 5; i++) {
    const row = sheet.getRow(4 + i)
    row.values = [i + 70, new Date(Date.UTC(2026, 11, 27 + i)), 1234.5 + i, 0.21]
    row.getCell(1).numFmt = '0000'
    row.getCell(2).numFmt = 'dd-mm-yyyy'
    row.getCell(3).numFmt = '#,##0.00'
    row.getCell(4).numFmt = '0%'
    row.getCell(3).border = { top: { style: 'thin' } }
    row.getCell(3).alignment = { horizontal: 'right' }
  }
  sheet.getCell('C10').value = { formula: 'SUM(C4:C8)', result: 6182.5 }
  sheet.getColumn(1).width = 33
  sheet.getRow(4).height = 40
  sheet.getCell('A5').note = 'een notitie'
  sheet.autoFilter = 'A3:D8'
  sheet.getCell('D5').dataValidation = { type: 'list', formulae: ['"0.21,0.09"'], allowBlank: true }
  sheet.addConditionalFormatting({
    ref: 'C4:C8',
    rules: [{ type: 'expression', formulae: ['C4>9'], style: { font: { bold: true } }, priority: 1 }],
  })
  sheet.getCell('A6').value = { text: 'site', hyperlink: 'https://example.nl' }
  const lines = book.addWorksheet('invoicelines', { state: 'hidden' })
  lines.addRow(['NR', 'Aantal'])
  lines.addRow(['70', 3])
  book.definedNames.add('invoices!$A$4:$A$8', 'nummers')
  await book.xlsx.writeFile(path)
}

describe('An annotated workbook', () => {
  const folder = temporaryFolder()

  it('has message and remedy beside each row, with the cells concerned in colour (R13)', async () => {
    const [from, to] = [folder.path('full.xlsx'), folder.path('full-out.xlsx')]
    await fullBook(from)
    await annotate(from, to, [
      sheetNotes('invoices', 3, errorNote(4, 'Periode is gesloten.', 1), {
        row: 6,
        columns: [
          { column: 2, severity: 'warning' },
          { column: 5, severity: 'information' },
        ],
        message: 'Let op <dit> & dat',
        remedy: '',
        severity: 'warning',
      }),
    ])
    const sheet = (await loaded(to)).getWorksheet('invoices')!
    expect([sheet.getCell('E3').value, sheet.getCell('F3').value]).to.deep.equal(dutch)
    expect(sheet.getCell('E3').font.bold).to.equal(true)
    expect([sheet.getCell('E4').value, sheet.getCell('F4').value]).to.deep.equal([
      'Periode is gesloten.',
      'herstel Periode is gesloten.',
    ])
    expect(sheet.getCell('E6').value).to.equal('Let op <dit> & dat')
    expect(sheet.getCell('F6').value).to.equal(null)
    expect(['B4', 'E4', 'F4', 'C6', 'E6'].map((at) => fillOf(sheet.getCell(at)))).to.deep.equal([
      'FFFFCDD2',
      'FFFFCDD2',
      'FFFFCDD2',
      'FFFFF3C4',
      'FFFFF3C4',
    ])
    expect(['A4', 'C4', 'B5', 'E5', 'C7'].map((at) => fillOf(sheet.getCell(at))).join('')).to.equal('')
    expect(sheet.getCell('E4').alignment).to.deep.equal({ vertical: 'top', wrapText: true })
    expect(sheet.getColumn(5).width).to.be.greaterThan(40)
    const { left, right, top, bottom } = sheet.dimensions
    expect([left, right, top, bottom]).to.deep.equal([1, 6, 1, 10])
  })

  it('is otherwise what was dropped: values, formats, formulas, merges, everything beside them', async () => {
    const [from, to] = [folder.path('same.xlsx'), folder.path('same-out.xlsx')]
    await fullBook(from)
    await annotate(from, to, [sheetNotes('invoices', 3, errorNote(4, 'x', 0, 1, 2), errorNote(5, 'y', 3))])
    const [before, after] = [await loaded(from), await loaded(to)]
    for (const name of ['invoices', 'invoicelines']) {
      const [old, copy] = [before.getWorksheet(name)!, after.getWorksheet(name)!]
      old.eachRow({ includeEmpty: true }, (row, number) => {
        row.eachCell({ includeEmpty: true }, (cell, column) => {
          const other = copy.getRow(number).getCell(column)
          expect(other.value, other.address).to.deep.equal(cell.value)
          const { fill: _old, ...style } = cell.style
          const { fill: _new, ...otherStyle } = other.style
          expect(otherStyle, other.address).to.deep.equal(style)
        })
        expect(copy.getRow(number).height).to.equal(row.height)
      })
      for (const key of ['state', 'views', 'autoFilter', 'conditionalFormattings'] as const) {
        expect(copy[key as 'state'], key).to.deep.equal(old[key as 'state'])
      }
      expect(copy.model.merges).to.deep.equal(old.model.merges)
    }
    const copy = after.getWorksheet('invoices')!
    expect(copy.getCell('A5').note).to.deep.equal(before.getWorksheet('invoices')!.getCell('A5').note)
    expect(copy.getCell('D5').dataValidation.formulae).to.deep.equal(['"0.21,0.09"'])
    expect(copy.getColumn(1).width).to.equal(33)
    expect(after.definedNames.model).to.deep.equal(before.definedNames.model)
    expect(fillOf(copy.getCell('A3'))).to.equal('FF00FF00')
  })

  it('keeps every other part byte for byte, packed as it was, with its time and checksum', async () => {
    const [from, to] = [folder.path('parts.xlsx'), folder.path('parts-out.xlsx')]
    await fullBook(from)
    const copy = zipEntries(await annotate(from, to, [sheetNotes('invoices', 3, errorNote(4, 'x', 0))]))
    const original = zipEntries(await readFile(from))
    expect(copy.map((entry) => entry.name).sort()).to.deep.equal(original.map((entry) => entry.name).sort())
    const changed: string[] = []
    for (const entry of original) {
      const other = copy.find((found) => found.name === entry.name)!
      if (!other.content.equals(entry.content)) changed.push(entry.name)
      else {
        expect(other.packed.equals(entry.packed), entry.name).to.equal(true)
        expect(other.header.subarray(2).equals(entry.header.subarray(2)), entry.name).to.equal(true)
      }
    }
    expect(changed).to.have.members(['xl/worksheets/sheet1.xml', 'xl/styles.xml'])
  })

  it('is the same every time', async () => {
    const [from, to] = [folder.path('twice.xlsx'), folder.path('twice-out.xlsx')]
    await fullBook(from)
    const notes = () => [sheetNotes('invoices', 3, errorNote(4, 'x', 0))]
    const first = await annotate(from, to, notes())
    expect((await annotate(from, to, notes())).equals(first)).to.equal(true)
  })

  it('reads back as the same rows, whatever the table and the notes', async function () {
    this.timeout(30_000)
    const [from, to] = [folder.path('any.xlsx'), folder.path('any-out.xlsx')]
    const value = fc.oneof(
      fc.constant(null),
      fc.string({ maxLength: 8 }),
      fc.integer(),
      fc.integer({ min: 1, max: 9999 }).map((days) => new Date(Date.UTC(2020, 0, days))),
    )
    const table = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 10 })
    const notes = fc.uniqueArray(fc.tuple(fc.integer({ min: 2, max: 14 }), fc.integer({ min: 0, max: 7 })), {
      selector: ([row]) => row,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(table, notes, async (rows, said) => {
        const book = new ExcelJS.Workbook()
        const sheet = book.addWorksheet('Blad')
        for (const cells of rows) sheet.addRow(cells)
        await book.xlsx.writeFile(from)
        const ascending = said
          .sort(([a], [b]) => a - b)
          .map(([row, column]) => errorNote(row, `fout ${row}`, column))
        await annotate(from, to, [sheetNotes('Blad', 1, ...ascending)])
        const [before, after] = [await rowsIn(from), await rowsIn(to)]
        if (said.length === 0) {
          expect(after).to.deep.equal(before)
          return
        }
        const at = after.find((row) => row.number === 1)!.cells.findIndex((cell) => cell === 'Melding')
        const without = after.map((row) => ({ number: row.number, cells: [...row.cells] }))
        for (const row of without) {
          for (const column of [at, at + 1]) if (column < row.cells.length) row.cells[column] = ''
          while (row.cells.at(-1) === '') row.cells.pop()
        }
        expect(without.filter((row) => row.cells.length > 0)).to.deep.equal(before)
        const messages = after.filter((row) => row.number > 1 && cellText(row.cells[at]) !== '')
        expect(
          messages.map((row) => [row.number, cellText(row.cells[at]), cellText(row.cells[at + 1])]),
        ).to.deep.equal(ascending.map((note) => [note.row, note.message, note.remedy]))
        await loaded(to)
      }),
      { numRuns: 40 },
    )
  })
})
