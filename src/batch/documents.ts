import { book, type Booking } from '../book/book.ts'
import { runChecks } from '../check/all.ts'
import { switches } from '../check/switches.ts'
import { kindOf } from '../mapping/kind.ts'
import type { Document, SourceRelation } from '../model/document.ts'
import type { Entry } from '../model/entry.ts'
import type { Finding, Report } from '../model/finding.ts'
import type { ResolvedDocument } from '../model/resolved.ts'
import { NOT_SELECTED } from '../model/selection.ts'
import { DocumentBuilder } from '../profile/document.ts'
import { FINGERPRINT_VERSION, fingerprint } from '../profile/fingerprint.ts'
import type { Group } from '../profile/group.ts'
import type { TablePlan } from '../profile/types.ts'
import { targetRules } from '../target/all.ts'
import type { DocumentKey, KnownDocument } from '../register/register.ts'
import { AlikeDocuments } from './alike.ts'
import { withoutConsequences } from './consequences.ts'
import { documentKey, keyText } from './document-keys.ts'
import type { DocumentWay } from './document-way.ts'
import { isSame, toldBefore, toldInFile, totalOf } from './duplicates.ts'
import { EntryNumbers } from './entry-numbers.ts'
import { located } from './locate.ts'
import { noCounts } from './outcome.ts'
import { owedBy } from './owed.ts'
import { DropPdfs, type TakenPdf } from './pdfs.ts'
import type { SeenDocument } from './observe.ts'
import { SeenDocuments } from './seen.ts'
import { SharedNumbers } from './shared-numbers.ts'
import { ELSEWHERE } from './share.ts'

/** One document on its way, with what was found about it. */
type Work = {
  document: Document
  plan: TablePlan
  group: Group
  found: Finding[]
  report: Report
  key: DocumentKey
  fingerprint: string
  resolved: ResolvedDocument | null
}

/**
 * Takes the documents of a drop, some hundreds at a time, from rows to entries: build, recognise what is known
 * already, look codes up, check, book, write. Bad data ends in findings; only the outside world throws.
 */
export class Documents {
  readonly counts = noCounts()
  /** numbers of the first documents of the file */
  readonly firstNumbers: string[] = []
  /** relations of documents that were not chosen, where relations were */
  readonly relationsAlone = new Map<string, SourceRelation>()
  readonly pdfs: DropPdfs
  private readonly way: DocumentWay
  private readonly seen = new SeenDocuments()
  private readonly entryNumbers: EntryNumbers
  private readonly alike: AlikeDocuments
  private readonly sharedNumbers: SharedNumbers | null
  private readonly switched: (report: Report) => Report
  private readonly ownCurrencyOnly: boolean
  private stopped = false

  constructor(way: DocumentWay) {
    this.way = way
    this.switched = switches(way.settings)
    this.pdfs = new DropPdfs(way.world.files, way.pdfs)
    const { register, settings, drop, context } = way
    this.entryNumbers = new EntryNumbers(register, settings.code, drop.batch, context.tables.entryNumbers)
    this.alike = new AlikeDocuments(register, settings.code, drop.batch)
    const { sharesNumbers, ownCurrencyOnly } = targetRules[settings.target]
    this.ownCurrencyOnly = ownCurrencyOnly
    this.sharedNumbers = sharesNumbers ? new SharedNumbers(register, settings.code, drop.batch) : null
  }

  /** The way of one chunk of groups. */
  async take(groups: readonly Group[], builder: DocumentBuilder): Promise<void> {
    const works = groups.map((group) => this.build(group, builder)).filter((work) => work !== null)
    const known = await this.recognise(works)
    const fresh = works.filter((work) => this.isFresh(work, known))
    const alike = await this.alike.look(fresh.map((work) => work.document))
    for (let i = 0; i < fresh.length; i++) if (alike[i]) fresh[i]!.report(alike[i]!)
    const shared = (await this.sharedNumbers?.look(fresh)) ?? []
    for (let i = 0; i < shared.length; i++) if (shared[i]) fresh[i]!.report(shared[i]!)
    const ready = fresh.filter((work) => this.resolve(work))
    await this.entryNumbers.fetch(ready.map((work) => work.resolved!))
    const { settings } = this.way
    for (const work of ready) {
      const booking = book(work.resolved!, settings, work.report)
      const taken = booking.entry ? this.entryNumbers.take(work.resolved!) : null
      if (taken) work.report(taken)
      const pdf = booking.entry ? this.pdfs.take(work.document, settings) : null
      this.write(work, booking, !taken, pdf instanceof Promise ? await pdf : pdf)
    }
  }

  private build(group: Group, builder: DocumentBuilder): Work | null {
    const { share } = this.way
    const found: Finding[] = []
    if (share !== null && !share.wants(group, builder.plan)) return this.passOn(group)
    const tell = withoutConsequences(found)
    const report = this.switched((one) => tell(located(one, builder.plan, group)))
    const { document, leftOut } = builder.build(group, report)
    if (!document && (leftOut === 'leave-out' || leftOut === 'unknown')) {
      for (const row of [...group.headers, ...group.lines]) this.way.rows.passed(row.number, leftOut)
      return null
    }
    if (!document && leftOut === 'refused') {
      this.counts.documents++
      this.refuse({ document, plan: builder.plan, group, found, resolved: null })
      return null
    }
    if (!document) {
      this.leaveOut({ document, plan: builder.plan, group, found, resolved: null }, leftOut)
      return null
    }
    const owner = share === null ? 'own' : share.ownerOf(document, group, builder.plan, report)
    if (owner === 'elsewhere') return this.passOn(group)
    this.counts.documents++
    if (owner === 'unknown') {
      this.refuse({ document, plan: builder.plan, group, found, resolved: null })
      return null
    }
    if (this.way.selector && !this.way.selector.takes(document)) {
      this.notSelected(document)
      this.leaveOut({ document, plan: builder.plan, group, found: [], resolved: null }, NOT_SELECTED)
      return null
    }
    if (this.firstNumbers.length < MOST_FIRST && document.number !== '')
      this.firstNumbers.push(document.number)
    const key = { kind: 'sales-invoice' as const, series: '', relation: 0, number: '' }
    return { document, plan: builder.plan, group, found, report, key, fingerprint: '', resolved: null }
  }

  /** Relations may be wanted all the same: each is kept once. */
  private notSelected({ relation }: Document): void {
    if (!this.way.selector!.onlyRelations || !this.way.selector!.takesRelation(relation)) return
    const { role, code, name, vatNumber } = relation
    this.relationsAlone.set(JSON.stringify([role, code || [name, vatNumber]]), relation)
  }

  /** Another administration's: what is to be told of it, its own batch tells. */
  private passOn(group: Group): null {
    const { leftOut } = this.counts
    leftOut[ELSEWHERE] = (leftOut[ELSEWHERE] ?? 0) + 1
    this.way.rows.group(group, { rule: ELSEWHERE })
    return null
  }

  /** Relations get their ids, documents their keys; the register is asked once for all. */
  private async recognise(works: readonly Work[]): Promise<ReadonlyMap<string, KnownDocument>> {
    const { relations, settings, register, drop } = this.way
    await relations.fetch(works.map((work) => work.document.relation))
    for (const work of works) {
      const { document } = work
      const relation = document.direction === 'purchase' ? relations.identify(document.relation) : 0
      work.key = documentKey(document, kindOf(document), relation, settings)
      work.fingerprint = fingerprint(document)
    }
    const known = await register.knownDocuments(
      settings.code,
      drop.batch,
      works.map((work) => work.key),
    )
    return known.length === 0 ? NONE_KNOWN : new Map(known.map((one) => [keyText(one), one]))
  }

  /** Exactly once (R18): what is known, in the register or earlier in this file, is told and goes no further. */
  private isFresh(work: Work, all: ReadonlyMap<string, KnownDocument>): boolean {
    const { document, fingerprint } = work
    if (document.number === '') return true
    const { language } = this.way.settings
    const key = keyText(work.key)
    const known = all.get(key)
    if (known) {
      const same = isSame(document, fingerprint, known)
      work.report(toldBefore(document, same, known, language))
    }
    const { row } = document.place
    const before = this.seen.add(key, fingerprint, row, document.date, totalOf(document))
    if (before && !known) work.report(toldInFile(document, before, language))
    if (!known && !before) return true
    if (work.found.some(isError)) this.refuse(work)
    else {
      if (known) this.counts.alreadyExported++
      this.leaveOut(work, known ? 'already-exported' : 'duplicate')
    }
    return false
  }

  /** Look-ups and checks. All of them run, so that one report tells everything. */
  private resolve(work: Work): boolean {
    const { resolver, context } = this.way
    work.resolved = resolver.resolve(work.document, work.report)
    if (work.resolved) runChecks(work.resolved, context, work.report)
    if (work.resolved && !work.found.some(isError)) return true
    if (work.resolved) resolver.forget(work.resolved)
    this.refuse(work)
    return false
  }

  /** `numbered`: the document has its entry number for itself. */
  private write(work: Work, booking: Booking, numbered: boolean, pdf: TakenPdf | null): void {
    const { resolver, target } = this.way
    const resolved = work.resolved!
    if (pdf?.missing) work.report(pdf.missing)
    if (booking.entry && !work.found.some(isError)) {
      booking.entry.pdf = pdf!.name
      for (const finding of target.entry(booking.entry, pdf!.bytes)) work.report(finding)
    }
    if (work.found.some(isError)) {
      resolver.forget(resolved)
      if (booking.entry && numbered) this.entryNumbers.release(resolved)
      if (pdf) this.pdfs.release(pdf.name)
      this.refuse(work)
    } else if (!booking.entry) {
      // Anything else without an entry has errors; without them it would be lost in silence.
      if (!booking.leftOut['zero-document'])
        throw new Error(`${work.document.number} has no entry and no error`)
      resolver.forget(resolved)
      this.leaveOut(work, 'zero-document')
    } else this.booked(work, booking.entry, booking)
  }

  private booked(work: Work, entry: Entry, booking: Booking): void {
    const { rows, tally, newDocuments, store } = this.way
    const { document, key } = work
    this.counts.exported++
    rows.group(work.group, 'booked')
    const { iban = '' } = work.resolved!.relation
    if (iban !== '') this.way.relations.rememberIban(document.relation, iban)
    for (const rule in booking.leftOut) rows.without(booking.leftOut[rule]!, rule)
    tally.add(entry, booking.input, booking.differences)
    this.way.list?.add(entry, document.relation.name)
    for (const finding of work.found) store.add(finding)
    this.show(work, 'booked', entry)
    const owed = owedBy(entry, document, this.ownCurrencyOnly)
    newDocuments.add({
      ...key,
      fingerprint: work.fingerprint,
      fingerprintVersion: FINGERPRINT_VERSION,
      date: document.date,
      total: totalOf(document),
      currency: document.currency,
      booked: owed.amount,
      bookedCurrency: owed.currency,
      relationName: document.relation.name || document.relation.code,
      journal: entry.journal,
      year: entry.year,
      entryNumber: entry.entryNumber,
    })
  }

  private refuse(work: Seen): void {
    const { rows, fates, target, store, settings } = this.way
    this.counts.rejected++
    rows.group(work.group, 'reported')
    fates.refuse(work.group, work.document?.place.sheet ?? work.plan.header.name)
    for (const finding of work.found) store.add(finding)
    this.show(work, 'reported')
    if (this.stopped || settings.errors !== 'reject') return
    this.stopped = true
    target.stop()
  }

  private leaveOut(work: Seen, rule: string): void {
    const { rows, store } = this.way
    const { leftOut } = this.counts
    const { group, found } = work
    this.show(work, { rule })
    leftOut[rule] = (leftOut[rule] ?? 0) + 1
    rows.group(group, { rule })
    for (const finding of found) store.add(finding)
  }

  private show(work: Seen, fate: SeenDocument['fate'], entry: Entry | null = null): void {
    const { observe, context, resolver } = this.way
    if (!observe) return
    const { plan, group, document, resolved, found } = work
    observe.document({ plan, group, document, resolved, entry, findings: found, fate, context, resolver })
  }
}

/** By so many numbers the next attempt of a delivery is recognised. */
const MOST_FIRST = 50

type Seen = Pick<Work, 'plan' | 'group' | 'found' | 'resolved'> & { document: Document | null }

const NONE_KNOWN: ReadonlyMap<string, KnownDocument> = new Map()

const isError = (finding: Finding): boolean => finding.severity === 'error'
