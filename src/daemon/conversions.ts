import type { Progress } from '../convert.ts'
import { addressOf, type InboxPlace } from '../edge/places.ts'
import type { World } from '../edge/world.ts'
import type { ClaimedDrop, SharedPdf } from '../intake/claim.ts'
import type { BatchSummary } from '../model/batch.ts'
import { isOfDocuments } from '../text/words/feedback.ts'
import type { Held } from './concerned.ts'
import { failureKind, failureText, type FailureKind } from './failure.ts'
import type { Inbox } from './inbox.ts'
import type { Lanes } from './lanes.ts'
import type { ReadyDrop } from './look.ts'
import type { Parts } from './parts.ts'
import type { TellOnce } from './tell-once.ts'
import type { DaemonTexts } from './texts.ts'

/** A file whose conversion did not come to an end: `file` as dropped, `reason` in one line. */
export type Failed = InboxPlace & { file: string; kind: FailureKind; reason: string }

export type ConversionOptions = {
  world: World
  parts: Parts
  lanes: Lanes
  texts: DaemonTexts
  tell: TellOnce
  monotonic: () => number
  signal: AbortSignal
  /** the administrations that a file in this one's inbox may concern, as last known */
  concerned: (administration: string) => readonly string[]
  /** milliseconds until what failed is tried again; doubled at every further failure */
  pause: number
  onBatch?: (summary: BatchSummary) => void
  onProgress?: (drop: ClaimedDrop, progress: Progress) => void
}

/** A claim is tried again for ever, but not more often than once an hour. */
const LONGEST_PAUSE = 3_600_000

/** Takes ready drops and claims left behind through claim and conversion, and says how it went. */
export class Conversions {
  /** batches this process works on: recovery leaves them alone */
  readonly busy = new Set<string>()
  readonly failures: FailureKind[] = []
  readonly #options: ConversionOptions
  readonly #failed = new Map<string, Failed>()
  readonly #retries = new Map<string, { failures: number; notBefore: number }>()

  constructor(options: ConversionOptions) {
    this.#options = options
  }

  /** What did not come to an end until now. */
  failed(): Failed[] {
    return [...this.#failed.values()]
  }

  /** Queues a drop; `done` is called when it is converted, gone or left for later. */
  takeDrop(place: InboxPlace, inbox: Inbox, drop: ReadyDrop, done: () => void): void {
    const { administration } = place
    inbox.take(drop.name)
    const convert = async (): Promise<void> => {
      const taken = await this.#claimAndConvert(place, inbox, drop)
      inbox.giveBack(drop.name, taken ? 0 : this.#options.pause)
      done()
    }
    const { lanes, concerned } = this.#options
    lanes.add(administration, drop.since, convert, concerned(administration))
  }

  /** Queues a claim that was left behind; before everything else, since it is the oldest. */
  takeClaim(drop: ClaimedDrop, done: () => void): void {
    const { lanes, monotonic, concerned } = this.#options
    if (this.busy.has(drop.batch) || (this.#retries.get(drop.batch)?.notBefore ?? 0) > monotonic()) return
    this.busy.add(drop.batch)
    const convert = async (): Promise<void> => {
      await this.#convertAgain(drop)
      this.busy.delete(drop.batch)
      done()
    }
    lanes.add(drop.administration, -Infinity, convert, concerned(drop.administration))
  }

  /** @returns false when the file stays where it is and has to be tried again later */
  async #claimAndConvert(place: InboxPlace, inbox: Inbox, drop: ReadyDrop): Promise<boolean> {
    const { world, parts, signal, tell, texts } = this.#options
    if (signal.aborted) return false
    const batch = world.ids.batch(world.clock.now())
    const thing = `drop ${addressOf(place)}/${drop.name}`
    this.busy.add(batch)
    let held: Held | null = null
    try {
      held = await parts.hold(place.administration, signal)
      // A root that went out of sight after the look: an empty mount point would take files for ever.
      const roots = (await parts.rootsOutOfSight()).join(', ')
      if (roots !== '') {
        tell.about('roots', roots, () => world.log.warn(texts.outOfSight(roots), { event: 'out-of-sight' }))
        return false
      }
      if (!(await inbox.isStillQuiet(drop))) return true
      const sharedPdfs = await inbox.sharedPdfs(drop)
      const claimed = await parts.claim(place, drop.name, drop.pdfs, batch)
      this.#well(thing)
      if (claimed && sharedPdfs.length > 0) {
        this.#tellShared(claimed, sharedPdfs)
        await this.#convert({ ...claimed, sharedPdfs }, held)
      } else if (claimed) await this.#convert(claimed, held)
      return true
    } catch (error) {
      this.#tellFailed(thing, drop.name, error, place)
      return false
    } finally {
      await held?.release()
      this.busy.delete(batch)
    }
  }

  async #convertAgain(drop: ClaimedDrop): Promise<void> {
    const { parts, signal } = this.#options
    if (signal.aborted) return
    let held: Held | null = null
    try {
      held = await parts.hold(drop.administration, signal)
      const claimed = await parts.reopen(drop)
      if (claimed) await this.#convert(claimed, held)
    } catch (error) {
      this.#tellFailed(`claim ${drop.batch}`, drop.name, error, drop)
    } finally {
      await held?.release()
    }
  }

  async #convert(drop: ClaimedDrop, { administrations: held }: Held): Promise<void> {
    const { parts, signal, monotonic, onBatch, onProgress } = this.#options
    if (signal.aborted) return
    const thing = `claim ${drop.batch}`
    const began = monotonic()
    try {
      const summaries = await parts.convert(drop, {
        signal,
        held,
        ...(onProgress && { progress: (progress: Progress) => onProgress(drop, progress) }),
      })
      this.#retries.delete(drop.batch)
      this.#well(thing)
      for (const summary of summaries) {
        this.#logBatch(summary, monotonic() - began)
        onBatch?.(summary)
      }
    } catch (error) {
      this.#retryLater(drop.batch)
      this.#tellFailed(thing, drop.name, error, drop, drop.batch)
    }
  }

  /** The one line a file. */
  #logBatch(summary: BatchSummary, milliseconds: number): void {
    const { world, texts } = this.#options
    const { counts } = summary
    const isApplied =
      !isOfDocuments(summary.kind) && summary.status === 'exported' && summary.artifacts.length === 0
    world.log.info(texts.batch(summary.file, summary.status, isApplied), {
      event: 'batch',
      batch: summary.id,
      administration: summary.administration,
      ...(summary.inbox !== undefined && { inbox: summary.inbox }),
      status: summary.status,
      rows: counts.rows,
      documents: counts.documentsExported,
      errors: counts.errors,
      ms: Math.round(milliseconds),
    })
  }

  #tellShared({ administration, batch, name }: ClaimedDrop, shared: readonly SharedPdf[]): void {
    const { world, texts } = this.#options
    for (const table of new Set(shared.map((one) => one.table))) {
      const pdfs = shared.filter((one) => one.table === table).map(({ pdf }) => pdf)
      const some = pdfs.slice(0, 5).join(', ') + (pdfs.length > 5 ? ' …' : '')
      world.log.warn(texts.pdfShared(name, table, some), { event: 'pdf-wanted-twice', administration, batch })
    }
  }

  #well(thing: string): void {
    this.#failed.delete(thing)
    this.#options.tell.over(thing)
  }

  #tellFailed(
    thing: string,
    file: string,
    error: unknown,
    { administration, inbox }: InboxPlace,
    batch?: string,
  ): void {
    const { world, texts, tell } = this.#options
    const kind = failureKind(error)
    this.failures.push(kind)
    if (kind === 'interrupted') return
    const reason = failureText(error, texts.language)
    this.#failed.set(thing, { administration, inbox, file, kind, reason })
    const facts = { administration, ...(inbox !== '' && { inbox }), ...(batch !== undefined && { batch }) }
    tell.about(thing, reason, () => {
      if (kind === 'in-use') return world.log.info(texts.inUse(file), { event: 'in-use', ...facts })
      const debug =
        process.env['LEDGERDROP_DEBUG'] === '1' && error instanceof Error ? { stack: error.stack } : {}
      const level = kind === 'configuration' ? 'warn' : 'error'
      world.log[level](texts.failed(file, reason), { event: 'failed', kind, ...facts, ...debug })
    })
  }

  #retryLater(batch: string): void {
    const failures = (this.#retries.get(batch)?.failures ?? 0) + 1
    const pause = Math.min(LONGEST_PAUSE, this.#options.pause * 2 ** Math.min(failures - 1, 20))
    this.#retries.set(batch, { failures, notBefore: this.#options.monotonic() + pause })
  }
}
