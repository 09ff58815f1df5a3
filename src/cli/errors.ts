import { errorSentence } from '../config/error-text.ts'
import { ConfigError, TableBusy } from '../config/home.ts'
import { Interrupted } from '../convert.ts'
import { failureText } from '../daemon/failure.ts'
import { HomeHeld } from '../daemon/lock.ts'
import { LeaseHeld } from '../register/register.ts'
import { instantText } from '../text/values.ts'
import { EXIT, UsageError, type Cli } from './cli.ts'

/**
 * Tells what went wrong, to people in a sentence each and to programs as `type:"error"`. Never a stack trace, unless
 * LEDGERDROP_DEBUG=1.
 * @returns the exit code
 */
export function tellError(cli: Cli, error: unknown): number {
  const exit = exitCode(error)
  const problems = error instanceof ConfigError ? error.problems : []
  const message = problems.length > 0 ? cli.texts.configuration : sentence(cli, error)
  cli.say(message)
  for (const { file, line, message: text } of problems) cli.say(`${file}:${line} ${text}`)
  const text = failureText(error, cli.language)
  cli.tell({ type: 'error', exit, message: text, ...(problems.length > 0 && { problems }) })
  if (cli.env['LEDGERDROP_DEBUG'] === '1' && error instanceof Error) cli.say(error.stack ?? '')
  return exit
}

export function exitCode(error: unknown): number {
  if (error instanceof Interrupted) return EXIT.interrupted
  if (error instanceof UsageError || error instanceof ConfigError) return EXIT.usage
  // A folder, disk, share or register; and what is unknown is failure, not one to be taken for a rejected file.
  return EXIT.outOfReach
}

function sentence(cli: Cli, error: unknown): string {
  const { texts } = cli
  if (error instanceof Interrupted) return texts.interrupted
  if (error instanceof HomeHeld) {
    const { holder } = error
    return holder
      ? texts.held(holder.pid, holder.host, instantText(holder.since, cli.language))
      : texts.heldByOther
  }
  if (error instanceof LeaseHeld) return texts.leaseHeld
  if (error instanceof UsageError || error instanceof TableBusy) return error.message
  const known = errorSentence(error, cli.language)
  if (known !== null) return `${known[0]!.toUpperCase()}${known.slice(1)}.`.replace(/\.\.$/, '.')
  return texts.unexpected(failureText(error, cli.language))
}
