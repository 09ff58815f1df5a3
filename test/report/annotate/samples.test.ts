import { mkdtempSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Row } from '../../../src/model/row.ts'
import { annotateCsv, type CsvFormat } from '../../../src/report/annotate/csv.ts'
import type { CellNote } from '../../../src/report/annotate/notes.ts'
import { openCsv } from '../../../src/read/csv/open.ts'

const shared = process.env.LEDGERDROP_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const samples = join(shared, 'input-samples')

const limits = {
  bytes: 1e9,
  rows: 1e7,
  columns: 1e4,
  cellLength: 1e6,
  sheets: 100,
  unzippedBytes: 1e9,
  ratio: 1000,
  entries: 10_000,
  stringBytes: 1e9,
  conversionBytes: 50e6,
  conversionMemory: 1e9,
  conversionTime: 60_000,
  xmlDepth: 50,
  xmlText: 10_485_760,
}

async function read(path: string): Promise<{ rows: Row[]; facts: Record<string, string> }> {
  const table = await openCsv(nodeFiles, path, limits)
  try {
    const rows: Row[] = []
    for await (const chunk of table.rows(0)) rows.push(...chunk)
    return { rows, facts: table.facts }
  } finally {
    await table.close()
  }
}

describe('report/annotate/csv on files made by others', () => {
  it('gives every row and cell of them back, with its note in the right columns (needs shared/input-samples)', async function () {
    if (!existsSync(samples)) return this.skip()
    const folder = mkdtempSync(join(tmpdir(), 'annotated-'))
    try {
      for (const name of readdirSync(samples).filter((file) => file.endsWith('.csv'))) {
        const path = join(samples, name)
        const source = await read(path)
        const { encoding, delimiter, newline, sepLine } = source.facts
        const how = { encoding, delimiter, newline, sepLine: sepLine === 'yes' } as CsvFormat
        const notes = source.rows.slice(1).map(({ number }): CellNote => ({
          row: number,
          columns: [],
          message: `Melding ${number}; €`,
          remedy: 'Verbeter',
          severity: 'error',
        }))
        const copy = join(folder, name)
        const writer = await nodeFiles.create(copy)
        const headings: [string, string] = ['Melding', 'Wat te doen']
        await annotateCsv(nodeFiles.stream(path), writer, how, { sheet: '', headerRow: 1, headings, notes })
        await writer.finish()

        const back = await read(copy)
        expect(back.facts.encoding, name).to.equal(encoding)
        expect(back.rows.length, name).to.equal(source.rows.length)
        const text = (cell: unknown) => String(cell).replace(/^(\s*)'(?=[=+\-@])/, '$1')
        for (const [i, row] of back.rows.entries()) {
          const was = source.rows[i]!
          const [message, remedy] = row.cells.slice(-2)
          expect(message, `${name} ${i}`).to.equal(i === 0 ? 'Melding' : `Melding ${was.number}; €`)
          expect(remedy, `${name} ${i}`).to.equal(i === 0 ? 'Wat te doen' : 'Verbeter')
          const own = row.cells.slice(0, -2)
          const shared = Math.min(own.length, was.cells.length)
          expect(own.slice(0, shared).map(text), `${name} ${i}`).to.deep.equal(
            was.cells.slice(0, shared).map(text),
          )
          expect([...own.slice(shared), ...was.cells.slice(shared)].join('').trim(), `${name} ${i}`).to.equal(
            '',
          )
        }
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
