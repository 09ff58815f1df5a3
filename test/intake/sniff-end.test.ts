import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { endsWell } from '../../src/intake/sniff-end.ts'

describe('the end of a dropped file', () => {
  let folder: string
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'ledgerdrop-end-'))))
  after(() => rm(folder, { recursive: true }))

  async function ends(content: Uint8Array | string): Promise<boolean> {
    const path = join(folder, 'file')
    await writeFile(path, content)
    return endsWell(nodeFiles, path)
  }

  it('tells a workbook that is cut off anywhere from a whole one', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('verkopen')
    for (let row = 0; row < 300; row++) sheet.addRow([row, 'Jansen', row * 1.21])
    const whole = Buffer.from(await workbook.xlsx.writeBuffer())
    expect(await ends(whole)).to.equal(true)
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(await ends(whole.subarray(0, Math.floor(whole.length * part))), `${part}`).to.equal(false)
    }
    expect(await ends(whole.subarray(0, whole.length - 1))).to.equal(false)
    const preallocated = Buffer.alloc(whole.length)
    whole.copy(preallocated, 0, 0, whole.length / 2)
    expect(await ends(preallocated), 'a server that sets the size first').to.equal(false)
  })

  it('tells a PDF that is cut off from a whole one, also with blanks after its end', async () => {
    expect(await ends('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\r\n\r\n')).to.equal(true)
    expect(await ends('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n')).to.equal(false)
  })

  it('has nothing to say of text, of an empty file, or of an old workbook', async () => {
    for (const content of ['', 'a;b\n1;', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])])
      expect(await ends(content)).to.equal(true)
  })
})
