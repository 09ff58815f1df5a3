import { join } from 'node:path'
import { ConfigError } from '../config/home.ts'
import type { Known } from './known.ts'
import type { InboxPorts, ReadyDrop } from './look.ts'

/**
 * Of the files of an administration that cannot be used now, those that bring its tables up to date: they may be what it
 * waits for, and are taken though nothing else is (R28, R49).
 */
export async function mendingDrops(
  tables: readonly Known[],
  folder: string,
  ports: InboxPorts,
  trouble: unknown,
): Promise<Map<Known, ReadyDrop>> {
  const found = new Map<Known, ReadyDrop>()
  if (!(trouble instanceof ConfigError) || !ports.mends) return found
  for (const file of tables) {
    const path = join(folder, file.name)
    try {
      file.endsWell ??= await ports.endsWell(path)
      if (!file.endsWell) continue
      file.mends ??= await ports.mends(path)
      if (!file.mends) continue
    } catch {
      // whatever is the matter with it is told as it is of the others
      continue
    }
    found.set(file, { name: file.name, facts: file.facts, pdfs: [], since: file.state.firstSeen })
  }
  return found
}
