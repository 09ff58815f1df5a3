import { expect } from 'chai'
import { emptyRelation, type DocumentLine } from '../../src/model/document.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import type { Article, Tables, VatCode } from '../../src/model/tables.ts'
import { makeTable } from '../../src/mapping/lookup.ts'
import {
  demoSettings,
  demoTables,
  HIGH,
  LOW,
  line,
  NO_VAT,
  purchase,
  run,
  sale,
  VAT_CODES,
  vatCode,
} from '../book/demo.ts'

function tablesWith(codes: VatCode[], articles: Article[] = []): Tables {
  return demoTables({
    vatCodes: makeTable('vat-codes.csv', codes),
    articles: makeTable('articles.csv', articles),
  })
}

function settingsWith(change: Partial<AdministrationSettings['vat']>): AdministrationSettings {
  const settings = demoSettings()
  Object.assign(settings.vat, change)
  return settings
}

/** Codes of the findings of a sale with this one line, or the VAT code it got. */
function vatOf(one: DocumentLine, tables = demoTables(), settings = demoSettings(), change = {}): string {
  const { codes, entry } = run(sale([one], change), settings, tables)
  return codes.length > 0 ? codes.join(' ') : (entry!.lines[1]!.vat?.code ?? 'without')
}

describe('finding the VAT code of a line', () => {
  it('R84: by the text of the source, by its code, by its rate', () => {
    expect(vatOf(line(10_000, 'HOOG'))).to.equal('2')
    expect(vatOf(line(10_000, '2'))).to.equal('2')
    expect(vatOf(line(10_000, '21%'))).to.equal('2')
    expect(vatOf(line(10_000, '9,0 %'))).to.equal('1')
    expect(vatOf(line(10_000, '', { vatRate: 21_000 }))).to.equal('2')
    expect(vatOf(line(10_000, '', { vatRate: 21_000, vatKind: 'domestic' }))).to.equal('2')
  })

  it('R84: the text of a code for sales and one for purchases is told apart by direction', () => {
    expect(run(purchase([line(10_000, 'hoog')])).entry!.lines[1]!.vat!.code).to.equal('4')
  })

  it('R40: an unknown text is an error that lists what it can be linked to', () => {
    const { findings } = run(sale([line(10_000, 'standaard')]))
    expect(findings.map((f) => f.code)).to.deep.equal(['vat-code-unknown'])
    expect(findings[0]!.params.codes).to.equal('2, 1, 0, 7, 8, 6, DE, FR')
    expect(findings[0]!.value).to.equal('standaard')
  })

  it('R40: a rate without a code is an error that lists what there is', () => {
    const { findings } = run(sale([line(10_000, '13%')]))
    expect(findings[0]).to.include({ code: 'vat-rate-unknown' })
    expect(findings[0]!.params.asked).to.equal('13%')
    expect(vatOf(line(10_000, '', { vatRate: 13_000 }))).to.equal('vat-rate-unknown')
    expect(vatOf(line(10_000, '', { vatKind: 'oss', vatRate: 13_000 }))).to.equal('vat-rate-unknown')
  })

  it('R40: a line that says nothing of VAT is an error', () => {
    expect(vatOf(line(10_000, ''))).to.equal('vat-missing')
  })

  it('R40: several hits are an error that lists them, never a guess', () => {
    const second = vatCode('21N', { rate: 21_000, description: 'Hoog nieuw', payAccount: '1500' })
    const { findings } = run(sale([line(10_000, '21%')]), demoSettings(), tablesWith([HIGH, second]))
    expect(findings[0]).to.include({ code: 'vat-code-ambiguous' })
    expect(findings[0]!.params.candidates).to.equal('2, 21N Hoog nieuw')
  })

  it('Q36: 0% without a reason is an error, unless a setting says what it means', () => {
    for (const one of [line(10_000, '0%'), line(10_000, '', { vatRate: 0 })]) {
      expect(vatOf(one)).to.equal('vat-zero-unclear')
      expect(vatOf(one, undefined, settingsWith({ zeroKind: 'exempt' }))).to.equal('0')
      expect(vatOf(one, undefined, settingsWith({ zeroKind: 'domestic' }))).to.equal('vat-rate-unknown')
    }
    expect(vatOf(line(10_000, '0%', { vatKind: 'exempt' }))).to.equal('0')
    const linked = tablesWith([vatCode('Z', { rate: 0, type: 'zero', aliases: ['0%'] })])
    expect(vatOf(line(10_000, '0%'), linked)).to.equal('Z')
  })

  it('Q36: a percentage beside the name of the tax is a rate, and nothing else is', () => {
    for (const text of ['21% btw', 'btw 21%', 'BTW: 21 %', '21%BTW', 'TVA 21%', '21,0% vat'])
      expect(vatOf(line(10_000, text)), text).to.equal(vatOf(line(10_000, '21%')))
    expect(vatOf(line(10_000, '0% btw'))).to.equal('vat-zero-unclear')
    for (const text of ['21% verlegd', 'btw 21', '21% btw verlegd', '21% oud', 'btw'])
      expect(vatOf(line(10_000, text)), text).to.equal('vat-code-unknown')
  })

  it('Q36: a marker says more than the text beside it', () => {
    const relation = {
      ...emptyRelation('customer', { sheet: '', row: 2 }),
      code: '1001',
      name: 'Acme B.V.',
      vatNumber: 'NL002455799B11',
    }
    const shifted = (vat: string, rate: number | null) =>
      vatOf(line(10_000, vat, { vatKind: 'reverse-charge', vatRate: rate }), undefined, undefined, {
        relation,
      })
    expect(shifted('0', 0)).to.equal('8')
    expect(shifted('hoog', null)).to.equal('8')
    expect(shifted('', 0)).to.equal('8')
    expect(shifted('21%', null)).to.equal('vat-rate-unknown')
    expect(vatOf(line(10_000, 'vrijgesteld', { vatKind: 'domestic' }))).to.equal('0')
  })

  it('Q36: 0% fits a purchase code under which the buyer computes the VAT', () => {
    const { entry } = run(purchase([line(10_000, '', { vatKind: 'reverse-charge', vatRate: 0 })]))
    expect(entry!.lines[1]!.vat!.code).to.equal('5')
  })

  it('R84: the rate that the source gives must be that of the code', () => {
    expect(vatOf(line(10_000, 'hoog', { vatRate: 9_000 }))).to.equal('vat-rate-differs')
    expect(vatOf(line(10_000, '21%', { vatRate: 9_000 }))).to.equal('vat-rate-differs')
    expect(vatOf(line(10_000, 'geen', { vatRate: 21_000 }))).to.equal('vat-rate-differs')
    expect(vatOf(line(10_000, 'geen', { vatRate: 0 }))).to.equal('0')
    // the purchase code of that name has this rate, the one for sales has not
    expect(vatOf(line(10_000, 'verlegd', { vatRate: 21_000 }))).to.equal('vat-rate-differs')
  })

  it('a bare number that is a code and a rate of another code is an error, unless the rate is given too', () => {
    const nine = vatCode('9', { rate: 21_000, payAccount: '1500' })
    const tables = tablesWith([nine, LOW])
    expect(vatOf(line(10_000, '9'), tables)).to.equal('vat-code-ambiguous')
    expect(vatOf(line(10_000, '9', { vatRate: 21_000 }), tables)).to.equal('9')
    expect(vatOf(line(10_000, '9%'), tables)).to.equal('1')
    expect(vatOf(line(10_000, '9'), tablesWith([{ ...nine, rate: 9_000 }, LOW]))).to.equal('9')
  })

  it('R40: a code for the other direction, a blocked one and one out of date are told as what they are', () => {
    const buying = vatCode('I', { direction: 'purchase', rate: 21_000, aliases: ['inkoop'] })
    const blocked = vatCode('B', { rate: 21_000, blocked: true, aliases: ['oud'] })
    const ended = vatCode('E', { rate: 19_000, until: '2012-09-30', aliases: ['negentien'] })
    const tables = tablesWith([buying, blocked, ended])
    expect(vatOf(line(10_000, 'inkoop'), tables)).to.equal('vat-code-wrong-direction')
    expect(vatOf(line(10_000, 'oud'), tables)).to.equal('vat-code-blocked')
    expect(vatOf(line(10_000, 'negentien'), tables)).to.equal('vat-code-not-on-date')
  })

  it('the day of the supply decides between two codes of one name, else that of the invoice', () => {
    const old = vatCode('L6', { rate: 6_000, until: '2018-12-31', payAccount: '1501', aliases: ['laag'] })
    const now = vatCode('L9', { rate: 9_000, from: '2019-01-01', payAccount: '1501', aliases: ['laag'] })
    const tables = tablesWith([old, now])
    const settings = demoSettings({ dates: { pastDays: 5_000, futureDays: 90 } })
    expect(vatOf(line(10_000, 'laag'), tables, settings)).to.equal('L9')
    expect(vatOf(line(10_000, 'laag'), tables, settings, { date: '2018-12-31' })).to.equal('L6')
    expect(vatOf(line(10_000, 'laag'), tables, settings, { date: '2019-01-01' })).to.equal('L9')
    expect(vatOf(line(10_000, 'laag'), tables, settings, { supplyDate: '2018-12-31' })).to.equal('L6')
    expect(
      vatOf(line(10_000, 'laag'), tablesWith([old, { ...old, code: 'X' }]), settings, { date: '2018-01-01' }),
    ).to.equal('vat-code-ambiguous')
  })

  it('B27: OSS is the code of the country of the relation, told by its VAT number where the country is empty', () => {
    const buyer = (country: string, vatNumber = '') => ({
      ...emptyRelation('customer', { sheet: '', row: 2 }),
      code: '1001',
      name: 'Acme B.V.',
      country,
      vatNumber,
    })
    const oss = (country: string, vatNumber = '') =>
      vatOf(line(10_000, 'oss'), undefined, undefined, { relation: buyer(country, vatNumber) })
    expect(oss('DE')).to.equal('DE')
    expect(oss('FR')).to.equal('FR')
    expect(oss('', 'DE123456789')).to.equal('DE')
    expect(oss('IT')).to.equal('vat-code-wrong-country')
    expect(oss('')).to.equal('vat-code-wrong-country')
    const byRate = line(10_000, '', { vatKind: 'oss', vatRate: 19_000 })
    expect(vatOf(byRate, undefined, undefined, { relation: buyer('DE') })).to.equal('DE')
  })

  it('R85: VAT of the line goes before that of the article, or the other way round by setting', () => {
    const article = { code: 'A1', name: '', salesAccount: '', purchaseAccount: '', vatCode: '1', aliases: [] }
    const tables = tablesWith(VAT_CODES, [article])
    expect(vatOf(line(10_000, 'hoog', { article: 'A1' }), tables)).to.equal('2')
    expect(vatOf(line(10_000, '', { article: 'A1' }), tables)).to.equal('1')
    expect(
      vatOf(line(10_000, 'hoog', { article: 'A1' }), tables, settingsWith({ order: ['article', 'line'] })),
    ).to.equal('1')
    expect(vatOf(line(10_000, '', { article: 'A2' }), tables)).to.equal('vat-missing')
  })

  it('no VAT at all needs no code', () => {
    const tables = tablesWith([HIGH])
    expect(vatOf(line(10_000, '', { vatKind: 'none' }), tables)).to.equal('without')
    expect(vatOf(line(10_000, '', { vatKind: 'none' }), tablesWith([{ ...NO_VAT, kind: 'none' }]))).to.equal(
      '0',
    )
  })

  it('tells each line that has the trouble, at its own row', () => {
    const lines = [3, 4].map((row) => line(10_000, 'standaard', { place: { sheet: '', row } }))
    expect(run(sale(lines)).findings.map((f) => [f.place.row, f.document])).to.deep.equal([
      [3, '2026-0001'],
      [4, '2026-0001'],
    ])
  })
})
