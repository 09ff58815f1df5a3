import { expect } from 'chai'
import { noteHeadings, findNoteColumns } from '../../../src/report/annotate/headings.ts'
import { notesFromFindings } from '../../../src/report/annotate/merge.ts'
import { catalogue } from '../../../src/model/findings/catalogue.ts'
import { findingAt } from '../support.ts'

const { message, remedy } = catalogue['file-empty'].nl

describe('report/annotate/merge', () => {
  it('R13: makes one note of all findings of a row, errors first, with the worst severity', () => {
    const at = (severity: 'error' | 'warning' | 'information', column?: number) =>
      findingAt(4, { severity, place: { sheet: '', row: 4, ...(column === undefined ? {} : { column }) } })
    const [note, ...others] = notesFromFindings(
      [at('information', 1), at('warning', 2), at('error', 2)],
      'nl',
      1,
    )
    expect(others).to.deep.equal([])
    expect(note).to.deep.equal({
      row: 4,
      columns: [
        { column: 2, severity: 'error' },
        { column: 1, severity: 'information' },
      ],
      message: `(1) Fout: ${message} (2) Waarschuwing: ${message} (3) Ter informatie: ${message}`,
      remedy,
      severity: 'error',
    })
  })

  it('tells the same thing once', () => {
    const [note] = notesFromFindings([findingAt(2), findingAt(2)], 'nl', 1)
    expect(note!.message).to.equal(`Fout: ${message}`)
  })

  it('puts what is about the file on the heading row, in order with the rows', () => {
    const rows = (findings: number[], headerRow: number) =>
      [
        ...notesFromFindings(
          findings.map((row) => findingAt(row)),
          'nl',
          headerRow,
        ),
      ].map((note) => note.row)
    expect(rows([0, 2, 2, 7], 1)).to.deep.equal([1, 2, 7])
    expect(rows([0, 2, 7], 3)).to.deep.equal([2, 3, 7])
    expect(rows([0, 2, 3, 7], 3)).to.deep.equal([2, 3, 7])
    expect(rows([0, 2], 3)).to.deep.equal([2, 3])
    expect(rows([0], 0)).to.deep.equal([1])
    expect(rows([], 1)).to.deep.equal([])
  })

  it('does not write out more than a cell can be read with', () => {
    const findings = Array.from({ length: 1000 }, (_, i) =>
      findingAt(2, {
        code: 'date-unreadable',
        value: `3${i}`,
        params: { heading: 'Datum', example: '31-12-2026' },
      }),
    )
    const [note] = notesFromFindings(findings, 'nl', 1)
    expect(note!.message).to.match(/\(8\) [^(]*… en nog 992, zie report\.csv$/)
    expect(note!.message.length).to.be.below(2000)
  })

  it('recognises the two columns of an earlier attempt in each language, and only when both are there', () => {
    expect(noteHeadings('nl')).to.deep.equal(['Melding', 'Wat te doen'])
    expect(findNoteColumns(['Nr', 'melding ', 'WAT  TE DOEN', 'x'])).to.deep.equal({ message: 1, remedy: 2 })
    expect(findNoteColumns(['What to do', 'Message'])).to.deep.equal({ message: 1, remedy: 0 })
    expect(findNoteColumns(['Message', 'Que faire'])).to.deep.equal({ message: 0, remedy: 1 })
    expect(findNoteColumns(['Message', 'Amount'])).to.equal(null)
    expect(findNoteColumns(['Message', 'Wat te doen'])).to.equal(null)
  })
})
