import { SaxesParser } from 'saxes'
import { FileUnreadable } from '../errors.ts'

/**
 * Which columns each sheet of a SpreadsheetML 2003 document hides, columns from 0. Throws FileUnreadable (damaged,
 * doctype) for what is no XML.
 */
export function hiddenColumns(text: string): { hidden: boolean }[][] {
  const sheets: { hidden: boolean }[][] = []
  let next = 0
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new FileUnreadable('doctype')
  })
  parser.on('error', (error) => {
    throw new FileUnreadable('damaged', error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (/^(\w+:)?Worksheet$/.test(name)) {
      sheets.push([])
      next = 0
    } else if (/^(\w+:)?Column$/.test(name) && sheets.length > 0) {
      const first = Number(attributes['ss:Index'] ?? next + 1) - 1
      const count = Math.min(Number(attributes['ss:Span'] ?? 0) + 1, 16_384)
      if (attributes['ss:Hidden'] === '1')
        for (let i = 0; i < count; i++) sheets.at(-1)![first + i] = { hidden: true }
      next = first + count
    }
  })
  parser.write(text.replace(/^\ufeff/, '')).close()
  return sheets.map((columns) => Array.from(columns, (column) => column ?? { hidden: false }))
}
