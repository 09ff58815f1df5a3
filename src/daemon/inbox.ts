import { join } from 'node:path'
import { pdfKey } from '../batch/pdfs.ts'
import { ConfigError, TableBusy } from '../config/home.ts'
import type { FileFacts } from '../edge/files.ts'
import { ConflictCopies } from '../intake/copies.ts'
import { ignoreReason, lockNames } from '../intake/ignore.ts'
import type { SharedPdf } from '../intake/claim.ts'
import { dropKind, selectionOf } from '../intake/kind.ts'
import { settle } from '../intake/settle.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import { byAge, type Known } from './known.ts'
import type { InboxPorts, Look, ReadyDrop, Reason } from './look.ts'
import { mendingDrops } from './mending.ts'
import { choosePdfs, ClaimedPdfs, type KnownPdf, type PdfChoice } from './pdfs.ts'
import { seeFolder } from './see-folder.ts'

/** Milliseconds until another look at what may change at any moment. */
const SOON = 1000
/** Milliseconds that the changes of one file count as progress: a file that never rests keeps nobody waiting. */
const LONGEST_CHANGE = 60_000
/** Files whose facts are asked for side by side: a share answers in milliseconds, not microseconds. */
const AT_ONCE = 32

/** What lies in one inbox, as far as one can know from outside. */
export class Inbox {
  readonly folder: string
  readonly #ports: InboxPorts
  readonly #settleTime: number
  #known = new Map<string, Known>()
  /** the PDFs among them by what makes their names the same: a table may write F001.PDF for F001.pdf */
  #byKey = new Map<string, Known>()
  #lastConversion = -Infinity
  /** names that were listed but could not be looked at */
  #nameless = new Set<string>()
  readonly #claimedPdfs = new ClaimedPdfs()
  readonly #copies = new ConflictCopies()

  constructor(folder: string, settleTime: number, ports: InboxPorts) {
    this.folder = folder
    this.#settleTime = settleTime
    this.#ports = ports
  }

  /**
   * Looks at every file once.
   * @param wanted which files may be taken (a scheduled administration takes those of its run)
   * @param onReady called for each ready drop, oldest first, before the rest of many files has been judged
   * @throws the file system's error when the folder cannot be listed
   */
  async look(
    wanted: (name: string) => boolean = () => true,
    onReady: (drop: ReadyDrop) => void = () => {},
  ): Promise<Look> {
    const look: Look = { ready: [], waiting: [], strays: [], again: Infinity, trouble: null }
    await this.#see(look)
    const resting = [...this.#known.values()].filter((file) => this.#rests(file, look, wanted))
    const tables = resting.filter((file) => file.kind === 'table').sort(byAge)
    if (resting.length === 0) return look
    let settings: AdministrationSettings
    try {
      settings = await this.#ports.settings()
    } catch (error) {
      const mending = await mendingDrops(tables, this.folder, this.#ports, error)
      for (const file of tables) if (!mending.has(file)) this.#failed(look, file, error)
      look.ready.push(...mending.values())
      mending.values().forEach(onReady)
      return look
    }
    for (const file of tables) {
      try {
        const drop = await this.#judgeTable(file, settings, look)
        if (!drop) continue
        look.ready.push(drop)
        onReady(drop)
      } catch (error) {
        this.#failed(look, file, error)
      }
    }
    this.#findStrays(settings.pdf.wait, look, wanted)
    return look
  }

  /** Looks once more at a file that was ready: whether it still is what was seen then. */
  async isStillQuiet(drop: ReadyDrop): Promise<boolean> {
    const facts = await this.#ports.files.facts(join(this.folder, drop.name))
    if (facts?.kind !== 'file') return false
    const { bytes, modified, changed } = drop.facts
    if (facts.bytes !== bytes || facts.modified !== modified || facts.changed !== changed) return false
    for (const lock of lockNames(drop.name)) {
      if (await this.#ports.files.facts(join(this.folder, lock))) return false
    }
    return true
  }

  /** The PDFs of a drop about to be claimed that another table names too, or that another one took before it. */
  sharedPdfs(drop: ReadyDrop): Promise<SharedPdf[]> {
    const own = this.#known.get(drop.name)
    const others = [...this.#known.values()]
      .filter((file) => file.kind === 'table' && file.name !== drop.name && file.verdict.quiet)
      .map((file) => ({ name: file.name, pdfs: () => this.#namedIn(file) }))
    return this.#claimedPdfs.shared(drop, own?.pdfs ?? own?.columnPdfs ?? [], others)
  }

  /** The file is handed out; it is not ready again until `giveBack`. */
  take(name: string): void {
    const file = this.#known.get(name)
    if (file) file.taken = true
  }

  /** The file was converted, or could not be taken: then it is not tried again for `pause` milliseconds. */
  giveBack(name: string, pause = 0): void {
    const now = this.#ports.monotonic()
    this.#lastConversion = now
    const file = this.#known.get(name)
    if (!file) return
    file.taken = false
    file.notBefore = now + pause
  }

  /** The names that were there at the last look. */
  names(): string[] {
    return [...this.#known.keys()]
  }

  /** When a conversion last ended, or a file last appeared or changed. */
  lastProgress(): number {
    return [...this.#known.values()]
      .map(({ state }) => Math.min(state.since, state.firstSeen + LONGEST_CHANGE))
      .reduce((last, at) => Math.max(last, at), this.#lastConversion)
  }

  async #see(look: Look): Promise<void> {
    const { files, monotonic } = this.#ports
    const entries = await files.list(this.folder)
    const present = new Set(entries.map((entry) => entry.name))
    const names: string[] = []
    this.#copies.keep(present)
    for (const { name, kind } of entries) {
      const ignored = this.#copies.has(name, present) ? 'conflict' : ignoreReason(name)
      if (ignored === 'conflict') look.waiting.push({ name, reason: 'conflict', age: Infinity })
      else if (ignored === null && kind === 'folder')
        await seeFolder(look, join(this.folder, name), this.#ports)
      else if (ignored === null) names.push(name)
    }
    const before = this.#known
    const nameless = this.#nameless
    this.#known = new Map()
    this.#nameless = new Set()
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = names.slice(at, at + AT_ONCE)
      const facts = await Promise.all(some.map((name) => files.facts(join(this.folder, name))))
      const now = monotonic()
      some.forEach((name, i) => {
        const open = lockNames(name).some((lock) => present.has(lock))
        if (facts[i]) this.#known.set(name, this.#observe(name, before.get(name), facts[i], open, now))
        else this.#tellNameless(look, name, nameless.has(name))
      })
    }
    const pdfs = [...this.#known.values()].filter((file) => file.kind === 'pdf')
    if (![...this.#known.values()].some((file) => file.kind === 'table')) this.#claimedPdfs.clear()
    this.#byKey = new Map(pdfs.map((file) => [pdfKey(file.name), file]))
  }

  /**
   * A name that is listed but not found: gone in between, or, when that happens twice in a row, written in bytes that
   * are no Unicode (what an old share leaves). In such a name the system puts U+FFFD.
   */
  #tellNameless(look: Look, name: string, before: boolean): void {
    this.#nameless.add(name)
    if (before || name.includes('\ufffd')) look.waiting.push({ name, reason: 'name', age: Infinity })
    else look.again = Math.min(look.again, SOON)
  }

  #observe(name: string, before: Known | undefined, facts: FileFacts, open: boolean, now: number): Known {
    const { state, verdict } = settle(before?.state ?? null, { facts, open }, now, this.#settleTime)
    const unchanged = before !== undefined && before.state.since === state.since
    return {
      name,
      kind: dropKind(name),
      facts,
      state,
      verdict: verdict.quiet ? { quiet: true, reason: 'changing', again: 0 } : verdict,
      endsWell: unchanged ? before.endsWell : null,
      mends: unchanged ? before.mends : null,
      pdfs: unchanged ? before.pdfs : null,
      columnPdfs: unchanged ? before.columnPdfs : null,
      taken: before?.taken ?? false,
      notBefore: before?.notBefore ?? -Infinity,
    }
  }

  /** Whether there is more to ask about this file; what waits is put down as waiting. */
  #rests(file: Known, look: Look, wanted: (name: string) => boolean): boolean {
    if (file.taken) return false
    const { quiet, reason, again } = file.verdict
    if (!quiet) this.#wait(look, file, reason, again)
    else if (file.kind === 'other') this.#wait(look, file, 'unsupported')
    else if (file.kind === 'selection') return this.#restsBeside(file, look)
    else if (file.kind === 'table' && !wanted(file.name)) this.#wait(look, file, 'scheduled')
    else if (file.notBefore > this.#ports.monotonic()) this.#wait(look, file, 'again', SOON)
    else return true
    return false
  }

  /** A selection goes along with its table; without one it waits. */
  #restsBeside(file: Known, look: Look): false {
    if (!this.#known.has(selectionOf(file.name)!)) this.#wait(look, file, 'selection')
    return false
  }

  /** Null: the file waits, and is put down as waiting. */
  async #judgeTable(file: Known, settings: AdministrationSettings, look: Look): Promise<ReadyDrop | null> {
    const path = join(this.folder, file.name)
    file.endsWell ??= await this.#ports.endsWell(path)
    if (!file.endsWell) return this.#wait(look, file, 'unfinished')
    const selection = this.#selectionFor(file.name)
    if (selection && !selection.verdict.quiet) return this.#wait(look, file, 'changing', SOON)
    const choice = await this.#choosePdfs(file, path, settings)
    const left = this.#leftOf(settings.pdf.wait, file)
    if (choice.changing.length > 0) return this.#wait(look, file, 'pdf-changing', SOON, choice.changing)
    if (choice.missing.length > 0 && left > 0)
      return this.#wait(look, file, 'pdf-missing', left, choice.missing)
    const pdfs = selection ? [...choice.present, selection.name] : choice.present
    return { name: file.name, facts: file.facts, pdfs, since: file.state.firstSeen }
  }

  #selectionFor(table: string): Known | undefined {
    return [...this.#known.values()].find(
      (file) => file.kind === 'selection' && selectionOf(file.name) === table,
    )
  }

  /**
   * The PDFs to take along and to wait for. Those that a column names are waited for. The pattern makes a name of
   * every invoice number: those are waited for only when one of them is there, or else a table of somebody who has no
   * PDFs would lie waiting.
   */
  async #choosePdfs(file: Known, path: string, settings: AdministrationSettings): Promise<PdfChoice> {
    if (!settings.pdf.use) return choosePdfs([], async () => null)
    const named = (which: 'all' | 'column') => this.#ports.namedPdfs(path, which)
    if (this.#byKey.size > 0) {
      file.pdfs ??= await named('all')
      const choice = await choosePdfs(file.pdfs, (pdf) => this.#pdf(pdf))
      if (choice.present.length + choice.changing.length > 0) return choice
    }
    file.columnPdfs ??= await named('column')
    return choosePdfs(file.columnPdfs, (pdf) => this.#pdf(pdf))
  }

  /** A table that cannot be read now names nothing. */
  async #namedIn(file: Known): Promise<string[]> {
    file.pdfs ??= await this.#ports.namedPdfs(join(this.folder, file.name), 'all').catch(() => null)
    return file.pdfs ?? []
  }

  async #pdf(name: string): Promise<KnownPdf | null> {
    const file = this.#known.get(name) ?? this.#byKey.get(pdfKey(name))
    if (!file) return null
    if (file.verdict.quiet) file.endsWell ??= await this.#ports.endsWell(join(this.folder, file.name))
    return { name: file.name, quiet: file.verdict.quiet && file.endsWell === true }
  }

  /**
   * What is left of a wait that began when the file came to rest. The time that the file system put on the file
   * when it arrived counts as well, so that `once`, which starts anew every time, does not wait for ever.
   */
  #leftOf(wait: number, file: Known): number {
    const seen = this.#ports.monotonic() - file.state.since
    const lain = this.#ports.clock.now().getTime() - file.state.changed
    return wait - Math.max(seen, lain)
  }

  /** PDFs are strays only when nothing is left in the inbox that may still ask for them, or is on its way. */
  #findStrays(wait: number, look: Look, wanted: (name: string) => boolean): void {
    if (this.#ports.monotonic() - this.#lastConversion < wait) return
    const files = [...this.#known.values()]
    const pdfs = files.filter((file) => file.kind === 'pdf' && wanted(file.name))
    if (files.some((file) => file.kind === 'table') || pdfs.some((file) => !file.verdict.quiet)) return
    const left = pdfs.reduce((most, file) => Math.max(most, this.#leftOf(wait, file)), -Infinity)
    if (left > 0) look.again = Math.min(look.again, left)
    else look.strays = pdfs.map((file) => file.name)
  }

  /** A file that somebody has open refuses to be opened on Windows; that passes. */
  #failed(look: Look, file: Known, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') return void this.#wait(look, file, 'open')
    look.trouble = error
    const ours = error instanceof ConfigError || error instanceof TableBusy
    this.#wait(look, file, ours ? 'configuration' : 'unreadable')
  }

  #wait(look: Look, file: Known, reason: Reason, again = Infinity, pdfs?: string[]): null {
    const age = this.#ports.monotonic() - file.state.firstSeen
    look.waiting.push({ name: file.name, reason, age, ...(pdfs && { pdfs }) })
    look.again = Math.min(look.again, again)
    return null
  }
}
