import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import type { Files } from '../edge/files.ts'
import type { World } from '../edge/world.ts'
import type { Finding } from '../model/finding.ts'
import type { RegisterEvent } from '../register/outcomes.ts'
import { writeZip } from '../read/legacy/write-zip.ts'
import { maskedText, maskedYaml } from './mask.ts'
import { wrongRows } from './wrong-rows.ts'

/** What a bundle is made of. */
export type BundleSource = {
  administration: string
  batch: string
  /** report.json of the batch or trial */
  report: string
  /** the file that was dropped, untouched, and its name */
  original: string
  name: string
  events: readonly RegisterEvent[]
  version: string
}

/** Larger reports and logs are cut: a bundle goes by mail. */
const MOST_BYTES = 20_000_000
/** Tables with nothing of persons in them. */
const TABLES = [
  'ledger-accounts',
  'vat-codes',
  'journals',
  'payment-conditions',
  'periods',
  'cost-centres',
  'cost-units',
  'articles',
]

type Entry = { name: string; content: Buffer }
type Report = { allFindings?: Finding[]; relations?: unknown; changes?: unknown }

/**
 * A zip for whoever helps (R15): the configuration without secrets, the lines of the log about this batch, the report, and
 * the rows that were wrong with their findings. Nothing else of the dropped file is in it, no relations, no addresses.
 *
 * @param scratch folder for temporary files, of the caller's
 */
export async function supportBundle(
  world: World,
  home: Home,
  source: BundleSource,
  scratch: string,
): Promise<Buffer> {
  const { files } = world
  const report = await reportOf(files, source.report)
  const about = {
    batch: source.batch,
    administration: source.administration,
    version: source.version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    events: source.events.map(({ by: _, text, ...event }) => ({ ...event, text: maskedText(text) })),
  }
  const entries: Entry[] = [json('about.json', about)]
  if (report) {
    const { relations: _relations, changes: _changes, ...rest } = report
    entries.push(json('report.json', rest))
    const rows = await wrongRows(world, home, source, report.allFindings ?? [], scratch)
    if (rows !== '') entries.push({ name: 'rows.csv', content: Buffer.from(rows) })
  }
  entries.push(...(await configuration(files, home, source.administration)))
  entries.push({ name: 'log.txt', content: await logOf(files, home, source.batch) })
  return writeZip(entries)
}

const json = (name: string, value: unknown): Entry => ({
  name,
  content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})

async function reportOf(files: Files, path: string): Promise<Report | null> {
  const facts = await files.facts(path)
  if (facts?.kind !== 'file' || facts.bytes > MOST_BYTES) return null
  return JSON.parse((await files.read(path)).toString('utf8')) as Report
}

async function configuration(files: Files, home: Home, administration: string): Promise<Entry[]> {
  const own = join('mappings', administration)
  const entries: Entry[] = []
  for (const path of ['ledgerdrop.yaml', join(own, 'administration.yaml')]) {
    const text = await textOf(files, join(home.root, path))
    if (text !== null)
      entries.push({ name: `config/${path.replaceAll('\\', '/')}`, content: Buffer.from(maskedYaml(text)) })
  }
  for (const { name, kind } of await listOf(files, join(home.root, 'mappings', 'sources')))
    if (kind === 'file' && name.endsWith('.yaml'))
      entries.push({
        name: `config/sources/${name}`,
        content: Buffer.from(
          maskedYaml((await textOf(files, join(home.root, 'mappings', 'sources', name))) ?? ''),
        ),
      })
  for (const table of TABLES) {
    const path = join(home.root, own, `${table}.csv`)
    if ((await files.facts(path))?.kind === 'file')
      entries.push({ name: `config/tables/${table}.csv`, content: await files.read(path) })
  }
  return entries
}

/** The lines that name the batch, of all log files that are kept. */
async function logOf(files: Files, home: Home, batch: string): Promise<Buffer> {
  const { folder } = home.settings.log
  const lines: string[] = []
  for (const { name, kind } of await listOf(files, folder)) {
    if (kind !== 'file' || !name.startsWith('ledgerdrop')) continue
    const text = (await textOf(files, join(folder, name))) ?? ''
    lines.push(...text.split('\n').filter((line) => line.includes(batch)))
  }
  return Buffer.from(lines.map((line) => `${maskedText(line)}\n`).join(''))
}

async function textOf(files: Files, path: string): Promise<string | null> {
  const facts = await files.facts(path)
  if (facts?.kind !== 'file' || facts.bytes > MOST_BYTES) return null
  return (await files.read(path)).toString('utf8')
}

async function listOf(files: Files, folder: string): ReturnType<Files['list']> {
  return (await files.facts(folder))?.kind === 'folder' ? files.list(folder) : []
}
