/** Reads all rows of a workbook with ledgerdrop's own reader and counts them. Usage: node reader.ts FILE.xlsx */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Reader = typeof import('../../src/read/xlsx/open.ts')
type Edge = typeof import('../../src/edge/node-files.ts')

/** What was built: types that have to be stripped first would be measured too. */
const built = async (path: string): Promise<unknown> =>
  import(pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', path)).href)

const { openXlsx } = (await built('read/xlsx/open.js')) as Reader
const { nodeFiles } = (await built('edge/node-files.js')) as Edge
const many = 1e10
const limits = {
  bytes: many,
  rows: 2_000_000,
  columns: 500,
  cellLength: 32_767,
  sheets: 100,
  unzippedBytes: many,
  ratio: 1000,
  entries: 10_000,
  stringBytes: many,
  conversionBytes: many,
} as Parameters<Reader['openXlsx']>[2]
const book = await openXlsx(nodeFiles, process.argv[2]!, limits)
let rows = 0
for await (const some of book.rows(0)) rows += some.length
await book.close()
process.stdout.write(`${rows}\n`)
