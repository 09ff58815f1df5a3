import { expect } from 'chai'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { DEFAULT_LINKS } from '../../src/relations/links.ts'
import { homeWith, problemsOf, removeFolders, settingsWith } from './support.ts'

async function load(lines: string) {
  const root = homeWith({ 'administration.yaml': settingsWith(lines) })
  return loadAdministration(nodeFiles, await loadHome(nodeFiles, root), 'acme')
}

describe('settings of relations', () => {
  afterEach(removeFolders)

  it('D2 R53 R58: order, ranges and the most that is made unasked are taken as they are set', async () => {
    const { settings } = await load(
      [
        'relations:',
        '  order: [link, vat-number]',
        '  massInsert: 0',
        '  ranges: { customer: { from: 10000, to: 19999 } }',
        '  sourceRanges: { supplier: { from: 20000, to: 29999 } }',
      ].join('\n'),
    )
    expect(settings.relations).to.deep.include({
      order: ['link', 'vat-number'],
      massInsert: 0,
      ranges: { customer: { from: 10_000, to: 19_999 } },
      sourceRanges: { supplier: { from: 20_000, to: 29_999 } },
    })
    const { settings: plain } = await load('')
    expect(plain.relations.order).to.deep.equal([...DEFAULT_LINKS])
    expect(plain.relations.massInsert).to.equal(25)
  })

  it('R53: a range that runs backwards, or lies in the numbers of the source, is refused with its line', async () => {
    const told = await problemsOf(load('relations:\n  ranges:\n    customer: { from: 9, to: 1 }'))
    expect(told.map((problem) => [problem.line, problem.level])).to.deep.equal([[11, 'error']])
    expect(told[0]!.message).to.include('relations.ranges.customer')
    const overlap = await problemsOf(
      load(
        'relations:\n  ranges: { supplier: { from: 1, to: 9 } }\n  sourceRanges: { customer: { from: 9, to: 20 } }',
      ),
    )
    expect(overlap).to.have.length(1)
    expect(overlap[0]!.message).to.include('relations.sourceRanges.customer')
  })

  it('D2: a way that does not exist, or stands twice, is refused', async () => {
    for (const order of ['[phone]', '[name, name]', '[]']) {
      const told = await problemsOf(load(`relations:\n  order: ${order}`))
      expect(
        told.every((problem) => problem.level === 'error'),
        order,
      ).to.equal(true)
    }
  })
})
