import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import type { FileWriter } from '../edge/files.ts'
import { scratchFolder } from '../edge/places.ts'
import { Syncs } from '../edge/syncs.ts'
import type { World } from '../edge/world.ts'
import type { ClaimedDrop } from '../intake/claim.ts'
import type { Staging } from '../publish/staging.ts'
import type { Language } from '../model/settings.ts'
import type { ArtifactFile } from '../target/target.ts'
import { KeptTrial } from './kept-trial.ts'

/**
 * Staging of a trial (R68): the file is read where it lies; what is written is counted and thrown away, or kept in a new
 * folder of its user's with a mark on it.
 *
 * @param out the folder; absent: nothing is kept
 */
export async function stageTrial(
  world: World,
  home: Home,
  drop: ClaimedDrop,
  out?: string,
  language: Language = 'nl',
): Promise<Staging> {
  const { bytes, sha256 } = await world.files.hash(drop.path)
  const scratch = join(scratchFolder(home, drop.batch))
  await world.files.makeFolder(scratch)
  const kept = out === undefined ? null : new KeptTrial(world.files, out, language)
  await kept?.begin()
  let handedOver = false
  return {
    batch: drop.batch,
    original: drop.path,
    originalHash: sha256,
    originalBytes: bytes,
    keepsTrial: kept !== null,
    sink: { create: (name) => kept?.artifact(name) ?? new NowhereFile() },
    get pressure() {
      return kept?.pressure ?? false
    },
    drained: async () => kept?.drained(),
    archiveFile: async (name) => kept?.file(name) ?? new NowhereWriter(),
    rejectedFile: async () => new NowhereWriter(),
    scratch,
    files: [],
    syncs: new Syncs(),
    registered: false,
    handOver: () => void (handedOver = true),
    dropArtifacts: async () => undefined,
    async abandon() {
      if (!handedOver) await kept?.remove()
      await world.files.removeTree(scratch)
    },
  }
}

class NowhereFile implements ArtifactFile {
  bytes = 0

  write(text: string): void {
    this.bytes += Buffer.byteLength(text)
  }

  async discard(): Promise<void> {
    this.bytes = 0
  }

  async finish(): Promise<{ bytes: number; sha256: string }> {
    return { bytes: this.bytes, sha256: '' }
  }
}

class NowhereWriter implements FileWriter {
  readonly pressure = false
  bytes = 0

  write(data: string | Uint8Array): void {
    this.bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.length
  }

  async drained(): Promise<void> {}

  async finish(): Promise<{ bytes: number; sha256: string }> {
    return { bytes: this.bytes, sha256: '' }
  }

  async abandon(): Promise<void> {}
}
