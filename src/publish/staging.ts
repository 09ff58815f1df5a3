import { dirname, join } from 'node:path'
import type { Home } from '../config/home.ts'
import { makeDurableFolder } from '../edge/durable-folder.ts'
import type { FileWriter } from '../edge/files.ts'
import {
  droppedFolder,
  isPlainName,
  scratchFolder,
  stagedArchive,
  stagedForInbox,
  stagedOutbox,
  stagedRejected,
} from '../edge/places.ts'
import { Syncs } from '../edge/syncs.ts'
import { together } from '../edge/together.ts'
import type { World } from '../edge/world.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import type { ArtifactSink } from '../target/target.ts'
import { StagedArtifact } from './artifact-file.ts'
import { recordedWriter } from './recorded-writer.ts'

/** A finished file of a batch that is not in its place yet. */
export type StagedFile = {
  place: 'dropped' | 'outbox' | 'archive' | 'rejected'
  name: string
  bytes: number
  sha256: string
}

/** Where a batch is put together before it shows anywhere: one folder on the volume of each root. */
export interface Staging {
  batch: string
  /** absolute path of the staged copy of the dropped file in the staged archive folder */
  original: string
  /** SHA-256 in hexadecimal, computed while copying */
  originalHash: string
  originalBytes: number
  /** a trial of which everything that is written is kept for its user (R68) */
  readonly keepsTrial?: boolean
  /** what a trial kept is its user's from now on: giving up does not take it away */
  handOver?(): void
  /** files land in the staged outbox folder */
  sink: ArtifactSink
  /** whether `drained` should be awaited before much more is written */
  readonly pressure: boolean
  drained(): Promise<void>
  /** A file beside report and receipt in the archive folder. */
  archiveFile(name: string): Promise<FileWriter>
  /**
   * A file that goes to rejected/<name> of the inbox that the drop came from, or of another one of the administration;
   * the name carries the batch (`uniqueName`).
   */
  rejectedFile(name: string, inbox?: string): Promise<FileWriter>
  /** absolute folder for temporary files, removed at the end */
  scratch: string
  /** Nothing goes to the outbox: what is written from now on is not kept. */
  dropArtifacts(): Promise<void>
  /** Removes all of it, unless the batch is registered: then it belongs to the recovery. Never throws. */
  abandon(): Promise<void>
  /** what is finished so far */
  readonly files: readonly StagedFile[]
  /** what of it is on its way to the disk: awaited before the batch is registered */
  readonly syncs: Syncs
  /** Whether the register may know the batch: from then on nothing staged is ever thrown away. */
  registered: boolean
}

/**
 * Makes the staging folders of a batch and copies the dropped file and its PDFs into the staged archive folder
 * (commit protocol, step 2). Throws when a staging folder of this batch is there already: only the recovery may
 * decide about that. Throws system errors; what was made by then is removed.
 */
export async function stageBatch(world: World, home: Home, drop: ClaimedDrop): Promise<Staging> {
  const staging = new BatchStaging(world, home, drop)
  await staging.begin(drop)
  return staging
}

/** So many ended files may be on their way to the disk: a sync takes its time, and nothing has to wait for one. */
const syncingAtOnce = 4

class BatchStaging implements Staging {
  readonly batch: string
  readonly scratch: string
  readonly sink: ArtifactSink = { create: (name) => this.#createArtifact(name) }
  readonly files: StagedFile[] = []
  readonly syncs = new Syncs()
  original = ''
  originalHash = ''
  originalBytes = 0
  registered = false
  readonly #world: World
  readonly #outbox: string
  readonly #archive: string
  readonly #rejected: string
  readonly #inbox: string
  readonly #artifacts: StagedArtifact[] = []
  readonly #writers = new Set<FileWriter>()
  #dropped = false

  constructor(world: World, home: Home, drop: ClaimedDrop) {
    this.#world = world
    this.batch = drop.batch
    this.scratch = scratchFolder(home, drop.batch)
    this.#outbox = stagedOutbox(home, drop.batch)
    this.#archive = stagedArchive(home, drop.batch)
    this.#rejected = stagedRejected(home, drop, drop.batch)
    this.#inbox = drop.inbox
  }

  async begin(drop: ClaimedDrop): Promise<void> {
    const { files } = this.#world
    await together([this.#outbox, this.#archive, this.#rejected], async (folder) => {
      if (await files.facts(folder)) throw new Error(`${folder} is left from an earlier attempt.`)
    })
    try {
      const dropped = droppedFolder(this.#archive)
      this.original = join(dropped, drop.name)
      await together([this.#outbox, this.#archive], (folder) => makeDurableFolder(files, dirname(folder)))
      await together([this.#outbox, dropped, this.scratch], (folder) => files.makeFolder(folder))
      const beside = drop.selection ? [...drop.pdfs, drop.selection] : drop.pdfs
      await together([drop, ...beside], async ({ name, path }) => {
        const copied = await files.copy(path, join(dropped, name), this.syncs)
        this.files.push({ place: 'dropped', name, ...copied })
      })
      const original = this.files.find((file) => file.name === drop.name)!
      this.originalHash = original.sha256
      this.originalBytes = original.bytes
    } catch (error) {
      await this.abandon()
      throw error
    }
  }

  get pressure(): boolean {
    return this.#artifacts.some((artifact) => artifact.open && artifact.pressure) || this.#late().length > 0
  }

  async drained(): Promise<void> {
    for (const artifact of this.#late()) await artifact.ended()
    for (const artifact of this.#artifacts) if (artifact.writing) await artifact.drained()
  }

  /** The oldest of the files on their way to the disk, when those are too many. */
  #late(): StagedArtifact[] {
    return this.#artifacts.filter((artifact) => artifact.ending).slice(0, -syncingAtOnce)
  }

  #createArtifact(name: string): StagedArtifact {
    if (this.#dropped) throw new Error(`${name}: batch ${this.batch} has no artifacts any more`)
    const provisional = `${this.#artifacts.length}.part`
    const artifact = new StagedArtifact(
      this.#world.files,
      this.#outbox,
      provisional,
      (final, written) => this.files.push({ place: 'outbox', name: final, ...written }),
      this.syncs,
    )
    this.#artifacts.push(artifact)
    return artifact
  }

  archiveFile(name: string): Promise<FileWriter> {
    return this.#createFile('archive', this.#archive, name)
  }

  async rejectedFile(name: string, inbox = this.#inbox): Promise<FileWriter> {
    const folder = inbox === this.#inbox ? this.#rejected : stagedForInbox(this.#rejected, inbox)
    await this.#world.files.makeFolder(folder)
    return this.#createFile('rejected', folder, name)
  }

  async #createFile(place: 'archive' | 'rejected', folder: string, name: string): Promise<FileWriter> {
    if (!isPlainName(name)) throw new Error(`${name} is not a file name`)
    const writer = await this.#world.files.create(join(folder, name))
    this.#writers.add(writer)
    return recordedWriter(writer, this.syncs, (written) => {
      this.#writers.delete(writer)
      if (written) this.files.push({ place, name, ...written })
    })
  }

  async dropArtifacts(): Promise<void> {
    if (this.#dropped) return
    this.#dropped = true
    for (const artifact of this.#artifacts) await artifact.discard()
    // Windows removes no file that is still open.
    await this.syncs.all()
    await this.#world.files.removeTree(this.#outbox)
    this.files.splice(0, this.files.length, ...this.files.filter((file) => file.place !== 'outbox'))
  }

  async abandon(): Promise<void> {
    for (const artifact of this.#artifacts) await this.#quietly(() => artifact.discard())
    for (const writer of this.#writers) await this.#quietly(() => writer.abandon())
    await this.syncs.all().catch(() => {})
    if (this.registered) return
    await together([this.#outbox, this.#rejected, this.#archive, this.scratch], (folder) =>
      this.#quietly(() => this.#world.files.removeTree(folder)),
    )
  }

  /** What cannot be removed now is found by the next recovery. */
  async #quietly(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      this.#world.log.warn('could not clear away a batch that was given up', { batch: this.batch, error })
    }
  }
}
