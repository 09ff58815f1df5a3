import { expect } from 'chai'
import { changeContentTypes, changeRelations } from '../../../src/report/annotate/xlsx-package.ts'
import { StyleBook } from '../../../src/report/annotate/xlsx-styles.ts'
import { relations, styles } from '../../read/xlsx/workbooks.ts'

describe('The styles of an annotated workbook', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

  it('are added behind those that are there, each once', () => {
    const book = new StyleBook(Buffer.from(styles(0, 14)))
    expect(book.changed).to.equal(false)
    const first = book.marked(1, 'error')
    expect([first, book.marked(1, 'error'), book.marked(0, 'error'), book.message('warning')]).to.deep.equal([
      2, 2, 3, 4,
    ])
    expect(book.cleaned(0)).to.equal(0)
    expect(book.cleaned(first)).to.equal(1)
    const text = book.bytes().toString()
    expect(text).to.include('<fills count="4">').and.include('<cellXfs count="5">')
    const again = new StyleBook(book.bytes())
    expect([again.marked(1, 'error'), again.message('warning'), again.changed]).to.deep.equal([2, 4, false])
  })

  it('may be written with a prefix and without the lists that others have', () => {
    const bare = `<s:styleSheet xmlns:s="${main}"><s:fonts/><s:cellStyles/></s:styleSheet>`
    const book = new StyleBook(Buffer.from(bare))
    expect(book.marked(7, 'information')).to.equal(1)
    expect(book.bytes().toString()).to.equal(
      `<s:styleSheet xmlns:s="${main}"><s:fonts/><s:fills count="3"><s:fill><s:patternFill patternType="none"/></s:fill><s:fill><s:patternFill patternType="gray125"/></s:fill><s:fill><s:patternFill patternType="solid"><s:fgColor rgb="FFD6E9FB"/><s:bgColor indexed="64"/></s:patternFill></s:fill></s:fills><s:cellXfs count="2"><s:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><s:xf fillId="2" applyFill="1" numFmtId="0" fontId="0" borderId="0"/></s:cellXfs><s:cellStyles/></s:styleSheet>`,
    )
  })

  it('keep alignment and protection of the cell', () => {
    const xf = `<xf numFmtId="4" fontId="0" fillId='0' borderId="0" applyFill = "0" xfId="0"><alignment wrapText="1"/><protection locked="0"/></xf>`
    const source = styles(0).replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs count="1">${xf}</cellXfs>`)
    const book = new StyleBook(Buffer.from(source))
    book.marked(0, 'error')
    expect(book.bytes().toString()).to.include(
      '<xf fillId="2" applyFill="1" numFmtId="4" fontId="0" borderId="0" xfId="0"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>',
    )
  })

  it('are not added beyond what Excel can hold', () => {
    const xf = '<xf numFmtId="0"/>'
    const source = styles(0).replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs>${xf.repeat(65_000)}</cellXfs>`)
    const book = new StyleBook(Buffer.from(source))
    expect([book.marked(5, 'error'), book.message('error')]).to.deep.equal([5, 0])
  })

  it('are entered in the lists of the package', () => {
    const types =
      '<Types xmlns="t"><Override PartName="/a.xml" ContentType="x"/><Override PartName="/b.xml" ContentType="y"></Override></Types>'
    expect(changeContentTypes(Buffer.from(types), { add: '/c.xml', remove: '/b.xml' }).toString()).to.equal(
      '<Types xmlns="t"><Override PartName="/a.xml" ContentType="x"/><Override PartName="/c.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    )
    const known = relations(['rIdStyles', 'worksheet', 'x.xml'])
    expect(changeRelations(Buffer.from(known), { addStyles: 'styles.xml' }).toString()).to.include(
      'Id="rIdStylesX"',
    )
  })
})
