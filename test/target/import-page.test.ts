import { expect } from 'chai'
import { XmlDocument, XmlXPath } from 'libxml2-wasm'
import { renderImportPage, type ImportPageInput } from '../../src/target/import-page.ts'
import { entry, open, totals } from './exact/support.ts'

const input: ImportPageInput = {
  administration: 'demo-nl',
  name: 'Jansen & Zn. <bouw>',
  country: 'NL',
  currency: 'EUR',
  language: 'nl',
  files: [
    { name: '1-Costcenters.xml', topic: 'Costcenters', count: 1 },
    { name: '2-Accounts.xml', topic: 'Accounts', count: 3 },
    { name: '3-GLTransactions-01.xml', topic: 'GLTransactions', count: 1000 },
    { name: '3-GLTransactions-02.xml', topic: 'GLTransactions', count: 234 },
  ],
  journals: [
    { journal: '70', name: 'Verkoopboek', documents: 1200, total: 12345678 },
    { journal: '71', name: '', documents: 34, total: -12105 },
  ],
  entries: 1234,
  assigned: 0,
  pdfs: 0,
}

/** Visible text, one blank between words. */
function visible(page: string): string {
  const text = page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
  return text.replace(/\s+/g, ' ')
}

describe('IMPORT.html', () => {
  it('shows the administration as its only main heading (R26, R69)', () => {
    const page = renderImportPage(input)
    expect(page.match(/<h1>/g)).to.have.lengthOf(1)
    expect(page).to.contain('<h1>Jansen &amp; Zn. &lt;bouw&gt;</h1>')
    expect(visible(page)).to.contain('demo-nl')
  })

  it('lists the files in import order with the menu path of each, relations before entries (R66)', () => {
    const text = visible(renderImportPage(input))
    const places = input.files.map(({ name }) => text.indexOf(name))
    expect(places.every((place) => place >= 0)).to.equal(true)
    expect([...places].sort((a, b) => a - b)).to.deep.equal(places)
    expect(text).to.contain('Import/Export › XML › Relaties › Relaties › Import')
    expect(text).to.contain('Import/Export › XML › Mutaties (GLTransactions)*')
    expect(text).to.contain('3 relaties').and.contain('1 kostenplaats ').and.contain('1.000 boekingen')
    expect(text).to.contain('De relaties gaan vóór de boekingen')
    const entriesOnly = visible(renderImportPage({ ...input, files: input.files.slice(2) }))
    expect(entriesOnly).to.not.contain('De relaties gaan vóór')
  })

  it('says plainly which words of the menu are not verified', () => {
    const page = renderImportPage(input)
    expect(page).to.contain('<b>Import/Export</b> › <b>XML</b> › <b>Relaties</b>')
    expect(page).to.contain('<i>Mutaties (GLTransactions)*</i>')
    expect(visible(page)).to.contain('* Dit woord is niet in Exact Online zelf nagekeken')
  })

  it('says what to see per journal, with number and total (R44)', () => {
    const text = visible(renderImportPage(input))
    expect(text).to.contain('70 Verkoopboek 1.200 123.456,78')
    expect(text).to.contain('71 34 -121,05')
    expect(text).to.contain('Samen 1.234 123.335,73')
  })

  it('R61, R67: says how refused invoices come back, in every case', () => {
    for (const assigned of [0, 34])
      expect(visible(renderImportPage({ ...input, assigned }))).to.contain(
        'Bewaar de meldingen van Exact als XML en zet dat bestand in de inbox',
      )
  })

  it('warns when Exact assigns entry numbers, and reassures when it does not (B24)', () => {
    const assigned = visible(renderImportPage({ ...input, assigned: 34 }))
    expect(assigned).to.contain('maar één keer').and.contain('34 van de 1.234 boekingen')
    expect(visible(renderImportPage({ ...input, assigned: 1234 }))).to.contain(
      'Exact geeft deze boekingen zelf',
    )
    expect(assigned).to.contain('Importeer hetzelfde bestand niet opnieuw')
    const own = visible(renderImportPage(input))
    expect(own).to.not.contain('maar één keer')
    expect(own).to.contain('In gebruik: Boekstuknummer')
  })

  it('speaks three languages and names the site of the country (R72)', () => {
    for (const language of ['nl', 'en', 'fr'] as const) {
      const page = renderImportPage({ ...input, language, country: 'BE', assigned: 3, pdfs: 2 })
      expect(page).to.contain(`<html lang="${language}">`).and.contain('start.exactonline.be')
      expect(page).to.not.match(/\{\w+\}/)
    }
    expect(renderImportPage({ ...input, language: 'en' })).to.contain('<b>Transactions</b>')
    expect(visible(renderImportPage({ ...input, language: 'en' }))).to.contain('123,456.78')
    expect(renderImportPage(input)).to.contain('start.exactonline.nl')
  })

  it('is self-contained: no script, picture or address of elsewhere', () => {
    const page = renderImportPage(input)
    expect(page).to.not.match(/<script|<img|<link|src=|href=|url\(|@import/)
  })

  it('is well-formed with one list item a topic', () => {
    const page = renderImportPage(input)
      .replace('<!doctype html>', '')
      .replace(/<meta ([^>]*)>/g, '<meta $1/>')
    const document = XmlDocument.fromString(page)
    try {
      expect(document.find(XmlXPath.compile('//ol[@class="steps"]/li'))).to.have.lengthOf(3)
      expect(document.find(XmlXPath.compile('//ul[@class="files"]/li'))).to.have.lengthOf(4)
    } finally {
      document.dispose()
    }
  })

  it('is written by the target with what is really in the files', async () => {
    const { writer, sink } = await open()
    writer.entry(entry(), null)
    writer.entry(entry({ entryNumber: null, pdf: 'a.pdf' }), new Uint8Array([37]))
    const artifacts = await writer.finish(totals())
    expect(artifacts.at(-1)).to.include({ name: 'IMPORT.html', topic: 'page' })
    const text = visible(sink.files.get('IMPORT.html')!)
    expect(text).to.contain('Voorbeeld B.V.').and.contain('1-GLTransactions.xml').and.contain('2 boekingen')
    expect(text).to.contain('1 van de 2 boekingen').and.contain('Bij 1 boeking zit de factuur als pdf')
    expect(text).to.contain('70 Verkoopboek 1 121,00')
  })
})
