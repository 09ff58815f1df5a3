import type { FileWriter } from '../edge/files.ts'
import type { Syncs } from '../edge/syncs.ts'

/** Passes everything on to `writer`, and tells once what was written when it is finished, or null when abandoned. */
export function recordedWriter(
  writer: FileWriter,
  syncs: Syncs,
  onEnd: (written: { bytes: number; sha256: string } | null) => void,
): FileWriter {
  return {
    write: (data) => writer.write(data),
    get pressure() {
      return writer.pressure
    },
    get bytes() {
      return writer.bytes
    },
    drained: () => writer.drained(),
    async finish() {
      const written = await writer.finish(syncs)
      onEnd(written)
      return written
    },
    async abandon() {
      await writer.abandon()
      onEnd(null)
    },
  }
}
