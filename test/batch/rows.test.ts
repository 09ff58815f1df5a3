import { expect } from 'chai'
import { RowReader, type RowKind } from '../../src/batch/rows.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Cell, Row } from '../../src/model/row.ts'
import type { TableRule } from '../../src/profile/types.ts'
import { error, number, profileOf, recognised, rowsOf, table, type Sheet } from '../profile/support.ts'

function kindsOf(
  rows: Cell[][],
  rule: Partial<TableRule> = {},
  csv = true,
): { kinds: RowKind[]; found: Finding[] } {
  const { plans } = recognised(profileOf(rule), [{ rows }])
  const reader = new RowReader(plans[0]!, plans[0]!.header, csv)
  const found: Finding[] = []
  return { kinds: rowsOf(rows).map((row) => reader.kind(row, (f) => found.push(f))), found }
}
const kinds = (text: string, rule?: Partial<TableRule>) => kindsOf(table(text), rule).kinds
const keysOf = (sheet: Sheet, rule: Partial<TableRule>) => {
  const { plans } = recognised(profileOf(rule), [sheet])
  const reader = new RowReader(plans[0]!, plans[0]!.header, true)
  return rowsOf(sheet.rows)
    .slice(1)
    .map((row) => reader.key(row).split('\u0000').join('/'))
}

describe('batch/rows', () => {
  it('Q9 Q12: tells titles, the heading row, blank rows and data apart', () => {
    expect(
      kinds('Export 2026;;;\n;;;\nNr;Datum;Klant;Excl\n;;;\n ;\u00a0;;\n1;01-01-2026;A;1'),
    ).to.deep.equal(['title', 'title', 'heading', 'empty-row', 'empty-row', 'data'])
  })

  it('Q15: leaves out a heading that is repeated, also when a cell of it is blank or written otherwise', () => {
    expect(
      kinds(
        'Nr;Datum;Klant;Excl\n1;01-01-2026;A;1\nNr;Datum;Klant;Excl\nNR ;datum;;Excl.\nNr;01-01-2026;A;1',
      ),
    ).to.deep.equal(['heading', 'data', 'heading', 'heading', 'data'])
  })

  describe('total rows', () => {
    it('Q13: are known in Dutch, English and French, and told', () => {
      const words = [
        'Totaal',
        'Subtotaal',
        'Sub-totaal',
        'EINDTOTAAL:',
        'Totalen',
        'Totaal excl. btw',
        'Totaalbedrag',
        'Generaal totaal',
        'Algemeen totaal',
        'Total',
        'Subtotal',
        'Sub total',
        'Grand total',
        'Totals',
        'Total:',
        'Sous-total',
        'Total général',
        'Totaux',
        'Total TTC',
        'Total HT',
      ]
      for (const word of words) {
        const { kinds, found } = kindsOf(table(`Nr;Datum;Klant;Excl\n${word};;;100,00\n;;${word};100,00`))
        expect(kinds, word).to.deep.equal(['heading', 'total-row', 'total-row'])
        expect(found.map((f) => [f.code, f.place.row, f.severity])).to.deep.equal([
          ['total-row-left-out', 2, 'information'],
          ['total-row-left-out', 3, 'information'],
        ])
      }
    })

    it('Q13: may begin with the word and may count the invoices', () => {
      expect(kinds('Nr;Datum;Klant;Excl\nSubtotaal Jansen;;;1\nTotaal januari 2026;;;1')).to.deep.equal([
        'heading',
        'total-row',
        'total-row',
      ])
      expect(
        kinds(
          'Klant;Nr;Datum;Excl\nSubtotaal Jansen;;;1\nTotaal januari 2026;;;1\nTotaal;2 facturen;;1\nTotal;3 invoices;;1',
        ),
      ).to.deep.equal(['heading', 'total-row', 'total-row', 'total-row', 'total-row'])
    })

    it('Q13: are never rows with a number or a date: Total is also a customer', () => {
      expect(
        kinds('Nr;Datum;Klant;Excl\n12;;Total;1\n;01-01-2026;Totaal;1\n12;01-01-2026;Total Belgium;1'),
      ).to.deep.equal(['heading', 'data', 'data', 'data'])
    })

    it('Q13: without a date column only when the text says nothing else: the number of a line may be forgotten', () => {
      const rule: Partial<TableRule> = { columns: { date: ['Geen'], lineDescription: ['Tekst'] } }
      expect(kinds('Tekst;Nr;Klant;Excl\nTotaal renovatie;;;1\nTotaal;;;1', rule)).to.deep.equal([
        'heading',
        'data',
        'total-row',
      ])
    })

    it('are not looked for in lists of relations', () => {
      const rule: Partial<TableRule> = {
        makes: 'customers',
        layout: 'row-per-document',
        columns: { number: ['x'], relationName: ['Naam'] },
      }
      expect(kinds('Klant;Naam\n;Total', rule)).to.deep.equal(['heading', 'data'])
    })
  })

  describe('the columns of an annotated copy', () => {
    const heading = 'Nr;Datum;Klant;Excl;Melding;Wat te doen'

    it('are not looked at: a note beside a blank row makes it no data', () => {
      expect(
        kinds(
          `${heading}\n;;;;Dit bestand ...;Doe iets\n1;01-01-2026;A;1;Fout;Herstel\n;;;;Totaal klopt niet;x`,
        ),
      ).to.deep.equal(['heading', 'empty-row', 'data', 'empty-row'])
    })

    it('are not looked at in a total row or a repeated heading either', () => {
      expect(
        kinds(
          `${heading}\nTotaal;;;1;Deze totaalregel;x\n;;A;1;Totaal incl. klopt niet;x\nNr;Datum;Klant;Excl;Let op;x`,
        ),
      ).to.deep.equal(['heading', 'total-row', 'data', 'heading'])
    })

    it('may be missing on any row', () => {
      expect(kinds(`${heading}\n1;01-01-2026;A;1\n1;01-01-2026;A;1;Fout\n1;01-01-2026;A`)).to.deep.equal([
        'heading',
        'data',
        'data',
        'reported',
      ])
    })

    it('may stand before other columns', () => {
      expect(
        kinds('Nr;Message;What to do;Datum;Klant;Excl\n1;Wrong;Mend;01-01-2026;A;1\n;Wrong;Mend;;;'),
      ).to.deep.equal(['heading', 'data', 'empty-row'])
    })
  })

  describe('ragged rows', () => {
    it('Q18: are errors that count the cells, in CSV files only', () => {
      const rows = table('Nr;Datum;Klant;Excl\n1;01-01-2026;A\n1;01-01-2026;A;1;2\n1;01-01-2026;A;1')
      const { kinds, found } = kindsOf(rows)
      expect(kinds).to.deep.equal(['heading', 'reported', 'reported', 'data'])
      expect(found.map((f) => [f.code, f.place.row, f.params['cells'], f.params['columns']])).to.deep.equal([
        ['row-ragged', 2, 3, 4],
        ['row-ragged', 3, 5, 4],
      ])
      expect(kindsOf(rows, {}, false).kinds).to.deep.equal(['heading', 'data', 'data', 'data'])
    })

    it('Q16: are not rows with blank cells or columns without heading behind the last one', () => {
      expect(
        kinds('Nr;Datum;Klant;Excl;;\n1;01-01-2026;A;1\n1;01-01-2026;A;1;;;\n1;01-01-2026;A;1;;note'),
      ).to.deep.equal(['heading', 'data', 'data', 'data'])
    })

    it('Q18: are rows in which a stray delimiter has shifted cells beyond the headings', () => {
      expect(kinds('Nr;Datum;Klant;Excl;\n1;01-01-2026;A;B;1;')).to.deep.equal(['heading', 'reported'])
    })

    it('Q19: as well as rows whose quotes do not match', () => {
      const { plans } = recognised(profileOf(), [{ rows: table('Nr;Datum;Klant;Excl') }])
      const found: Finding[] = []
      const row: Row = { number: 2, cells: ['1', 'x', 'y', 'z'], problem: 'quote' }
      expect(new RowReader(plans[0]!, plans[0]!.header, true).kind(row, (f) => found.push(f))).to.equal(
        'reported',
      )
      expect(found[0]!.code).to.equal('row-quotes')
    })
  })

  it('Q45: reports a number that is an error cell at that cell', () => {
    const { kinds, found } = kindsOf(
      [...table('Nr;Datum;Klant;Excl'), [error(), '01-01-2026', 'A', '1']],
      {},
      false,
    )
    expect(kinds).to.deep.equal(['heading', 'reported'])
    expect(found[0]).to.deep.include({ code: 'cell-error', value: '#N/A' })
    expect(found[0]!.place).to.deep.equal({ sheet: '', row: 2, column: 0, heading: 'Nr' })
  })

  it('an error cell alone makes a row that is not blank', () => {
    expect(kindsOf([...table('Nr;Datum;Klant;Excl'), ['', '', '', error()]], {}, false).kinds).to.deep.equal([
      'heading',
      'data',
    ])
  })

  describe('keys', () => {
    const rows = table('Nr;Datum;Klant;Excl\n 1 ;;A;\n1;;;\n;;A;\n1;;B;\n2;;;\n2;;B;')

    it('R37: of sales are the number', () => {
      expect(keysOf({ rows }, {})).to.deep.equal(['1', '1', '', '1', '2', '2'])
    })

    it('R18: of purchases are supplier and number; Q24: a supplier that stands on the first row counts for the next', () => {
      expect(keysOf({ rows }, { makes: 'purchase' })).to.deep.equal(['A/1', 'A/1', '', 'B/1', '/2', 'B/2'])
    })

    it('of purchases fall back on the name where a supplier has no number', () => {
      const named: Partial<TableRule> = { makes: 'purchase', columns: { relationName: ['Naam'] } }
      expect(
        keysOf({ rows: table('Nr;Klant;Naam;Excl\n1;A;Acme;\n1;;Bol;\n1;;Coco;') }, named),
      ).to.deep.equal(['A/1', 'Bol/1', 'Coco/1'])
    })

    it('Q43: are the same from a typed number and from text, whatever the format', () => {
      const cells: Cell[][] = [
        number('20260001'),
        number('20260001', '20,260,001'),
        '20260001',
        ' 20260001',
      ].map((nr) => [nr, '', 'A', ''])
      expect(keysOf({ rows: [...table('Nr;Datum;Klant;Excl'), ...cells] }, {})).to.deep.equal([
        '20260001',
        '20260001',
        '20260001',
        '20260001',
      ])
    })

    it('are the key column where that is another than the number', () => {
      expect(
        keysOf({ rows: table('Id;Nr;Datum;Klant;Excl\n7;1;;A;') }, { columns: { key: ['Id'] } }),
      ).to.deep.equal(['7'])
    })
  })
})
