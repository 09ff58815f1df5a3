import { ignoreReason } from '../intake/ignore.ts'
import type { Files } from '../edge/files.ts'

/**
 * What lies in the inbox root and belongs to no administration: files dropped one level too high, and folders of
 * administrations that have no mappings. They are left where they are.
 */
export async function strangers(
  files: Pick<Files, 'list'>,
  inbox: string,
  administrations: readonly string[],
): Promise<string[]> {
  const known = new Set(administrations)
  const entries = await files.list(inbox)
  return entries
    .map((entry) => entry.name)
    .filter((name) => !known.has(name) && ignoreReason(name) === null)
    .toSorted()
}
