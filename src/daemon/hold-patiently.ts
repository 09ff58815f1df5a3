import { administrationLease, hold, type Hold } from '../register/hold.ts'
import { LeaseHeld, type Register } from '../register/register.ts'
import { passed } from './passed.ts'

/**
 * Takes an administration's lease, and waits for it for a while when somebody else has it: recovery holds it for a
 * moment, a conversion for as long as it takes.
 *
 * @param patience milliseconds
 * @param onWait called once when it has to be waited for
 * @throws LeaseHeld when it does not come free in that time, or the signal is aborted meanwhile
 */
export async function holdPatiently(
  register: Register,
  administration: string,
  patience: number,
  signal: AbortSignal,
  onWait: () => void = () => {},
): Promise<Hold> {
  const deadline = performance.now() + patience
  for (let waited = false; ; waited = true) {
    try {
      return await hold(register, administrationLease(administration))
    } catch (error) {
      if (!(error instanceof LeaseHeld) || performance.now() >= deadline || signal.aborted) throw error
    }
    if (!waited) onWait()
    await passed(Math.min(100, patience), signal)
  }
}
