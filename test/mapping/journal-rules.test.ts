import { expect } from 'chai'
import type { Document } from '../../src/model/document.ts'
import type { JournalRule } from '../../src/model/settings.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { demoSettings, demoTables, journal, line, purchase, run, sale } from '../book/demo.ts'

const one = () => [line(10_000, 'hoog')]
const rule = (change: Partial<JournalRule>): JournalRule => ({
  kind: 'sales-invoice',
  location: '',
  department: '',
  code: '',
  journal: '71',
  ...change,
})

describe('journals by location and department', () => {
  const tables = demoTables({
    journals: makeTable('journals.csv', [
      journal('70', { aliases: ['VK'] }),
      journal('71'),
      journal('72'),
      journal('79'),
      journal('60', { type: 'purchase' }),
      journal('62', { type: 'purchase' }),
    ]),
  })
  function journalOf(document: Document, ...rules: JournalRule[]): string {
    const settings = demoSettings()
    settings.journals.rules = rules
    const { entry, codes } = run(document, settings, tables)
    return entry?.journal ?? codes.join(' ')
  }

  it('R50: a rule gives the journal of a kind, a location and a department; the first that fits is taken', () => {
    const rules = [
      rule({ location: 'Gent', department: 'Onderdelen', journal: '72' }),
      rule({ department: 'Onderdelen', journal: '71' }),
    ]
    expect(journalOf(sale(one(), { location: 'gent', department: 'ONDERDELEN' }), ...rules)).to.equal('72')
    expect(journalOf(sale(one(), { location: 'Aalst', department: 'Onderdelen' }), ...rules)).to.equal('71')
    expect(journalOf(sale(one(), { location: 'Gent', department: 'Carrosserie' }), ...rules)).to.equal('70')
  })

  it('R50: a star in a rule stands for any location or department, as in locations', () => {
    const star = rule({ location: '*', department: '*', journal: '72' })
    expect(journalOf(sale(one(), { location: 'Gent' }), star)).to.equal('72')
    expect(journalOf(sale(one()), star)).to.equal('72')
  })

  it('R50: credit notes, internal documents and purchases have journals of their own', () => {
    const rules = [
      rule({ kind: 'sales-credit-note', department: 'Intern', journal: '79' }),
      rule({ department: 'Intern', journal: '72' }),
      rule({ kind: 'purchase-invoice', department: 'Onderdelen', journal: '62' }),
    ]
    const credit = [line(-10_000, 'hoog')]
    expect(journalOf(sale(one(), { department: 'Intern' }), ...rules)).to.equal('72')
    expect(journalOf(sale(credit, { department: 'Intern', type: 'credit-note' }), ...rules)).to.equal('79')
    expect(journalOf(sale(credit, { department: 'Intern', type: null }), ...rules)).to.equal('79')
    expect(journalOf(purchase(one(), { department: 'Onderdelen' }), ...rules)).to.equal('62')
    expect(journalOf(purchase(one(), { department: 'Intern' }), ...rules)).to.equal('60')
  })

  it('R50, R73: a journal that the source names goes first; a rule with its code says what it means', () => {
    const named = sale(one(), { journal: 'VK', department: 'Intern' })
    expect(journalOf(named, rule({ department: 'Intern', journal: '72' }))).to.equal('70')
    expect(journalOf(named, rule({ code: 'vk', journal: '71' }))).to.equal('71')
    expect(journalOf(named, rule({ code: 'VK', department: 'Onderdelen', journal: '71' }))).to.equal('70')
    expect(journalOf(sale(one()), rule({ code: 'VK', journal: '71' }))).to.equal('70')
  })

  it('R35: the journal of a rule is judged like any other', () => {
    expect(journalOf(sale(one()), rule({ journal: '62' }))).to.equal('journal-not-sales')
    expect(journalOf(sale(one()), rule({ journal: '7O' }))).to.equal('journal-unknown')
  })
})
