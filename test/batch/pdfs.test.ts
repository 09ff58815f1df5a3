import { expect } from 'chai'
import { DropPdfs, pdfKey, pdfNameOf } from '../../src/batch/pdfs.ts'
import type { Files } from '../../src/edge/files.ts'
import { uniqueName } from '../../src/edge/places.ts'
import { nodeIds } from '../../src/edge/node-world.ts'
import type { Document } from '../../src/model/document.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'

const settings = (pdf: Partial<AdministrationSettings['pdf']> = {}) =>
  ({
    pdf: { use: true, pattern: '{number}.pdf', missing: 'warning', wait: 0, ...pdf },
  }) as AdministrationSettings
const document = (number: string, pdf = '') => ({ number, pdf, place: { sheet: '', row: 3 } }) as Document
const files = { read: async (path: string) => Buffer.from(path) } as Partial<Files> as Files
const drop = (...names: string[]) =>
  new DropPdfs(
    files,
    names.map((name) => ({ name, path: `/drop/${name}` })),
  )
const take = async (pdfs: DropPdfs, of: Document, how = settings()) => {
  const { name, bytes, missing } = await pdfs.take(of, how)
  return [name, bytes === null ? null : Buffer.from(bytes).toString(), missing?.code ?? '']
}

describe('batch/pdfs', () => {
  it('R3: finds a PDF by its column, else by the pattern', () => {
    expect(pdfNameOf(document('1', 'C:\\scans\\a.PDF'), settings())).to.equal('a.PDF')
    expect(pdfNameOf(document('1', 'map/b.pdf'), settings())).to.equal('b.pdf')
    expect(pdfNameOf(document('2026-1'), settings())).to.equal('2026-1.pdf')
    expect(pdfNameOf(document('2026-1'), settings({ pattern: 'F{number} ({number}).pdf' }))).to.equal(
      'F2026-1 (2026-1).pdf',
    )
    expect(pdfNameOf(document('2026-1'), settings({ pattern: '' }))).to.equal('')
    expect(pdfNameOf(document(''), settings())).to.equal('')
    expect(pdfNameOf(document('1', 'a.pdf'), settings({ use: false }))).to.equal('')
  })

  it('R3: makes a legal file name of any number', () => {
    expect(pdfNameOf(document('AF1/24:7?'), settings())).to.equal('AF1-24-7-.pdf')
    expect(pdfNameOf(document('$&$1'), settings())).to.equal('$&$1.pdf')
  })

  it('R3: takes it whatever the case, and after a batch gave it back', async () => {
    const given = uniqueName('F1.pdf', nodeIds.batch(new Date(0)))
    expect(pdfKey(given)).to.equal('f1.pdf')
    expect(await take(drop('f1.PDF'), document('F1'))).to.deep.equal(['F1.pdf', '/drop/f1.PDF', ''])
    expect(await take(drop(given), document('F1'))).to.deep.equal(['F1.pdf', `/drop/${given}`, ''])
    expect(await take(drop(given, 'F1.pdf'), document('F1'))).to.deep.equal(['F1.pdf', '/drop/F1.pdf', ''])
  })

  it('never gives an invoice the PDF of another one whose number goes on after a dot', async () => {
    const pdfs = drop('2026.234567.pdf', '2026.234568.pdf', '2026.000123.pdf')
    expect(await take(pdfs, document('2026.234568'))).to.deep.equal([
      '2026.234568.pdf',
      '/drop/2026.234568.pdf',
      '',
    ])
    expect(await take(pdfs, document('2026.234567'))).to.deep.equal([
      '2026.234567.pdf',
      '/drop/2026.234567.pdf',
      '',
    ])
    expect(await take(pdfs, document('2026.234569'))).to.deep.equal(['', null, 'pdf-missing'])
    expect(await take(drop('2026.000123.pdf'), document('2026'))).to.deep.equal(['', null, 'pdf-missing'])
  })

  it('R3: a missing PDF is a warning, an error or nothing, by setting', async () => {
    for (const severity of ['warning', 'error'] as const) {
      const { missing } = await drop().take(document('1'), settings({ missing: severity }))
      expect(missing).to.deep.include({
        code: 'pdf-missing',
        severity,
        document: '1',
        params: { file: '1.pdf' },
      })
    }
    expect(await take(drop(), document('1'), settings({ missing: 'ignore' }))).to.deep.equal(['', null, ''])
  })

  it('tells every PDF that nobody took, twins that differ in case or in the mark of a batch too', async () => {
    const pdfs = drop('a.pdf', 'A.pdf', 'a.xyz234.pdf', 'b.pdf')
    expect(pdfs.any).to.equal(true)
    await take(pdfs, document('a'))
    expect(pdfs.unused().map((pdf) => pdf.name)).to.deep.equal(['A.pdf', 'a.xyz234.pdf', 'b.pdf'])
    expect(drop().any).to.equal(false)
  })

  it('gives a PDF back whose document is not exported after all, unless another one has it too', async () => {
    const pdfs = drop('a.pdf')
    await take(pdfs, document('1', 'a.pdf'))
    await take(pdfs, document('2', 'a.pdf'))
    pdfs.release('a.pdf')
    expect(pdfs.unused()).to.deep.equal([])
    pdfs.release('a.pdf')
    expect(pdfs.unused().map((pdf) => pdf.name)).to.deep.equal(['a.pdf'])
    pdfs.release('x.pdf')
  })
})
