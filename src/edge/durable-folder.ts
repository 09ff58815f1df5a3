import { dirname } from 'node:path'
import type { Files } from './files.ts'

/** Makes a folder and those above it that are not there, each name synced to disk; cheap when it is there. */
export async function makeDurableFolder(files: Files, path: string): Promise<void> {
  if (await files.facts(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeDurableFolder(files, parent)
  await files.makeFolder(path)
  await files.syncFolder(parent)
}
