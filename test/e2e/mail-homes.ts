import { renameSync, writeFileSync } from 'node:fs'
import { openRegister } from '../../src/register/sqlite.ts'
import type { Register } from '../../src/register/register.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { MailServer } from '../mail/smtp.ts'
import { removeTemporary, TestHome } from './home.ts'

const heading =
  'Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Omschrijving;Bedrag excl. btw;Btw %;Btw-bedrag'

/** One sales invoice. */
export const row = (number: number | string, date = '15-01-2026'): string =>
  `${number};${date};1001;Bakkerij De Korenaar;Crème brûlée;10,00;21%;2,10`

export const csv = (...rows: string[]): string => [heading, ...rows].join('\n') + '\n'
/** A row that cannot be right. */
export const wrong = (number: number | string): string => row(number, '32-01-2026')

/** ledgerdrop.yaml with a mail server on this machine. */
export function mailYaml(port: number, more: string[] = []): string {
  const lines = ['host: 127.0.0.1', `port: ${port}`, 'security: none', 'from: Boekhouding <boek@kantoor.nl>']
  return `watch:\n  settle: 50ms\n  sweep: 200ms\nmail:\n${[...lines, ...more].map((line) => `  ${line}\n`).join('')}`
}

/** A home that mails about demo-nl to info@kantoor.nl. */
export async function mailHome(
  port: number,
  wishes: Record<string, unknown> = {},
  more: string[] = [],
): Promise<TestHome> {
  const home = await TestHome.make({ 'mail.to': 'info@kantoor.nl', ...wishes })
  writeFileSync(home.path('ledgerdrop.yaml'), mailYaml(port, more))
  return home
}

/** A whole file appears in the inbox at once. */
export function dropWhole(home: TestHome, name: string, content: string): void {
  writeFileSync(home.path('beside'), content)
  renameSync(home.path('beside'), home.path('inbox', 'demo-nl', name))
}

/** Does something with the register of a home that nobody else has open for long. */
export async function withRegister<T>(
  home: TestHome,
  action: (register: Register) => Promise<T>,
): Promise<T> {
  const loaded = await loadHome(nodeFiles, home.root)
  const register = await openRegister(loaded.settings.register, loaded.registerId, { mustExist: true })
  try {
    return await action(register)
  } finally {
    await register.close()
  }
}

/** Waits until something is so, for at most so long as a loaded machine needs. */
export async function until(
  so: () => boolean | Promise<boolean>,
  told: () => string = () => '',
): Promise<void> {
  for (let patience = 0; !(await so()); patience++) {
    if (patience > 2000) throw new Error(`waited in vain: ${so.toString()} ${told()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Starts a real mail server before each test of a `describe`, hands it over, and clears away after it. */
export function eachWithServer(take: (server: MailServer) => void): void {
  let server: MailServer
  beforeEach(async () => take((server = await MailServer.start())))
  afterEach(async () => {
    await server.stop()
    removeTemporary()
  })
}
