import { isAbsolute, join, resolve } from 'node:path'
import { openDrop } from '../../batch/open-drop.ts'
import { readDocuments } from '../../batch/read-documents.ts'
import { RowCounts } from '../../batch/row-counts.ts'
import type { Home } from '../../config/home.ts'
import { profileNames } from '../../config/load-administration.ts'
import { loadHome } from '../../config/load-home.ts'
import { loadProfiles } from '../../config/load-profiles.ts'
import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/settings.ts'
import type { SourceProfile } from '../../profile/types.ts'
import { countText } from '../../text/values.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { differences, type Difference } from '../profile/compare-lines.ts'
import { showDocuments } from '../profile/show-documents.ts'
import { profileTexts } from '../texts/profile.ts'

/** What was recorded of a sample lies beside it, under its name with this ending. */
const ENDING = '.expected.txt'
/** So many differing lines are shown for one sample. */
const SHOWN = 20

type Options = { samples?: string; write?: boolean }
type Outcome = 'same' | 'different' | 'recorded' | 'unrecorded'

/**
 * `profile test [SOURCE]`: reads the sample files of a profile and compares what it makes of them with what was
 * recorded beside them. `--write` records it. With --json one object of `type:"sample"` each, and of
 * `type:"profile-test"` at the end.
 *
 * @returns exit code: 1 when something differs, or was never recorded
 * @throws UsageError when there is no such profile, or nothing to test; ConfigError for a broken profile
 */
export async function testProfiles(cli: Cli, source: string | undefined, options: Options): Promise<number> {
  const texts = profileTexts(cli.language)
  const home = await loadHome(cli.files, cli.root)
  const counts: Record<Outcome, number> = { same: 0, different: 0, recorded: 0, unrecorded: 0 }
  for (const { folder, profiles } of await suites(cli, home, source, options.samples))
    for (const sample of await samplesIn(cli, folder))
      counts[await testSample(cli, home, folder, sample, profiles, options.write ?? false)]++
  if (Object.values(counts).every((count) => count === 0)) throw new UsageError(texts.nothingToTest)
  const wrong = counts.different + counts.unrecorded
  if (options.write) cli.say(texts.recordedAll(countText(counts.recorded, cli.language)))
  else cli.say(texts.tested(countText(counts.same, cli.language), countText(wrong, cli.language)))
  cli.tell({ type: 'profile-test', ...counts })
  return wrong > 0 ? EXIT.rejected : EXIT.done
}

/** The folders with samples, and the profiles that may read them. */
async function suites(
  cli: Cli,
  home: Home,
  source: string | undefined,
  samples: string | undefined,
): Promise<{ folder: string; profiles: readonly SourceProfile[] }[]> {
  const texts = profileTexts(cli.language)
  const names = await profileNames(cli.files, home)
  if (source !== undefined && !names.includes(source))
    throw new UsageError(texts.profileUnknown(source, names.join(', ')))
  const folderOf = (name: string): string => join(home.root, 'mappings', 'sources', name)
  const given = samples === undefined ? null : isAbsolute(samples) ? samples : resolve(cli.cwd, samples)
  const single = given ?? (source === undefined ? null : folderOf(source))
  if (single !== null) {
    if ((await samplesIn(cli, single)).length === 0) throw new UsageError(texts.noSamples(single))
    const { profiles } = await loadProfiles(cli.files, home, source === undefined ? [] : [source])
    return [{ folder: single, profiles }]
  }
  const found = []
  for (const name of names) {
    if ((await samplesIn(cli, folderOf(name))).length === 0) continue
    const { profiles } = await loadProfiles(cli.files, home, [name])
    found.push({ folder: folderOf(name), profiles })
  }
  return found
}

/** Names of the sample files in a folder; none when it is not there. */
async function samplesIn(cli: Cli, folder: string): Promise<string[]> {
  if ((await cli.files.facts(folder))?.kind !== 'folder') return []
  const names = (await cli.files.list(folder)).filter(({ kind }) => kind === 'file').map(({ name }) => name)
  return names.filter((name) => !name.endsWith(ENDING) && !/^[.~]|\.(?:md|pdf|ya?ml)$/i.test(name)).sort()
}

async function testSample(
  cli: Cli,
  home: Home,
  folder: string,
  sample: string,
  profiles: readonly SourceProfile[],
  write: boolean,
): Promise<Outcome> {
  const texts = profileTexts(cli.language)
  const path = join(folder, sample + ENDING)
  const exists = (await cli.files.facts(path)) !== null
  const expected = exists ? linesOf((await cli.files.read(path)).toString('utf8')) : []
  const language = (!write && languageOf(expected[0])) || cli.language
  const found = await shownOf(cli, home, join(folder, sample), sample, profiles, language)
  const list = differences(expected, found)
  if (write) {
    if (list.length > 0 || !exists) await cli.files.replace(path, `${found.join('\n')}\n`)
    cli.say(texts.recorded(sample))
    return told(cli, sample, 'recorded', [])
  }
  if (!exists) {
    cli.say(texts.unrecorded(sample))
    for (const line of found) cli.say(`  ${line}`)
    return told(cli, sample, 'unrecorded', [])
  }
  cli.say(list.length === 0 ? texts.same(sample) : texts.differs(sample))
  for (const { line, side, text } of list.slice(0, SHOWN)) {
    const [mark, word] = side === 'expected' ? ['-', texts.expectedLine] : ['+', texts.foundLine]
    cli.say(`  ${mark} ${word} ${line}${cli.texts.colon}${text.trim()}`)
  }
  if (list.length > SHOWN) cli.say(`  ${texts.moreDifferences(countText(list.length - SHOWN, cli.language))}`)
  return told(cli, sample, list.length === 0 ? 'same' : 'different', list)
}

function told(cli: Cli, sample: string, outcome: Outcome, list: readonly Difference[]): Outcome {
  cli.tell({ type: 'sample', sample, outcome, differences: list })
  return outcome
}

/** What the profiles read in a sample, as text; that it is not recognised is a finding like any other. */
async function shownOf(
  cli: Cli,
  home: Home,
  path: string,
  sample: string,
  profiles: readonly SourceProfile[],
  language: Language,
): Promise<string[]> {
  const { shown } = profileTexts(language)
  const early: Finding[] = []
  const open = await openDrop(cli.files, path, sample, home.settings.limits, profiles, (found) =>
    early.push(found),
  )
  if (!open) {
    const nothing = { documents: [], relations: [], rows: new RowCounts(), leftOut: {} }
    return showDocuments({ ...nothing, findings: early }, { source: '-', sample }, language, shown)
  }
  try {
    const read = await readDocuments(open)
    const { source } = open.recognised.profile
    return showDocuments(
      { ...read, findings: [...early, ...read.findings] },
      { source, sample },
      language,
      shown,
    )
  } finally {
    await open.file.close()
  }
}

/** What an editor may have made of line endings and the end of the file does not count. */
const linesOf = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.trimEnd())

function languageOf(head: string | undefined): Language | null {
  const found = /\((nl|en|fr)\)/.exec(head ?? '')?.[1]
  return found === 'nl' || found === 'en' || found === 'fr' ? found : null
}
