import type { Command } from 'commander'
import type { AddCommand } from './add-command.ts'
import type { Cli } from './cli.ts'
import { newProfile } from './commands/profile-new.ts'
import { testProfiles } from './commands/profile-test.ts'
import { profileTexts } from './texts/profile.ts'

/** `profile …`: the commands for people who write source profiles of their own. */
export function addProfileCommands(
  cli: Cli,
  program: Command,
  add: AddCommand,
  done: (code: number) => void,
): void {
  const texts = profileTexts(cli.language)
  const profile = add(program, 'profile', texts.profile)
  add(profile, 'new', texts.new)
    .argument('<file>', cli.texts.arguments.file)
    .option('--out <file>', texts.options.out)
    .action(async (file: string, given: { out?: string }) => done(await newProfile(cli, file, given)))
  add(profile, 'test', texts.test)
    .argument('[source]', texts.source)
    .option('--samples <dir>', texts.options.samples)
    .option('--write', texts.options.write)
    .action(async (source: string | undefined, given: { samples?: string; write?: boolean }) =>
      done(await testProfiles(cli, source, given)),
    )
}
