import { expect } from 'chai'
import { batchesSince } from '../../src/mail/day.ts'
import { dayMail, type Day } from '../../src/mail/day-mail.ts'
import { compose } from '../../src/mail/compose.ts'
import { readContent } from '../../src/mail/content.ts'
import type { BatchStatus } from '../../src/model/batch.ts'
import { demoSettings } from '../book/demo-tables.ts'
import { batchRow } from '../publish/small-home.ts'
import { MailHome } from './desk-support.ts'
import { noMail } from './wishes.ts'

const empty: Day = {
  from: '2026-03-01T06:00:00.000Z',
  until: '2026-03-02T06:00:00.000Z',
  after: 0,
  batches: {
    counts: { exported: 0, partly: 0, rejected: 0, duplicate: 0, applied: 0, waiting: 0 },
    documents: 0,
    total: 0,
    listed: [],
  },
  queue: [],
  failed: [],
  confirm: 0,
}

describe('mail: the daily summary', () => {
  let home: MailHome
  beforeEach(async () => {
    home = await MailHome.make(25)
  })
  afterEach(() => home.remove())

  const wishes = (more: Partial<typeof noMail> = {}) =>
    demoSettings({ mail: { ...noMail, to: ['info@kantoor.nl'], dailySummary: '07:00', ...more } })

  async function batch(number: number, status: BatchStatus, more: object = {}): Promise<void> {
    const id = `20260302-0900${String(number).padStart(2, '0')}-aaaaaa`
    const counts = { documentsExported: 3, documentsRejected: 0, errors: 0, ...more }
    const row = batchRow(id, { file: `${number}.csv`, summary: JSON.stringify({ status, counts }) })
    if (status === 'preparing') return home.register.prepare(row, [])
    await home.register.publish(row, [], [])
    if (status !== 'publishing') await home.register.setStatus(id, status)
  }

  const ids = (listed: { id: string }[]): string[] => listed.map(({ id }) => id.slice(9, 15))

  it('R94: tells what came in, was exported, came back and still waits, the oldest first', () => {
    const mail = dayMail(home.home, wishes(), {
      ...empty,
      batches: {
        counts: { exported: 2, partly: 0, rejected: 1, duplicate: 0, applied: 0, waiting: 0 },
        documents: 41,
        total: 3,
        listed: [
          { id: 'b1', file: 'een.csv', outcome: 'exported', documents: 41, errors: 0 },
          { id: 'b2', file: 'twee.csv', outcome: 'rejected', documents: 0, errors: 7 },
        ],
      },
      queue: [{ name: 'oud.xlsx', since: '2026-02-27T10:00:00.000Z', why: 'is nog geopend in Excel' }],
      failed: [{ file: 'drie.csv', reason: 'de schijf is vol' }],
    })!
    const { subject, text, html } = compose(readContent(mail.content)!, 'none')
    expect(subject).to.equal('Dagoverzicht: Demo B.V. (demo)')
    for (const body of [text, html]) {
      expect(body).to.include('Bestanden verwerkt').and.include('twee.csv').and.include('oud.xlsx')
      expect(body).to.include('wacht sinds 27-02-2026 11:00').and.include('de schijf is vol')
    }
  })

  it('R9, R94: a batch that was let go before the summary counts as exported; one that was thrown away does not wait', async () => {
    await batch(1, 'waiting')
    await batch(2, 'waiting')
    await batch(3, 'waiting')
    const id = (number: number): string => `20260302-0900${String(number).padStart(2, '0')}-aaaaaa`
    await home.register.setStatus(id(2), 'imported')
    await home.register.setStatus(id(3), 'discarded')
    const { batches } = await batchesSince(home.register.mails, 'acme', { after: 0, told: [] })
    expect(batches.counts).to.include({ waiting: 1, exported: 1, applied: 1 })
    expect(batches.documents).to.equal(3)
    const mail = dayMail(home.home, wishes(), { ...empty, batches, confirm: 1 })!
    const { text } = compose(readContent(mail.content)!, 'none')
    expect(text).to.include('Documenten geëxporteerd: 3').and.not.to.include('Batch -')
  })

  it('R94: says nothing of a day on which nothing happened, unless that is wanted', () => {
    expect(dayMail(home.home, wishes(), empty)).to.equal(null)
    expect(dayMail(home.home, wishes({ emptySummary: true }), empty)?.kind).to.equal('summary')
    expect(dayMail(home.home, wishes({ to: [] }), { ...empty, confirm: 1 })).to.equal(null)
    const waits = { ...empty, queue: [{ name: 'x', since: empty.from, why: '' }] }
    expect(dayMail(home.home, wishes(), waits)).to.not.equal(null)
  })

  it('a summary of the same period has the same Message-ID, and is queued once', async () => {
    const mail = dayMail(home.home, wishes({ emptySummary: true }), empty)!
    const again = dayMail(home.home, wishes({ emptySummary: true }), {
      ...empty,
      until: '2026-03-02T07:00:00.000Z',
    })!
    expect(again.messageId).to.equal(mail.messageId)
    await home.register.mails.add([mail], { key: 'one' })
    await home.register.mails.add([again], { key: 'two' })
    expect([await home.waiting(), await home.register.getValue('key')]).to.deep.equal([1, 'two'])
  })

  it('tells of each batch once: one that is not finished yet, or was counted before an older one, is not lost', async () => {
    await batch(1, 'exported')
    await batch(2, 'publishing')
    await batch(3, 'rejected', { documentsExported: 0, errors: 2 })
    await batch(4, 'exported', { documentsRejected: 1 })
    const first = await batchesSince(home.register.mails, 'acme', { after: 0, told: [] })
    expect(ids(first.batches.listed)).to.deep.equal(['090001', '090003', '090004'])
    expect(first.batches).to.deep.include({ total: 3, documents: 6 })
    expect(first.batches.counts).to.deep.include({ exported: 1, rejected: 1, partly: 1 })
    const none = await batchesSince(home.register.mails, 'acme', first.state)
    expect([none.batches.total, none.state]).to.deep.equal([0, first.state])
    await home.register.setStatus('20260302-090002-aaaaaa', 'exported')
    await batch(5, 'duplicate')
    await home.register.setStatus('20260302-090004-aaaaaa', 'imported')
    const second = await batchesSince(home.register.mails, 'acme', first.state)
    expect(ids(second.batches.listed)).to.deep.equal(['090002', '090005'])
    const third = await batchesSince(home.register.mails, 'acme', second.state)
    expect([third.batches.total, third.state.told]).to.deep.equal([0, []])
    const other = await batchesSince(home.register.mails, 'demo-be', { after: 0, told: [] })
    expect(other.batches.total).to.equal(0)
  })
})
