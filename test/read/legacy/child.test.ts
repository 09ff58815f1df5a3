import { expect } from 'chai'
import { fork, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FileUnreadable, LimitCrossed } from '../../../src/read/errors.ts'
import { makeZip } from '../xlsx/workbooks.ts'
import { biffBook } from './biff-book.ts'
import { Folder, limits } from './open-any.ts'

const small = biffBook({ sheets: [{ name: 'A', cells: [{ row: 0, column: 0, text: 'x' }] }] })

/** An .ods of a few kB that is a thousand million cells. */
const bomb = (rows: number, columns: number): Buffer =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="A"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell office:value-type="string" table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:document-content>`,
  })

const childScript = fileURLToPath(new URL('../../../src/read/legacy/child.ts', import.meta.url))
const isLinux = process.platform === 'linux'

/** Processes that run a conversion and have this mark in their environment, by what the system says of them. */
function children(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const of = (what: string): string => readFileSync(`/proc/${id}/${what}`, 'latin1')
        return of('cmdline').includes(childScript) && of('environ').includes(mark)
      } catch {
        return false
      }
    })
}

async function until(is: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !is(); i++) await new Promise((resolve) => setTimeout(resolve, 50))
}

describe('The process that converts an older workbook', function () {
  this.timeout(30_000)
  const folder = new Folder()
  after(() => folder.remove())

  const crossed = async (bytes: Buffer, own: Partial<typeof limits>): Promise<LimitCrossed> => {
    const error: unknown = await folder.read('x.xls', bytes, own).catch((e: unknown) => e)
    if (!(error instanceof LimitCrossed)) throw error as Error
    expect(folder.made()).to.deep.equal([])
    return error
  }

  it('is not even started for a file that is too large', async () => {
    expect(await crossed(small, { conversionBytes: 1000 })).to.include({
      limit: 'conversionBytes',
      value: small.length,
      allowed: 1000,
    })
  })

  it('has so much time and no more', async () => {
    expect(await crossed(bomb(40_000, 200), { conversionTime: 300 })).to.include({
      limit: 'conversionTime',
      allowed: 300,
    })
  })

  it('has so much memory and no more, and what runs out of it is the child', async () => {
    const error = await crossed(bomb(40_000, 200), { conversionMemory: 64 << 20 })
    expect(error).to.include({ limit: 'conversionMemory', allowed: 64 << 20 })
    expect((await folder.read('x.xls', small)).sheets).to.have.length(1)
  })

  it('reads 20,000 rows of 15 columns within what it has', async () => {
    const cells = Array.from({ length: 300_000 }, (_, i) => {
      const place = { row: Math.floor(i / 15), column: i % 15 }
      return i % 3 === 0 ? { ...place, text: `tekst ${i}` } : { ...place, number: i / 100 }
    })
    const { sheets } = await folder.read('x.xls', biffBook({ sheets: [{ name: 'A', cells }] }))
    expect(sheets[0]!.rows).to.have.length(20_000)
    expect(sheets[0]!.rows.at(-1)!.cells[0]).to.equal('tekst 299985')
  })

  it('that is brought down says so, and the next file is read', async () => {
    const garbage = Buffer.concat([small.subarray(0, 600), Buffer.alloc(5000, 0x41)])
    const error: unknown = await folder.read('x.xls', garbage).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(FileUnreadable)
    expect((await folder.read('x.xls', small)).sheets).to.have.length(1)
  })

  it('ends at once when its parent is killed', async function () {
    if (!isLinux) return this.skip()
    const script = fileURLToPath(new URL('./parent.ts', import.meta.url))
    const files = [folder.put('bomb.ods', bomb(60_000, 400)), `${folder.scratch}-of-parent`]
    // other tests may convert at the same time
    const mark = `LEDGERDROP_TEST=${folder.path}`
    const parent: ChildProcess = fork(script, files, {
      env: { ...process.env, LEDGERDROP_TEST: folder.path },
    })
    const own = (): number[] => children(mark)
    await until(() => own().length > 0)
    const [child] = own()
    expect(child, 'the conversion runs').to.be.a('number')
    await new Promise((resolve) => setTimeout(resolve, 300))
    parent.kill('SIGKILL')
    await until(() => own().length === 0)
    expect(own()).to.deep.equal([])
  })
})
