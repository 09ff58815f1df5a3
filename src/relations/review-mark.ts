import { Buffer } from 'node:buffer'
import { emptyRelation, type SourceRelation } from '../model/document.ts'
import type { Place } from '../model/finding.ts'

/** What a row of a review file is about, whatever Excel made of its other cells. */
export type ReviewMark = { source: string; fingerprint: string; relation: SourceRelation }

const PREFIX = 'r1.'

/**
 * The last cell of a row of a review file. Excel takes leading zeros off numbers and makes dates of codes, so the
 * relation is told by this text, which it leaves alone.
 */
export function markOf(source: string, relation: SourceRelation, fingerprint: string): string {
  const { role, code, name, vatNumber, country, iban } = relation
  const fields = [source, fingerprint, role, code, name, vatNumber, country, iban]
  return PREFIX + Buffer.from(JSON.stringify(fields), 'utf8').toString('base64url')
}

/** Reads a mark; null when it is none, or was cut off. */
export function readMark(text: string, place: Place): ReviewMark | null {
  const fields = parsed(text.trim())
  if (fields === null) return null
  const [source, fingerprint, role, code, name, vatNumber, country, iban] = fields
  if (role !== 'customer' && role !== 'supplier') return null
  const relation = {
    ...emptyRelation(role, place),
    code: code!,
    name: name!,
    vatNumber: vatNumber!,
    country: country!,
    iban: iban!,
  }
  return { source: source!, fingerprint: fingerprint!, relation }
}

function parsed(text: string): string[] | null {
  if (!text.startsWith(PREFIX)) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text.slice(PREFIX.length), 'base64url').toString('utf8'))
    const whole = Array.isArray(value) && value.length === 8
    return whole && value.every((field) => typeof field === 'string') ? value : null
  } catch {
    return null
  }
}
