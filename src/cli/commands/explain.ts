import { explain as explainRow, SheetNeeded } from '../../explain/explain.ts'
import { explanationLines } from '../../explain/text.ts'
import { explainWords } from '../../explain/words.ts'
import { holdForFile } from '../batch-lease.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { lookOnly, takeBack } from '../foreign-drop.ts'
import { withHome } from '../open-home.ts'
import { fileArgument, placeOf, type GivenPlace } from '../target-file.ts'

/**
 * `explain FILE ROW`: the way of one row, from its cells by look-ups and checks to the lines and elements that it
 * becomes. Nothing is kept, as with `check`.
 *
 * @param given the row, from 1 as Excel numbers it
 * @returns exit code: done, also when the row is wrong
 * @throws UsageError when it is no row number, or several tabs are read and none is named
 */
export async function explain(
  cli: Cli,
  file: string,
  given: string,
  options: GivenPlace & { sheet?: string },
): Promise<number> {
  const path = await fileArgument(cli, file)
  const words = explainWords(cli.language)
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(words.rowNeeded(given))
  return withHome(cli, async (open) => {
    const { home, world, register } = open
    const place = await placeOf(cli, home, options, path)
    const held = await holdForFile(cli, open, place.administration)
    try {
      const batch = world.ids.batch(world.clock.now())
      const drop = await lookOnly(world, home, place, path, [], batch)
      try {
        const context = { world, home, register, held: held.administrations, signal: cli.signal }
        const explanation = await explainRow(drop, context, options.sheet ?? null, Number(given))
        for (const line of explanationLines(explanation, cli.language)) cli.say(line)
        cli.tell({ type: 'explanation', ...explanation })
        return EXIT.done
      } finally {
        await takeBack(world, register, drop)
      }
    } catch (error) {
      if (error instanceof SheetNeeded) throw new UsageError(words.sheetNeeded(error.sheets.join(', ')))
      throw error
    } finally {
      await held.release()
    }
  })
}
