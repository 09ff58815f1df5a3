import { domainToASCII } from 'node:url'

/** An address as settings give it: `info@kantoor.nl`, or `Kantoor <info@kantoor.nl>`. */
export type Address = { name: string; address: string }

/**
 * One plain address: no blanks, quotes or brackets, so that it can stand in a header and in an SMTP command as it is.
 * Its last part may have letters with accents; what is before the @ is what every mail server takes.
 */
const PLAIN = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)*[\p{L}\p{N}-]{1,63}$/u

/** Reads an address; null when it is none that mail can be sent to. */
export function readAddress(text: string): Address | null {
  const [, name = '', inner] = /^([^<>\p{Cc}]*)<([^<>]*)>$/u.exec(text.trim()) ?? []
  const address = (inner ?? text).trim()
  if (address.length > 254 || !PLAIN.test(address)) return null
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}

/** The address as it goes over the network: a domain with accents in its other form. */
export function wireAddress(text: string): string {
  const { address } = readAddress(text) ?? { address: text }
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`
}

/** Addresses that are the same but for capitals count once. */
export function distinct(addresses: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const address of addresses)
    if (!seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address)
  return [...seen.values()]
}
