import { resolve } from 'node:path'
import { readAddress, type Address } from '../mail/address.ts'
import { Secret } from '../model/secret.ts'
import { bytesOf } from './measures.ts'
import type { SettingProblem } from './yaml-document.ts'

/** How mail leaves the house: `mail` of ledgerdrop.yaml with every default filled in. */
export type MailServer = {
  host: string
  port: number
  /** starttls: a connection that is made safe before anything is said, never without; tls: safe from the start */
  security: 'starttls' | 'tls' | 'none'
  /** '' for a server that asks for no name */
  user: string
  /** of the environment or of ledgerdrop.yaml; null: none, or in `passwordFile` */
  password: Secret | null
  /** absolute path of a file with the password on its first line, read at each connection; '' none */
  passwordFile: string
  /** absolute path of a PEM file with the certificate that the server's own is signed with; '' the known authorities */
  caFile: string
  from: Address
  /** a larger copy is not sent along: its place is told */
  attachmentBytes: number
  /** the home's folder as the readers of mails see it: `\\server\share\ledgerdrop`; '' as the program sees it */
  homePath: string
}

/** The same as it stands in ledgerdrop.yaml, valid by the schema. */
export type MailServerFile = Partial<
  Omit<MailServer, 'host' | 'from' | 'password' | 'attachmentBytes' | 'port'>
> & {
  host: string
  port?: number
  from: string
  password?: string
  attachmentBytes?: string | number
}

/** The variable of the environment that goes before `password` and `passwordFile`. */
export const PASSWORD_VARIABLE = 'LEDGERDROP_SMTP_PASSWORD'

const PORTS: Record<MailServer['security'], number> = { starttls: 587, tls: 465, none: 25 }
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|::1)$/

/**
 * Fills in `mail` of ledgerdrop.yaml.
 * @param home absolute path that file names are relative to
 * @returns what contradicts itself instead, when something does
 */
export function readMailServer(
  file: MailServerFile,
  home: string,
  env: Record<string, string | undefined>,
): MailServer | SettingProblem {
  const { user = '', security = 'starttls', host } = file
  const from = readAddress(file.from)
  if (from === null)
    return { pointer: '/mail/from', key: 'mail-address', params: { key: 'mail.from', value: file.from } }
  if (file.password !== undefined && file.passwordFile !== undefined)
    return { pointer: '/mail/passwordFile', key: 'mail-password-twice', params: {} }
  const given = env[PASSWORD_VARIABLE] || file.password
  if (user === '' && (file.password !== undefined || file.passwordFile !== undefined))
    return { pointer: '/mail', key: 'mail-user-missing', params: {} }
  if (user !== '' && given === undefined && file.passwordFile === undefined)
    return { pointer: '/mail/user', key: 'mail-password-missing', params: { variable: PASSWORD_VARIABLE } }
  if (user !== '' && security === 'none' && !THIS_MACHINE.test(host))
    return { pointer: '/mail/security', key: 'mail-password-open', params: {} }
  return {
    host,
    port: file.port ?? PORTS[security],
    security,
    user,
    password: user !== '' && given !== undefined ? new Secret(given) : null,
    passwordFile: file.passwordFile === undefined ? '' : resolve(home, file.passwordFile),
    caFile: file.caFile === undefined ? '' : resolve(home, file.caFile),
    from,
    attachmentBytes: bytesOf(file.attachmentBytes ?? '5 MB'),
    homePath: (file.homePath ?? '').replace(/[\\/]+$/, ''),
  }
}
