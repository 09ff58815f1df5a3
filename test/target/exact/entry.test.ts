import { expect } from 'chai'
import { base, entry, line, transactions, vat, vatCode } from './support.ts'

/** The lines of the first entry as [number, account, value, VATType, VAT code, base]. */
function lines(xml: string): string[] {
  const found = xml.matchAll(/<GLTransactionLine .*?<\/GLTransactionLine>/g)
  return [...found].map(([text]) => {
    const amount = /<Amount>.*<\/Amount>/.exec(text)![0]
    const part = (pattern: RegExp, of: string) => pattern.exec(of)?.[1] ?? '-'
    return [
      part(/ line="(\d+)"/, text),
      part(/GLAccount code="(.*?)"/, text),
      part(/<Value>(.*?)</, amount),
      part(/<VATType>(.*?)</, text),
      part(/<VAT code="(.*?)"/, amount),
      part(/<VATBaseAmount>(.*?)</, amount),
    ].join(' ')
  })
}

describe('an entry as Exact XML', () => {
  it('is written to the letter for a sale of 100.00 at 21% (B1)', async () => {
    const xml = await transactions([entry({ yourReference: 'PO 1', paymentReference: '123456789002' })])
    const references =
      '<References><InvoiceNumber>20260001</InvoiceNumber><PaymentReference>123456789002</PaymentReference>' +
      '<YourRef>PO 1</YourRef></References></GLTransactionLine>'
    expect(xml).to.equal(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<eExact xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="eExact-XML.xsd">',
        '<GLTransactions>',
        '<GLTransaction entry="20260001"><TransactionType number="20"/><Journal code="70"/><PaymentCondition code="30"/>' +
          '<Date>2026-01-15</Date><FinYear number="2026"/><FinPeriod number="1"/>' +
          '<Description>Factuur 2026-0001</Description><Account code="1001"/>',
        '<GLTransactionLine type="20" linetype="0" line="0" status="20"><Date>2026-01-15</Date><VATType>S</VATType>' +
          '<FinYear number="2026"/><FinPeriod number="1"/><GLAccount code="1300" type="20"/>' +
          '<Description>Factuur 2026-0001</Description><DueDate>2026-02-14</DueDate><InvoiceDate>2026-01-15</InvoiceDate>' +
          '<Account code="1001"/><Amount><Currency code="EUR"/><Value>121.00</Value></Amount>' +
          '<ForeignAmount><Currency code="EUR"/><Value>121.00</Value><Rate>1</Rate></ForeignAmount>' +
          references,
        '<GLTransactionLine type="20" linetype="0" line="1" status="20"><Date>2026-01-15</Date><VATType>V</VATType>' +
          '<FinYear number="2026"/><FinPeriod number="1"/><GLAccount code="8000"/><Description>Advies</Description>' +
          '<Account code="1001"/><Amount><Currency code="EUR"/><Value>-100.00</Value><VAT code="2"/>' +
          '<VATPercentage>0.21</VATPercentage><VATBaseAmount>-100.00</VATBaseAmount></Amount>' +
          '<ForeignAmount><Currency code="EUR"/><Value>-100.00</Value><Rate>1</Rate><VAT code="2"/>' +
          '<VATPercentage>0.21</VATPercentage><VATBaseAmount>-100.00</VATBaseAmount><VATAmount>-21.00</VATAmount>' +
          '</ForeignAmount>' +
          references,
        '<GLTransactionLine type="20" linetype="0" line="2" status="20"><Date>2026-01-15</Date><VATType>A</VATType>' +
          '<FinYear number="2026"/><FinPeriod number="1"/><GLAccount code="1500" type="24"/><Account code="1001"/>' +
          '<Amount><Currency code="EUR"/><Value>-21.00</Value><VAT code="2"/><VATBaseAmount>-100.00</VATBaseAmount></Amount>' +
          '<ForeignAmount><Currency code="EUR"/><Value>-21.00</Value><Rate>1</Rate><VAT code="2"/>' +
          '<VATBaseAmount>-100.00</VATBaseAmount></ForeignAmount>' +
          references,
        '</GLTransaction>',
        '</GLTransactions>',
        '</eExact>',
        '',
      ].join('\n'),
    )
  })

  it('has VATType X and Z and type 21 on a sales credit note, also on a line of the opposite sign (B3)', async () => {
    const xml = await transactions([
      entry({
        kind: 'sales-credit-note',
        lines: [
          line('receivable', '1300', -10890),
          base('8000', 10000, 2100),
          base('8000', -1000, -210),
          vat('1500', 1890, 9000),
        ],
      }),
    ])
    expect(xml).to.contain('<TransactionType number="21"/>').and.not.contain('type="20" linetype')
    expect(lines(xml)).to.deep.equal([
      '0 1300 -108.90 S - -',
      '1 8000 100.00 X 2 100.00',
      '2 8000 -10.00 X 2 -10.00',
      '3 1500 18.90 Z 2 90.00',
    ])
  })

  it('leaves a line without VAT at S beside taxed ones (B2)', async () => {
    const none = vatCode('0', { kind: 'exempt', type: 'none', rate: null })
    const xml = await transactions([
      entry({
        lines: [
          line('receivable', '1300', 17100),
          base('8000', -10000, -2100),
          line('base', '8020', -2500, { vat: none, vatBase: -2500 }),
          line('base', '8020', -2500),
          vat('1500', -2100, -10000),
        ],
      }),
    ])
    expect(lines(xml).slice(2, 4)).to.deep.equal(['2 8020 -25.00 S 0 -25.00', '3 8020 -25.00 S - -'])
  })

  it('keeps the base letter on intra-community, reverse-charged and export sales, without a VAT line (B11, B12, B13)', async () => {
    const zero = vatCode('7', { kind: 'eu-services', type: 'zero', rate: 0 })
    const sold = line('base', '8030', -100000, { vat: zero, rate: 0, vatBase: -100000, vatShare: 0 })
    const xml = await transactions([entry({ lines: [line('receivable', '1300', 100000), sold] })])
    expect(lines(xml)).to.deep.equal(['0 1300 1000.00 S - -', '1 8030 -1000.00 V 7 -1000.00'])
    expect(xml).to.contain('<VATPercentage>0</VATPercentage>').and.contain('<VATAmount>0.00</VATAmount>')
  })

  it('has I and O on a purchase, W and Y on its credit note (B9, B10)', async () => {
    const purchase = (sign: number) => [
      line('payable', '1600', -12100 * sign, { accountType: '22' }),
      base('4500', 10000 * sign, 2100 * sign),
      vat('1520', 2100 * sign, 10000 * sign),
    ]
    const invoice = await transactions([
      entry({ kind: 'purchase-invoice', entryNumber: null, number: '777', lines: purchase(1) }),
    ])
    expect(invoice).to.contain('<GLTransaction><TransactionType number="30"/>')
    expect(invoice).to.contain('<GLAccount code="1600" type="22"/>')
    expect(lines(invoice)).to.deep.equal([
      '0 1600 -121.00 S - -',
      '1 4500 100.00 I 2 100.00',
      '2 1520 21.00 O 2 100.00',
    ])
    const credit = await transactions([
      entry({ kind: 'purchase-credit-note', entryNumber: null, lines: purchase(-1) }),
    ])
    expect(credit).to.contain('<TransactionType number="31"/>')
    expect(lines(credit).map((one) => one.split(' ')[3])).to.deep.equal(['S', 'W', 'Y'])
  })

  it('has both VAT lines of a reverse-charged purchase, P to pay or Q to claim on its credit note (B14)', async () => {
    const reversed = (sign: number) => [
      line('payable', '1600', -100000 * sign),
      base('4500', 100000 * sign, 21000 * sign),
      vat('1520', 21000 * sign, 100000 * sign),
      vat('1502', -21000 * sign, 100000 * sign, { role: 'vat-reverse' }),
    ]
    const invoice = await transactions([entry({ kind: 'purchase-invoice', lines: reversed(1) })])
    expect(lines(invoice).slice(1)).to.deep.equal([
      '1 4500 1000.00 I 2 1000.00',
      '2 1520 210.00 O 2 1000.00',
      '3 1502 -210.00 P 2 1000.00',
    ])
    const credit = await transactions([entry({ kind: 'purchase-credit-note', lines: reversed(-1) })])
    expect(lines(credit).map((one) => one.split(' ')[3])).to.deep.equal(['S', 'W', 'Y', 'Q'])
  })

  it('marks the part of purchase VAT that is not deductible with N, or M on a credit note (B28)', async () => {
    const part = line('vat-non-deductible', '4500', 840, { vat: high60, vatBase: 10000 })
    const lost = [line('payable', '1600', -12100), base('4500', 10000, 2100), part, vat('1520', 1260, 10000)]
    const invoice = await transactions([entry({ kind: 'purchase-invoice', lines: lost })])
    expect(lines(invoice)[2]).to.equal('2 4500 8.40 N 2 100.00')
    const credit = await transactions([entry({ kind: 'purchase-credit-note', lines: lost })])
    expect(lines(credit)[2]).to.equal('2 4500 8.40 M 2 100.00')
  })

  it('leaves a cash rounding line at S (B30)', async () => {
    const rounded = [
      line('receivable', '1300', 1000),
      line('base', '8020', -1002),
      line('rounding', '4990', 2),
    ]
    expect(lines(await transactions([entry({ lines: rounded })]))[2]).to.equal('2 4990 0.02 S - -')
  })

  it('writes euros in Amount and dollars with their rate in ForeignAmount, VAT bases too (B15, B16)', async () => {
    const xml = await transactions([
      entry({
        currency: 'USD',
        rate: '0.92',
        lines: [
          line('receivable', '1300', 11132, { foreign: 12100 }),
          base('8000', -5520, -1260, { foreign: -6000, vatBase: -5520 }),
          base('8000', -3680, -840, { foreign: -4000, vatBase: -3680 }),
          vat('1500', -1932, -9200, { foreign: -2100 }),
        ],
      }),
    ])
    const foreign = [...xml.matchAll(/<ForeignAmount>(.*?)<\/ForeignAmount>/g)].map(([, text]) => text)
    const head = '<Currency code="USD"/>'
    expect(foreign).to.deep.equal([
      `${head}<Value>121.00</Value><Rate>0.92</Rate>`,
      `${head}<Value>-60.00</Value><Rate>0.92</Rate><VAT code="2"/><VATPercentage>0.21</VATPercentage><VATBaseAmount>-60.00</VATBaseAmount><VATAmount>-12.60</VATAmount>`,
      `${head}<Value>-40.00</Value><Rate>0.92</Rate><VAT code="2"/><VATPercentage>0.21</VATPercentage><VATBaseAmount>-40.00</VATBaseAmount><VATAmount>-8.40</VATAmount>`,
      `${head}<Value>-21.00</Value><Rate>0.92</Rate><VAT code="2"/><VATBaseAmount>-100.00</VATBaseAmount>`,
    ])
    expect(lines(xml)[3]).to.equal('3 1500 -19.32 A 2 -92.00')
  })

  it('tells the foreign base of VAT by code and rate, and of VAT that is not deductible by the line it belongs to', async () => {
    const low = { vat: vatCode('2'), rate: 9000 }
    const xml = await transactions([
      entry({
        kind: 'purchase-invoice',
        currency: 'USD',
        rate: '0.5',
        lines: [
          line('payable', '1600', -11500, { foreign: -23000 }),
          base('4500', 5000, 2100, { foreign: 10000 }),
          line('vat-non-deductible', '4500', 1000, { foreign: 2000, vat: high60, vatBase: 5000 }),
          base('4500', 5000, 900, { ...low, foreign: 10000 }),
          // includes its VAT of 20.00, of which the base is 80.00
          base('4600', 5000, 2000, { vat: vatCode('4'), foreign: 10000, vatBase: 4000 }),
          vat('1520', 50, 5000, { foreign: 100 }),
          vat('1521', 450, 5000, { ...low, foreign: 900 }),
        ],
      }),
    ])
    const bases = [...xml.matchAll(/<ForeignAmount>.*?<\/ForeignAmount>/g)].map(
      ([text]) => /<VATBaseAmount>(.*?)</.exec(text)?.[1],
    )
    expect(bases).to.deep.equal([undefined, '100.00', '100.00', '100.00', '80.00', '100.00', '100.00'])
  })

  it('has cost centre and cost unit where the entry has them, on the base line (B17, R79)', async () => {
    const xml = await transactions([
      entry({
        lines: [
          line('receivable', '1300', 100),
          line('base', '8000', -100, { costCentre: 'VK', costUnit: 'P1' }),
        ],
      }),
    ])
    expect(xml).to.contain('<Account code="1001"/><Costcenter code="VK"/><Costunit code="P1"/><Amount>')
    expect(xml.match(/<Costcenter/g)).to.have.lengthOf(1)
  })

  it('names only the account types that the published schema knows for receivable, payable and VAT', async () => {
    const xml = await transactions([
      entry({
        lines: [
          line('receivable', '1300', 100, { accountType: '20' }),
          line('base', '8000', -100, { accountType: '300' }),
        ],
      }),
    ])
    expect(xml).to.contain('code="1300" type="20"').and.contain('<GLAccount code="8000"/>')
  })
})

const high60 = vatCode('2', { direction: 'purchase' })
