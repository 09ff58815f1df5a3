import { catalogue } from '../model/findings/catalogue.ts'
import type { Catalogue, CatalogueEntry } from '../model/findings/entry.ts'
import type { Severity } from '../model/finding.ts'
import type { Language } from '../model/settings.ts'
import { withoutMarks } from './template.ts'

const languages: [Language, string][] = [
  ['nl', 'Nederlands'],
  ['en', 'English'],
  ['fr', 'Français'],
]
const severities: [Severity, string][] = [
  ['error', 'Error: nothing of the document is booked'],
  ['warning', 'Warning: booked, worth a look'],
  ['information', 'Information: nothing to do'],
]

/** Text inside a Markdown table: on one line, without signs that Markdown would act on. */
function cell(text: string): string {
  return withoutMarks(text)
    .replace(/[\\`*_<>|[\]]/g, '\\$&')
    .replace(/\s+/g, ' ')
}

function section(code: string, entry: CatalogueEntry): string {
  const rules = entry.rules.length === 0 ? '' : ` Rules: ${entry.rules.join(', ')}.`
  const rows = languages.map(([language, name]) => {
    const { message, cause, remedy } = entry[language]
    return `| ${name} | ${cell(message)} | ${cell(cause)} | ${cell(remedy)} |`
  })
  return [
    `## ${code}`,
    '',
    `Severity: ${entry.severity}.${rules}`,
    '',
    '| | Message | Cause | What to do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/**
 * docs/findings.md: every finding of the catalogue with its texts in three languages, by code. Words between braces
 * are filled in from the file. The same catalogue gives the same page.
 */
export function findingsPage(entries: Catalogue = catalogue): string {
  const codes = Object.keys(entries).sort()
  const index = severities.flatMap(([severity, title]) => {
    const of = codes.filter((code) => entries[code]!.severity === severity)
    return of.length === 0 ? [] : [`**${title}**`, '', ...of.map((code) => `- [${code}](#${code})`), '']
  })
  return [
    '# Findings',
    '',
    'Everything that ledgerdrop can say about a dropped file. This page is generated from the catalogue in',
    '`src/model/findings/` by `node scripts/findings-page.ts`; do not edit it. Severities are the usual ones: the',
    'setting `checks` of an administration may change those of checks. Rules beginning with R and D are answered in',
    '[behaviour.md](behaviour.md).',
    '',
    ...index,
    ...codes.map((code) => section(code, entries[code]!)),
  ].join('\n')
}
