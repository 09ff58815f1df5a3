import type { ChangeList } from '../../../model/changes.ts'

/** Whether documents were refused: their rows come back to be corrected. */
export const hasRefused = (lists: readonly ChangeList[]): boolean =>
  lists.some(({ subject, counts }) => subject === 'documents' && (counts['refused'] ?? 0) > 0)
