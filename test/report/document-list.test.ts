import { expect } from 'chai'
import { DocumentList } from '../../src/report/document-list.ts'
import { run, line, sale } from '../book/demo.ts'
import { MemoryWriter, summaryOf } from './support.ts'

describe('report/document-list', () => {
  it('R9: never breaks a date or an entry number over two lines, and marks the total', async () => {
    const writer = new MemoryWriter()
    const list = new DocumentList(writer, 'a.csv (demo)', 'nl', (code) =>
      code === '8000' ? 'Omzet <hoog>' : '',
    )
    list.add(run(sale([line(10_000, 'hoog')])).entry!, 'Acme B.V.')
    await list.finish(summaryOf().totals)
    const page = writer.text
    expect(page).to.include('<td class="whole">15-01-2026</td>')
    expect(page).to.include('<td class="whole">20260001</td>')
    expect(page).to.include('>8000 Omzet &lt;hoog&gt;</td>').and.to.include('>1300</td>')
    expect(page).to.match(/\.whole \{ white-space: nowrap; \}/)
    expect(page).to.match(/<tr class="total"><td>Totaal incl\. btw<\/td>/)
  })
})
