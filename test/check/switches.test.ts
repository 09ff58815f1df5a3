import { expect } from 'chai'
import { catalogue } from '../../src/model/findings/catalogue.ts'
import { checks, runChecks } from '../../src/check/all.ts'
import { makeCheckContext } from '../../src/check/check.ts'
import { fixedCodes, withSwitches } from '../../src/check/switches.ts'
import { finding } from '../../src/model/finding-make.ts'
import type { Finding } from '../../src/model/finding.ts'
import { demoSettings, demoTables, line, run, sale, TODAY } from '../book/demo.ts'

const unusual = (checks: Record<string, 'error' | 'warning' | 'information' | 'off'>) =>
  run(sale([line(10_000, 'hoog')], { date: '2020-01-15' }), demoSettings({ checks }))

describe('the severity of findings by setting', () => {
  it('can be raised, lowered and switched off per code', () => {
    expect(unusual({}).findings[0]).to.include({ code: 'date-unusual', severity: 'warning' })
    expect(unusual({ 'date-unusual': 'information' }).findings[0]!.severity).to.equal('information')
    expect(unusual({ 'date-unusual': 'off' }).codes).to.deep.equal([])
    const raised = unusual({ 'date-unusual': 'error' })
    expect(raised.findings[0]!.severity).to.equal('error')
    expect(raised.entry).to.equal(null)
  })

  it('cannot be lowered for what a booking cannot do without', () => {
    const settings = demoSettings({ checks: { 'number-missing': 'off', 'vat-code-unknown': 'warning' } })
    const { findings, entry } = run(sale([line(10_000, 'x')], { number: '' }), settings)
    expect(findings.map((f) => `${f.code} ${f.severity}`)).to.have.members([
      'number-missing error',
      'vat-code-unknown error',
    ])
    expect(entry).to.equal(null)
  })

  it('fixed codes are errors of the catalogue', () => {
    for (const code of fixedCodes)
      expect(catalogue[code as keyof typeof catalogue]?.severity, code).to.equal('error')
  })

  it('a report without switches is passed on as it is', () => {
    const report = (): void => undefined
    expect(withSwitches(report, { checks: {} })).to.equal(report)
    expect(withSwitches(report, { checks: { 'number-missing': 'off' } })).to.equal(report)
  })

  it('does not change the finding that it was given', () => {
    const told: Finding[] = []
    const given = finding('date-unusual', { sheet: '', row: 1 })
    withSwitches((f) => told.push(f), { checks: { 'date-unusual': 'error' } })(given)
    expect([given.severity, told[0]!.severity]).to.deep.equal(['warning', 'error'])
  })
})

describe('the list of checks', () => {
  it('has names and codes that occur once, all in the catalogue', () => {
    const names = checks.map((check) => check.name)
    expect(new Set(names).size).to.equal(names.length)
    const codes = checks.flatMap((check) => check.codes)
    expect(new Set(codes).size).to.equal(codes.length)
    for (const code of codes) expect(catalogue[code], code).to.not.equal(undefined)
  })

  it('runs on what look-ups left open without falling over, and leaves zero documents alone', () => {
    const findings: Finding[] = []
    const { resolved } = run(sale([line(10_000, 'x', { ledgerAccount: 'y' })], { date: 'z', journal: 'q' }))
    const context = makeCheckContext(demoSettings(), demoTables(), TODAY, [])
    runChecks(resolved!, context, (f) => findings.push(f))
    expect(findings.map((f) => f.code)).to.deep.equal(['date-not-real'])
    const zero = run(sale([line(0, '')], { totalIncluding: 0, number: '' })).resolved!
    runChecks(zero, context, (f) => findings.push(f))
    expect(findings).to.have.length(1)
  })
})
