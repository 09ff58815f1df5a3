import { basename, isAbsolute, resolve } from 'node:path'
import { asFinding } from '../../batch/unreadable.ts'
import { profileNames } from '../../config/load-administration.ts'
import { loadHome } from '../../config/load-home.ts'
import { readProfile } from '../../config/load-profiles.ts'
import type { Home } from '../../config/home.ts'
import { propose, sourceOf } from '../../profile/propose/propose.ts'
import type { SampleSheet } from '../../profile/propose/model.ts'
import { questionText, writeProfile } from '../../profile/propose/write-yaml.ts'
import { recognise, type Recognised } from '../../profile/recognise.ts'
import type { SourceProfile } from '../../profile/types.ts'
import { renderFinding } from '../../text/finding-text.ts'
import { countText } from '../../text/values.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { sampleSheets } from '../profile/sample-sheets.ts'
import { fileArgument } from '../target-file.ts'
import { profileTexts } from '../texts/profile.ts'

/** Headings are looked for in so many rows. */
const HEAD_ROWS = 30

/**
 * `profile new FILE`: a source profile as the file suggests it, on stdout or in a new file; the open questions on
 * stderr. Nothing is taken into use. With --json one object of `type:"proposal"` with the profile as text.
 *
 * @returns exit code: 1 when the file cannot be read
 * @throws UsageError when the file is not there, or the one to write is
 */
export async function newProfile(cli: Cli, file: string, { out }: { out?: string }): Promise<number> {
  const texts = profileTexts(cli.language)
  const path = await fileArgument(cli, file)
  const target = out === undefined ? null : isAbsolute(out) ? out : resolve(cli.cwd, out)
  if (target && (await cli.files.facts(target))) throw new UsageError(texts.outExists(target))
  const home = await loadHome(cli.files, cli.root)
  const name = basename(path)
  let sheets: SampleSheet[]
  try {
    sheets = await sampleSheets(cli.files, path, name, home.settings.limits)
  } catch (error) {
    const told = asFinding(error)
    if (!told) throw error
    cli.say(`${texts.unreadable} ${renderFinding(told, cli.language).message}`)
    return EXIT.rejected
  }
  const profiles = await knownProfiles(cli, home)
  const source = sourceOf(basename(target ?? name))
  const known = knownBy(profiles, name, sheets)
  const proposal = propose({ name, sheets }, profiles, source, known)
  if (known) {
    const about = `${known.profile.source} (${known.plans.map(({ table }) => table.name).join('; ')})`
    proposal.questions.unshift({ code: 'known', sheet: '', about })
  }
  const yaml = writeProfile(proposal, name, texts.proposal)
  if (target) await cli.files.writeNew(target, yaml)
  else if (!cli.json) cli.stdout.write(yaml)
  const questions = proposal.questions.map((question) => questionText(question, texts.proposal))
  if (target) cli.say(texts.written(target))
  cli.say(
    questions.length === 0
      ? texts.noQuestions
      : texts.openQuestions(countText(questions.length, cli.language)),
  )
  questions.forEach((question, i) => cli.say(`  ${i + 1}. ${question}`))
  cli.say(texts.next(source))
  const { tables } = proposal
  cli.tell({ type: 'proposal', source, file: target, questions: proposal.questions, tables, profile: yaml })
  return EXIT.done
}

/** Profiles that can be read; one that is broken is no reason not to propose another. */
async function knownProfiles(cli: Cli, home: Home): Promise<SourceProfile[]> {
  const profiles: SourceProfile[] = []
  for (const name of await profileNames(cli.files, home)) {
    const { profile } = await readProfile(cli.files, home, name)
    if (profile) profiles.push(profile)
  }
  return profiles
}

/** The profile that takes this file already. */
function knownBy(
  profiles: readonly SourceProfile[],
  name: string,
  sheets: readonly SampleSheet[],
): Recognised | null {
  const heads = sheets.map((sheet, index) => ({ ...sheet, index, rows: sheet.rows.slice(0, HEAD_ROWS) }))
  return recognise(profiles, name, heads).found
}
