import { Option, type Command } from 'commander'
import type { AddCommand } from './add-command.ts'
import type { Cli } from './cli.ts'
import { listPayments, takePayments } from './commands/payments.ts'
import { paymentTexts } from './texts/payments.ts'

type Given = { administration?: string; trial?: boolean; date?: string; complete?: boolean }

/** `payments …`: what the accounting package says was paid. */
export function addPaymentCommands(
  cli: Cli,
  program: Command,
  add: AddCommand,
  done: (code: number) => void,
): void {
  const texts = paymentTexts(cli.language)
  const administration = (): Option => new Option('--administration <code>', cli.texts.options.administration)
  const payments = add(program, 'payments', texts.payments)
    .argument('[file]', cli.texts.arguments.file)
    .addOption(administration())
    .option('--trial', texts.options.trial)
    .option('--date <day>', texts.options.date)
    .option('--complete', texts.options.complete)
    .action(async (file: string | undefined, given: Given) => done(await takePayments(cli, file, given)))
  add(payments, 'list', texts.list)
    .addOption(administration())
    .option('--open', texts.options.open)
    .action(async (given: { administration?: string; open?: boolean }, command: Command) =>
      // an option that the parent has too is the parent's when it stands behind the name of this command
      done(await listPayments(cli, { ...(command.parent?.opts() as Given), ...given })),
    )
}
