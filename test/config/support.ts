import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Files } from '../../src/edge/files.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { makeWorld } from '../../src/edge/node-world.ts'
import type { World } from '../../src/edge/world.ts'
import { ConfigError, type ConfigProblem } from '../../src/config/home.ts'
import { packageRoot } from '../../src/config/package-root.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
export const world: World = makeWorld(quiet)

const made: string[] = []

/** A new folder with these files in it; all are removed by `removeFolders`. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'ledgerdrop-config-'))
  made.push(root)
  for (const [name, data] of Object.entries(files)) put(root, name, data)
  return root
}

export function put(root: string, name: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), data)
}

export function removeFolders(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true })
}

/** A file of one of the package's own demo administrations, as text. */
export function demoFile(administration: 'demo-nl' | 'demo-be' | 'demo-snelstart', name: string): string {
  return readFileSync(join(packageRoot, 'mappings', administration, name), 'utf8')
}

const tables = [
  'ledger-accounts.csv',
  'vat-codes.csv',
  'journals.csv',
  'relations.csv',
  'payment-conditions.csv',
  'cost-centres.csv',
  'cost-units.csv',
  'articles.csv',
]

/** A home with one administration `acme`: the tables of the Dutch demo, and these files in their place or beside. */
export function homeWith(files: Record<string, string | Uint8Array | null> = {}): string {
  const own: Record<string, string | Uint8Array | null> = {
    'administration.yaml':
      'name: Acme\ntarget: exact\ncountry: NL\njournals:\n  default:\n    sales-invoice: 70\npayment:\n  condition: 30\n',
  }
  for (const name of tables) own[name] = demoFile('demo-nl', name)
  for (const [name, data] of Object.entries({ ...own, ...files })) own[name] = data
  const root = folderWith({ 'mappings/sources/generic.yaml': 'source: generic\n' })
  for (const [name, data] of Object.entries(own)) {
    if (data !== null) put(root, name.includes('/') ? name : `mappings/acme/${name}`, data)
  }
  return root
}

/** administration.yaml of `acme` with these lines added. */
export function settingsWith(lines: string): string {
  return `name: Acme\ntarget: exact\ncountry: NL\njournals:\n  default:\n    sales-invoice: 70\npayment:\n  condition: 30\n${lines}\n`
}

/** The problems that a configuration error tells of. */
export async function problemsOf(action: Promise<unknown>): Promise<ConfigProblem[]> {
  try {
    await action
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  throw new Error('there was no configuration error')
}

/** The error that an action throws. */
export async function errorOf(action: Promise<unknown>): Promise<Error> {
  try {
    await action
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

/** The real files, but for one call of which answers differently for some paths. */
export function filesBut(change: Partial<Files>): Files {
  return { ...nodeFiles, ...change }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
