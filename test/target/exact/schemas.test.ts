import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import fc from 'fast-check'
import { compileSchema, type SchemaValidator } from '../../../src/target/exact/validate.ts'
import { anyEntry, anyRelation, cleanText } from './arbitrary.ts'
import { entry, open, relation, schemaText, settings, totals } from './support.ts'

const shared =
  process.env['LEDGERDROP_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const originals = ['eExact-XML-2014.xsd', 'eExact-XML-2017.xsd'].map((name) => join(shared, 'exact', name))
const pdf = new TextEncoder().encode('%PDF-1.4\n')

/** Every kind of document and element that is written, the same each time. */
async function everything(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const lines of ['written', 'omitted'] as const) {
    const { writer, sink } = await open({
      relations: { ...settings().relations, bankAccounts: true },
      exact: { receivableLines: lines, vatLines: lines },
    })
    for (const one of fc.sample(anyRelation(cleanText.map((text) => text.slice(0, 40))), {
      numRuns: 200,
      seed: 1,
    })) {
      expect(writer.relation(one)).to.deep.equal([])
    }
    const entries = fc.sample(anyEntry(cleanText), { numRuns: 300, seed: 1 })
    for (const one of entries.filter(({ lines }) => lines.some(({ role }) => role === 'base'))) {
      expect(writer.entry(one, one.pdf === '' ? null : pdf)).to.deep.equal([])
    }
    expect(writer.costCentre({ code: 'VK', name: 'Verkoop & service' })).to.deep.equal([])
    expect(writer.costUnit({ code: 'P1', name: '' })).to.deep.equal([])
    const artifacts = await writer.finish(totals())
    expect(artifacts.map(({ topic }) => topic)).to.deep.equal([
      'Costcenters',
      'Costunits',
      'Accounts',
      'GLTransactions',
      'page',
    ])
    for (const [name, text] of sink.files) if (name.endsWith('.xml')) files.set(`${lines}-${name}`, text)
  }
  return files
}

describe('what is written for Exact', () => {
  it('is valid under the schema of its own, as whole files', async () => {
    const own = await compileSchema(schemaText)
    for (const [name, text] of await everything()) expect(own.problem(text), name).to.equal('')
  })

  it("is valid under both of Exact's own schemas (needs the folder shared)", async function () {
    if (!originals.every((path) => existsSync(path))) this.skip()
    const files = await everything()
    for (const path of originals) {
      const schema = await compileSchema(readFileSync(path, 'utf8'))
      for (const [name, text] of files) expect(schema.problem(text), `${name} under ${path}`).to.equal('')
    }
  })

  it("is valid under both of Exact's own schemas by xmllint (needs xmllint and the folder shared)", async function () {
    const present = spawnSync('xmllint', ['--version']).status === 0
    if (!present || !originals.every((path) => existsSync(path))) this.skip()
    const folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-'))
    try {
      const paths: string[] = []
      for (const [name, text] of await everything()) {
        paths.push(join(folder, name))
        writeFileSync(join(folder, name), text)
      }
      for (const schema of originals) {
        execFileSync('xmllint', ['--noout', '--schema', schema, ...paths], { stdio: 'pipe' })
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the schema of what is written for Exact', () => {
  let own: SchemaValidator
  let sale = ''
  let account = ''
  before(async () => {
    own = await compileSchema(schemaText)
    const { writer, sink } = await open()
    writer.entry(entry(), null)
    writer.relation(relation({ supplier: true, street: 'Kerkstraat', houseNumber: '1', country: 'NL' }))
    await writer.finish(totals())
    sale = sink.files.get('2-GLTransactions.xml')!
    account = sink.files.get('1-Accounts.xml')!
  })

  /** A change that must be refused. */
  function refused(text: string, from: string, to: string) {
    expect(own.problem(text), 'before the change').to.equal('')
    expect(text, 'the change').to.contain(from)
    expect(own.problem(text.replace(from, to)), `${from} -> ${to}`).to.not.equal('')
  }

  it('refuses elements in another order than Exact wants', () => {
    const date = '<Date>2026-01-15</Date>'
    refused(sale, `<PaymentCondition code="30"/>${date}`, `${date}<PaymentCondition code="30"/>`)
    refused(
      sale,
      '<VAT code="2"/><VATPercentage>0.21</VATPercentage>',
      '<VATPercentage>0.21</VATPercentage><VAT code="2"/>',
    )
  })

  it('refuses percentages that are not fractions, amounts without two decimals, dates that are none', () => {
    refused(sale, '<VATPercentage>0.21<', '<VATPercentage>21<')
    refused(sale, '<Value>121.00<', '<Value>121<')
    refused(sale, '<Value>121.00<', '<Value>121,00<')
    refused(sale, '<Date>2026-01-15<', '<Date>2026-02-30<')
    refused(sale, '<Date>2026-01-15<', '<Date>15-01-2026<')
  })

  it('refuses entry numbers, VAT types and codes that sales and purchase entries do not have', () => {
    refused(sale, 'entry="20260001"', 'entry="2026-0001"')
    refused(sale, 'entry="20260001"', 'entry="2147483648"')
    refused(sale, '<VATType>V<', '<VATType>B<')
    refused(sale, '<Journal code="70"/>', '<Journal code=""/>')
    refused(sale, '<Account code="1001"/>', '<Account code="K1001"/>')
    refused(sale, ' line="2"', ' line="1"')
  })

  it('refuses flags that would take something away from a relation (R86, R87)', () => {
    refused(account, '<IsSupplier>1<', '<IsSupplier>0<')
    refused(account, 'status="C"', 'status="P"')
    refused(account, '<Country code="NL"/>', '<Country/>')
  })

  it('refuses two topics in one file', () => {
    const second = '<Costunits><Costunit code="1"><Description>x</Description></Costunit></Costunits>'
    refused(sale, '</eExact>', `${second}</eExact>`)
  })

  it('says that it is not well-formed XML', () => {
    expect(own.problem('<eExact>')).to.not.equal('')
  })

  it('is told to be broken when it cannot be compiled', async () => {
    let told: unknown = null
    await compileSchema('<schema/>').catch((error: unknown) => (told = error))
    expect(told).to.be.instanceOf(Error)
  })
})
