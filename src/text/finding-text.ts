import type { Finding, Severity } from '../model/finding.ts'
import { catalogue, type FindingCode } from '../model/findings/catalogue.ts'
import type { CatalogueEntry } from '../model/findings/entry.ts'
import type { Language } from '../model/settings.ts'
import { fillIn } from './template.ts'
import { quotedText } from './values.ts'

const severityWords: Record<Language, Record<Severity, string>> = {
  nl: { error: 'Fout', warning: 'Waarschuwing', information: 'Ter informatie' },
  en: { error: 'Error', warning: 'Warning', information: 'For information' },
  fr: { error: 'Erreur', warning: 'Avertissement', information: 'Pour information' },
}

/** The word for a severity, as reports show it. */
export function severityWord(severity: Severity, language: Language): string {
  return severityWords[language][severity]
}

/** A finding in words. */
export type FindingWords = { message: string; cause: string; remedy: string; severityWord: string }

/**
 * The texts of a finding in one language, with amounts, dates and rates in that language's notation (R13).
 * The severity is the finding's own: settings may have changed it from the catalogue's.
 * @throws Error on a code outside the catalogue or a missing parameter: both are mistakes in the program
 */
export function renderFinding(finding: Finding, language: Language): FindingWords {
  if (!Object.hasOwn(catalogue, finding.code))
    throw new Error(`finding ${finding.code} is not in the catalogue`)
  const entry: CatalogueEntry = catalogue[finding.code as FindingCode]
  const text = entry[language]
  return {
    message: fillIn(text.message, finding, language),
    cause: fillIn(text.cause, finding, language),
    remedy: fillIn(text.remedy, finding, language),
    severityWord: severityWord(finding.severity, language),
  }
}

/**
 * The texts of a finding that was kept, maybe by an earlier version: its code may be gone since, or its texts may want
 * a parameter that it does not have. Then the code and the value speak for themselves.
 */
export function renderStored(finding: Finding, language: Language): FindingWords {
  try {
    return renderFinding(finding, language)
  } catch {
    const value = finding.value === undefined ? '' : `: “${quotedText(finding.value)}”`
    const message = `${finding.code}${value}`
    return { message, cause: '', remedy: '', severityWord: severityWord(finding.severity, language) }
  }
}
