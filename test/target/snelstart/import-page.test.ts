import { expect } from 'chai'
import { XmlDocument } from 'libxml2-wasm'
import { renderPage, type SnelstartPage } from '../../../src/target/snelstart/import-page.ts'

const page: SnelstartPage = {
  administration: 'demo-snelstart',
  name: 'Jansen & Zn. <bouw>',
  language: 'nl',
  journals: [{ journal: '70', name: 'Verkoopboek', documents: 1200, total: 12_345_678 }],
  api: [
    { name: '1-relaties.json', topic: 'relaties', count: 1 },
    { name: '2-verkoopboekingen.json', topic: 'verkoopboekingen', count: 1200 },
    { name: 'requests.json', topic: 'requests', count: 1201 },
  ],
  desktop: [],
  costCentres: [],
  pdfs: 0,
}
const desktop: SnelstartPage = {
  ...page,
  api: [],
  desktop: [
    { name: '1-Relaties-klanten.csv', topic: 'Relaties-klanten', count: 1 },
    { name: '2-Boekingen.csv', topic: 'Boekingen', count: 1200 },
  ],
  costCentres: [{ number: '500', name: 'Nieuw <project>' }],
  pdfs: 2,
}
const visible = (html: string): string =>
  html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('IMPORT.html for SnelStart', () => {
  it('R26: names the administration, what is in it and its totals', () => {
    const html = renderPage(page)
    expect(html.match(/<h1>/g)).to.have.lengthOf(1)
    expect(html).to.include('<h1>Jansen &amp; Zn. &lt;bouw&gt;</h1>')
    const text = visible(html)
    for (const part of [
      'demo-snelstart',
      '1 relatie',
      '1.200 verkoopboekingen',
      '70 Verkoopboek',
      '123.456,78',
    ])
      expect(text).to.include(part)
  })

  it('R23: says where the connection key is found, and what must not be done twice', () => {
    const text = visible(renderPage(page))
    expect(text).to.include('koppelsleutel').and.include('Instellingen, Koppelingen')
    expect(text).to.include('Niet twee keer').and.include('BOE-0021')
  })

  it('lists the files of SnelStart 12 in order, with the cost centres to make and the PDFs that stay behind', () => {
    const text = visible(renderPage(desktop))
    const order = [
      'reservekopie',
      '500 Nieuw',
      'Importeer 1-Relaties-klanten.csv',
      'Importeer 2-Boekingen.csv',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places.every((place) => place > 0)).to.equal(true)
    expect(places).to.deep.equal(places.toSorted((a, b) => a - b))
    expect(text).to.include('2 facturen gaan langs deze weg niet mee')
    expect(text).to.not.include('koppelsleutel')
  })

  it('warns when both forms are there', () => {
    const text = visible(renderPage({ ...desktop, api: page.api }))
    expect(text).to.include('Kies één van de twee wegen')
    expect(visible(renderPage(page))).to.not.include('Kies één van de twee wegen')
    // whichever way is gone, its warning is there
    expect(text).to.include('BOE-0021').and.to.include('twee keer importeren')
  })

  it('speaks three languages, is well-formed and needs nothing from elsewhere', () => {
    for (const language of ['nl', 'en', 'fr'] as const) {
      const html = renderPage({ ...desktop, api: page.api, language })
      expect(html).to.include(`lang="${language}"`)
      expect(html).to.not.match(/<script|src=|https?:\/\/|\{\w+\}/)
      const xml = html.replace('<!doctype html>\n', '').replace(/<meta ([^>]*)>/g, '<meta $1/>')
      XmlDocument.fromString(xml).dispose()
    }
    const titles = (['nl', 'en', 'fr'] as const).map((language) =>
      renderPage({ ...page, language }).slice(0, 400),
    )
    expect(new Set(titles).size).to.equal(3)
  })
})
