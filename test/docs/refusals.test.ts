import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checks } from '../../src/check/all.ts'
import { snelstartListFindings } from '../../src/model/findings/snelstart-lists.ts'
import { snelstartFindings } from '../../src/model/findings/snelstart.ts'
import { targetRules } from '../../src/target/all.ts'
import { catalogue } from '../../src/model/findings/catalogue.ts'
import { refusalFindings } from '../../src/model/findings/refusals.ts'
import { repository } from './titles.ts'

const page = readFileSync(join(repository, 'docs', 'refusals.md'), 'utf8')
const shared = process.env['LEDGERDROP_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))

type Row = { refusal: string; codes: string[]; reason: string }

/** The rows of its tables: refusal, finding codes, and the reason when there is one. */
const rows = page
  .split('\n')
  .map((line) => /^\| (.*?) \| (.*?) ?\|(?: (.*?) ?\|)?$/.exec(line))
  .filter((match) => match !== null && !['refusal', 'what', '---'].includes(match[1]!))
  .map((match): Row => {
    const [, refusal, told, reason] = match!
    return {
      refusal: refusal!,
      codes: [...told!.matchAll(/`([^`]+)`/g)].map(([, code]) => code!),
      reason: reason ?? '',
    }
  })

describe('docs/refusals.md', () => {
  it('names findings that exist', () => {
    const unknown = rows.flatMap(({ refusal, codes }) =>
      codes.filter((code) => !Object.hasOwn(catalogue, code)).map((code) => `${refusal}: ${code}`),
    )
    expect(rows.length).to.be.greaterThan(50)
    expect(unknown).to.deep.equal([])
  })

  it('has a finding or a reason for every refusal', () => {
    expect(rows.filter(({ codes, reason }) => codes.length === 0 && reason.length < 20)).to.deep.equal([])
  })

  it('names every finding that was made to foretell a refusal', () => {
    const named = new Set(rows.flatMap(({ codes }) => codes))
    expect(Object.keys(refusalFindings).filter((code) => !named.has(code))).to.deep.equal([])
  })

  it('has every code of the list of SnelStart that the facts name (needs the folder shared)', function () {
    const facts = join(shared, 'facts', 'snelstart.md')
    if (!existsSync(facts)) this.skip()
    const section = /\n## 3\. [\s\S]*?\n## 4\. /.exec(readFileSync(facts, 'utf8'))![0]
    const table = section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n')
    const wanted = new Set<string>()
    for (const [, group, list] of table.matchAll(/\b(ALG|BOE|BLG|REL|KPL)-([\d/…-]+)/g)) {
      for (const part of list!.split('/')) {
        const [first, last] = part.split(/[-…]/)
        for (let n = Number(first); n <= Number(last || first); n++)
          wanted.add(`${group}-${String(n).padStart(4, '0')}`)
      }
    }
    const named = new Set([...page.matchAll(/\b(ALG|BOE|BLG|REL|KPL)-\d{4}\b/g)].map(([code]) => code))
    for (let n = 6; n <= 17; n++) named.add(`BLG-${String(n).padStart(4, '0')}`)
    expect(wanted.size).to.be.greaterThan(60)
    expect([...wanted].filter((code) => !named.has(code))).to.deep.equal([])
  })

  it('every check names its findings, and one finding belongs to one check', () => {
    for (const [target, rules] of Object.entries(targetRules)) {
      const all = [...checks, ...rules.checks].flatMap(({ codes }) => codes)
      expect(new Set(all).size, target).to.equal(all.length)
    }
  })

  it('names every finding of SnelStart', () => {
    const named = new Set(rows.flatMap(({ codes }) => codes))
    const told = ['snelstart-currency-converted', ...Object.keys(snelstartListFindings)]
    const silent = Object.keys(snelstartFindings).filter((code) => !named.has(code) && !told.includes(code))
    expect(silent).to.deep.equal([])
  })
})
