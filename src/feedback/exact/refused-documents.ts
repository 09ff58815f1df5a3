import { keyText } from '../../batch/document-keys.ts'
import type { Batch } from '../../batch/start.ts'
import type { BatchStatus } from '../../model/batch.ts'
import type { StoredDocument } from '../../register/outcomes.ts'
import type { BatchRow } from '../../register/register.ts'

/** Batches of which the accounting package refused documents. */
const WITH_REFUSED: readonly BatchStatus[] = ['partly-imported', 'failed']
/** So many are asked of the register together. */
const CHUNK = 500

/** How many documents of a batch are in each state. */
export type StateCounts = Record<'accepted' | 'refused' | 'open', number>

/** Documents of an administration that the accounting package refused and that no batch has exported again since. */
export class RefusedDocuments {
  /** with the batches they are in; the newest batch first */
  readonly documents: StoredDocument[] = []
  readonly batches = new Map<string, { row: BatchRow; states: StateCounts }>()

  static async of(batch: Batch): Promise<RefusedDocuments> {
    const found = new RefusedDocuments()
    const { register } = batch.context
    const { code } = batch.administration.settings
    for (const row of await register.batches({ administration: code, status: [...WITH_REFUSED] })) {
      const states: StateCounts = { accepted: 0, refused: 0, open: 0 }
      const refused: StoredDocument[] = []
      for await (const documents of register.storedDocuments(row.id))
        for (const document of documents) {
          if (document.state === '') states.open++
          else if (document.state !== 'requeued') states[document.state]++
          if (document.state === 'refused' && document.free) refused.push(document)
        }
      if (refused.length === 0) continue
      found.batches.set(row.id, { row, states })
      found.documents.push(...(await notElsewhere(batch, refused)))
    }
    return found
  }
}

async function notElsewhere(batch: Batch, documents: StoredDocument[]): Promise<StoredDocument[]> {
  const { register } = batch.context
  const { code } = batch.administration.settings
  const held = new Set<string>()
  for (let start = 0; start < documents.length; start += CHUNK) {
    const keys = documents.slice(start, start + CHUNK)
    for (const known of await register.knownDocuments(code, batch.drop.batch, keys)) held.add(keyText(known))
  }
  return documents.filter((document) => !held.has(keyText(document)))
}
