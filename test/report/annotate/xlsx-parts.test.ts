import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Files, FileWriter } from '../../../src/edge/files.ts'
import { Archive } from '../../../src/read/xlsx/archive.ts'
import { annotateXlsx } from '../../../src/report/annotate/xlsx.ts'
import { ZipWriter } from '../../../src/report/annotate/xlsx-zip.ts'
import {
  bookParts,
  makeZip,
  relations,
  sheetData,
  styles,
  temporaryFolder,
  worksheet,
} from '../../read/xlsx/workbooks.ts'
import {
  annotate,
  errorNote,
  fillOf,
  loaded,
  partText,
  rowsIn,
  sheetNotes,
  writeBytes,
  zipEntries,
} from './xlsx-support.ts'

const shared = process.env.LEDGERDROP_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const sheet = sheetData(
  '<row r="1"><c r="A1" t="str"><v>Nr</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
)

describe('The parts of an annotated workbook', () => {
  const folder = temporaryFolder()
  const failure = async (step: Promise<unknown>): Promise<string> => {
    try {
      await step
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }

  it('get styles where the workbook has none', async () => {
    const from = await writeBytes(folder.path('bare.xlsx'), makeZip(bookParts({ sheet })))
    const to = folder.path('bare-out.xlsx')
    const copy = await annotate(from, to, [sheetNotes('Blad1', 1, errorNote(2, 'n', 0))])
    expect(
      zipEntries(copy)
        .map((entry) => entry.name)
        .at(-1),
    ).to.equal('xl/styles.xml')
    expect(partText(copy, '[Content_Types].xml')).to.include('PartName="/xl/styles.xml"')
    expect(partText(copy, 'xl/_rels/workbook.xml.rels')).to.match(
      /Id="rIdStyles" Type="[^"]*\/styles" Target="styles.xml"/,
    )
    const judge = (await loaded(to)).worksheets[0]!
    expect([
      fillOf(judge.getCell('A2')),
      fillOf(judge.getCell('B2')),
      fillOf(judge.getCell('A1')),
    ]).to.deep.equal(['FFFFCDD2', 'FFFFCDD2', ''])
    expect((await rowsIn(to))[1]!.cells.slice(1)).to.deep.equal(['n', 'herstel n'])
  })

  it('stay as they are: charts, pictures, customXml, extensions', async () => {
    const more = {
      'xl/charts/chart1.xml': '<c:chart xmlns:c="u"/>',
      'xl/media/image1.png': Buffer.from([1, 2, 3, 255]),
      'customXml/item1.xml': '<own/>',
      'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'drawing', '../drawings/drawing1.xml']),
    }
    const ext =
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="x"/></ext></extLst>'
    const inside = sheet.replace('</worksheet>', `<drawing xmlns:r="r" r:id="rId1"/>${ext}</worksheet>`)
    const bytes = makeZip(
      bookParts({
        sheet: inside,
        styles: styles(0).replace('</styleSheet>', `<dxfs count="0"/>${ext}</styleSheet>`),
        more,
      }),
    )
    const from = await writeBytes(folder.path('rich.xlsx'), bytes)
    const copy = await annotate(from, folder.path('rich-out.xlsx'), [
      sheetNotes('Blad1', 1, errorNote(2, 'n')),
    ])
    for (const name of Object.keys(more)) {
      const [old, now] = [bytes, copy].map((zip) => zipEntries(zip).find((entry) => entry.name === name)!)
      expect(now!.packed.equals(old!.packed), name).to.equal(true)
    }
    expect(partText(copy, 'xl/worksheets/sheet1.xml')).to.include(
      `<drawing xmlns:r="r" r:id="rId1"/>${ext}</worksheet>`,
    )
    expect(partText(copy, 'xl/styles.xml')).to.include(`<dxfs count="0"/>${ext}</styleSheet>`)
  })

  it('go back as they came when a sheet cannot be taken apart', async () => {
    const broken = worksheet('<sheetData><row r="5"/><row r="4"/></sheetData>')
    for (const bytes of [
      makeZip(bookParts({ sheet: broken })),
      makeZip(bookParts({ sheet: '<x/>' })),
      Buffer.from('PK nothing'),
    ]) {
      const from = await writeBytes(folder.path('broken.xlsx'), bytes)
      const copy = await annotate(from, folder.path('broken-out.xlsx'), [
        sheetNotes('Blad1', 1, errorNote(2, 'n')),
      ])
      expect(copy.equals(bytes)).to.equal(true)
    }
  })

  it('wait for a slow disk, and end with its error', async () => {
    const from = await writeBytes(folder.path('slow.xlsx'), makeZip(bookParts({ sheet, styles: styles(0) })))
    const notes = () => [sheetNotes('Blad1', 1, errorNote(2, 'n'))]
    const seen = { drained: 0 }
    const slow: FileWriter = {
      bytes: 0,
      pressure: true,
      write: () => {},
      drained: async () => void seen.drained++,
      finish: async () => ({ bytes: 0, sha256: '' }),
      abandon: async () => {},
    }
    await annotateXlsx(nodeFiles, from, slow, notes())
    expect(seen.drained).to.be.greaterThan(10)
    for (const failing of [3, 12]) {
      let writes = 0
      const full = () => {
        if (++writes === failing) throw new Error('ENOSPC')
      }
      expect(await failure(annotateXlsx(nodeFiles, from, { ...slow, write: full }, notes()))).to.equal(
        'ENOSPC',
      )
    }
  })

  it('end with the error of the disk wherever it strikes, and close the file', async function () {
    this.timeout(30_000)
    const noise = (i: number): number => Math.imul(i + 1, 2_654_435_761) >>> 0
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${noise(i)}</v></c></row>`,
    )
    const bytes = makeZip(bookParts({ sheet: sheetData(rows.join('')), styles: styles(0) }))
    const from = await writeBytes(folder.path('fault.xlsx'), bytes)
    const to = folder.path('fault-out.xlsx')
    let calls = Infinity
    for (let failing = 1; calls >= failing - 6; failing += 6) {
      calls = 0
      const seen = { open: 0 }
      const fault = (): void => {
        if (++calls === failing) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      }
      const files: Files = {
        ...nodeFiles,
        open: async (path) => {
          const file = await nodeFiles.open(path)
          seen.open++
          return {
            bytes: file.bytes,
            stream: file.stream,
            read: async (position, length) => {
              fault()
              return file.read(position, length)
            },
            close: async () => {
              seen.open--
              await file.close()
            },
          }
        },
      }
      await rm(to, { force: true })
      const writer = await nodeFiles.create(to)
      const write = (data: string | Uint8Array): void => {
        fault()
        writer.write(data)
      }
      const faulty: FileWriter = { ...writer, bytes: 0, pressure: false, drained: async () => {}, write }
      const notes = [sheetNotes('Blad1', 1, errorNote(2, 'n'))]
      const message = await failure(annotateXlsx(files, from, faulty, notes))
      if (calls >= failing) expect(message, `call ${failing}`).to.equal('EIO')
      expect(seen.open).to.equal(0)
      await writer.abandon()
    }
  })

  it('keep the extra fields of their entries, but for sizes beyond 4 GB', async () => {
    const zip64 = Buffer.from([1, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8])
    const time = Buffer.from([0x55, 0x54, 5, 0, 1, 9, 9, 9, 9])
    const parts = bookParts({ sheet, styles: styles(0) })
    const from = await writeBytes(
      folder.path('extra.xlsx'),
      makeZip(parts, { extra: Buffer.concat([zip64, time]) }),
    )
    const copy = await annotate(from, folder.path('extra-out.xlsx'), [
      sheetNotes('Blad1', 1, errorNote(2, 'n')),
    ])
    expect(
      zipEntries(copy)
        .map((entry) => entry.content.length)
        .every((length) => length > 0),
    ).to.equal(true)
    expect(copy.includes(time)).to.equal(true)
    expect(copy.includes(zip64)).to.equal(false)
    expect((await rowsIn(folder.path('extra-out.xlsx')))[1]!.cells[1]).to.equal('n')
  })

  it('end with the error of the notes', async () => {
    const from = await writeBytes(folder.path('notes.xlsx'), makeZip(bookParts({ sheet, styles: styles(0) })))
    const to = folder.path('notes-out.xlsx')
    async function* failing() {
      yield errorNote(2, 'n')
      throw new Error('lost')
    }
    const notes = { ...sheetNotes('Blad1', 1), notes: failing() }
    expect(await failure(annotate(from, to, [notes]))).to.equal('lost')
    const wrong = sheetNotes('Blad1', 1, errorNote(3, 'a'), errorNote(2, 'b'))
    expect(await failure(annotate(from, to, [wrong]))).to.include('ascend')
  })

  it('never make a zip above 4 GB', async () => {
    const from = await writeBytes(folder.path('huge.xlsx'), makeZip(bookParts({ sheet })))
    await rm(folder.path('huge-out.xlsx'), { force: true })
    const writer = await nodeFiles.create(folder.path('huge-out.xlsx'))
    const file = await nodeFiles.open(from)
    const [part] = (await Archive.open(file, { unzippedBytes: 1e9, ratio: 1e9, entries: 1e4 })).parts
    const huge = { ...part!, unpackedBytes: 5_000_000_000 }
    expect(await failure(new ZipWriter(writer).copy(file, huge))).to.include('4 GB')
    await file.close()
    await writer.abandon()
  })

  for (const name of ['09_nl_ledger-schema_accountant.xlsx', '28_date-system-1904.xlsx']) {
    it(`of the sample ${name} come through (needs the folder with input samples)`, async function () {
      const from = join(shared, 'input-samples', name)
      if (!existsSync(from)) this.skip()
      const to = folder.path(name)
      const [before, judgeBefore] = [await rowsIn(from), await loaded(from)]
      const sheetName = judgeBefore.worksheets[0]!.name
      await annotate(from, to, [sheetNotes(sheetName, 1, errorNote(3, 'n', 1), errorNote(5, 'm', 0))])
      const after = await rowsIn(to)
      const width = before[0]!.cells.length
      const own = after.map((row) => ({ ...row, cells: row.cells.slice(0, width) }))
      for (const row of own) while (row.cells.at(-1) === '') row.cells.pop()
      expect(own).to.deep.equal(before)
      expect(after.find((row) => row.number === 5)!.cells.slice(width)).to.deep.equal(['m', 'herstel m'])
      const judge = (await loaded(to)).worksheets[0]!
      judgeBefore.worksheets[0]!.eachRow((row, number) => {
        row.eachCell((cell, column) => {
          const other = judge.getRow(number).getCell(column)
          expect(other.value, other.address).to.deep.equal(cell.value)
          expect(other.numFmt, other.address).to.equal(cell.numFmt)
          expect(other.border ?? {}, other.address).to.deep.equal(cell.border ?? {})
        })
      })
      const kept = zipEntries(await readFile(from)).filter((entry) => !/sheet1|styles/.test(entry.name))
      const copied = zipEntries(await readFile(to))
      for (const entry of kept) {
        expect(
          copied.find((found) => found.name === entry.name)!.packed.equals(entry.packed),
          entry.name,
        ).to.equal(true)
      }
    })
  }
})
