import { find, tableKey } from '../mapping/lookup.ts'
import type { Decision } from '../mapping/relation-known.ts'
import { finding } from '../model/finding-make.ts'
import type { RelationDecision } from '../register/register.ts'
import type { OpenDrop } from './open-drop.ts'
import { asFinding } from './open-drop.ts'
import { RelationIds } from './relation-ids.ts'
import { readReview, type ReviewRow } from './relation-review.ts'
import type { Batch } from './start.ts'

/** Codes of relations in Exact are digits, at most so many (facts: XML section 1). */
const CODE = /^\d{1,18}$/

/**
 * Takes in a list of relations that a person looked through (R56): what each row decides is remembered and counts from
 * the next drop on. All or nothing: one row that cannot be understood and nothing is remembered. Nothing goes to the
 * outbox; the list is archived with its report like any drop.
 */
export async function applyReview(open: OpenDrop, batch: Batch): Promise<void> {
  batch.source = open.recognised.profile.source
  batch.row.source = batch.source
  try {
    const rows = await readReview(open.file, open.recognised.plans, batch)
    await decideAll(rows, batch)
  } catch (error) {
    const told = asFinding(error)
    if (!told) throw error
    batch.report(told)
  }
}

async function decideAll(rows: readonly ReviewRow[], batch: Batch): Promise<void> {
  const { register } = batch.context
  const administration = batch.administration.settings.code
  const work = batch.relationWork
  let next = -1
  for (const [source, own] of Map.groupBy(rows, (row) => row.source)) {
    const ids = new RelationIds(register, administration, source, next)
    await ids.fetchCodes()
    for (let start = 0; start < own.length; start += 500)
      await ids.fetch(own.slice(start, start + 500).map((row) => row.relation))
    for (const row of own) {
      const decision = decide(row, ids, batch)
      if (decision) work.decisions.push(decision)
    }
    next = ids.nextId
    work.decided.push(...ids.news())
  }
  batch.counts.decisions = work.decisions.length
}

/** Null when the row cannot be carried out, and told. */
function decide(row: ReviewRow, ids: RelationIds, batch: Batch): RelationDecision | null {
  const { relation, fingerprint, agreed } = row
  const { settings } = batch.administration
  const iban = agreed && relation.role === 'supplier' ? relation.iban : ''
  const known = ids.remembered(relation)
  // an account that is agreed to is to be written, where accounts are written at all
  const action: Decision | '' = row.action || (settings.relations.bankAccounts ? 'update' : '')
  const given = codeOf(row, known?.code ?? '', ids, batch)
  if (given === null) return null
  const shown = relation.name || relation.code
  const code = given || (action === 'update' ? (known?.code ?? '') : '')
  if (action === 'update' && code === '') {
    const params = { relation: shown, action: row.word || 'Update' }
    batch.report(finding('relation-review-code-missing', relation.place, params, { value: shown }))
    return null
  }
  const id =
    action === '' ? ids.rememberIban(relation, iban) : ids.decide(relation, action, code, fingerprint, iban)
  const { drop, staging, started } = batch
  return {
    time: started.toISOString(),
    file: drop.name,
    sha256: staging.originalHash,
    row: relation.place.row,
    relation: id,
    name: relation.name,
    action,
    code,
    iban,
  }
}

/** The code as the tables write it; null, and told, when it cannot be this relation's. */
function codeOf(row: ReviewRow, known: string, ids: RelationIds, batch: Batch): string | null {
  const { relation, code, action } = row
  if (code === '') return ''
  const { relations } = batch.administration.tables
  const shown = relation.name || relation.code
  const params = { relation: shown, code }
  if (!CODE.test(code)) {
    batch.report(finding('relation-code-unusable', relation.place, params, { value: code }))
    return null
  }
  const [record] = find(relations, code).filter((one) => bare(one.code) === bare(code))
  const taken = record !== undefined || (ids.hasCode(code) && code !== known)
  if (action === 'insert' && taken) {
    batch.report(finding('relation-code-taken', relation.place, params, { value: code }))
    return null
  }
  if (action !== 'insert' && record === undefined && relations.all.length > 0 && code !== known) {
    const about = { code, file: relations.file }
    batch.report(finding('relation-code-not-in-table', relation.place, about, { value: code }))
  }
  return record?.code ?? code
}

const bare = (code: string): string => tableKey(code).replace(/^0+(?=\d)/, '')
