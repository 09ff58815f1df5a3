import { uniqueName } from '../edge/places.ts'
import { writeRelationList } from '../report/relation-list.ts'
import { reviewWords } from '../relations/review.ts'
import type { Outcome } from './outcome.ts'
import { hasQuestions } from './relation-work.ts'
import type { Batch } from './start.ts'
import { tee } from './tee.ts'

/**
 * The list of relations that a person should look at goes into the archive (R88); when the drop is refused for want of
 * a decision it goes back to the sender too, to be filled in and dropped (R58).
 */
export async function writeRelationFiles(batch: Batch, outcome: Outcome): Promise<void> {
  const { relationWork, staging, drop, administration } = batch
  if (!hasQuestions(relationWork)) return
  const { language } = administration.settings
  const name = reviewWords(language).file
  const archived = await staging.archiveFile(name)
  const returned = relationWork.massInsert && outcome === 'rejected'
  const writer = returned ? tee(await staging.rejectedFile(uniqueName(name, drop.batch)), archived) : archived
  await writeRelationList(writer, relationWork.items, language)
  await writer.finish()
}
