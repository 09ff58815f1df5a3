import { errorSentence } from '../config/error-text.ts'
import { ConfigError, TableBusy } from '../config/home.ts'
import { Interrupted } from '../convert.ts'
import type { Language } from '../model/settings.ts'
import { LeaseHeld } from '../register/register.ts'

/**
 * Why a conversion did not come to an end. In every case the claim stays and is taken up again.
 * 'interrupted': we were told to stop. 'in-use': another process converts for this administration.
 * 'configuration': the settings or tables are wrong or cannot be read now. 'other': disk, share, register, or a fault.
 */
export type FailureKind = 'interrupted' | 'in-use' | 'configuration' | 'other'

export function failureKind(error: unknown): FailureKind {
  if (error instanceof Interrupted) return 'interrupted'
  if (error instanceof LeaseHeld) return 'in-use'
  if (error instanceof ConfigError || error instanceof TableBusy) return 'configuration'
  return 'other'
}

/** An error in one line, as a person may read it, in their language where we know it: never with a stack. */
export function failureText(error: unknown, language: Language): string {
  const text = errorSentence(error, language) ?? (error instanceof Error ? error.message : String(error))
  return text.replace(/\s*\n\s*/g, '; ')
}
