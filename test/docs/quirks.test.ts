import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasTest, repository, testTitles, type Titles } from './titles.ts'

type Quirk = { number: string; cells: string[]; tests: string[] }

/** The rows of the table of docs/quirks.md. */
const quirks: Quirk[] = readFileSync(join(repository, 'docs', 'quirks.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| Q\d+ \|/.test(line))
  .map((line) => {
    const [number, ...cells] = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim())
    const tests = [...cells.at(-1)!.matchAll(/`([^`]+)`/g)].map(([, title]) => title!)
    return { number: number!, cells, tests }
  })

describe('docs/quirks.md', function () {
  this.timeout(20_000)
  let titles: Titles
  before(() => {
    titles = testTitles()
  })

  it('has all sixty quirks once, in order, with nothing left open', () => {
    expect(quirks.map(({ number }) => number)).to.deep.equal(
      Array.from({ length: 60 }, (_, i) => `Q${i + 1}`),
    )
    for (const { number, cells } of quirks) {
      expect(cells, number).to.have.length(4)
      expect(
        cells.filter((cell) => cell.length < 4),
        number,
      ).to.deep.equal([])
    }
  })

  it('names tests that exist, one at least that bears the number of its quirk', () => {
    const missing = quirks.flatMap(({ number, tests }) =>
      tests.filter((title) => !hasTest(title, titles)).map((title) => `${number}: ${title}`),
    )
    expect(missing).to.deep.equal([])
    for (const { number, tests } of quirks)
      expect(
        tests.some((title) => title.startsWith(`${number}:`)),
        number,
      ).to.equal(true)
  })
})
