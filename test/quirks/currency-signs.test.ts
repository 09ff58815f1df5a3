import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { booked, bookedTotals, found, lines, rejected, removeTemporary, told } from './support.ts'

const columns = 'Factuurnummer;Factuurdatum;Klantnummer;Bedrag excl. btw;Btw-code'
const foreign = 'Factuurnummer;Factuurdatum;Klantnummer;Valuta;Koers;Bedrag excl. btw;Btw-code'

async function formatted(format: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Facturen')
  sheet.addRows([columns.split(';'), ['1', '15-01-2026', '1006', 100, 'export']])
  sheet.getCell('D2').numFmt = format
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('signs of currencies beside amounts', function () {
  this.timeout(20_000)
  after(removeTemporary)

  it('Q29: dollars and pounds are never booked as euros', async () => {
    for (const amount of ['$ 100,00', '£100.00', '100,00 USD', 'CHF 100,00', '-$100.00', '($ 100,00)']) {
      const delivery = await rejected(lines(columns, `1;15-01-2026;1006;${amount};export`))
      expect(told(delivery), amount).to.deep.equal(['2 amount-other-currency'])
    }
    const euro = await booked(
      lines(columns, '1;15-01-2026;1006;€ 100,00;export', '2;15-01-2026;1006;EUR 50;export'),
    )
    expect(bookedTotals(euro).map(([, , total]) => total)).to.deep.equal([10_000, 5_000])
  })

  it('Q29: the sign that the format of a workbook shows counts as one that is written', async () => {
    for (const format of ['[$$-409]#,##0.00', '"$" #,##0.00', '#,##0.00\\ [$USD]'])
      expect(told(await rejected(await formatted(format), { name: 'f.xlsx' })), format).to.deep.equal([
        '2 amount-other-currency',
      ])
    for (const format of ['€ #,##0.00', '[$€-413] #,##0.00', '#,##0.00', '_-* #,##0.00 €_-'])
      await booked(await formatted(format), { name: 'f.xlsx' })
  })

  it('Q29: a currency in the heading is that of all amounts below it', async () => {
    const heads = (head: string): string => foreign.replace('Bedrag excl. btw', head)
    const row = '1;15-01-2026;1006;USD;0,90;100,00;export'
    for (const head of ['Bedrag excl. btw (EUR)', 'Bedrag excl. btw (€)'])
      expect(told(await rejected(lines(heads(head), row))), head).to.deep.equal(['2 amount-other-currency'])
    await booked(lines(heads('Bedrag excl. btw (EUR)'), '1;15-01-2026;1006;;;100,00;export'))
    const zero =
      'Factuurnummer;Factuurdatum;Klantnummer;Valuta;Koers;Bedrag excl. btw;Btw-code;Afronding (EUR)'
    await booked(lines(zero, `${row};0,00`))
  })

  it('Q29: a sign must be that of the currency that the document names', async () => {
    const dollars = await booked(lines(foreign, '1;15-01-2026;1006;usd;0,90;$ 100,00;export'))
    expect(bookedTotals(dollars)).to.deep.equal([['1', '15-01-2026', 9_000]])
    const mixed = await rejected(lines(foreign, '1;15-01-2026;1006;USD;0,90;€ 100,00;export'))
    expect(found(mixed, 'amount-other-currency')[0]!.params).to.include({ currency: 'USD' })
    await booked(lines(foreign, '1;15-01-2026;1006;CAD;0,60;$ 100,00;export'))
  })
})
