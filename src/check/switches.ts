import type { Finding, Report, Severity } from '../model/finding.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { CatalogueEntry } from '../model/findings/entry.ts'
import { fileFindings } from '../model/findings/file.ts'
import { outputFindings } from '../model/findings/output.ts'
import { profileFindings } from '../model/findings/profile.ts'
import { registerFindings } from '../model/findings/register.ts'
import { rowFindings } from '../model/findings/row.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'

/** Errors about what was read, registered or written: a row or document that has one is never booked. */
const technical = Object.entries<CatalogueEntry>({
  ...fileFindings,
  ...rowFindings,
  ...profileFindings,
  ...registerFindings,
  ...outputFindings,
})
  .filter(([, entry]) => entry.severity === 'error')
  .map(([code]) => code)

/**
 * Errors that no setting can lower: without what they miss there is no entry, or one that is not what the source says.
 */
export const fixedCodes: ReadonlySet<string> = new Set<string>([
  ...technical,
  ...([
    'sheet-is-form',
    'headings-unclear',
    'sheets-alike',
    'zip-encrypted',
    'zip-without-table',
    'zip-several-tables',
    'zip-in-zip',
    'zip-name-twice',
    'zip-unsafe',
    'dates-resaved',
    'dates-two-marks',
    'dates-day-first',
    'date-is-day-number',
    'thousands-unclear',
    'quote-never-closed',
    'file-is-bank-statement',
    'number-missing',
    'date-missing',
    'date-not-real',
    'due-date-not-real',
    'document-without-lines',
    'document-without-amounts',
    'line-without-amount',
    'totals-contradict',
    'line-sum-differs',
    'vat-total-unassigned',
    'not-from-this-inbox',
    'location-unknown',
    'location-missing',
    'location-differs',
    'journal-missing',
    'journal-unknown',
    'journal-ambiguous',
    'journal-account-missing',
    'journal-not-sales',
    'journal-not-purchase',
    'ledger-account-missing',
    'ledger-account-unknown',
    'ledger-account-ambiguous',
    'article-ambiguous',
    'cost-centre-unknown',
    'cost-centre-ambiguous',
    'cost-unit-unknown',
    'cost-unit-ambiguous',
    'payment-condition-missing',
    'payment-condition-unknown',
    'payment-condition-ambiguous',
    'period-missing',
    'period-closed',
    'customer-missing',
    'supplier-missing',
    'relation-unknown',
    'relation-ambiguous',
    'relation-code-of-other',
    'relation-code-of-two',
    'relation-vat-number-of-other',
    'relation-name-missing',
    'relation-name-is-number',
    'relation-nameless',
    'relation-address-missing',
    'relation-country-unknown',
    'relation-code-missing',
    'relation-code-unusable',
    'relation-code-taken',
    'relation-code-outside-range',
    'relation-range-full',
    'relation-skipped',
    'relation-review-action-unknown',
    'relation-review-mark-unreadable',
    'relation-review-code-missing',
    'vat-missing',
    'vat-code-unknown',
    'vat-code-ambiguous',
    'vat-rate-unknown',
    'vat-rate-differs',
    'vat-zero-unclear',
    'vat-code-wrong-direction',
    'vat-code-blocked',
    'vat-code-wrong-country',
    'vat-code-not-on-date',
    'vat-not-allowed',
    'vat-account-missing',
    'vat-margin-scheme',
    'vat-not-deductible',
    'vat-code-including-not-deductible',
    'reverse-charge-undecided',
    'reverse-charge-without-rate',
    'rounding-account-missing',
    'currency-unknown',
    'exchange-rate-missing',
    'exchange-rate-wrong',
    'entry-number-no-digits',
    'entry-number-out-of-range',
    'pdf-empty',
    'pdf-too-large',
    'snelstart-number-too-long',
    'snelstart-number-twice',
    'snelstart-number-known',
    'snelstart-term',
    'snelstart-currency',
    'snelstart-cost-centre-number',
    'snelstart-account-number',
    'snelstart-payload-not-valid',
    'snelstart-json-broken',
    'snelstart-list-elsewhere',
    'snelstart-vat-code',
    'snelstart-reverse-charge',
    'snelstart-not-deductible',
    'snelstart-relation-code',
    'vat-mixed-with-reverse-charge',
  ] satisfies FindingCode[]),
])

/**
 * A report that gives findings the severity that the administration chose for their code (`checks` of its settings);
 * what is switched off is dropped. Codes in `fixedCodes` stay as they are.
 */
export function withSwitches(report: Report, settings: Pick<AdministrationSettings, 'checks'>): Report {
  return switches(settings)(report)
}

/** The same for many reports: the settings are looked through once. */
export function switches(settings: Pick<AdministrationSettings, 'checks'>): (report: Report) => Report {
  const chosen = new Map(Object.entries(settings.checks).filter(([code]) => !fixedCodes.has(code)))
  return chosen.size === 0 ? (report) => report : (report) => switched(report, chosen)
}

function switched(report: Report, chosen: ReadonlyMap<string, Severity | 'off'>): Report {
  return (finding: Finding): void => {
    const severity = chosen.get(finding.code)
    if (severity === undefined || severity === finding.severity) report(finding)
    else if (severity !== 'off') report({ ...finding, severity })
  }
}
