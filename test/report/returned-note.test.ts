import { expect } from 'chai'
import { finding } from '../../src/model/finding-make.ts'
import { returnedNote } from '../../src/report/returned-note.ts'

const about = { file: 'lijst.csv', administration: 'demo', batch: '20260105-101500-k3m9xa' }
const file = { sheet: '', row: 0 }
const group = (one: ReturnType<typeof finding>, total = 1) => ({
  code: one.code,
  severity: one.severity,
  total,
  examples: [one],
})

describe('the note beside a returned file that could not be read', () => {
  const missing = finding('source-unknown', file, { source: 'generic', missing: 'Klant' })

  it('R13: says what is wrong, why, what to do and where the report is, one line each', () => {
    const lines = returnedNote(about, [group(missing)], 'nl').split('\r\n')
    expect(lines[0]).to.equal('\ufefflijst.csv is teruggestuurd. Er is niets geboekt en niets geëxporteerd.')
    expect(lines[2]).to.match(/^Fout: De indeling .* daarvoor ontbreekt: Klant\.$/)
    expect(lines[4]).to.match(/^Wat te doen: Controleer de kopregel\./)
    expect(lines[6]).to.include('archief van demo').and.to.include(`map ${about.batch}: report.html`)
  })

  it('leaves out what is for information only, and speaks the language of the administration', () => {
    const used = finding('sheet-not-used', file, { sheet: 'Uitleg' })
    expect(returnedNote(about, [group(missing), group(used)], 'nl')).not.to.include('Uitleg')
    expect(returnedNote(about, [group(missing)], 'en'))
      .to.include('Error: ')
      .and.to.include('What to do: ')
    expect(returnedNote(about, [group(missing)], 'fr'))
      .to.include('Erreur : ')
      .and.to.include('Que faire : ')
  })
})
