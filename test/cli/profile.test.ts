import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { profileTexts } from '../../src/cli/texts/profile.ts'
import type { Language } from '../../src/model/settings.ts'
import { QUESTIONS } from '../../src/profile/propose/model.ts'
import { ledgerdrop, newHome, removeTemporary, samples, temporaryFolder } from './cli.ts'

const list = `Factuurnummer;Factuurdatum;Klantnummer;Omschrijving;Bedrag excl. btw;Btw %
20260001;15-01-2026;1001;Brood;100,00;9%
20260001;15-01-2026;1001;Taart;20,00;21%
20260002;16-01-2026;1002;Koek;-5,50;9%
`

describe('ledgerdrop profile new', () => {
  after(removeTemporary)

  it('writes the proposal to stdout and the questions to stderr, and changes nothing', async () => {
    const home = await newHome()
    const file = join(await temporaryFolder(), 'lijst-2026-01.csv')
    writeFileSync(file, list.replace('Klantnummer', 'Nummer relatie'))
    const { code, out, err } = await ledgerdrop(['profile', 'new', file, '--home', home])
    expect(code).to.equal(0)
    expect(out).to.match(/^source: lijst$/m)
    expect(out).to.match(
      /^ {6}number: \{ headings: \[Factuurnummer\], required: true \} # \d+%: de kop, 3 van 3 gevuld$/m,
    )
    expect(err).to.include('verkoop- of inkoopfacturen')
    expect(existsSync(join(home, 'mappings', 'sources', 'lijst.yaml'))).to.equal(false)
  })

  it('writes a new file with --out, and never over one that is there', async () => {
    const home = await newHome()
    const folder = await temporaryFolder()
    const file = join(folder, 'x.csv')
    const target = join(folder, 'winkel.yaml')
    writeFileSync(file, list)
    const first = await ledgerdrop(['profile', 'new', file, '--out', target, '--home', home])
    expect([first.code, first.out]).to.deep.equal([0, ''])
    expect(first.err).to.include(target)
    const text = readFileSync(target, 'utf8')
    expect(text).to.match(/^source: winkel$/m)
    const again = await ledgerdrop(['profile', 'new', file, '--out', target, '--home', home])
    expect(again.code).to.equal(2)
    expect(again.err).to.include('bestaat al')
    expect(readFileSync(target, 'utf8')).to.equal(text)
  })

  it('proposes a profile that reads the file as the known one does, for lists and workbooks', async () => {
    for (const [sample, source] of [
      ['generic/verkoopfacturen.csv', 'generic'],
      ['generic/inkoopfacturen.xlsx', 'generic'],
      ['robaws/robaws.xlsx', 'robaws'],
    ] as const) {
      const home = await newHome()
      const folder = await temporaryFolder()
      const name = sample.split('/')[1]!
      copyFileSync(join(samples, sample), join(folder, name))
      const known = await ledgerdrop([
        'profile',
        'test',
        source,
        '--samples',
        folder,
        '--write',
        '--home',
        home,
      ])
      expect(known.code, known.err).to.equal(0)
      const recorded = join(folder, `${name}.expected.txt`)
      const before = documentsOf(readFileSync(recorded, 'utf8'))
      const profile = join(home, 'mappings', 'sources', 'eigen.yaml')
      await ledgerdrop(['profile', 'new', join(samples, sample), '--out', profile, '--home', home])
      const own = await ledgerdrop([
        'profile',
        'test',
        'eigen',
        '--samples',
        folder,
        '--write',
        '--home',
        home,
      ])
      expect(own.code, own.err).to.equal(0)
      const after = documentsOf(readFileSync(recorded, 'utf8'))
      expect(after.length, sample).to.be.greaterThan(1)
      expect(after, sample).to.deep.equal(before)
    }
  }).timeout(20_000)

  it('gives programs the same as one object', async () => {
    const home = await newHome()
    const file = join(await temporaryFolder(), 'x.csv')
    writeFileSync(file, list)
    const { json } = await ledgerdrop(['profile', 'new', file, '--json', '--home', home])
    expect(json).to.have.length(1)
    expect(json[0]).to.include({ type: 'proposal', source: 'x', file: null })
    expect(json[0]!['profile']).to.match(/^tables:$/m)
    expect(json[0]!['questions']).to.deep.include({
      code: 'known',
      sheet: '',
      about: 'generic (verkoop, een regel per factuurregel)',
    })
  })

  it('says why a file cannot be read, and which file is not there', async () => {
    const home = await newHome()
    const file = join(await temporaryFolder(), 'x.pdf')
    writeFileSync(file, '%PDF-1.7')
    const unread = await ledgerdrop(['profile', 'new', file, '--home', home])
    expect(unread.code).to.equal(1)
    expect(unread.err).to.match(/^Dit bestand kan niet gelezen worden: .*PDF/m)
    const missing = await ledgerdrop(['profile', 'new', join(home, 'niets.csv'), '--home', home])
    expect(missing.code).to.equal(2)
  })
})

describe('ledgerdrop profile test', () => {
  after(removeTemporary)

  async function homeWithSample(): Promise<{ home: string; folder: string; recorded: string }> {
    const home = await newHome()
    const folder = join(home, 'mappings', 'sources', 'generic')
    mkdirSync(folder)
    writeFileSync(join(folder, 'lijst.csv'), list)
    return { home, folder, recorded: join(folder, 'lijst.csv.expected.txt') }
  }

  it('records what a profile reads, as an accountant reads it, and then finds it the same', async () => {
    const { home, recorded } = await homeWithSample()
    const first = await ledgerdrop(['profile', 'test', 'generic', '--write', '--home', home])
    expect(first.code, first.err).to.equal(0)
    expect(readFileSync(recorded, 'utf8').split('\n')).to.deep.equal([
      '# Wat het bronprofiel leest (nl): generic, lijst.csv',
      '',
      'Verkoopdocument 20260001 (regel 2)',
      '  factuurdatum: 15-01-2026',
      '  relatienummer: 1001',
      '  boekingsregel (regel 2): omschrijving Brood; bedrag exclusief btw 100,00; btw-percentage 9%',
      '  boekingsregel (regel 3): omschrijving Taart; bedrag exclusief btw 20,00; btw-percentage 21%',
      '',
      'Verkoopdocument 20260002 (regel 4)',
      '  factuurdatum: 16-01-2026',
      '  relatienummer: 1002',
      '  boekingsregel (regel 4): omschrijving Koek; bedrag exclusief btw -5,50; btw-percentage 9%',
      '',
      'Regels: 4; overgeslagen 1 (Kopregel)',
      '',
    ])
    for (const argv of [['generic'], []]) {
      const again = await ledgerdrop(['profile', 'test', ...argv, '--home', home])
      expect(again.code, again.err).to.equal(0)
      expect(again.err).to.include('lijst.csv: zoals vastgelegd')
    }
  })

  it('shows each line that differs and ends with 1', async () => {
    const { home, folder } = await homeWithSample()
    await ledgerdrop(['profile', 'test', 'generic', '--write', '--home', home])
    writeFileSync(join(folder, 'lijst.csv'), list.replace('100,00', '101,00'))
    const { code, err, json } = await ledgerdrop(['profile', 'test', 'generic', '--home', home, '--json'])
    expect(code).to.equal(1)
    expect(err).to.match(/^ {2}- vastgelegd 6: boekingsregel .*100,00/m)
    expect(err).to.match(/^ {2}\+ gelezen 6: boekingsregel .*101,00/m)
    expect(json[0]).to.deep.include({ type: 'sample', sample: 'lijst.csv', outcome: 'different' })
    expect(json.at(-1)).to.deep.equal({
      type: 'profile-test',
      same: 0,
      different: 1,
      recorded: 0,
      unrecorded: 0,
    })
  })

  it('records findings too: a file that is to be refused is a good sample', async () => {
    const { home, folder, recorded } = await homeWithSample()
    writeFileSync(join(folder, 'lijst.csv'), list.replace('100,00', 'honderd'))
    await ledgerdrop(['profile', 'test', 'generic', '--write', '--home', home])
    expect(readFileSync(recorded, 'utf8')).to.include(
      'Melding: error amount-unreadable (regel 2, Bedrag excl. btw): honderd',
    )
    writeFileSync(join(folder, 'lijst.csv'), 'a;b\n1;2\n')
    await ledgerdrop(['profile', 'test', 'generic', '--write', '--home', home])
    expect(readFileSync(recorded, 'utf8')).to.include('Niets gelezen.').and.include('source-unlike-any')
  })

  it('shows what is read of a sample that was never recorded, and ends with 1', async () => {
    const { home, recorded } = await homeWithSample()
    const { code, err } = await ledgerdrop(['profile', 'test', 'generic', '--home', home])
    expect(code).to.equal(1)
    expect(err).to.include('nog niet vastgelegd').and.include('Verkoopdocument 20260001')
    expect(existsSync(recorded)).to.equal(false)
  })

  it('compares in the language of the record, whatever editors made of its line endings', async () => {
    const { home, recorded } = await homeWithSample()
    await ledgerdrop(['profile', 'test', 'generic', '--write', '--home', home])
    writeFileSync(recorded, `\ufeff${readFileSync(recorded, 'utf8').replaceAll('\n', '\r\n')}\r\n`)
    writeFileSync(join(home, 'ledgerdrop.yaml'), 'language: fr\n')
    const { code, err } = await ledgerdrop(['profile', 'test', 'generic', '--home', home])
    expect(code, err).to.equal(0)
    expect(err).to.include('comme enregistré')
  })

  it('reads lines that do not stand together, and samples in a folder of one’s own', async () => {
    const home = await newHome()
    const folder = await temporaryFolder()
    const [head, first, second, third] = list.split('\n')
    writeFileSync(join(folder, 'door-elkaar.csv'), [head, first, third, second, ''].join('\n'))
    const { code, err } = await ledgerdrop([
      'profile',
      'test',
      '--samples',
      folder,
      '--write',
      '--home',
      home,
    ])
    expect(code, err).to.equal(0)
    const text = readFileSync(join(folder, 'door-elkaar.csv.expected.txt'), 'utf8')
    expect(documentsOf(text)).to.have.length(2)
  })

  it('says what is not there: the profile, or samples', async () => {
    const home = await newHome()
    const unknown = await ledgerdrop(['profile', 'test', 'nietbekend', '--home', home])
    expect([unknown.code, unknown.err.includes('generic')]).to.deep.equal([2, true])
    const empty = await ledgerdrop(['profile', 'test', 'generic', '--home', home])
    expect(empty.code).to.equal(2)
    expect(empty.err).to.include(join('mappings', 'sources', 'generic'))
    expect((await ledgerdrop(['profile', 'test', '--home', home])).code).to.equal(2)
  })
})

describe('what the commands about profiles say', () => {
  it('is there in every language, with a text for every question', () => {
    const dutch = keysOf(profileTexts('nl'))
    for (const language of ['nl', 'en', 'fr'] as Language[]) {
      expect(keysOf(profileTexts(language)), language).to.deep.equal(dutch)
      const { question } = profileTexts(language).proposal
      for (const code of QUESTIONS) expect(question[code]('x'), `${language} ${code}`).to.match(/[?.]$/)
    }
  })
})

/** Texts of the documents, without the findings and the rows. */
const documentsOf = (text: string): string[] =>
  text.split('\n\n').filter((block) => /^(?:Verkoop|Inkoop|Klant|Leverancier)/.test(block))

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value)
    .flatMap(([key, part]) => keysOf(part, `${path}/${key}`))
    .toSorted()
}
