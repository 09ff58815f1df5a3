import type { Register } from '../../src/register/register.ts'
import type { Faults } from '../edge/faulty-files.ts'

/** The calls that change the register. */
const changing = [
  'prepare',
  'publish',
  'publishAll',
  'setStatus',
  'forget',
  'takeLease',
  'releaseLease',
  'setValue',
  'recordOutcomes',
] as const

/** A register whose changes count as calls of `faults`: each may be the one that fails or the last one made. */
export function faultyRegister(inner: Register, faults: Faults): Register {
  return new Proxy(inner, {
    get(target, name: keyof Register) {
      const value = target[name]
      if (typeof value !== 'function') return value
      const call = (value as (...args: unknown[]) => unknown).bind(target)
      if (!changing.includes(name as (typeof changing)[number])) return call
      return (...args: unknown[]) => faults.run(name, 'register', async () => call(...args))
    },
  })
}
