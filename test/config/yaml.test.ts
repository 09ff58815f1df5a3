import { join } from 'node:path'
import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { readYaml } from '../../src/config/yaml.ts'
import { TableBusy, OutOfReach } from '../../src/config/home.ts'
import { errorOf, filesBut, folderWith, removeFolders, settingsWith, systemError } from './support.ts'

type Settings = {
  journals: { default: Record<string, string> }
  pdf?: { use?: boolean }
  checks?: Record<string, string>
}

async function read(text: string | Uint8Array, language: 'nl' | 'en' | 'fr' = 'nl') {
  const path = join(folderWith({ 'administration.yaml': text }), 'administration.yaml')
  return readYaml<Settings>(nodeFiles, path, 'administration', { shown: 'a.yaml', language })
}

const said = async (text: string): Promise<string[]> =>
  (await read(text)).problems.map((p) => `${p.line} ${p.message}`)

describe('config/yaml', () => {
  afterEach(removeFolders)

  it('reads settings that are right, without a problem', async () => {
    const { value, problems, sha256 } = await read(settingsWith('pdf: { use: false }'))
    expect(problems).to.deep.equal([])
    expect(value!.pdf).to.deep.equal({ use: false })
    expect(sha256).to.match(/^[0-9a-f]{64}$/)
  })

  it('names the line of an unknown key and the key that is meant', async () => {
    const { value, problems } = await read('name: A\njurnals:\n  default: {}\n' + settingsWith('').slice(11))
    expect(value).to.equal(null)
    expect(problems).to.deep.include({
      file: 'a.yaml',
      line: 2,
      message: 'onbekende sleutel `jurnals`; bedoelt u `journals`?',
      level: 'error',
    })
  })

  it('lists what is allowed where nothing comes near, and says under which key', async () => {
    const [first] = await said(settingsWith('pdf:\n  zzzzzzzz: 1'))
    expect(first).to.match(
      /^10 onbekende sleutel `zzzzzzzz` onder `pdf`; verwijder haar of kies uit: use, pattern/,
    )
  })

  it('tells an unknown key that has no value too', async () => {
    expect(await said(settingsWith('currancy:'))).to.deep.equal([
      '9 onbekende sleutel `currancy`; bedoelt u `currency`?',
    ])
  })

  it('lists the allowed values of a choice', async () => {
    expect(await said(settingsWith('errors: rejct'))).to.deep.equal([
      '9 `rejct` is niet toegestaan bij `errors`; kies uit: reject, leave-out-document',
    ])
  })

  it('tells every problem at once, each with its own line', async () => {
    const lines = await said(
      settingsWith('errors: x\nfiscalYear:\n  start: juli\n  offset: 12\ndates:\n  pastDays: veel'),
    )
    expect(lines.map((line) => line.split(' ')[0])).to.have.members(['9', '11', '12', '14'])
  })

  it('says what is missing and shows how it is written', async () => {
    const lines = await said('name: A\ntarget: exact\ncountry: NL\npayment: {}\njournals: { default: {} }\n')
    expect(lines).to.deep.equal([
      '4 de verplichte sleutel `payment.condition` ontbreekt; voeg haar toe, bijvoorbeeld `condition: 30`',
    ])
  })

  it('says which kind of value belongs there', async () => {
    expect((await said(settingsWith('pdf: hier')))[0]).to.include('hoort een blok met sleutels eronder')
    expect((await said(settingsWith('sources: generic')))[0]).to.include('hoort een lijst')
    expect((await said(settingsWith('dates: { pastDays: 1.5 }')))[0]).to.include('hoort een geheel getal')
    expect((await said(settingsWith('fiscalYear: { start: 2026 }')))[0]).to.include(
      'schrijf bijvoorbeeld 2026-07',
    )
    expect((await said(settingsWith('exact: { maxEntries: 0 }')))[0]).to.include('moet ten minste 1 zijn')
    expect((await said(settingsWith("currency: ''")))[0]).to.include('heeft niet de juiste vorm')
    expect((await said(settingsWith('sources: [generic, generic]')))[0]).to.include(
      'dezelfde waarde twee keer',
    )
    expect((await said(settingsWith('ledgerAccounts: { order: [] }')))[0]).to.include('mag niet leeg zijn')
  })

  it('keeps a code as it is written, though YAML takes it for a number', async () => {
    const text = settingsWith('').replace('sales-invoice: 70', 'sales-invoice: 0070')
    expect((await read(text)).value!.journals.default['sales-invoice']).to.equal('0070')
    const odd = settingsWith('').replace('sales-invoice: 70', 'sales-invoice: 1e3')
    expect((await read(odd)).value!.journals.default['sales-invoice']).to.equal('1e3')
  })

  it('keeps a key as it is written, though YAML takes it for a number', async () => {
    expect((await read(settingsWith('checks: { 0070: off }'))).value!.checks).to.deep.equal({ '0070': 'off' })
  })

  it('takes ja, nee, yes, no, oui and non where true or false is meant, and nothing else', async () => {
    for (const [word, truth] of [
      ['ja', true],
      ['yes', true],
      ['oui', true],
      ['nee', false],
      ['no', false],
      ['non', false],
    ]) {
      expect((await read(settingsWith(`pdf: { use: ${word} }`))).value!.pdf).to.deep.equal({ use: truth })
    }
    expect((await said(settingsWith('pdf: { use: misschien }')))[0]).to.include('hoort true of false')
  })

  it('counts a key without a value as absent', async () => {
    const { value, problems } = await read(settingsWith('pdf:\n  use:\ncurrency: ~'))
    expect(problems).to.deep.equal([])
    expect(value!.pdf).to.deep.equal({})
    expect(await said('name:\n' + settingsWith('').slice(11))).to.deep.equal([
      '1 de verplichte sleutel `name` ontbreekt; voeg haar toe, bijvoorbeeld `name: Jansen BV`',
    ])
  })

  it('refuses a key that is there twice', async () => {
    expect(await said('name: A\n' + settingsWith(''))).to.deep.equal([
      '2 de sleutel `name` staat er twee keer; verwijder er één',
    ])
  })

  it('refuses tabs, broken layout and unknown tags, with their line', async () => {
    expect((await said('name: A\npdf:\n\tuse: true\n'))[0]).to.match(/^3 .*tab/)
    expect((await said('name: "A\n'))[0]).to.match(/^\d+ een aanhalingsteken wordt niet gesloten/)
    expect((await said('name: a: b\n'))[0]).to.match(/^1 .*dubbele punt/)
    expect((await said(settingsWith('currency: !!js/function x')))[0]).to.match(
      /^9 de opmaak klopt hier niet/,
    )
    expect((await said('- a\n- b\n'))[0]).to.include('bij `het bestand` hoort een blok')
  })

  it('refuses aliases that multiply without end', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i}, `.repeat(9)}*x${i}]`,
    )
    expect(await said(`x0: &x0 [a]\n${levels.join('\n')}\n`)).to.deep.equal([
      '1 het bestand verwijst te vaak naar zichzelf of is te groot; schrijf de waarden uit',
    ])
  })

  it('reads a file with a byte order mark and refuses one that is not UTF-8', async () => {
    expect((await read('\ufeff' + settingsWith(''))).problems).to.deep.equal([])
    const { problems } = await read(Buffer.from(settingsWith('# Caf\xe9'), 'latin1'))
    expect(problems[0]!.message).to.include('geen UTF-8')
  })

  it('tells a file that is not there', async () => {
    const { value, problems, sha256 } = await readYaml(nodeFiles, join(folderWith(), 'x.yaml'), 'home', {
      language: 'en',
    })
    expect([value, sha256]).to.deep.equal([null, ''])
    expect(problems[0]).to.include({ line: 1, level: 'error' })
  })

  it('gives the line of a setting by its pointer, else that of its nearest parent', async () => {
    const { lineOf } = await read(settingsWith('sources:\n  - generic\n  - robaws'))
    expect(lineOf('/journals/default/sales-invoice')).to.equal(6)
    expect(lineOf('/journals/default/purchase-invoice')).to.equal(5)
    expect(lineOf('/sources/1')).to.equal(11)
    expect(lineOf('/nothing')).to.equal(1)
    expect(lineOf('')).to.equal(1)
  })

  it('waits for a file that another program holds, and tells one that is out of reach', async () => {
    const path = join(folderWith({ 'a.yaml': 'name: A\n' }), 'a.yaml')
    for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
      const files = filesBut({ read: () => Promise.reject(systemError(code)) })
      expect(await errorOf(readYaml(files, path, 'administration'))).to.be.instanceOf(TableBusy)
    }
    const gone = filesBut({ read: () => Promise.reject(systemError('EIO')) })
    expect(await errorOf(readYaml(gone, path, 'administration'))).to.be.instanceOf(OutOfReach)
  })

  it('waits for a file that changes while it is read', async () => {
    const path = join(folderWith({ 'a.yaml': 'name: A\n' }), 'a.yaml')
    const files = filesBut({ read: async (name) => (await nodeFiles.read(name)).subarray(0, 3) })
    expect(await errorOf(readYaml(files, path, 'administration'))).to.be.instanceOf(TableBusy)
  })
})
