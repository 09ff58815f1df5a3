import type { Files } from '../../edge/files.ts'
import { finding } from '../../model/finding-make.ts'
import type { Batch } from '../../batch/start.ts'
import { LimitCrossed } from '../../read/errors.ts'

/** One record of a list, its fields by their names in small letters: clients write them in either case. */
export type JsonRecord = Readonly<Record<string, unknown>>

const WHOLE_FILE = { sheet: '', row: 0 }
/** SnelStart gives at most 500 records at a time; their lists are far below this. */
const MOST_BYTES = 50 * 1024 ** 2
/** A page of so many records is full: there may be another. */
export const FULL_PAGE = 500

/** Whether a text begins as a list of records, or as one record, that has one of these fields. */
export function beginsAs(text: string, fields: RegExp): boolean {
  return /^\s*(?:\[\s*\{|\{\s*"value"\s*:\s*\[|\{)/.test(text) && fields.test(text)
}

/**
 * The records of a dropped answer of SnelStart's API; null, and told, when it is none, or when the administration is not
 * one of SnelStart. Every record counts as a row, from 1.
 *
 * @throws LimitCrossed when the file is larger than any such list
 */
export async function readRecords(
  files: Files,
  path: string,
  batch: Batch,
): Promise<readonly JsonRecord[] | null> {
  const { settings } = batch.administration
  if (settings.target !== 'snelstart') {
    batch.report(finding('snelstart-list-elsewhere', WHOLE_FILE, { administration: settings.code }))
    return null
  }
  const facts = await files.facts(path)
  const most = Math.min(MOST_BYTES, batch.context.home.settings.limits.bytes)
  if (facts !== null && facts.bytes > most) throw new LimitCrossed('bytes', facts.bytes, most)
  const text = new TextDecoder('utf-8').decode(await files.read(path))
  try {
    const value: unknown = JSON.parse(text)
    return listIn(value).map(lowered)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    batch.report(finding('snelstart-json-broken', WHOLE_FILE, { detail: error.message.slice(0, 120) }))
    return null
  }
}

/** A list, a list that is called `value`, or one record by itself. */
function listIn(value: unknown): object[] {
  const inner = isRecord(value) && 'value' in value ? value['value'] : value
  const list = Array.isArray(inner) ? (inner as unknown[]) : [inner]
  return list.filter(isRecord)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const lowered = (record: object): JsonRecord =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value as unknown]))

/** A text or number as text, trimmed; '' when there is none. Amounts and codes may come as either. */
export function textOf(record: JsonRecord, field: string): string {
  const value = record[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** `1`, `0`, or nothing when the record does not say. */
export function truthOf(record: JsonRecord, field: string): string | undefined {
  const value = record[field]
  return value === true || value === 'true' ? '1' : value === false || value === 'false' ? '0' : undefined
}

/** Texts of a list. */
export function textsOf(record: JsonRecord, field: string): string[] {
  const value = record[field]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** A record within a record; an empty one when there is none. */
export function partOf(record: JsonRecord, field: string): JsonRecord {
  const value = record[field]
  return isRecord(value) ? lowered(value) : {}
}
