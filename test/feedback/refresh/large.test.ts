import { expect } from 'chai'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeAccountsXml } from '../../../bench/make-relations.ts'
import { removeTemporary, temporary, TestHome, type Delivery } from '../../e2e/home.ts'

const NL = 'demo-nl'
/** So many that the list and the table are merged from file to file. */
const MANY = 15_000

describe('a large list of relations, dropped back', function () {
  this.timeout(120_000)
  after(removeTemporary)

  it('R82: goes from file to file: what a person typed stays byte for byte, the table before it is kept', async () => {
    const home = await TestHome.make()
    const folder = temporary()
    mkdirSync(folder, { recursive: true })
    const path = home.path('mappings', NL, 'relations.csv')
    const list = async (name: string, movedEvery: number): Promise<Delivery> => {
      makeAccountsXml(join(folder, name), { count: MANY, movedEvery })
      return home.drop(NL, name, readFileSync(join(folder, name)))
    }
    const counts = ({ batch }: Delivery) => batch.changes?.[0]?.counts

    const first = await list('Accounts_1.xml', 0)
    expect(counts(first)).to.deep.include({ added: MANY })
    expect(statSync(path).size).to.be.greaterThan(2 * 1024 ** 2)
    expect((await list('Accounts_1.xml', 0)).batch.status).to.equal('duplicate')

    // a person gives relations a source code, and a column of their own between the others
    const typed = readFileSync(path, 'utf8')
      .split('\r\n')
      .map((line, at) =>
        line === '' ? '' : line.replace(/;/, at === 0 ? ';mijn "kolom";' : `;"€ ${at}; x";`),
      )
      .join('\r\n')
    writeFileSync(path, typed)
    const moved = await list('Accounts_1.xml', 5)
    expect(counts(moved)).to.deep.include({ changed: MANY / 5, same: (MANY * 4) / 5 })
    const [before, after] = [typed.split('\r\n'), readFileSync(path, 'utf8').split('\r\n')]
    expect(after.length).to.equal(before.length)
    const differing = before.flatMap((line, at) => (line === after[at] ? [] : [at]))
    expect(differing.length).to.equal(MANY / 5)
    for (const at of differing)
      expect(after[at]).to.equal(
        before[at]!.replace(
          /(straat|weg|plein) (\d+)/,
          (_, kind: string, number: string) => `${kind} ${Number(number) + 200}`,
        ),
      )
    expect(readFileSync(join(moved.archive, 'relations.before.csv'), 'utf8')).to.equal(typed)
    const changes = readFileSync(join(first.archive, 'changes.csv'), 'utf8').trimEnd().split('\r\n')
    expect(changes.filter((line) => line.startsWith('relations.csv;nieuw;')).length).to.equal(MANY)
  })
})
