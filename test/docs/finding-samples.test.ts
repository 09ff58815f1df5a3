import { expect } from 'chai'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { catalogue } from '../../src/model/findings/catalogue.ts'
import { removeTemporary, repository, TestHome, type BatchLine } from '../e2e/home.ts'

const folder = join(repository, 'samples', 'findings')
const samples = existsSync(folder) ? readdirSync(folder).toSorted() : []

/** What no file that a person drops can bring about; each is shown by a test of its own. */
const withoutSample: Record<string, string> = {
  'xml-not-valid': 'guards against a mistake of the program itself (test/target/exact)',
  'amount-out-of-range': 'reading refuses such amounts first; guards what was computed (test/target/exact)',
  'document-left-out': 'stands in rest files only (test/e2e)',
  'date-not-real': 'reading refuses such dates first (test/check)',
  'due-date-not-real': 'reading refuses such dates first (test/check)',
  'journal-account-missing': 'the table is refused first (test/mapping)',
  'vat-account-missing': 'the table is refused first (test/check)',
  'payment-condition-missing': 'the settings are refused first (test/mapping)',
  'pdf-wanted-twice': 'takes two files at the same moment (test/daemon)',
  'pdf-too-large': 'takes a PDF of more than 25 MB (test/target/exact)',
  'vat-total-unassigned': 'takes VAT per rate that is read apart from its lines (test/check)',
  'snelstart-payload-not-valid': 'guards against a mistake of the program itself (test/target/snelstart)',
  'refresh-table-unusable': 'the table is refused first (test/feedback)',
  'result-batch-ambiguous': 'takes two batches (test/e2e)',
  'result-accepted-already': 'takes two results of one batch (test/e2e)',
  'result-document-twice': 'takes a batch that was marked by hand (test/e2e)',
  'refused-found-in-books': 'takes a result and an export of transactions after it (test/e2e)',
  'refused-perhaps-in-books': 'takes a result and an export of transactions after it (test/e2e)',
  'result-taken-before': 'takes the same result twice (test/e2e)',
  'result-document-requeued': 'takes a document that a person made free (test/e2e)',
  'result-after-reversal': 'takes a batch that was reversed (test/e2e)',
  'result-original-gone': 'takes an archive of which something was removed (test/e2e)',
  'selection-not-understood': 'stands in a second file, beside the one that is dropped (test/e2e)',
  'reversal-entries-open': 'takes a batch that was imported in part (test/e2e)',
  'reversal-files-gone': 'takes an archive of which something was removed (test/e2e)',
  'reversal-period-closed': 'takes a batch that was imported (test/e2e)',
  'payment-total-unsure': 'takes a register of an older version (test/register)',
  'table-old': 'rests on the day a table was saved, which no sample can carry (test/check)',
}

type Sample = {
  administration?: string
  settings?: Record<string, unknown>
  home?: Record<string, unknown>
}

const has = (code: string, name: string): boolean => existsSync(join(folder, code, name))
const filesOf = (code: string): string[] => readdirSync(join(folder, code))

function sampleOf(code: string): Sample {
  return has(code, 'sample.yaml')
    ? ((parse(readFileSync(join(folder, code, 'sample.yaml'), 'utf8')) as Sample | null) ?? {})
    : {}
}

function named(code: string, stem: string): string | undefined {
  return filesOf(code).find((name) => name.startsWith(`${stem}.`))
}

/** A home as the sample wants it: settings, tables and source profiles beside it go before those of the demo. */
async function homeFor(code: string, sample: Sample, administration: string): Promise<TestHome> {
  const home = await TestHome.make(sample.settings ?? {}, administration)
  if (sample.home) {
    const path = home.path('ledgerdrop.yaml')
    const yaml = parseDocument(readFileSync(path, 'utf8'))
    for (const [key, value] of Object.entries(sample.home)) yaml.setIn(key.split('.'), value)
    writeFileSync(path, yaml.toString())
  }
  if (has(code, 'tables'))
    for (const table of readdirSync(join(folder, code, 'tables')))
      writeFileSync(
        home.path('mappings', administration, table),
        readFileSync(join(folder, code, 'tables', table)),
      )
  if (has(code, 'sources'))
    for (const source of readdirSync(join(folder, code, 'sources')))
      home.source(
        administration,
        source.replace(/\.yaml$/, ''),
        readFileSync(join(folder, code, 'sources', source), 'utf8'),
      )
  return home
}

describe('samples of findings', function () {
  this.timeout(60_000)
  let plain: TestHome
  before(async () => {
    plain = await TestHome.make()
  })
  after(removeTemporary)

  it('has one for every code of the catalogue, but for those that no file can bring about', () => {
    const codes = Object.keys(catalogue)
    expect(codes.filter((code) => !samples.includes(code) && !withoutSample[code])).to.deep.equal([])
    expect(samples.filter((code) => !codes.includes(code))).to.deep.equal([])
    expect(Object.keys(withoutSample).filter((code) => samples.includes(code))).to.deep.equal([])
  })

  for (const code of samples)
    it(`shows ${code}`, async () => {
      const sample = sampleOf(code)
      const administration = sample.administration ?? 'demo-nl'
      const plainly = filesOf(code).every((file) => file.startsWith('drop.'))
      const home = plainly ? plain : await homeFor(code, sample, administration)
      const first = filesOf(code).filter((file) => /^before\d*\./.test(file))
      for (const file of first.toSorted())
        await home.drop(administration, file, readFileSync(join(folder, code, file)))
      const name = named(code, 'drop')
      expect(name, 'a file called drop').to.be.a('string')
      const pdfs = filesOf(code).filter((file) => /\.pdf$/i.test(file) && file !== name)
      for (const pdf of pdfs) home.put(administration, pdf, readFileSync(join(folder, code, pdf)))
      const path = home.put(administration, name!, readFileSync(join(folder, code, name!)))
      // a trial leaves no traces, so that many samples share a home
      const command = plainly ? 'check' : 'convert'
      const { json, err } = await home.command(command, path, '--administration', administration, '--json')
      const batch = json.findLast((line) => line['type'] === 'batch') as BatchLine | undefined
      expect(batch, err).to.not.equal(undefined)
      expect(batch!.findings.map((cause) => cause.code)).to.include(code)
    })
})
