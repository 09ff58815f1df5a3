import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Finding } from '../../src/model/finding.ts'
import { FindingStore } from '../../src/report/finding-store.ts'
import { writeJsonReport } from '../../src/report/json-report.ts'
import { findingAt, MemoryWriter, summaryOf } from './support.ts'

const schemaFile = new URL('../../schemas/report.schema.json', import.meta.url)

type JsonReport = {
  formatVersion: number
  type: string
  counts: unknown
  findings: { total: number; examples: unknown[] }[]
  allFindings: (Finding & { message: string; remedy: string })[]
}

async function written(findings: Finding[]): Promise<JsonReport> {
  const store = new FindingStore('not needed')
  for (const finding of findings) store.add(finding)
  const writer = new MemoryWriter()
  await writeJsonReport(writer, summaryOf({ findings: store.groups() }), store, 'nl')
  store.close()
  return JSON.parse(writer.text) as JsonReport
}

const hostile: Finding = {
  code: 'date-unreadable',
  severity: 'error',
  place: { sheet: 'a"b', row: 3, column: 2, heading: 'Datum' },
  document: '</script>\u2028',
  value: '=1\u0000\ud800"\\',
  params: {
    heading: 'Datum',
    example: '31-12-2026',
    amount: { cents: -5 },
    on: { date: '2026-01-01' },
    rate: { rate: 21_000 },
  },
}

describe('report/json-report', () => {
  it('holds the summary with true totals, and every finding with code, parameters and words', async () => {
    const report = await written([...Array.from({ length: 1234 }, (_, i) => findingAt(i + 1)), hostile])
    expect(report.formatVersion).to.equal(1)
    expect(report.type).to.equal('report')
    expect(report.counts).to.deep.equal(summaryOf().counts)
    expect(report.findings.map((group) => [group.total, group.examples.length])).to.deep.equal([
      [1234, 50],
      [1, 1],
    ])
    expect(report.allFindings).to.have.length(1235)
    const { message, remedy, ...last } = report.allFindings.at(-1)!
    expect(last).to.deep.equal(hostile)
    expect(message).to.be.a('string').and.not.equal('')
    expect(remedy).to.be.a('string').and.not.equal('')
  })

  it('is valid JSON without findings too', async () => {
    expect((await written([])).allFindings).to.deep.equal([])
  })

  it('is valid under schemas/report.schema.json (needs that schema)', async function () {
    if (!existsSync(schemaFile)) return this.skip()
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
    )
    const valid = validate(await written([findingAt(0), findingAt(2), hostile]))
    expect(validate.errors ?? [], JSON.stringify(validate.errors)).to.deep.equal([])
    expect(valid).to.equal(true)
  })
})
