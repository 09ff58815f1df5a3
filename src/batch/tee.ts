import type { FileWriter } from '../edge/files.ts'

/** Two files with the same content, written in one go: the annotated copy goes to rejected/ and to the archive. */
export function tee(first: FileWriter, second: FileWriter): FileWriter {
  return {
    write(data) {
      first.write(data)
      second.write(data)
    },
    get pressure() {
      return first.pressure || second.pressure
    },
    get bytes() {
      return first.bytes
    },
    async drained() {
      await first.drained()
      await second.drained()
    },
    async finish() {
      const written = await first.finish()
      await second.finish()
      return written
    },
    async abandon() {
      await first.abandon()
      await second.abandon()
    },
  }
}
