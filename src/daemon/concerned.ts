import type { Home } from '../config/home.ts'
import { keptSettings } from '../config/kept-settings.ts'
import type { Files } from '../edge/files.ts'
import { administrationsOf } from '../mapping/location.ts'
import { administrationLease, holdAll } from '../register/hold.ts'
import type { Register } from '../register/register.ts'
import { holdPatiently } from './hold-patiently.ts'

/** Nobody else claims, converts, publishes or recovers for these administrations until `release`. */
export type Held = { administrations: readonly string[]; release(): Promise<void> }

/**
 * The administrations that a file in this one's inbox may have documents for: itself first, then those of its
 * `locations` (R48). Settings that cannot be read now name no others: the conversion tells what is wrong.
 */
export async function concernedBy(files: Files, home: Home, administration: string): Promise<string[]> {
  const settings = await keptSettings(files, home, administration)
  return settings === null ? [administration] : administrationsOf(settings)
}

/**
 * Takes the leases of all administrations that a file of this one may concern, in a fixed order, and waits for each
 * for a while when somebody else has it.
 *
 * @param patience milliseconds
 * @param onWait called for each that has to be waited for
 * @throws LeaseHeld when one does not come free in that time, or the signal is aborted meanwhile; then none is held
 */
export async function holdConcerned(
  files: Files,
  home: Home,
  register: Register,
  administration: string,
  patience: number,
  signal: AbortSignal,
  onWait: (administration: string) => void = () => {},
): Promise<Held> {
  const administrations = await concernedBy(files, home, administration)
  const byLease = new Map(administrations.map((code) => [administrationLease(code), code]))
  const held = await holdAll(register, [...byLease.keys()], (lease) => {
    const code = byLease.get(lease)!
    return holdPatiently(register, code, patience, signal, () => onWait(code))
  })
  return { administrations, release: held.release }
}
