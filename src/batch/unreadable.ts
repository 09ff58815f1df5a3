import type { Finding } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { FindingCode } from '../model/findings/catalogue.ts'
import { FileUnreadable, LimitCrossed, type UnreadableReason } from '../read/errors.ts'

const WHOLE_FILE = { sheet: '', row: 0 }

/** What a person can do something about by name (Q48, Q49); the others are damaged files. */
const UNREADABLE: Partial<Record<UnreadableReason, FindingCode>> = {
  empty: 'file-empty',
  encrypted: 'file-encrypted',
  'no-sheets': 'file-empty',
  pdf: 'file-of-other-kind',
  html: 'file-of-other-kind',
  xml: 'file-of-other-kind',
  mime: 'file-of-other-kind',
  document: 'file-not-a-table',
  binary: 'file-not-a-table',
  'not-a-zip': 'file-not-a-table',
  'no-workbook': 'file-not-a-table',
  'zip-encrypted': 'zip-encrypted',
  'zip-without-table': 'zip-without-table',
  'zip-several-tables': 'zip-several-tables',
  'zip-in-zip': 'zip-in-zip',
  'zip-name-twice': 'zip-name-twice',
  'zip-unsafe': 'zip-unsafe',
}

const KINDS: Partial<Record<UnreadableReason, string>> = { mime: 'MHTML' }

/** A reader's refusal as a finding; null for errors that are not the file's fault. */
export function asFinding(error: unknown): Finding | null {
  if (error instanceof LimitCrossed)
    return finding('limit-crossed', WHOLE_FILE, {
      limit: error.limit,
      found: error.value,
      allowed: error.allowed,
    })
  if (error instanceof FileUnreadable)
    return finding(UNREADABLE[error.reason] ?? 'file-unreadable', WHOLE_FILE, {
      reason: error.reason,
      kind: KINDS[error.reason] ?? error.reason.toUpperCase(),
      ...(error.reason.startsWith('zip-') ? { files: error.detail } : {}),
    })
  return null
}
