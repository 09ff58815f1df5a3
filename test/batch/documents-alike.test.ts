import { expect } from 'chai'
import { documentKey, keyText, numberKey, seriesOf } from '../../src/batch/document-keys.ts'
import { toldBefore, toldInFile, totalOf } from '../../src/batch/duplicates.ts'
import { EntryNumbers } from '../../src/batch/entry-numbers.ts'
import { emptyRelation, type Document, type DocumentLine } from '../../src/model/document.ts'
import { dayNumber } from '../../src/model/parse-date.ts'
import type { ResolvedDocument } from '../../src/model/resolved.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import type { KnownDocument, Register } from '../../src/register/register.ts'
import { renderFinding } from '../../src/text/finding-text.ts'

const place = { sheet: '', row: 7 }
const document = (changes: Partial<Document> = {}): Document =>
  ({
    direction: 'sales',
    number: '2026-1',
    date: '2026-01-31',
    journal: 'V1',
    currency: 'EUR',
    totalIncluding: 12100,
    relation: { ...emptyRelation('customer', place), name: 'Jansen' },
    lines: [],
    place,
    ...changes,
  }) as Document
const settings = (series: AdministrationSettings['numbering']['series']) =>
  ({ numbering: { series } }) as AdministrationSettings

describe('batch/document-keys', () => {
  it('Q55: compares numbers without blanks and case', () => {
    expect(numberKey('2 4594 001722')).to.equal('24594001722')
    expect(numberKey(' f-12a\u00a0')).to.equal('F-12A')
    expect(numberKey('0070')).to.equal('0070')
    expect(numberKey('2026/001')).to.equal('2026/001')
  })

  it('R18: starts numbers again never, each year, per journal, or per journal and year', () => {
    const series = (['never', 'yearly', 'per-journal', 'per-journal-and-year'] as const).map((s) =>
      seriesOf(document(), s),
    )
    expect(series).to.deep.equal(['', '2026', 'V1', 'V1/2026'])
  })

  it('R18: holds the supplier of a purchase, never the customer of a sale', () => {
    const purchase = document({ direction: 'purchase' })
    expect(documentKey(purchase, 'purchase-invoice', 5, settings('never'))).to.deep.equal({
      kind: 'purchase-invoice',
      series: '',
      relation: 5,
      number: '2026-1',
    })
    expect(documentKey(document(), 'sales-invoice', 5, settings('yearly'))).to.deep.equal({
      kind: 'sales-invoice',
      series: '2026',
      relation: 0,
      number: '2026-1',
    })
  })

  it('is one text per key', () => {
    const one = documentKey(document(), 'sales-invoice', 0, settings('never'))
    const texts = [
      one,
      { ...one, kind: 'sales-credit-note' as const },
      { ...one, series: '2026' },
      { ...one, relation: 1 },
      { ...one, number: '2' },
    ].map(keyText)
    expect(new Set(texts).size).to.equal(5)
  })
})

describe('batch/duplicates', () => {
  const known = (changes: Partial<KnownDocument> = {}): KnownDocument =>
    ({
      batch: 'b1',
      date: '2026-01-31',
      total: 12100,
      relationName: 'Jansen',
      currency: 'EUR',
      ...changes,
    }) as KnownDocument
  const changesOf = (found: ReturnType<typeof toldBefore>) => found.params['changes']

  it('R18: tells of the same document, with the batch that has it', () => {
    const found = toldBefore(document(), true, known(), 'nl')
    expect(found).to.deep.include({
      code: 'document-already-exported',
      severity: 'information',
      document: '2026-1',
      place,
    })
    expect(found.params).to.deep.equal({ number: '2026-1', batch: 'b1' })
  })

  it('R18: shows what changed in a document that is other than before', () => {
    const found = toldBefore(
      document(),
      false,
      known({ date: '2026-01-30', total: 12000, relationName: 'Pieters', currency: 'USD' }),
      'nl',
    )
    expect(found).to.include({ code: 'document-changed', severity: 'error' })
    expect(changesOf(found)).to.equal(
      'datum 30-01-2026 → 31-01-2026; totaal 120,00 → 121,00; relatie Pieters → Jansen; valuta USD → EUR',
    )
    expect(changesOf(toldBefore(document(), false, known({ total: 12000 }), 'en'))).to.equal(
      'total 120.00 → 121.00',
    )
    expect(changesOf(toldBefore(document(), false, known(), 'fr'))).to.equal('lignes, TVA ou description')
  })

  it('R37: tells of the second document of a file with one number, and shows no date where there was none', () => {
    const seen = { row: 2, sameContent: true, dayNumber: dayNumber('2026-01-31'), total: 12100 }
    expect(toldInFile(document(), seen, 'nl')).to.deep.include({
      code: 'duplicate-in-file',
      params: { number: '2026-1', row: 2 },
    })
    const other = toldInFile(document(), { ...seen, sameContent: false, dayNumber: 0, total: 5 }, 'nl')
    expect(other).to.include({ code: 'duplicate-in-file-other', severity: 'error' })
    expect(changesOf(other)).to.equal('datum – → 31-01-2026; totaal 0,05 → 121,00')
    expect(
      changesOf(toldInFile(document({ date: '' }), { ...seen, sameContent: false, dayNumber: 0 }, 'nl')),
    ).to.equal('regels, btw of omschrijving')
  })

  it('can be read in every language', () => {
    for (const language of ['nl', 'en', 'fr'] as const) {
      const seen = { row: 2, sameContent: false, dayNumber: 0, total: 1 }
      expect(renderFinding(toldInFile(document(), seen, language), language).message).to.contain('2026-1')
    }
  })

  it('adds up the lines of a document without a total', () => {
    const line = (changes: Partial<DocumentLine>) =>
      ({ excluding: null, including: null, vat: null, ...changes }) as DocumentLine
    expect(
      totalOf(
        document({
          totalIncluding: null,
          lines: [
            line({ excluding: 100, vat: 21 }),
            line({ including: 50, vat: 9 }),
            line({ excluding: 7 }),
            line({}),
          ],
        }),
      ),
    ).to.equal(178)
  })
})

describe('batch/entry-numbers', () => {
  const resolved = (entryNumber: number | null, row: number, journal = '70', year = 2026): ResolvedDocument =>
    ({
      entryNumber,
      year,
      journal: { code: journal },
      source: document({ number: String(entryNumber), place: { sheet: '', row } }),
    }) as ResolvedDocument

  it('B24 R81: gives a number once per journal and year', async () => {
    const asked: unknown[] = []
    const register = {
      entryNumbers: async (...args: unknown[]) => {
        asked.push(args)
        return [{ journal: '70', year: 2026, entryNumber: 3, number: 'F3', batch: 'b0' }]
      },
    } as unknown as Register
    const numbers = new EntryNumbers(register, 'acme', 'b1')
    const documents = [
      resolved(1, 2),
      resolved(1, 3, '71'),
      resolved(1, 4, '70', 2025),
      resolved(1, 5),
      resolved(3, 6),
      resolved(null, 7),
    ]
    await numbers.fetch(documents)
    expect(asked).to.have.length(1)
    expect((asked[0] as unknown[][])[2]).to.have.length(5)
    const told = documents.map((d) => numbers.take(d))
    expect(told.map((f) => f?.code ?? '')).to.deep.equal([
      '',
      '',
      '',
      'entry-number-twice',
      'entry-number-in-use',
      '',
    ])
    expect(told[3]!.params).to.deep.equal({ entry: 1, journal: '70', year: 2026, first: 2 })
    expect(told[4]!.params).to.include({ number: 'F3', batch: 'b0' })
  })

  it('R81: asks nothing where the accounting package assigns the numbers', async () => {
    const register = { entryNumbers: () => Promise.reject(new Error('asked')) } as unknown as Register
    await new EntryNumbers(register, 'acme', 'b1').fetch([resolved(null, 2)])
  })
})
