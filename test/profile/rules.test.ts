import { expect } from 'chai'
import type { TableRule } from '../../src/profile/types.ts'
import { profileOf, readText } from './support.ts'

const heading = 'Nr;Datum;Klant;Excl'

describe('profile: rules of a table', () => {
  describe('status', () => {
    const rule: Partial<TableRule> = {
      columns: { status: ['Fase'] },
      status: { use: ['Akkoord', 'Verwerkt'], leaveOut: ['Concept'] },
    }
    const read = (...phases: string[]) =>
      readText(
        profileOf(rule),
        `${heading};Fase\n${phases.map((phase, i) => `${i + 1};01-01-2026;A;1;${phase}`).join('\n')}`,
      )

    it('R21: takes the states that go along, leaves out the others that are named, and refuses unknown ones', async () => {
      const { documents, leftOut, findings, counts } = await read(
        'akkoord',
        'VERWERKT',
        'Concept',
        'Onbekend',
        '',
      )
      expect(documents.map((d) => d.number)).to.deep.equal(['1', '2', '4', '5'])
      expect(leftOut).to.deep.equal(['status'])
      expect(counts.leftOut).to.deep.include({ status: 1 })
      expect(findings.map((f) => [f.code, f.place.row, f.value, f.severity])).to.deep.equal([
        ['status-unknown', 5, 'Onbekend', 'error'],
        ['status-missing', 6, undefined, 'error'],
      ])
      expect(findings[0]!.params['known']).to.equal('Akkoord, Verwerkt, Concept')
    })

    it('R22: takes unknown states along where the profile says so', async () => {
      const open = { ...rule, status: { leaveOut: ['concept'], unknown: 'use' as const } }
      const { documents, told } = await readText(
        profileOf(open),
        `${heading};Fase\n1;01-01-2026;A;1;Verzonden\n2;01-01-2026;A;1;concept`,
      )
      expect([documents.map((d) => d.number), told]).to.deep.equal([['1'], []])
    })

    it('R22: does not read what it leaves out: a draft may be as wrong as it likes', async () => {
      const { told, documents } = await readText(profileOf(rule), `${heading};Fase\n1;morgen;A;veel;concept`)
      expect([told, documents]).to.deep.equal([[], []])
    })

    it('R22: leaves out a draft that has no number yet', async () => {
      const { told, counts } = await readText(profileOf(rule), `${heading};Fase\n;01-01-2026;A;1;Concept`)
      expect(told).to.deep.equal([])
      expect(counts.leftOut).to.deep.equal({ heading: 1, status: 1 })
    })

    it('never drops an invoice of which only some rows are a draft', async () => {
      const { documents, findings } = await readText(
        profileOf(rule),
        `${heading};Fase\n1;01-01-2026;A;1;Concept\n1;01-01-2026;A;2;Akkoord`,
      )
      expect(documents).to.have.length(1)
      expect(findings.map((f) => [f.code, f.severity])).to.deep.equal([['header-differs', 'error']])
    })
  })

  describe('constants', () => {
    it('fill in what the file does not say, and are told where the profile wants it', async () => {
      const profile = profileOf({
        columns: { currency: ['Munt'] },
        constants: {
          currency: { value: 'EUR', warn: true },
          journal: '70',
          ledgerAccount: '8000',
          relationName: 'Kas',
          vatKind: 'exempt',
          deductible: '50',
        },
      })
      const { documents, findings } = await readText(
        profile,
        `${heading};Munt\n1;01-01-2026;A;1;\n2;01-01-2026;A;1;usd`,
      )
      expect(documents.map((d) => d.currency)).to.deep.equal(['EUR', 'USD'])
      expect(documents[0]).to.deep.include({ journal: '70' })
      expect(documents[0]!.relation.name).to.equal('Kas')
      expect(documents[0]!.lines[0]).to.deep.include({
        ledgerAccount: '8000',
        vatKind: 'exempt',
        deductible: 50_000,
      })
      expect(findings.map((f) => [f.code, f.severity, f.document, f.params['constant']])).to.deep.equal([
        ['constant-used', 'warning', '1', 'EUR'],
      ])
    })

    it('B18: do not make a text line into a line to book', async () => {
      const profile = profileOf({ constants: { ledgerAccount: '8000', vatKind: 'exempt', vatRate: '0' } })
      const { documents } = await readText(profile, `${heading}\n1;01-01-2026;A;1\n1;01-01-2026;A;`)
      const [line, text] = documents[0]!.lines
      expect(line).to.deep.include({ ledgerAccount: '8000', vatKind: 'exempt', vatRate: 0 })
      expect(text).to.deep.include({ ledgerAccount: '', vatKind: null, vatRate: null, excluding: null })
    })

    it('of a line are told when any line needs them', async () => {
      const profile = profileOf({
        columns: { article: ['Artikel'] },
        constants: { article: { value: 'DIV', warn: true } },
      })
      const { documents, told } = await readText(
        profile,
        `${heading};Artikel\n1;01-01-2026;A;1;X\n1;01-01-2026;A;2;\n2;01-01-2026;A;1;Y`,
      )
      expect(documents[0]!.lines.map((l) => l.article)).to.deep.equal(['X', 'DIV'])
      expect(told).to.deep.equal(['constant-used 2'])
    })

    it('of VAT count only for a row that says nothing of its VAT', async () => {
      const profile = profileOf({
        columns: { vatRate: ['Btw %'], vatCode: ['Code'] },
        constants: { vatRate: '21' },
      })
      const { documents } = await readText(
        profile,
        `${heading};Btw %;Code\n1;01-01-2026;A;1;;\n2;01-01-2026;A;1;9;\n3;01-01-2026;A;1;;L\n4;01-01-2026;A;1;verlegd;`,
      )
      expect(documents.map((d) => [d.lines[0]!.vatRate, d.lines[0]!.vatCode])).to.deep.equal([
        [21000, ''],
        [9000, ''],
        [null, 'L'],
        [null, 'verlegd'],
      ])
    })
  })

  describe('derived dates', () => {
    const rule: Partial<TableRule> = {
      columns: { dueDate: ['Vervalt'] },
      derive: { date: { from: 'dueDate', days: -30, warn: true }, supplyDate: { from: 'date', days: 0 } },
    }

    it('are counted from the date that is there, in the order of the profile, and told where wanted', async () => {
      const { documents, findings } = await readText(
        profileOf(rule),
        `${heading};Vervalt\n1;;A;1;31-01-2026\n2;05-01-2026;A;1;31-01-2026`,
      )
      expect(documents.map((d) => [d.date, d.dueDate, d.supplyDate])).to.deep.equal([
        ['2026-01-01', '2026-01-31', '2026-01-01'],
        ['2026-01-05', '2026-01-31', '2026-01-05'],
      ])
      expect(findings.map((f) => [f.code, f.document])).to.deep.equal([['date-derived', '1']])
      expect(findings[0]!.params).to.deep.equal({
        field: 'date',
        from: 'dueDate',
        days: -30,
        date: { date: '2026-01-01' },
      })
    })

    it('never take the place of a date that cannot be read', async () => {
      const { documents, told } = await readText(
        profileOf(rule),
        `${heading};Vervalt\n1;31-02-2026;A;1;31-03-2026`,
      )
      expect(documents[0]!.date).to.equal('')
      expect(told).to.deep.equal(['date-unreadable 2/1'])
    })
  })
})
