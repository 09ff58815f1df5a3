import { Option, type Command } from 'commander'
import type { AddCommand } from './add-command.ts'
import type { Cli } from './cli.ts'
import { refreshMappings } from './commands/mappings.ts'
import type { GivenPlace } from './target-file.ts'
import { mappingTexts } from './texts/mappings.ts'

/** `mappings …`: the commands about an administration's tables. */
export function addMappingCommands(
  cli: Cli,
  program: Command,
  add: AddCommand,
  done: (code: number) => void,
): void {
  const texts = mappingTexts(cli.language)
  const mappings = add(program, 'mappings', texts.mappings)
  add(mappings, 'refresh', texts.refresh)
    .argument('<file>', cli.texts.arguments.file)
    .addOption(new Option('--administration <code>', cli.texts.options.administration))
    .addOption(new Option('--inbox <name>', cli.texts.options.inbox))
    .option('--trial', texts.trial)
    .action(async (file: string, given: GivenPlace & { trial?: boolean }) =>
      done(await refreshMappings(cli, file, given)),
    )
}
