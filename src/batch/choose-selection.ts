import { isEverything, selectionText, everything, type Selection } from '../model/selection.ts'
import { dateText } from '../text/values.ts'
import { Selector } from './selecting.ts'
import { readSelection } from './selection-file.ts'
import type { Batch } from './start.ts'

/**
 * Which part of the file is wanted: by the one who asked for the conversion, and by the file that was dropped beside it;
 * a document must fit both. Without either it is everything, and the report says so (R59).
 */
export async function chooseSelection(batch: Batch): Promise<void> {
  const { context, drop, administration } = batch
  const { settings, tables } = administration
  const given: Selection[] = context.selection ? [context.selection] : []
  if (drop.selection)
    given.push(
      await readSelection(context.world.files, drop.selection.path, drop.selection.name, batch.fileReport),
    )
  const limiting = given.filter((one) => !isEverything(one))
  const shown = limiting.length === 0 ? [everything()] : limiting
  batch.selected = shown.map((one) => selectionText(one, settings.language, dateText)).join('; ')
  batch.selector = limiting.length === 0 ? null : new Selector(limiting, settings, tables)
}
