import { expect } from 'chai'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { loadHome } from '../../../src/config/load-home.ts'
import { nodeFiles } from '../../../src/edge/node-files.ts'
import { makeWorld } from '../../../src/edge/node-world.ts'
import { administrationFor, wholeAdministration } from '../../../src/feedback/administration-for.ts'
import { removeTemporary, TestHome } from '../../e2e/home.ts'

const NL = 'demo-nl'
const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('an administration with very many relations', function () {
  this.timeout(60_000)
  let home: TestHome
  const table = () => home.path('mappings', NL, 'relations.csv')
  before(async () => {
    home = await TestHome.make()
    const columns = readFileSync(table(), 'utf8').split(/\r?\n/)[0]!.split(';').length
    const row = (i: number) =>
      [`${i}`, `Relatie ${i} van wie de naam lang is`, ...Array(columns - 2).fill('')].join(';')
    appendFileSync(table(), Array.from({ length: 25_000 }, (_, i) => `${row(i + 200_000)}\r\n`).join(''))
  })
  after(removeTemporary)

  const list = (...rows: string[]): string => ['Code;Naam;Status;Plaats', ...rows, ''].join('\r\n')

  it('R47: a list of relations brings the table up to date; one that stands in it twice is told with its row', async () => {
    const bytes = readFileSync(table())
    expect(bytes.length).to.be.greaterThan(1024 ** 2)
    const twice = list(
      '200007;Relatie 200007 van wie de naam lang is;Klant;Dorp',
      '300000;Nieuw;Klant;',
      '300000;Nieuw;Klant;',
    )
    const { batch, report } = await home.drop(NL, 'Relaties.csv', twice)
    expect(batch.status).to.equal('rejected')
    expect(report.allFindings.find(({ code }) => code === 'relation-twice')?.params).to.deep.equal({ row: 3 })
    const good = list('200007;Relatie 200007 van wie de naam lang is;Klant;Dorp', '300000;Nieuw;Klant;')
    const delivery = await home.drop(NL, 'Relaties.csv', good)
    expect(delivery.batch.status, delivery.outcome.err).to.equal('exported')
    expect(delivery.batch.changes?.map(({ counts }) => counts)).to.deep.equal([{ added: 1, changed: 1 }])
  })

  it('is read without them until it is known that the file has a use for them', async () => {
    const loaded = await loadHome(nodeFiles, home.path())
    const path = home.put(NL, 'drop.csv', list('1;a;Klant;'))
    const drop = { administration: NL, path, name: 'drop.csv' }
    const context = { world: makeWorld(QUIET), home: loaded, excludeErrors: true }
    const light = await administrationFor(drop, context)
    expect(light.tables.relations.all.length).to.equal(0)
    const whole = await wholeAdministration(light, drop, context)
    expect(whole.tables.relations.byCode.get('224999')?.name).to.match(/^Relatie 224999/)
    expect(whole.settings.errors).to.equal('leave-out-document')
    // once they are known they are at hand
    expect((await administrationFor(drop, context)).tables).to.equal(whole.tables)
  })

  it('takes a list of relations also while the table cannot be used, and nothing else', async () => {
    const before = readFileSync(table())
    appendFileSync(table(), '200001;Dubbel\r\n')
    const invoices =
      'Factuurnummer;Factuurdatum;Vervaldatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag;Bedrag incl. btw\n' +
      '1;01-01-2026;01-02-2026;1001;Bakkerij De Korenaar;Levering;100,00;21;21,00;121,00\n'
    const refused = await home.command(
      'convert',
      home.put(NL, 'facturen.csv', invoices),
      '--administration',
      NL,
    )
    expect(refused.code).to.equal(2)
    const { batch } = await home.drop(NL, 'Relaties.csv', list('300001;Ook nieuw;Klant;'))
    expect(batch.status).to.equal('exported')
    writeFileSync(table(), before)
  })
})
