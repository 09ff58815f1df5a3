import { expect } from 'chai'
import fc from 'fast-check'
import Papa from 'papaparse'
import { annotateCsv, type CsvFormat } from '../../../src/report/annotate/csv.ts'
import type { CellNote } from '../../../src/report/annotate/notes.ts'
import { writeCsvRest } from '../../../src/report/annotate/rest.ts'
import { inChunks, MemoryWriter } from '../support.ts'

const plain: CsvFormat = { encoding: 'utf-8', delimiter: ';', newline: '\r\n', sepLine: false }

function note(row: number, message = 'Fout', remedy = 'Verbeter'): CellNote {
  return { row, columns: [], message, remedy, severity: 'error' }
}

async function annotated(
  source: string | Uint8Array,
  notes: CellNote[] | AsyncIterable<CellNote>,
  {
    headerRow = 1,
    chunk = 7,
    keep,
    ...how
  }: Partial<CsvFormat> & {
    headerRow?: number
    chunk?: number
    keep?: (row: number) => boolean
  } = {},
): Promise<Buffer> {
  const writer = new MemoryWriter()
  const sheet = { sheet: '', headerRow, headings: ['Melding', 'Wat te doen'] as [string, string], notes }
  const bytes = inChunks(Buffer.from(source as Uint8Array), chunk)
  if (keep === undefined) await annotateCsv(bytes, writer, { ...plain, ...how }, sheet)
  else await writeCsvRest(bytes, writer, { ...plain, ...how }, sheet, keep)
  return writer.content
}

async function annotatedText(...args: Parameters<typeof annotated>): Promise<string> {
  return (await annotated(...args)).toString('utf8')
}

describe('report/annotate/csv', () => {
  it('R13: puts a message and what to do beside the row, and leaves every other byte', async () => {
    const text = await annotatedText('Nr;Bedrag\r\n1;"10,00"\r\n\r\n2;x\r\n', [note(4, 'Bedrag "x"; fout')])
    expect(text).to.equal(
      'Nr;Bedrag;Melding;Wat te doen\r\n1;"10,00";;\r\n\r\n2;x;"Bedrag ""x""; fout";Verbeter\r\n',
    )
  })

  it('fills up short rows, and keeps what stands behind the headings', async () => {
    const text = await annotatedText('a;b;c\r\n1\r\n1;2;3;4\r\n1;2;3; ;\r\n9;9;9;9', [
      note(2),
      note(3),
      note(4),
    ])
    expect(text).to.equal(
      'a;b;c;Melding;Wat te doen\r\n1;;;Fout;Verbeter\r\n1;2;3;4;Fout;Verbeter\r\n1;2;3;Fout;Verbeter\r\n9;9;9;9',
    )
  })

  it('keeps titles above the headings, and fills in notes there too', async () => {
    const source = 'Export;van;gisteren\n\nNr;Bedrag\n1;2\n'
    expect(await annotatedText(source, [note(1), note(4)], { headerRow: 3, newline: '\n' })).to.equal(
      'Export;van;gisteren;Fout;Verbeter\n\nNr;Bedrag;Melding;Wat te doen\n1;2;Fout;Verbeter\n',
    )
  })

  it('shows what is about the file on the first row below the headings, which must stay recognisable', async () => {
    expect(await annotatedText('a;b\r\n1;2\r\n', [note(1, 'Bestand', 'Opnieuw'), note(2)])).to.equal(
      'a;b;Melding;Wat te doen\r\n1;2;Bestand Fout;Opnieuw Verbeter\r\n',
    )
    expect(await annotatedText('a;b\r\n1;2\r\n3;4\r\n', [note(1), note(3)])).to.equal(
      'a;b;Melding;Wat te doen\r\n1;2;Fout;Verbeter\r\n3;4;Fout;Verbeter\r\n',
    )
  })

  it('loses no note: those without a row come at the end', async () => {
    expect(await annotatedText('a;b', [note(1), note(9)])).to.equal(
      'a;b;Melding;Wat te doen\r\n;;Fout;Verbeter\r\n;;Fout;Verbeter\r\n',
    )
    expect(await annotatedText('', [note(1)], { newline: '\n' })).to.equal(
      'Melding;Wat te doen\nFout;Verbeter\n',
    )
    expect(await annotatedText('title\r\nother\r\n', [note(1), note(5)], { headerRow: 5 })).to.equal(
      'title;Melding;Wat te doen\r\nother;;\r\n;Fout;Verbeter\r\n;Fout;Verbeter\r\n',
    )
  })

  it('fills the columns of an earlier attempt anew, wherever they stand and in any language', async () => {
    const source = 'a;Message;What to do;b\r\n1;old;"old; too";2\r\n3;old;old;4\r\n5\r\n6\r\n'
    expect(await annotatedText(source, [note(3), note(5)])).to.equal(
      'a;Melding;Wat te doen;b\r\n1;;;2\r\n3;Fout;Verbeter;4\r\n5\r\n6;Fout;Verbeter\r\n',
    )
    const twice = await annotated('a;b\r\n1;2\r\n', [note(2)])
    expect(await annotated(twice, [note(2)])).to.deep.equal(twice)
    expect((await annotated(twice, [])).toString()).to.equal('a;b;Melding;Wat te doen\r\n1;2;;\r\n')
  })

  it('does not clear a title above the columns of an earlier attempt', async () => {
    const source = 'x;y;z\r\na;Melding;Wat te doen\r\n1;old;old\r\n'
    expect(await annotatedText(source, [], { headerRow: 2 })).to.equal(
      'x;y;z\r\na;Melding;Wat te doen\r\n1;;\r\n',
    )
  })

  it('Q58: puts a quote before text that would run as a formula; numbers and references stay byte for byte', async () => {
    const source = [
      'a;b;c',
      '=HYPERLINK("http://x");"=1+1";-7.000,97',
      '+++010/8068/17183+++;"-12,50";"@x;y"',
      ' =1;-;+x',
      '',
    ].join('\r\n')
    expect(await annotatedText(source, [note(2)])).to.equal(
      [
        'a;b;c;Melding;Wat te doen',
        `'=HYPERLINK("http://x");"'=1+1";-7.000,97;Fout;Verbeter`,
        `+++010/8068/17183+++;"-12,50";"'@x;y";;`,
        ` '=1;-;'+x;;`,
        '',
      ].join('\r\n'),
    )
  })

  it('makes our own texts harmless and keeps them on one line', async () => {
    const text = await annotatedText('a\r\n1\r\n', [note(2, '=cmd', ' regel 1\r\nregel 2')])
    expect(text).to.equal(`a;Melding;Wat te doen\r\n1;'=cmd;" regel 1 regel 2"\r\n`)
  })

  it('keeps encoding, byte order mark and the sep= line', async () => {
    const how = { headerRow: 1, chunk: 1 }
    const bom = Buffer.from('\ufeffsep=,\r\na,b\r\né,2\r\n')
    expect(
      (
        await annotated(bom, [note(2, 'één, twee')], {
          ...how,
          encoding: 'utf-8-bom',
          delimiter: ',',
          sepLine: true,
        })
      ).toString(),
    ).to.equal('\ufeffsep=,\r\na,b,Melding,Wat te doen\r\né,2,"één, twee",Verbeter\r\n')
    const latin = Buffer.from('a;b\r\n\x80\x81\xe9;2\r\n', 'latin1')
    expect(
      (await annotated(latin, [note(2, 'één €')], { ...how, encoding: 'windows-1252' })).toString('latin1'),
    ).to.equal('a;b;Melding;Wat te doen\r\n\x80\x81\xe9;2;\xe9\xe9n \x80;Verbeter\r\n')
    const wide = Buffer.from('\ufeffa\tb\r\né\t2\r\n', 'utf16le')
    const utf16 = { ...how, delimiter: '\t' }
    const expected = Buffer.from('\ufeffa\tb\tMelding\tWat te doen\r\né\t2\tFout €\tVerbeter\r\n', 'utf16le')
    expect(await annotated(wide, [note(2, 'Fout €')], { ...utf16, encoding: 'utf-16le' })).to.deep.equal(
      expected,
    )
    expect(
      await annotated(Buffer.from(wide).swap16(), [note(2, 'Fout €')], { ...utf16, encoding: 'utf-16be' }),
    ).to.deep.equal(Buffer.from(expected).swap16())
  })

  it('numbers the first record after a sep= line as row 1, and a quoted cell of several lines as one row', async () => {
    const text = await annotatedText('sep=;\na;b\n"1\n1";2\n3;4\n', [note(3)], {
      newline: '\n',
      sepLine: true,
    })
    expect(text).to.equal('sep=;\na;b;Melding;Wat te doen\n"1\n1";2;;\n3;4;Fout;Verbeter\n')
    expect(await annotatedText('a;b\r1;2\r', [note(2)], { newline: '\r' })).to.equal(
      'a;b;Melding;Wat te doen\r1;2;Fout;Verbeter\r',
    )
  })

  it('closes a quote that was never closed, so that the message does not drown in its cell', async () => {
    expect(await annotatedText('a;b\r\n1;"2\r\n3;4\r\n', [note(2)])).to.equal(
      'a;b;Melding;Wat te doen\r\n1;"2\r\n3;4\r\n";Fout;Verbeter',
    )
    expect(await annotatedText('a;b\r\n1;"2\r\n', [])).to.equal('a;b;Melding;Wat te doen\r\n1;"2\r\n')
  })

  it('passes on what follows a quote that swallows megabytes, without keeping it', async () => {
    const rest = `"${'x'.repeat(99)}\n`.repeat(1) + `${'y'.repeat(99)}\n`.repeat(60_000)
    const text = await annotatedText(`a;b\n1;2\n3;${rest}`, [note(2)], { newline: '\n', chunk: 65_536 })
    expect(text).to.equal(`a;b;Melding;Wat te doen\n1;2;Fout;Verbeter\n3;${rest}`)
  })

  it('takes notes from an asynchronous source, and refuses them out of order', async () => {
    async function* notes(rows: number[]): AsyncIterable<CellNote> {
      for (const row of rows) {
        await Promise.resolve()
        yield note(row, String(row))
      }
    }
    expect(await annotatedText('a\n1\n2\n3\n', notes([2, 2, 4]), { newline: '\n' })).to.equal(
      'a;Melding;Wat te doen\n1;2 2;Verbeter Verbeter\n2;;\n3;4;Verbeter\n',
    )
    let error: unknown
    await annotated('a\n1\n2\n', notes([3, 2])).catch((thrown: unknown) => (error = thrown))
    expect(String(error)).to.contain('notes must ascend by row')
  })

  it('D1, R14: a rest file has the headings and only the rows of the documents that were left out', async () => {
    const source = 'Export;;\r\nNr;Bedrag;Datum\r\n1;10;x\r\n2;20;y\r\n2;30;z\r\n3;40;x\r\nTotaal;100;\r\n'
    const leftOut = (row: number) => row === 4 || row === 5
    const notes = [note(3, 'Waarschuwing'), note(4)]
    expect(await annotatedText(source, notes, { headerRow: 2, keep: leftOut })).to.equal(
      'Export;;;;\r\nNr;Bedrag;Datum;Melding;Wat te doen\r\n2;20;y;Fout;Verbeter\r\n2;30;z;;\r\n',
    )
  })

  it('keeps each cell of any table as it was, and the notes in their columns', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', '0', ',', '-', '=', '€') })
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
      )
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (rows, chunk) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline: '\n', quotes: true })
        const output = await annotatedText(text, [note(2)], { newline: '\n', chunk })
        const { data } = Papa.parse<string[]>(output, { delimiter: ';', newline: '\n' })
        expect(data).to.have.length(rows.length)
        for (const [i, cells] of data.entries()) {
          const source = cells.slice(0, -2).map((value) => value.replace(/^(\s*)'(?=[-=])/, '$1'))
          expect(source).to.deep.equal(rows[i])
        }
        expect(data[1]!.slice(-2)).to.deep.equal(['Fout', 'Verbeter'])
      }),
    )
  })
})
