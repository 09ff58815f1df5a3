import { distinct, readAddress } from '../mail/address.ts'
import type { AdministrationSettings, Language } from '../model/settings.ts'
import type { SettingProblem } from './yaml-document.ts'

type Wishes = AdministrationSettings['mail']

/** `mail` of administration.yaml as it stands, valid by the schema. */
export type MailWishesFile = Partial<Omit<Wishes, 'to'>> & { to?: string | string[] }

/** Who of an administration is told what, with the defaults: what needs a person, and nothing else (R94). */
export function fillMailWishes(file: MailWishesFile = {}, language: Language): Wishes {
  const summary = file.dailySummary ?? 'off'
  return {
    // An address that is none is an error, told by `checkMailWishes`.
    to: distinct([file.to ?? []].flat().filter((text) => readAddress(text) !== null)),
    onRejected: file.onRejected ?? true,
    onExported: file.onExported ?? false,
    onWaiting: file.onWaiting ?? true,
    dailySummary: summary === 'off' ? '' : summary.padStart(5, '0'),
    emptySummary: file.emptySummary ?? false,
    attachCopy: file.attachCopy ?? true,
    language: file.language ?? language,
  }
}

/**
 * What is wrong with them: an address that is none, wishes without an address, or addresses without a mail server.
 * @param hasServer whether ledgerdrop.yaml has `mail`
 */
export function checkMailWishes(file: MailWishesFile | undefined, hasServer: boolean): SettingProblem[] {
  if (file === undefined) return []
  const to = [file.to ?? []].flat()
  const problems = to.flatMap((value, at): SettingProblem[] => {
    if (readAddress(value) !== null) return []
    const pointer = Array.isArray(file.to) ? `/mail/to/${at}` : '/mail/to'
    return [{ pointer, key: 'mail-address', params: { key: 'mail.to', value } }]
  })
  if (to.length === 0) problems.push({ pointer: '/mail', key: 'mail-nobody', params: {}, level: 'warning' })
  else if (!hasServer)
    problems.push({ pointer: '/mail/to', key: 'mail-server-missing', params: {}, level: 'warning' })
  return problems
}
