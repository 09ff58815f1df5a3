import { domainToASCII } from 'node:url'

/**
 * The Message-ID of what a message is about: the same at each attempt, so that mail programs show it once although it
 * was sent twice.
 *
 * @param thing batch id, or administration and moment; letters, digits, points and hyphens of it are used
 * @param home the home's id: two homes may have batches of one name
 * @param from address the message is from: its domain is that of the id
 */
export function messageId(thing: string, home: string, from: string): string {
  const clean = (text: string): string => text.replace(/[^A-Za-z0-9.-]+/g, '-')
  const domain = domainToASCII(from.slice(from.lastIndexOf('@') + 1)) || 'ledgerdrop.invalid'
  return `<${clean(thing)}.${clean(home) || 'home'}@${domain}>`
}
