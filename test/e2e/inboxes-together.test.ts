import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { names, removeTemporary, TestHome, type BatchLine } from './home.ts'
import { created, messages, refused, sales, transactions } from './results.ts'
import { breda, csv, gent, shops } from './shops.ts'

const NL = 'demo-nl'

describe('several inboxes, with what comes back and with locations', function () {
  this.timeout(60_000)
  let home: TestHome
  afterEach(removeTemporary)

  const folder = (inbox: string, ...parts: string[]): string => home.path('inbox', NL, inbox, ...parts)
  /** The batches that a file in this inbox became. */
  async function drop(inbox: string, name: string, content: string): Promise<BatchLine[]> {
    mkdirSync(folder(inbox), { recursive: true })
    writeFileSync(folder(inbox, name), content)
    const { json, err } = await home.command('convert', folder(inbox, name), '--json')
    const batches = json.filter((line) => line['type'] === 'batch') as unknown as BatchLine[]
    expect(batches.length, err).to.be.greaterThan(0)
    return batches
  }

  it('R67, R100: an import result in another inbox, with other sources, belongs to its batch; what is refused comes back where it came from', async () => {
    home = await TestHome.make({
      inboxes: [
        { name: 'webshop', sources: ['generic'] },
        { name: 'boekhouding', sources: ['robaws'] },
      ],
      referenceFrom: 'webshop',
    })
    const [first] = await drop('webshop', 'verkoop.csv', sales(26700001, 2))
    const result = messages(created(26700001), refused(26700002, 'Periode is afgesloten'))
    const [told] = await drop('boekhouding', 'verslag.xml', result)
    expect(told!.status).to.equal('exported')
    expect(told!.findings.map(({ code }) => code)).to.deep.equal(['exact-refused'])
    const shown = (await home.command('show', first!.id, '--json')).json.at(-1)!
    expect([shown['status'], shown['inbox']]).to.deep.equal(['partly-imported', 'webshop'])
    const rest = `verkoop.${first!.id.slice(-6)}.csv`
    expect(names(folder('webshop', 'rejected'))).to.deep.equal([rest])
    expect(names(folder('boekhouding'))).to.deep.equal(['.work'])
    expect(names(folder('boekhouding', '.work'))).to.deep.equal([])
    const [again] = await drop('webshop', rest, readFileSync(folder('webshop', 'rejected', rest), 'utf8'))
    expect(again!.counts.documentsExported).to.equal(1)
    // An inbox that is no more gets nothing.
    home.set(NL, { inboxes: [{ name: 'boekhouding' }], referenceFrom: 'boekhouding' })
    await drop('boekhouding', 'nog een.xml', messages(refused(26700002, 'Dagboek onbekend')))
    expect(names(folder('boekhouding', 'rejected'))).to.have.length(1)
    expect(names(folder('webshop', 'rejected'))).to.deep.equal([rest])
  })

  it('R16, R100: numbers in use come from every inbox, also when another one owns the reference data', async () => {
    home = await TestHome.make({ inboxes: [{ name: 'robaws' }], referenceFrom: 'robaws' })
    const [told] = await drop('', 'boekingen.xml', transactions(26800001))
    expect(told!.findings.map(({ code }) => code)).not.to.include('not-from-this-inbox')
    expect(readFileSync(home.path('mappings', NL, 'entry-numbers.csv'), 'utf8')).to.include('26800001')
  })

  it('R48, R100: a file for several administrations may lie in a named one, and comes back there', async () => {
    home = await TestHome.make({
      locations: { Breda: NL, Gent: 'demo-be' },
      inboxes: [{ name: 'winkels' }],
    })
    home.source(NL, 'shops', shops)
    const batches = await drop('winkels', 'verkoop.csv', csv([breda(26001), gent(26002)]))
    expect(batches.map(({ administration, inbox }) => [administration, inbox ?? ''])).to.deep.equal([
      ['demo-be', ''],
      [NL, 'winkels'],
    ])
    expect(batches.map(({ counts }) => counts.documentsExported)).to.deep.equal([1, 1])
    const refusedFile = await drop('winkels', 'fout.csv', csv([breda(26003), gent(26004, { rate: '19%' })]))
    expect(refusedFile.map(({ status }) => status)).to.deep.equal(['rejected'])
    expect(names(folder('winkels', 'rejected'))).to.have.length(1)
    for (const code of [NL, 'demo-be']) {
      expect(home.rejected(code)).to.deep.equal([])
      const claims = home.path('inbox', code, '.work')
      expect(existsSync(claims) ? names(claims) : []).to.deep.equal([])
    }
    expect(names(folder('winkels', '.work'))).to.deep.equal([])
  })
})
