import type { Limits } from '../../../src/config/home.ts'

/** Wide enough for every test that is not about a limit. */
export const limits: Limits = {
  bytes: 1e9,
  rows: 1e6,
  columns: 500,
  cellLength: 32_767,
  sheets: 20,
  unzippedBytes: 1e9,
  ratio: 500,
  entries: 10_000,
  stringBytes: 1e8,
  conversionBytes: 50e6,
  conversionMemory: 1e9,
  conversionTime: 60_000,
  xmlDepth: 50,
  xmlText: 10_485_760,
}
