import type { SourceProfile } from '../profile/types.ts'
import type { SettingProblem } from './yaml-document.ts'

/**
 * What the schema cannot see in `writeBack`: a file without the number, or without what it is to tell, is of no use to
 * the source (R92, R96).
 */
export function checkWriteBack(
  { writeBack }: SourceProfile,
  report: (problem: SettingProblem) => void,
): void {
  const check = (part: 'payments' | 'sent', wanted: readonly string[]): void => {
    const columns: Record<string, string> | undefined = writeBack?.[part]?.columns
    if (!columns) return
    const fields = new Set(Object.values(columns))
    const lacks = !fields.has('number')
      ? 'number'
      : wanted.some((field) => fields.has(field))
        ? ''
        : wanted.join(' / ')
    if (lacks === '') return
    const pointer = `/writeBack/${part}/columns`
    report({ pointer, key: 'profile-write-back', params: { part: `writeBack.${part}`, fields: lacks } })
  }
  check('payments', ['status', 'paid', 'open'])
  check('sent', ['sent', 'status', 'sentOn'])
}
