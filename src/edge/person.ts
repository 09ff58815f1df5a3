import { hostname, userInfo } from 'node:os'

/** Who sits at this machine, for what is recorded of what people did: `jan@KANTOOR-3`. */
export function personHere(): string {
  try {
    return `${userInfo().username}@${hostname()}`
  } catch {
    // a user without a name, as in some containers
    return `?@${hostname()}`
  }
}
