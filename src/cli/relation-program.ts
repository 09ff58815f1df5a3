import { Option, type Command } from 'commander'
import type { AddCommand } from './add-command.ts'
import type { Cli } from './cli.ts'
import { listRelations } from './commands/relation-list.ts'
import { applyRelations, baselineRelations, reviewRelations } from './commands/relations.ts'
import { relationTexts } from './texts/relations.ts'

type Given = { administration?: string }

/** `relations …`: the commands about who is who in the accounting package. */
export function addRelationCommands(
  cli: Cli,
  program: Command,
  add: AddCommand,
  done: (code: number) => void,
): void {
  const texts = relationTexts(cli.language)
  const { file } = cli.texts.arguments
  const administration = (): Option => new Option('--administration <code>', cli.texts.options.administration)
  const relations = add(program, 'relations', texts.relations)
  add(relations, 'list', texts.list)
    .addOption(administration())
    .option('--unlinked', texts.options.unlinked)
    .option('--decisions', texts.options.decisions)
    .action(async (given: Given & { unlinked?: boolean; decisions?: boolean }) =>
      done(await listRelations(cli, given)),
    )
  add(relations, 'review', texts.review)
    .argument('[file]', file)
    .addOption(administration())
    .option('--output <file>', texts.options.output)
    .action(async (path: string | undefined, given: Given & { output?: string }) =>
      done(await reviewRelations(cli, path, given)),
    )
  add(relations, 'apply', texts.apply)
    .argument('<file>', file)
    .addOption(administration())
    .action(async (path: string, given: Given) => done(await applyRelations(cli, path, given)))
  add(relations, 'baseline', texts.baseline)
    .argument('<file>', file)
    .addOption(administration())
    .option('--all-known', texts.options.allKnown)
    .action(async (path: string, given: Given & { allKnown?: boolean }) =>
      done(await baselineRelations(cli, path, given)),
    )
}
