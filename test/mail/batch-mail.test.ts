import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { BatchSummary } from '../../src/model/batch.ts'
import type { AdministrationSettings } from '../../src/model/settings.ts'
import { batchMail, type Told } from '../../src/mail/batch-mail.ts'
import { compose, type Composed } from '../../src/mail/compose.ts'
import { readContent } from '../../src/mail/content.ts'
import { fileAddress } from '../../src/mail/html.ts'
import { messageId } from '../../src/mail/message-id.ts'
import { plainLine } from '../../src/mail/plain-line.ts'
import { shownPath } from '../../src/mail/shown-path.ts'
import { FindingStore } from '../../src/report/finding-store.ts'
import { demoSettings } from '../book/demo-tables.ts'
import { homeAt, removeHome } from '../publish/small-home.ts'
import { summaryOf } from '../report/support.ts'
import { noMail } from './wishes.ts'

/** A file in rejected/ of the administration's own inbox. */
const back = (name: string): Told['returned'] => [{ name, inbox: '' }]

const root = mkdtempSync(join(tmpdir(), 'ledgerdrop-mail-'))
const home = homeAt(root)
home.settings.mail = {
  host: 'mail',
  port: 25,
  security: 'none',
  user: '',
  password: null,
  passwordFile: '',
  caFile: '',
  from: { name: '', address: 'boek@kantoor.nl' },
  attachmentBytes: 1000,
  homePath: '',
}

type Wishes = Partial<AdministrationSettings['mail']>

function told(summary: Partial<BatchSummary>, wishes: Wishes = {}, more: Partial<Told> = {}): Told {
  const settings = demoSettings({ mail: { ...noMail, to: ['info@kantoor.nl'], ...wishes } })
  return { home, settings, summaries: [summaryOf(summary)], groups: [], returned: [], ...more }
}

function read(given: Told): Composed {
  const mail = batchMail(given)!
  return compose(readContent(mail.content)!, mail.attachment === '' ? 'none' : 'attached')
}

const rejected = { status: 'rejected', file: 'facturen.csv' } as const

describe('mail: what a message says', () => {
  after(() => removeHome(home))

  it('R94: groups what is wrong by cause with its true total, cause, remedy and the first rows', () => {
    const store = new FindingStore(join(root, 'findings.db'))
    for (let row = 2; row < 302; row++)
      store.add({
        code: 'date-unreadable',
        severity: 'error',
        place: { sheet: '', row, column: 1, heading: 'Factuurdatum' },
        params: { heading: 'Factuurdatum', example: '31-12-2026' },
        value: '32-01-2026',
        document: `2026${row}`,
      })
    const { text, html, subject } = read(
      told(rejected, {}, { groups: store.groups(), returned: back('facturen.abcdef.csv') }),
    )
    store.close()
    expect(subject).to.equal('Teruggestuurd: facturen.csv · Demo B.V. (demo)')
    for (const body of [text, html]) {
      expect(body).to.include('300')
      expect(body).to.include('Schrijf de datum als')
      expect(body).to.include('… en nog 295, zie het verslag')
      for (const row of [2, 3, 4, 5, 6]) expect(body).to.include(`2026${row}`)
      expect(body).to.not.include('20267')
      expect(body).to.include('bijgevoegd (facturen.abcdef.csv)')
      expect(body).to.include('B Factuurdatum')
      expect(body).to.include('report.html')
    }
  })

  it('R94: tells by default of what came back or waits, and of the rest when that is wanted', () => {
    const wanted = (status: BatchSummary['status'], wishes: Wishes, returned = ''): string | undefined =>
      batchMail(told({ status }, wishes, { returned: returned === '' ? [] : back(returned) }))?.kind
    expect(wanted('rejected', {}, 'x.csv')).to.equal('rejected')
    expect(wanted('rejected', { onRejected: false, onExported: true })).to.equal(undefined)
    expect(wanted('exported', {}, 'rest.csv')).to.equal('partly')
    expect(wanted('exported', {})).to.equal(undefined)
    expect(wanted('exported', { onExported: true })).to.equal('exported')
    expect(wanted('duplicate', { onExported: true })).to.equal('duplicate')
    expect(wanted('applied', { onExported: true })).to.equal('applied')
    expect(wanted('waiting', {})).to.equal('waiting')
    expect(wanted('waiting', { onWaiting: false, onExported: true })).to.equal(undefined)
    expect(wanted('rejected', { to: [] })).to.equal(undefined)
    expect(
      batchMail({ ...told(rejected), home: { ...home, settings: { ...home.settings, mail: null } } }),
    ).to.equal(null)
  })

  it('sends the copy along unless that is not wanted, or the file could not be read at all', () => {
    const attached = (wishes: Wishes, rows: number): string | undefined => {
      const summary = summaryOf(rejected)
      const counts = { ...summary.counts, rows }
      return batchMail(told({ ...rejected, counts }, wishes, { returned: back('x.abcdef.csv') }))?.attachment
    }
    expect(attached({}, 3)).to.equal('x.abcdef.csv')
    expect(attached({ attachCopy: false }, 3)).to.equal('')
    expect(attached({}, 0)).to.equal('')
  })

  it('one file for several administrations gives one message, to those of its own inbox, with the parts of each', () => {
    const other = summaryOf({
      id: '20260302-090000-aaaaaa',
      administration: 'demo-be',
      administrationName: 'Gent',
    })
    const head = summaryOf({ id: '20260302-090000-bbbbbb', administration: 'demo' })
    const given = told({}, { onExported: true }, { summaries: [other, head] })
    const mail = batchMail(given)!
    expect([mail.batch, mail.kind]).to.deep.equal([head.id, 'exported'])
    const { text } = read(given)
    expect(text).to.include('Gent (demo-be)').and.include(other.id).and.include(head.id)
  })

  it('speaks Dutch, English and French', () => {
    const title = (language: 'nl' | 'en' | 'fr'): string =>
      read(told(rejected, { language })).subject.split(':')[0]!
    expect((['nl', 'en', 'fr'] as const).map(title)).to.deep.equal(['Teruggestuurd', 'Sent back', 'Renvoyé'])
  })

  it('the same batch gives the same message, byte for byte', () => {
    expect(batchMail(told(rejected))).to.deep.equal(batchMail(told(rejected)))
    expect(messageId('20260302-090000-abcdef', '23a6-5f', 'boek@café.nl')).to.equal(
      '<20260302-090000-abcdef.23a6-5f@xn--caf-dma.nl>',
    )
    expect(messageId('x>\r\nBcc: y', '', 'kantoor.nl')).to.equal('<x-Bcc-y.home@kantoor.nl>')
  })

  it('R94: no name of a file begins a header, forges a line, or turns round what follows', () => {
    const evil = 'x.csv\r\nBcc: iedereen@elders.nl\r\n\r\n<b>Betaal</b>\u202efdp.exe'
    const { subject, text, html } = read(told({ ...rejected, file: evil }, {}, { returned: back(evil) }))
    expect(subject).to.not.match(/[\r\n\u202e]/)
    expect(text.split('\n').some((line) => line.startsWith('Bcc:'))).to.equal(false)
    expect(html).to.not.include('<b>').and.not.include('\u202e')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const line = plainLine(name)
        expect(line).to.not.match(/[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u)
        expect(line.isWellFormed()).to.equal(true)
        expect(line.length).to.be.at.most(150)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(read(told({ ...rejected, file: name })).subject).to.not.match(/[\r\n]/)
      }),
      { numRuns: 20 },
    )
  })

  it('shows paths as the readers see the home, with a link where there can be one', () => {
    const at = (homePath: string): string =>
      shownPath(
        { ...home, settings: { ...home.settings, mail: { ...home.settings.mail!, homePath } } },
        join(root, 'archive', 'demo', 'report.html'),
      )
    expect(at('')).to.equal(join(root, 'archive', 'demo', 'report.html'))
    expect(at('\\\\server\\boek houding')).to.equal('\\\\server\\boek houding\\archive\\demo\\report.html')
    expect(at('/Volumes/boek')).to.equal('/Volumes/boek/archive/demo/report.html')
    expect(fileAddress(at('\\\\server\\boek houding'))).to.equal(
      'file://server/boek%20houding/archive/demo/report.html',
    )
    expect(fileAddress('Z:\\x y.csv')).to.equal('file:///Z:/x%20y.csv')
    expect(fileAddress('/srv/é.csv')).to.equal('file:///srv/%C3%A9.csv')
    expect(fileAddress('x.csv')).to.equal('')
  })
})
