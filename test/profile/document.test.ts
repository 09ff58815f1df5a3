import { expect } from 'chai'
import { emptyRelation } from '../../src/model/document.ts'
import { date, error, number, percent, profileOf, readDocuments, readText, table } from './support.ts'

const heading = 'Nr;Datum;Klant;Excl'
const invoice = (rest = '') => `${heading}\n1;01-01-2026;A;1,00${rest}`

describe('profile/document', () => {
  it('builds a document of the rows with one number, header from the first row', async () => {
    const { documents, findings } = await readText(
      profileOf({ columns: { description: ['Betreft'], lineDescription: ['Omschrijving'] } }),
      'Nr;Datum;Klant;Excl;Betreft;Omschrijving\n1;31-12-2025;A;1,00;Werk;uur\n1;31-12-2025;A;2,50;Werk;rit\n2;01-01-2026;B;3,00;;x',
    )
    expect(documents).to.have.length(2)
    expect(documents[0]).to.deep.include({
      number: '1',
      date: '2025-12-31',
      description: 'Werk',
      rows: 2,
      direction: 'sales',
      source: 'test',
    })
    expect(documents[0]!.place).to.deep.equal({ sheet: '', row: 2 })
    expect(documents[0]!.lines.map((l) => [l.place.row, l.description, l.excluding])).to.deep.equal([
      [2, 'uur', 100],
      [3, 'rit', 250],
    ])
    expect(documents[1]!.relation).to.deep.include({ role: 'customer', code: 'B' })
    expect(findings).to.deep.equal([])
  })

  it('R13: every finding names the document, and a cell that serves two fields is told once', async () => {
    const profile = profileOf({ columns: { paymentCondition: ['Conditie'], dueDate: ['Vervalt'] } })
    const rows = [
      ...table(`${heading};Conditie;Vervalt`),
      ['7', '32-01-2026', 'A', 'x', error(), '01-02-2026'],
    ]
    const { findings, told } = await readDocuments(profile, [{ rows }])
    expect(told).to.deep.equal(['date-unreadable 2/1', 'cell-error 2/4', 'amount-unreadable 2/3'])
    expect(findings.map((f) => f.document)).to.deep.equal(['7', '7', '7'])
  })

  it('Q43: keeps 0070 and 20260001 of a workbook as they are', async () => {
    const rows = [
      ...table(`${heading};Rekening;Conditie`),
      [
        number('20260001', '2.03E+07'),
        date('2026-01-05'),
        number('70', '0070'),
        number('12.5'),
        number('8000', '8,000'),
        number('30'),
      ],
    ]
    const profile = profileOf({ columns: { ledgerAccount: ['Rekening'], paymentCondition: ['Conditie'] } })
    const { documents, findings } = await readDocuments(profile, [{ rows }], { format: 'xlsx' })
    const [document] = documents
    expect(findings).to.deep.equal([])
    expect(document).to.deep.include({ number: '20260001', date: '2026-01-05', paymentCondition: '30' })
    expect(document!.relation.code).to.equal('0070')
    expect(document!.lines[0]).to.deep.include({ excluding: 1250, ledgerAccount: '8000' })
  })

  it('refuses an invoice number that Excel has made a date of', async () => {
    const rows = [...table(heading), [date('2026-01-01'), '01-01-2026', 'A', '1']]
    const { documents, findings } = await readDocuments(profileOf(), [{ rows }], { format: 'xlsx' })
    expect(findings.map((f) => [f.code, f.value])).to.deep.equal([['code-is-date', '01-01-2026']])
    expect(documents[0]!.number).to.equal('')
  })

  it('Q45: tells error cells on every row of an invoice, header fields on later rows too', async () => {
    const rows = [
      ...table(heading),
      ['1', '01-01-2026', 'A', '1'],
      ['1', '01-01-2026', error('#REF!'), error('#NOCACHE')],
    ]
    const { findings, told } = await readDocuments(profileOf(), [{ rows }], { format: 'xlsx' })
    expect(told).to.have.members(['cell-error 3/2', 'cell-without-result 3/3'])
    expect(findings.every((f) => f.severity === 'error' && f.document === '1')).to.equal(true)
  })

  describe('rows of one invoice', () => {
    it('Q24: must say the same of their header, or nothing', async () => {
      const same = await readText(profileOf(), `${heading}\n1;01-01-2026;A;1\n1;;;2\n1;01-01-2026;A ;3`)
      expect(same.told).to.deep.equal([])
      const other = await readText(profileOf(), `${heading}\n1;01-01-2026;A;1\n1;02-01-2026;B;2`)
      expect(other.told).to.deep.equal(['header-differs 3/1', 'header-differs 3/2'])
      expect(other.findings[1]).to.deep.include({ value: 'B', document: '1', severity: 'error' })
      expect(other.findings[1]!.params).to.deep.include({ first: 'A', row: 2 })
    })

    it('tells a header value that comes on a later row only', async () => {
      const { told } = await readText(profileOf(), `${heading}\n1;01-01-2026;;1\n1;;A;2`)
      expect(told).to.deep.equal(['header-differs 3/2'])
    })

    it('compares typed cells by what they show', async () => {
      const rows = [
        ...table(heading),
        [number('1'), date('2026-01-01'), 'A', '1'],
        [number('1'), date('2026-01-01'), 'A', '2'],
      ]
      expect((await readDocuments(profileOf(), [{ rows }], { format: 'xlsx' })).told).to.deep.equal([])
    })

    it('warns for a line that stands twice in a row', async () => {
      const { findings } = await readText(
        profileOf(),
        `${heading}\n1;01-01-2026;A;1\n1;01-01-2026;A;1\n1;01-01-2026;A;2`,
      )
      expect(findings.map((f) => [f.code, f.place.row, f.params['row'], f.severity])).to.deep.equal([
        ['line-repeated', 3, 2, 'warning'],
      ])
    })
  })

  it('Q36: takes a word in the column of the rate for a VAT code, and a percent cell for a rate', async () => {
    const rows = [
      ...table(`${heading};Btw %`),
      ['1', '01-01-2026', 'A', '1', 'verlegd'],
      ['2', '01-01-2026', 'A', '1', percent('0.21', '21%')],
    ]
    const { documents } = await readDocuments(profileOf({ columns: { vatRate: ['Btw %'] } }), [{ rows }])
    expect(documents.map((d) => [d.lines[0]!.vatCode, d.lines[0]!.vatRate])).to.deep.equal([
      ['verlegd', null],
      ['', 21000],
    ])
  })

  it('completes a relation from the list of the same drop, which never goes before the document', async () => {
    const place = { sheet: 'Klanten', row: 2 }
    const listed = {
      ...emptyRelation('customer', place),
      code: 'A',
      name: 'Jansen',
      vatNumber: 'NL1',
      city: 'Gent',
    }
    const relations = new Map([
      ['customer\u0000A', listed],
      ['supplier\u0000A', { ...listed, role: 'supplier' as const, name: 'Fout' }],
    ])
    const profile = profileOf({ columns: { relationName: ['Naam'] } })
    const { documents } = await readDocuments(
      profile,
      [{ rows: table(`${heading};Naam\n1;01-01-2026;A;1;\n2;01-01-2026;A;1;Eigen naam\n3;01-01-2026;;1;`) }],
      { relations },
    )
    expect(documents.map((d) => [d.relation.name, d.relation.city])).to.deep.equal([
      ['Jansen', 'Gent'],
      ['Eigen naam', 'Gent'],
      ['', ''],
    ])
  })

  it('gives purchases suppliers, and leaves out the number where Excel lost digits (Q42)', async () => {
    const { documents, told } = await readText(
      profileOf({ makes: 'purchase' }),
      `${heading}\n6,32513E+11;01-01-2026;A;1`,
    )
    expect(documents[0]).to.deep.include({ direction: 'purchase', number: '' })
    expect(documents[0]!.relation.role).to.equal('supplier')
    expect(told).to.deep.equal(['number-scientific 2/0'])
  })

  it('has no finding for an ordinary invoice', async () => {
    expect((await readText(profileOf(), invoice())).findings).to.deep.equal([])
  })
})
