import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { BatchStatus } from '../model/batch.ts'
import { EXIT, UsageError, type Cli } from './cli.ts'
import { addBatchCommands } from './batch-program.ts'
import { addProfileCommands } from './profile-program.ts'
import { addMappingCommands } from './mapping-program.ts'
import { addPaymentCommands } from './payment-program.ts'
import { addRelationCommands } from './relation-program.ts'
import { validate } from './commands/config.ts'
import { check, type CheckOptions } from './commands/check.ts'
import { convertFile } from './commands/convert.ts'
import { adopt } from './commands/adopt.ts'
import { examine } from './commands/doctor.ts'
import { explain } from './commands/explain.ts'
import { history, type HistoryOptions } from './commands/history.ts'
import { init, type InitOptions } from './commands/init.ts'
import { once } from './commands/once.ts'
import { run } from './commands/run.ts'
import { show } from './commands/show.ts'
import { addSelectionOptions, selectionOf, type SelectionOptions } from './selection-options.ts'
import type { GivenPlace } from './target-file.ts'
import { batchTexts } from './texts/batches.ts'

/**
 * Reads the arguments and runs the command they name.
 * @returns its exit code
 * @throws UsageError for arguments that make no sense, and whatever the command throws
 */
export async function runProgram(cli: Cli, argv: readonly string[], version: string): Promise<number> {
  let exit: number = EXIT.done
  const program = buildProgram(cli, version, (code) => (exit = code))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return EXIT.done
    if (error.code === 'commander.help') return EXIT.usage
    throw new UsageError(usageText(cli, error))
  }
}

function buildProgram(cli: Cli, version: string, done: (code: number) => void): Command {
  const { commands, options, arguments: args } = cli.texts
  const { options: search } = batchTexts(cli.language)
  const program = new Command('ledgerdrop')
  setUp(program, cli)
    .description(cli.texts.program)
    .version(version, '-V, --version', options.version)
    .option('--home <dir>', options.home)
    .option('--json', options.json)
    .helpCommand('help [command]', commands.help)
  const add = (parent: Command, name: string, description: string): Command =>
    setUp(parent.command(name), cli).description(description)
  const administration = (): Option => new Option('--administration <code>', options.administration)
  const inbox = (): Option => new Option('--inbox <name>', options.inbox)
  const statuses = Object.keys(cli.texts.status) as BatchStatus[]

  add(program, 'init', commands.init)
    .argument('[dir]', args.initHome)
    .addOption(
      new Option('--target <target>', options.target).choices(['exact', 'snelstart']).default('exact'),
    )
    .addOption(new Option('--country <country>', options.country).choices(['NL', 'BE']))
    .addOption(administration())
    .option('--name <name>', options.name)
    .addOption(new Option('--language <language>', options.language).choices(['nl', 'en', 'fr']))
    .action(async (dir: string | undefined, given: InitOptions) => done(await init(cli, dir, given)))
  add(program, 'run', commands.run).action(async () => done(await run(cli)))
  addSelectionOptions(cli, add(program, 'once', commands.once)).action(async (given: SelectionOptions) =>
    done(await once(cli, selectionOf(cli, given))),
  )
  addSelectionOptions(cli, add(program, 'check', commands.check).argument('<file>', args.file))
    .addOption(administration())
    .addOption(inbox())
    .option('--out <dir>', search.out)
    .option('--support', search.support)
    .action(
      async (
        file: string,
        given: SelectionOptions & Pick<CheckOptions, 'administration' | 'inbox' | 'out' | 'support'>,
      ) => {
        const { out, support } = given
        const kept = { ...(out !== undefined && { out }), ...(support && { support }) }
        done(await check(cli, file, { ...placeIn(given), ...selectionOf(cli, given), ...kept }))
      },
    )
  addSelectionOptions(cli, add(program, 'convert', commands.convert).argument('<file>', args.file))
    .addOption(administration())
    .addOption(inbox())
    .action(async (file: string, given: SelectionOptions & GivenPlace) =>
      done(
        await convertFile(cli, file, {
          ...placeIn(given),
          ...selectionOf(cli, given),
          trial: false,
        }),
      ),
    )
  add(program, 'explain', commands.explain)
    .argument('<file>', args.file)
    .argument('<row>', args.row)
    .addOption(administration())
    .addOption(inbox())
    .option('--sheet <sheet>', options.sheet)
    .action(async (file: string, row: string, given: GivenPlace & { sheet?: string }) =>
      done(await explain(cli, file, row, given)),
    )
  add(program, 'history', commands.history)
    .addOption(administration())
    .addOption(new Option('--status <status>', options.status).choices(statuses))
    .addOption(new Option('--limit <number>', options.limit).argParser(wholeNumber).default(20))
    .option('--document <number>', search.document)
    .option('--relation <name>', search.relation)
    .option('--file <name>', search.file)
    .option('--from <day>', search.from)
    .option('--until <day>', search.until)
    .action(async (given: HistoryOptions) => done(await history(cli, given)))
  add(program, 'show', commands.show)
    .argument('<batch>', args.batch)
    .action(async (id: string) => done(await show(cli, id)))
  addBatchCommands(cli, program, add, done)
  addRelationCommands(cli, program, add, done)
  addPaymentCommands(cli, program, add, done)
  addMappingCommands(cli, program, add, done)
  addProfileCommands(cli, program, add, done)
  const config = add(program, 'config', commands.config)
  add(config, 'validate', commands.validate).action(async () => done(await validate(cli)))
  add(program, 'doctor', commands.doctor)
    .addOption(new Option('--adopt', options.adopt))
    .addOption(new Option('--mail [address]', options.mail))
    .action(async (given: { adopt?: boolean; mail?: string | true }) =>
      done(await (given.adopt ? adopt(cli) : examine(cli, given.mail))),
    )
  return program
}

/** What every command has in common: errors are thrown, help is in the home's language. */
function setUp(command: Command, cli: Cli): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', cli.texts.options.help)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => cli.texts.titles[title] ?? title,
      styleUsage: (usage) => inWords(cli, usage),
      styleOptionDescription: (text) => inWords(cli, text),
      styleArgumentDescription: (text) => inWords(cli, text),
    })
    .configureOutput({
      writeOut: (text) => void cli.stdout.write(text),
      // A mistake is told by us; help that was not asked for goes where people look.
      writeErr: (text) => (text.startsWith('error:') ? undefined : void cli.stderr.write(text)),
    })
}

/** What the library itself says in help, in the words of the reader. */
const inWords = ({ texts }: Cli, text: string): string =>
  Object.entries(texts.helpWords).reduce((said, [word, own]) => said.replaceAll(word, own), text)

/** Where the file counts as dropped, of everything that was given. */
const placeIn = ({ administration, inbox }: GivenPlace): GivenPlace => ({
  ...(administration !== undefined && { administration }),
  ...(inbox !== undefined && { inbox }),
})

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('')
  return Number(text)
}

/** Commander's messages are English and say more than a person wants: the thing that is wrong is in quotes. */
function usageText(cli: Cli, error: CommanderError): string {
  const { usage, suggestion, seeHelp } = cli.texts
  const code = error.code.replace('commander.', '')
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const { file, batch } = cli.texts.arguments
  const name = code === 'missingArgument' ? (quoted === 'file' ? file : batch.split(',')[0]!) : quoted
  const near = /\(Did you mean ([^?]*)\?\)/.exec(error.message)?.[1]
  const text = code in usage ? usage[code as keyof typeof usage](name) : error.message
  return `${text[0]!.toUpperCase()}${text.slice(1)}${near ? suggestion(near) : ''}. ${seeHelp}`
}
