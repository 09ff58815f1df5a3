import { nearestWord } from '../mapping/suggest.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { SourceProfile } from '../profile/types.ts'
import { isAdministrationCode } from './administration-code.ts'
import type { SettingProblem } from './yaml-document.ts'

/** The value of `referenceFrom` for the administration's own inbox, which has no name. */
export const OWN_INBOX = '.'

/**
 * Whether a text may be the name of an inbox. It names a folder on every system, stands in the register and is compared
 * with what a disk says, so it goes by the rule for codes of administrations: no two of them differ in case alone.
 */
export const isInboxName = isAdministrationCode

/** The source profiles that a file in one of the administration's inboxes is tried with; none: all that there are. */
export function sourcesFor(
  { inboxes, sources }: Pick<AdministrationSettings, 'inboxes' | 'sources'>,
  inbox: string,
): string[] {
  const own = inboxes.find(({ name }) => name === inbox)?.sources ?? []
  return own.length > 0 ? own : sources
}

/** Those of the administration's profiles that a file in one of its inboxes is tried with, in order of trying. */
export function profilesFor(
  settings: Pick<AdministrationSettings, 'inboxes' | 'sources'>,
  inbox: string,
  profiles: readonly SourceProfile[],
): readonly SourceProfile[] {
  const names = sourcesFor(settings, inbox)
  if (names === settings.sources) return profiles
  return names.flatMap((name) => profiles.find(({ source }) => source === name) ?? [])
}

/** The inbox that `referenceFrom` means, '' for the administration's own; null: any. */
export function referenceInbox({
  referenceFrom,
}: Pick<AdministrationSettings, 'referenceFrom'>): string | null {
  if (referenceFrom === '') return null
  return referenceFrom === OWN_INBOX ? '' : referenceFrom
}

/**
 * Whether the inboxes have names that folders can have, each its own, whether their sources are some of the
 * administration's, and whether `referenceFrom` is one of them (R100).
 *
 * @param sources names of the profiles in mappings/sources
 */
export function checkInboxes(
  settings: Pick<AdministrationSettings, 'inboxes' | 'sources' | 'referenceFrom'>,
  sources: readonly string[],
): SettingProblem[] {
  const problems: SettingProblem[] = []
  const allowed = settings.sources.length > 0 ? settings.sources : sources
  const names = new Set<string>()
  settings.inboxes.forEach(({ name, sources: own }, i) => {
    const pointer = `/inboxes/${i}/name`
    // Folders whose names differ in case alone are one folder on Windows and macOS.
    const key = name.toLowerCase()
    if (names.has(key)) problems.push({ pointer, key: 'inbox-twice', params: { value: name } })
    else if (!isInboxName(name)) problems.push({ pointer, key: 'inbox-name', params: { value: name } })
    names.add(key)
    own.forEach((value, at) => {
      if (allowed.includes(value)) return
      const hint = hintFor(allowed, value)
      const params = { value, name, hint }
      problems.push({ pointer: `/inboxes/${i}/sources/${at}`, key: 'inbox-source', params })
    })
  })
  const wanted = referenceInbox(settings)
  const known = settings.inboxes.map(({ name }) => name)
  if (wanted !== null && wanted !== '' && !known.includes(wanted)) {
    const params = { value: wanted, known: [OWN_INBOX, ...known].join(', '), hint: hintFor(known, wanted) }
    problems.push({ pointer: '/referenceFrom', key: 'reference-from-unknown', params })
  }
  return problems
}

function hintFor(words: readonly string[], value: string): string {
  const near = nearestWord(words, value)
  return near === null ? '' : `: ${near}?`
}
