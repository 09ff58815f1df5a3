import { Option, type Command } from 'commander'
import { isEverything, listed, numberStretches, type Selection } from '../model/selection.ts'
import { UsageError, type Cli } from './cli.ts'
import { dayOf } from './day.ts'
import { batchTexts } from './texts/batches.ts'

/** Which part of a file is wanted, as given on the command line. */
export type SelectionOptions = {
  from?: string
  until?: string
  numbers?: string
  journals?: string
  only?: Exclude<Selection['only'], ''>
  location?: string
}

/** The options of every command that converts (R42, R43). */
export function addSelectionOptions(cli: Cli, command: Command): Command {
  const { options } = batchTexts(cli.language)
  return command
    .option('--from <day>', options.selectFrom)
    .option('--until <day>', options.selectUntil)
    .option('--numbers <range>', options.numbers)
    .option('--journals <codes>', options.journals)
    .addOption(new Option('--only <what>', options.only).choices(['invoices', 'customers', 'suppliers']))
    .option('--location <names>', options.location)
}

/**
 * The selection that was asked for; absent when nothing was.
 * @throws UsageError when a day or a range cannot be read
 */
export function selectionOf(cli: Cli, given: SelectionOptions): { selection?: Selection } {
  const numbers = given.numbers === undefined ? [] : numberStretches(given.numbers)
  if (numbers === null) throw new UsageError(batchTexts(cli.language).numbersWrong(given.numbers!))
  const selection: Selection = {
    from: given.from === undefined ? '' : dayOf(cli, given.from),
    until: given.until === undefined ? '' : dayOf(cli, given.until),
    numbers,
    journals: listed(given.journals ?? ''),
    locations: listed(given.location ?? ''),
    only: given.only ?? '',
  }
  return isEverything(selection) ? {} : { selection }
}
