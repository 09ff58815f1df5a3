import { parse, stringify } from 'yaml'

/** Names of settings whose value is nobody else's business. */
const SECRET = /pass|secret|token|\bkey\b|apikey|api_key|user|login|auth|credential|certificate/i
const HIDDEN = '***'

/**
 * A configuration file as a stranger may see it: without comments, secrets, addresses of people and passwords within
 * addresses of servers (R15). A file that is no YAML is left out.
 */
export function maskedYaml(text: string): string {
  let value: unknown
  try {
    value = parse(text)
  } catch {
    return ''
  }
  return stringify(masked(value, ''))
}

function masked(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, name))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, key)]))
  if (SECRET.test(name) && value !== null && typeof value !== 'boolean') return HIDDEN
  return typeof value === 'string' ? maskedText(value) : value
}

/** Text without e-mail addresses and without credentials in URLs. */
export function maskedText(text: string): string {
  return text
    .replace(/:\/\/[^/\s:@]+:[^/\s@]+@/g, `://${HIDDEN}@`)
    .replace(/[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g, HIDDEN)
}
