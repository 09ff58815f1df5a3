import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { openDrop } from '../../src/batch/open-drop.ts'
import { groupsOf } from '../../src/batch/groups.ts'
import { RowCounts } from '../../src/batch/row-counts.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { Document } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import { DocumentBuilder } from '../../src/profile/document.ts'
import type { SourceProfile } from '../../src/profile/types.ts'
import { makesDocuments, short } from '../profile/support.ts'

export const limits = {
  bytes: 1e8,
  rows: 1e6,
  columns: 200,
  cellLength: 32767,
  sheets: 50,
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

/** A folder for the files of one group of tests. */
export function temporaryFolder(): {
  put(name: string, bytes: Uint8Array | string): string
  path(name: string): string
} {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-batch-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    put(name, bytes) {
      writeFileSync(path(name), bytes)
      return path(name)
    },
  }
}

export type CellValue = string | number | Date | ExcelJS.CellErrorValue | ExcelJS.CellFormulaValue | null
export type Tabs = Record<string, { rows: CellValue[][]; hidden?: boolean; formats?: Record<string, string> }>

/** An Excel workbook as another program writes it; `formats` are number formats by cell address. */
export async function workbook(tabs: Tabs): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const [name, { rows, hidden, formats }] of Object.entries(tabs)) {
    const sheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' })
    for (const row of rows) sheet.addRow(row)
    for (const [address, format] of Object.entries(formats ?? {})) sheet.getCell(address).numFmt = format
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

export type Opened = {
  documents: Document[]
  findings: Finding[]
  told: string[]
  counts: RowCounts
  source: string | null
}

/** All documents of a file on disk, through the real readers; null profile when it was not recognised. */
export async function readFile(path: string, name: string, profiles: SourceProfile[]): Promise<Opened> {
  const findings: Finding[] = []
  const documents: Document[] = []
  const counts = new RowCounts()
  const report = (found: Finding): void => void findings.push(found)
  const open = await openDrop(nodeFiles, path, name, limits, profiles, report)
  for (const plan of open?.recognised.plans.filter(makesDocuments) ?? []) {
    const builder = new DocumentBuilder(plan, new Map())
    for await (const groups of groupsOf(open!.file, plan, false, counts, report))
      for (const group of groups) {
        const { document } = builder.build(group, report)
        if (document) documents.push(document)
      }
  }
  await open?.file.close()
  const told = findings.map((f) => (f.place.sheet === '' ? '' : `${f.place.sheet}: `) + short(f))
  return { documents, findings, told, counts, source: open?.recognised.profile.source ?? null }
}
