import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasTest, repository, testTitles, type Titles } from './titles.ts'

type Row = { rule: string; text: string; tests: string[] }

/** The rows of all tables of docs/behaviour.md. */
function readRows(): Row[] {
  const page = readFileSync(join(repository, 'docs', 'behaviour.md'), 'utf8')
  return page
    .split('\n')
    .map((line) => /^\| ([RDB]\d+) \| (.*) \| (.*?) ?\|$/.exec(line))
    .filter((match) => match !== null)
    .map(([, rule, text, tests]) => ({
      rule: rule!,
      text: text!,
      tests: [...tests!.matchAll(/`([^`]+)`/g)].map(([, title]) => title!),
    }))
}

const numbered = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, i) => `${letter}${i + 1}`)

describe('docs/behaviour.md', function () {
  this.timeout(20_000)
  let titles: Titles
  const rows = readRows()
  before(() => {
    titles = testTitles()
  })

  it('has every rule, every difference and every worked booking once, in order', () => {
    expect(rows.map((row) => row.rule)).to.deep.equal([
      ...numbered('R', 100),
      ...numbered('D', 8),
      ...numbered('B', 31),
    ])
  })

  it('names tests that exist', () => {
    expect(titles.whole.size).to.be.greaterThan(500)
    const missing = rows.flatMap(({ rule, tests }) =>
      tests.filter((title) => !hasTest(title, titles)).map((title) => `${rule}: ${title}`),
    )
    expect(missing).to.deep.equal([])
  })

  it('shows each rule by a test, or says plainly that it is not there yet', () => {
    const silent = rows.filter((row) => row.tests.length === 0 && !row.text.startsWith('**Not yet**'))
    expect(silent.map((row) => row.rule)).to.deep.equal([])
  })

  it('has no row without words, and none that only repeats "not yet"', () => {
    expect(rows.filter((row) => row.text.replace('**Not yet**', '').length < 10)).to.deep.equal([])
  })
})
