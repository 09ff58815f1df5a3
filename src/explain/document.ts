import { checks } from '../check/all.ts'
import type { CheckContext } from '../check/check.ts'
import { AccountLookup, ArticleLookup, type AccountOrigin } from '../mapping/account.ts'
import { tableKey } from '../mapping/lookup.ts'
import type { SeenDocument } from '../batch/observe.ts'
import type { DocumentLine } from '../model/document.ts'
import type { EntryLine } from '../model/entry.ts'
import type { Finding } from '../model/finding.ts'
import type { ResolvedDocument, ResolvedLine } from '../model/resolved.ts'
import { rateText } from '../text/values.ts'
import type { Language } from '../model/settings.ts'
import type { ExplainedCheck, ExplainedDocument, ExplainedEntryLine, ExplainedLink } from './explanation.ts'

/** Whether a row of a tab belongs to a document. */
export function holdsRow(seen: SeenDocument, sheet: string, row: number): boolean {
  const { header, lines } = seen.plan
  const inHeaders = seen.group.headers.some((one) => one.number === row) && header.name === sheet
  const ofLines = (lines ?? header).name === sheet
  return inHeaders || (ofLines && seen.group.lines.some((one) => one.number === row))
}

/** The way of a document with the row that was asked for in the middle. `xml` is what it was written as. */
export function explainDocument(
  seen: SeenDocument,
  row: number,
  xml: string,
  language: Language,
): ExplainedDocument {
  const { document, resolved, entry, group, findings, fate } = seen
  return {
    number: document?.number ?? '',
    kind: resolved?.kind ?? (document ? `${document.direction}-${document.type ?? 'invoice'}` : ''),
    date: document?.date ?? '',
    relation: document ? named(document.relation.code, document.relation.name) : '',
    rows: [...group.headers, ...group.lines].map((one) => one.number),
    fate,
    links: resolved ? linksOf(resolved, row, seen.context, language) : [],
    checks: resolved ? checksOf(seen, resolved) : [],
    findings: [...findings],
    lines: (entry?.lines ?? []).map((line) => entryLine(line, row)),
    journal: entry?.journal ?? '',
    period: entry ? `${entry.period} / ${entry.year}` : '',
    entryNumber: entry?.entryNumber ?? null,
    xml,
  }
}

const named = (code: string, name: string): string => [code, name].filter((text) => text !== '').join(' ')

/** What every code of the source was taken for: those of the document, then those of the lines of this row. */
function linksOf(
  resolved: ResolvedDocument,
  row: number,
  { settings, tables }: CheckContext,
  language: Language,
): ExplainedLink[] {
  const { source, journal, relation } = resolved
  const links: ExplainedLink[] = [
    { field: 'journal', source: source.journal, found: named(journal.code, journal.name) },
    {
      field: 'relation',
      source: named(source.relation.targetCode || source.relation.code, source.relation.name),
      found: named(relation.code, relation.name),
    },
    { field: 'paymentCondition', source: source.paymentCondition, found: resolved.paymentCondition },
    { field: 'dueDate', source: source.dueDate, found: resolved.dueDate },
    {
      field: 'period',
      source: source.date,
      found: resolved.year ? `${resolved.period} / ${resolved.year}` : '',
    },
  ]
  const ofRow = resolved.lines.filter((line) => line.source.place.row === row)
  const accounts = new AccountLookup(settings, tables, new ArticleLookup(tables))
  const known = tables.relations.byCode.get(tableKey(relation.code))
  const ofRelation = source.relation.ledgerAccount || (known?.ledgerAccount ?? '')
  for (const line of ofRow.length > 0 ? ofRow : resolved.lines) {
    const by = accounts.origin(line.source, source.direction, ofRelation, line.vat)
    links.push(...lineLinks(line, by, language))
  }
  return links
}

function lineLinks(line: ResolvedLine, by: AccountOrigin, language: Language): ExplainedLink[] {
  const { source, account, vat } = line
  const links: ExplainedLink[] = [
    { field: 'ledgerAccount', source: source.ledgerAccount, found: named(account.code, account.name), by },
    {
      field: 'vatCode',
      source: vatAsked(source, language),
      found: vat ? named(vat.code, vat.description) : '',
    },
  ]
  if (source.costCentre !== '')
    links.push({ field: 'costCentre', source: source.costCentre, found: line.costCentre })
  if (source.costUnit !== '') links.push({ field: 'costUnit', source: source.costUnit, found: line.costUnit })
  return links
}

function vatAsked({ vatCode, vatRate, vatKind }: DocumentLine, language: Language): string {
  return [vatCode, vatRate === null ? '' : rateText(vatRate, language), vatKind ?? '']
    .filter((text) => text !== '')
    .join(' ')
}

/** Every check by name with what it said: those that said nothing were passed. */
function checksOf(seen: SeenDocument, resolved: ResolvedDocument): ExplainedCheck[] {
  return [...checks, ...seen.context.ofTarget].map((check) => {
    const found: Finding[] = []
    check.run(resolved, seen.context, (one) => found.push(one))
    return { check: check.name, codes: [...new Set(found.map((one) => one.code))] }
  })
}

function entryLine(line: EntryLine, row: number): ExplainedEntryLine {
  const { account, role, description, amount, vat, costCentre, costUnit, place } = line
  return {
    account,
    role,
    description,
    amount,
    vatCode: vat?.code ?? '',
    costCentre,
    costUnit,
    ofThisRow: role === 'base' && place.row === row,
  }
}
