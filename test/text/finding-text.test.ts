import { expect } from 'chai'
import type { Finding } from '../../src/model/finding.ts'
import { catalogue, type FindingCode } from '../../src/model/findings/catalogue.ts'
import { renderFinding } from '../../src/text/finding-text.ts'
import { fillIn, ownParameters, placeholders } from '../../src/text/template.ts'

const finding: Finding = {
  code: 'file-empty',
  severity: 'error',
  place: { sheet: 'invoices', row: 1234, column: 27, heading: 'Bedrag' },
  document: 'F2026-1',
  value: '12,3x\n' + 'y'.repeat(80),
  params: {
    amount: { cents: -123_456 },
    day: { date: '2026-12-31' },
    rate: { rate: 9_000 },
    count: 12,
    list: 'code, '.repeat(30),
    text: 'z'.repeat(80),
  },
}

describe('text/finding-text', () => {
  it('R13: fills in amounts, dates and rates in the notation of the language', () => {
    expect(fillIn('{amount} op {day}: {rate}, {count}', finding, 'nl')).to.equal(
      '-1.234,56 op 31-12-2026: 9%, 12',
    )
    expect(fillIn('{amount}, {day}', finding, 'en')).to.equal('-1,234.56, 31 Dec 2026')
  })

  it('R13: cuts a value from the file at 60 characters, and leaves a list of codes whole', () => {
    expect(fillIn('“{value}”', finding, 'nl')).to.equal(`“12,3x ${'y'.repeat(53)}…”`)
    expect(fillIn('„{text}”', finding, 'nl')).to.equal(`„${'z'.repeat(59)}…”`)
    expect(fillIn('« {text} »', finding, 'fr')).to.equal(`« ${'z'.repeat(59)}… »`)
    expect(fillIn('{list}', finding, 'nl')).to.equal('code, '.repeat(30))
  })

  it('R13: knows the place of a finding without parameters', () => {
    const text = fillIn('{sheet} {row} {column} {heading} {document}', finding, 'nl')
    expect(text).to.equal('invoices 1234 AB Bedrag F2026-1')
  })

  it('leaves a part between double brackets out when its parameter is empty or a dash', () => {
    const unknown = (suggestions: string): Finding => ({
      ...finding,
      code: 'ledger-account-unknown',
      params: { code: '4012', file: 'x.csv', suggestions },
    })
    const told = (suggestions: string): string => renderFinding(unknown(suggestions), 'nl').message
    expect(told('4021 Kantoorkosten')).to.equal(
      'Grootboekrekening “4012” staat niet in x.csv. Bedoelt u 4021 Kantoorkosten?',
    )
    expect(told('–')).to.equal('Grootboekrekening “4012” staat niet in x.csv.')
  })

  it('does not read a parameter inside the value of a parameter', () => {
    const hostile = { ...finding, params: { text: '{amount} $& {nothing}' } }
    expect(fillIn('{text}', hostile, 'nl')).to.equal('{amount} $& {nothing}')
  })

  it('throws on a text that asks for what the finding does not have', () => {
    expect(() => fillIn('{nothing}', finding, 'nl')).to.throw('finding file-empty has no parameter {nothing}')
    expect(() => fillIn('{constructor}', finding, 'nl')).to.throw('{constructor}')
    expect(() => fillIn('{value}', { ...finding, value: undefined } as unknown as Finding, 'nl')).to.throw(
      '{value}',
    )
  })

  it('throws on a code outside the catalogue', () => {
    expect(() => renderFinding({ ...finding, code: 'constructor' }, 'nl')).to.throw('not in the catalogue')
  })

  it('gives message, cause, remedy and the word for the severity in three languages', () => {
    const dutch = renderFinding({ ...finding, severity: 'warning' }, 'nl')
    expect(dutch.message).to.equal(catalogue['file-empty'].nl.message)
    expect(dutch.cause).to.equal(catalogue['file-empty'].nl.cause)
    expect(dutch.remedy).to.equal(catalogue['file-empty'].nl.remedy)
    expect(dutch.severityWord).to.equal('Waarschuwing')
    expect(renderFinding(finding, 'en').severityWord).to.equal('Error')
    expect(renderFinding(finding, 'fr').severityWord).to.equal('Erreur')
  })

  it('renders every text of the catalogue once its parameters are there', () => {
    for (const code of Object.keys(catalogue) as FindingCode[]) {
      const names = placeholders(JSON.stringify(catalogue[code]))
      const params = Object.fromEntries([...names].map((name) => [name, name.toUpperCase()]))
      for (const language of ['nl', 'en', 'fr'] as const) {
        const rendered = renderFinding({ ...finding, code, params }, language)
        expect(Object.values(rendered).join('\n'), `${code} ${language}`).not.to.match(/[{}]|undefined/)
      }
    }
  })

  it('has own parameters that every finding may name', () => {
    expect(ownParameters).to.include.members(['value', 'document', 'row'])
  })
})
