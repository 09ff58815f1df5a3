import type { Language } from '../model/settings.ts'
import { tableTexts } from '../mapping/table-problem.ts'
import { administrationTexts } from './messages/administration.ts'
import { doctorTexts } from './messages/doctor.ts'
import { homeTexts } from './messages/home.ts'
import { mailTexts } from './messages/mail.ts'
import { snelstartTexts } from './messages/snelstart.ts'
import { sourceTexts } from './messages/source.ts'
import { sourceRowTexts } from './messages/source-rows.ts'
import { systemTexts } from './messages/system.ts'
import { yamlTexts } from './messages/yaml.ts'

const all = {
  ...yamlTexts,
  ...homeTexts,
  ...administrationTexts,
  ...mailTexts,
  ...snelstartTexts,
  ...sourceTexts,
  ...sourceRowTexts,
  ...tableTexts,
  ...doctorTexts,
  ...systemTexts,
}

export type MessageKey = keyof typeof all
export type MessageParams = Record<string, string | number>

/** Every text about configuration, for tests that look at all of them. */
export const messages: Record<MessageKey, Record<Language, string>> = all

/**
 * A text about configuration in the reader's language, with its parameters filled in.
 * @throws Error when a parameter is not given: a mistake in the program
 */
export function message(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`text ${key} has no parameter ${name}`)
    return String(value)
  })
}
