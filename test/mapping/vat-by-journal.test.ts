import { expect } from 'chai'
import type { DocumentLine, VatKind } from '../../src/model/document.ts'
import { emptyRelation } from '../../src/model/document.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import { demoSettings, demoTables, journal, line, run, sale, VAT_CODES } from '../book/demo.ts'

describe('the VAT code of a line in its journal', () => {
  const tables = demoTables({
    journals: makeTable('journals.csv', [journal('70'), journal('71'), journal('60', { type: 'purchase' })]),
    vatCodes: makeTable('vat-codes.csv', VAT_CODES),
  })
  function vatOf(one: DocumentLine, own: string, byJournal: Record<string, Record<string, string>>): string {
    const settings = demoSettings()
    settings.vat.byJournal = byJournal
    const { entry, codes } = run(sale([one], { journal: own }), settings, tables)
    return entry?.lines[1]!.vat?.code ?? codes.join(' ')
  }

  it('R40, R84: a text of the source may mean another VAT code in each journal', () => {
    const byJournal = { 71: { A: '1', B: '2' } }
    expect(vatOf(line(10_000, 'A'), '71', byJournal)).to.equal('1')
    expect(vatOf(line(10_000, 'b'), '71', byJournal)).to.equal('2')
    expect(vatOf(line(10_000, 'A'), '70', byJournal)).to.equal('vat-code-unknown')
  })

  it('R40: without a text the rate may be named; what a journal does not name is looked up as ever', () => {
    const rate = line(10_000, '', { vatRate: 9000 })
    expect(vatOf(rate, '71', { 71: { '9': '1' } })).to.equal('1')
    expect(vatOf(rate, '71', { 71: { '9%': '1' } })).to.equal('1')
    expect(vatOf(line(10_000, 'hoog'), '71', { 71: { A: '1' } })).to.equal('2')
  })

  it('R84: the rate that the source gives must be that of the code of the journal too', () => {
    const rate = line(10_000, 'A', { vatRate: 21_000 })
    expect(vatOf(rate, '71', { 71: { A: '1' } })).to.equal('vat-rate-differs')
  })
})

describe('a relation whose VAT is shifted', () => {
  function vatOf(one: DocumentLine, vatKind: VatKind | ''): string {
    const relation = {
      ...emptyRelation('customer', { sheet: '', row: 2 }),
      code: '1001',
      name: 'Acme B.V.',
      vatNumber: 'NL002455799B11',
      vatKind,
    }
    const { entry, codes } = run(sale([one], { relation }), demoSettings())
    return entry?.lines[1]!.vat?.kind ?? codes.join(' ')
  }

  it('has reverse charge on its lines of 0% that say nothing more', () => {
    const nought = line(10_000, '', { vatRate: 0 })
    expect(vatOf(nought, 'reverse-charge')).to.equal('reverse-charge')
    expect(vatOf(nought, '')).to.equal('vat-zero-unclear')
  })

  it('has on other lines what the line says', () => {
    expect(vatOf(line(10_000, '', { vatRate: 21_000 }), 'reverse-charge')).to.equal('domestic')
    expect(vatOf(line(10_000, 'hoog'), 'reverse-charge')).to.equal('domestic')
  })
})
