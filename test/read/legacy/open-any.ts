import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Limits } from '../../../src/config/home.ts'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import type { Merge, Row, SheetExtent } from '../../../src/model/row.ts'
import { openTable } from '../../../src/read/open.ts'
import { prepare, type Prepared } from '../../../src/read/prepare.ts'
import { limits } from './limits.ts'

export { limits }

export type ReadSheet = {
  name: string
  hidden: boolean
  rows: Row[]
  extent: SheetExtent | undefined
  merges: Merge[] | undefined
}
export type ReadFile = { sheets: ReadSheet[]; facts: Record<string, string>; prepared: Prepared }

/** Folders of a test and of what is converted in it, removed at the end. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'ledgerdrop-read-'))
  readonly scratch = join(this.path, 'scratch')

  put(name: string, bytes: Uint8Array | string): string {
    const path = join(this.path, name)
    writeFileSync(path, bytes)
    return path
  }

  /** What lies where conversions are made. */
  made(): string[] {
    const opened = join(this.scratch, 'opened')
    return existsSync(opened) ? readdirSync(opened) : []
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }

  /** Reads a file of any kind whole, as a drop is read. */
  async read(name: string, bytes: Uint8Array | string, own: Partial<Limits> = {}): Promise<ReadFile> {
    rmSync(this.scratch, { recursive: true, force: true })
    const all = { ...limits, ...own }
    const prepared = await prepare(nodeFiles, this.put(name, bytes), name, all, this.scratch)
    const table = await openTable(nodeFiles, prepared.path, all)
    try {
      const sheets: ReadSheet[] = []
      for (const [at, { name: tab, hidden }] of table.sheets.entries()) {
        const rows: Row[] = []
        for await (const some of table.rows(at)) rows.push(...some)
        sheets.push({ name: tab, hidden, rows, extent: table.extent?.(at), merges: await table.merges?.(at) })
      }
      return { sheets, facts: table.facts, prepared }
    } finally {
      await table.close()
    }
  }
}
