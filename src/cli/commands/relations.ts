import { join, resolve } from 'node:path'
import { openDrop } from '../../batch/open-drop.ts'
import { inboxFolder, ownInbox } from '../../edge/places.ts'
import { relationList } from '../../report/relation-list.ts'
import { reviewProfile } from '../../relations/review-profile.ts'
import { baselineOf } from '../../relations/baseline.ts'
import { reviewWords, type ReviewItem } from '../../relations/review.ts'
import { countText } from '../../text/values.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { openRelations } from '../relation-lists.ts'
import { fileArgument, placeOf } from '../target-file.ts'
import { relationTexts } from '../texts/relations.ts'
import { convertFile } from './convert.ts'

type Given = { administration?: string }

/**
 * `relations review [FILE]`: a list of the relations that a file would make or change, and of those that are not
 * linked, to be looked through (R56). Without a file: those that earlier drops left without a code (R88).
 */
export async function reviewRelations(
  cli: Cli,
  file: string | undefined,
  given: Given & { output?: string },
): Promise<number> {
  const texts = relationTexts(cli.language)
  const output = resolve(cli.cwd, given.output ?? reviewWords(cli.language).file)
  if (await cli.files.facts(output)) throw new UsageError(texts.outputExists(output))
  const items = file === undefined ? await openRelations(cli, given) : await itemsOf(cli, file, given, false)
  if (items.length > 0) await cli.files.writeNew(output, [...relationList(items, cli.language)].join(''))
  if (items.length === 0) cli.say(texts.nothingToReview)
  else cli.say(texts.written(output, countText(items.length, cli.language)))
  cli.tell({ type: 'relations-review', file: items.length > 0 ? output : null, relations: items.length })
  return EXIT.done
}

/**
 * `relations apply FILE`: takes in such a list, as dropping it in the inbox does.
 * @returns exit code 1 when a row of it cannot be understood
 */
export async function applyRelations(cli: Cli, file: string, given: Given): Promise<number> {
  const path = await fileArgument(cli, file)
  await withHome(cli, async ({ home, world }) => {
    const { limits } = home.settings
    const open = await openDrop(world.files, path, file, limits, [reviewProfile], () => undefined)
    if (!open) throw new UsageError(relationTexts(cli.language).notReview(path))
    await open.file.close()
  })
  return convertFile(cli, path, { ...given, trial: false })
}

/**
 * `relations baseline FILE`: the first time (R58). The relations of the source's file that the table has are recorded as
 * being in the books, under the code they have there; with `allKnown` the others too, under the source's own number.
 * It is done by dropping a list with these decisions, so that it is archived and told like any other.
 */
export async function baselineRelations(
  cli: Cli,
  file: string,
  given: Given & { allKnown?: boolean },
): Promise<number> {
  const texts = relationTexts(cli.language)
  const { items, open } = baselineOf(await itemsOf(cli, file, given, true), given.allKnown === true)
  if (open > 0) cli.say(texts.baselineOpen(countText(open, cli.language)))
  if (items.length === 0) {
    cli.say(texts.baselineNothing)
    return EXIT.rejected
  }
  const path = await fileArgument(cli, file)
  const list = await withHome(cli, async ({ home, world }) => {
    const { administration } = await placeOf(cli, home, given, path)
    const folder = inboxFolder(home, ownInbox(administration))
    const name = texts.baselineFile(world.ids.batch(world.clock.now()))
    const list = join(folder, name)
    await world.files.makeFolder(folder)
    await world.files.writeNew(list, [...relationList(items, cli.language)].join(''))
    return list
  })
  return convertFile(cli, list, { trial: false })
}

/** The relations of a file, by a trial conversion that leaves no traces. */
async function itemsOf(cli: Cli, file: string, given: Given, all: boolean): Promise<ReviewItem[]> {
  const items: ReviewItem[] = []
  const take = (some: readonly ReviewItem[]): void => void items.push(...some)
  await convertFile(cli, file, { ...given, trial: true, relations: { all, take } })
  return items
}
