import { Argument, Option, type Command } from 'commander'
import type { DocumentKind } from '../model/document.ts'
import type { AddCommand } from './add-command.ts'
import type { Cli } from './cli.ts'
import { mark } from './commands/mark.ts'
import { discard, release } from './commands/release.ts'
import { requeue, type RequeueOptions } from './commands/requeue.ts'
import { retry } from './commands/retry.ts'
import { reverse } from './commands/reverse.ts'
import { bundle } from './commands/support-bundle.ts'
import { batchTexts } from './texts/batches.ts'

const KINDS: readonly DocumentKind[] = [
  'sales-invoice',
  'sales-credit-note',
  'purchase-invoice',
  'purchase-credit-note',
]

/** The commands about batches that were made. */
export function addBatchCommands(
  cli: Cli,
  program: Command,
  add: AddCommand,
  done: (code: number) => void,
): void {
  const texts = batchTexts(cli.language)
  const { batch } = cli.texts.arguments
  const { commands, options } = texts
  add(program, 'mark', commands.mark)
    .argument('<batch>', batch)
    .addArgument(new Argument('<status>', texts.arguments.imported).choices(['imported', 'failed']))
    .option('--document <number...>', options.markDocument)
    .action(async (id: string, status: 'imported' | 'failed', given: { document?: string[] }) =>
      done(await mark(cli, id, status, given.document ?? [])),
    )
  add(program, 'requeue', commands.requeue)
    .argument('<document...>', texts.arguments.documents)
    .requiredOption('--reason <text>', options.reason)
    .option('--administration <code>', cli.texts.options.administration)
    .option('--journal <code>', options.journal)
    .addOption(new Option('--kind <kind>', options.kind).choices(KINDS))
    .action(async (numbers: string[], given: RequeueOptions) => done(await requeue(cli, numbers, given)))
  add(program, 'retry', commands.retry)
    .argument('<batch>', batch)
    .option('--exclude-errors', options.excludeErrors)
    .action(async (id: string, given: { excludeErrors?: boolean }) =>
      done(await retry(cli, id, given.excludeErrors === true)),
    )
  add(program, 'release', commands.release)
    .argument('<batch>', batch)
    .action(async (id: string) => done(await release(cli, id)))
  add(program, 'discard', commands.discard)
    .argument('<batch>', batch)
    .option('--reason <text>', options.reason)
    .action(async (id: string, given: { reason?: string }) =>
      done(await discard(cli, id, given.reason ?? '')),
    )
  add(program, 'support-bundle', commands.supportBundle)
    .argument('<batch>', batch)
    .option('--out <file>', options.bundleOut)
    .action(async (id: string, given: { out?: string }) => done(await bundle(cli, id, given.out)))
  add(program, 'reverse', commands.reverse)
    .argument('<batch>', batch)
    .requiredOption('--reason <text>', options.reason)
    .option('--date <day>', options.reversalDate)
    .action(async (id: string, given: { reason: string; date?: string }) =>
      done(await reverse(cli, id, given)),
    )
}
