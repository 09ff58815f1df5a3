import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { initHome } from '../../src/cli/init.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import type { BatchSummary } from '../../src/model/batch.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Receipt } from '../../src/report/receipt.ts'
import { ledgerdrop, type Outcome } from '../cli/cli.ts'

export const repository = fileURLToPath(new URL('../../', import.meta.url))
export const shared =
  process.env['LEDGERDROP_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))

/** The line of type batch. */
export type BatchLine = BatchSummary & { type: 'batch'; report: string | null }
export type Report = BatchSummary & { allFindings: (Finding & { message: string; remedy: string })[] }

const made: string[] = []

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-e2e-'))
  made.push(folder)
  return folder
}

export function removeTemporary(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Names in a folder, sorted; none when it is not there. */
export function names(...path: string[]): string[] {
  return existsSync(join(...path)) ? readdirSync(join(...path)).toSorted() : []
}

/** A home with both demo administrations, as a user has it after `init`; what is dropped goes the whole way. */
export class TestHome {
  readonly root: string

  private constructor(root: string) {
    this.root = root
  }

  static async make(settings: Record<string, unknown> = {}, administration = 'demo-nl'): Promise<TestHome> {
    const home = new TestHome(join(temporary(), 'home'))
    await initHome({ files: nodeFiles }, { root: home.root, target: 'exact', country: 'NL' })
    await initHome({ files: nodeFiles }, { root: home.root, target: 'exact', country: 'BE' })
    if (administration === 'demo-snelstart')
      await initHome({ files: nodeFiles }, { root: home.root, target: 'snelstart', country: 'NL' })
    writeFileSync(join(home.root, 'ledgerdrop.yaml'), 'watch:\n  settle: 50ms\n  sweep: 200ms\n')
    home.set(administration, settings)
    return home
  }

  path(...parts: string[]): string {
    return join(this.root, ...parts)
  }

  /** Changes settings of an administration; keys are paths, as in `pdf.missing`. */
  set(administration: string, settings: Record<string, unknown>): void {
    const path = this.path('mappings', administration, 'administration.yaml')
    const yaml = parseDocument(readFileSync(path, 'utf8'))
    for (const [key, value] of Object.entries(settings)) yaml.setIn(key.split('.'), value)
    writeFileSync(path, yaml.toString())
  }

  /** Replaces a table of an administration. */
  table(administration: string, name: string, lines: string[]): void {
    writeFileSync(this.path('mappings', administration, `${name}.csv`), lines.join('\n') + '\n')
  }

  /** Adds a source profile and makes it one that the administration uses. */
  source(administration: string, name: string, yaml: string): void {
    writeFileSync(this.path('mappings', 'sources', `${name}.yaml`), yaml)
    this.set(administration, { sources: [name] })
  }

  put(administration: string, name: string, content: string | Uint8Array): string {
    const path = this.path('inbox', administration, name)
    mkdirSync(this.path('inbox', administration), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  /** Drops a file, with PDFs beside it, and takes it the whole way with `convert`. */
  async drop(
    administration: string,
    name: string,
    content: string | Uint8Array,
    pdfs: Record<string, string | Uint8Array> = {},
  ): Promise<Delivery> {
    for (const [pdf, bytes] of Object.entries(pdfs)) this.put(administration, pdf, bytes)
    const path = this.put(administration, name, content)
    return this.deliveryOf(await this.command('convert', path, '--json'), administration)
  }

  /** Any command with this home. */
  command(...argv: string[]): Promise<Outcome> {
    return ledgerdrop([...argv, '--home', this.root])
  }

  deliveryOf(outcome: Outcome, administration: string): Delivery {
    const batch = outcome.json.at(-1) as BatchLine | undefined
    if (batch?.type !== 'batch') throw new Error(outcome.err)
    return new Delivery(this, administration, batch, outcome)
  }

  outbox(administration: string): string[] {
    return names(this.root, 'outbox', administration)
  }

  rejected(administration: string): string[] {
    return names(this.root, 'inbox', administration, 'rejected')
  }
}

/** What became of one drop. */
export class Delivery {
  readonly home: TestHome
  readonly administration: string
  readonly batch: BatchLine
  readonly outcome: Outcome

  constructor(home: TestHome, administration: string, batch: BatchLine, outcome: Outcome) {
    this.home = home
    this.administration = administration
    this.batch = batch
    this.outcome = outcome
  }

  get archive(): string {
    const { id } = this.batch
    return this.home.path('archive', this.administration, id.slice(0, 4), id.slice(4, 6), id)
  }

  get outbox(): string {
    return this.home.path('outbox', this.administration, this.batch.id)
  }

  get report(): Report {
    return JSON.parse(readFileSync(join(this.archive, 'report.json'), 'utf8')) as Report
  }

  get receipt(): Receipt {
    return JSON.parse(readFileSync(join(this.archive, 'receipt.json'), 'utf8')) as Receipt
  }

  /** Codes of all findings, each with its row: `2 vat-code-unknown`, sorted by place. */
  get told(): string[] {
    return this.report.allFindings.map((f) => `${f.place.row} ${f.code}`)
  }

  get codes(): string[] {
    return [...new Set(this.report.allFindings.map((f) => f.code))].toSorted()
  }

  /** The batch's own file in rejected/: the annotated copy or the rest file. */
  get copyName(): string {
    const mark = this.batch.id.slice(-6)
    const found = this.home
      .rejected(this.administration)
      .filter((name) => name.includes(`.${mark}.`) && !/\.pdf$|^LEESMIJ .*\.txt$/i.test(name))
    if (found.length !== 1) throw new Error(`${found.length} copies in rejected/`)
    return found[0]!
  }

  get copyPath(): string {
    return this.home.path('inbox', this.administration, 'rejected', this.copyName)
  }

  get copy(): Buffer {
    return readFileSync(this.copyPath)
  }

  /** Text of an artifact; '' when there is none of this topic. */
  artifact(topic: string): string {
    const found = this.batch.artifacts.find((a) => a.topic === topic)
    return found ? readFileSync(join(this.outbox, found.name), 'utf8') : ''
  }
}

export const read = (path: string): Buffer => readFileSync(path)
export const sample = (path: string): Buffer => readFileSync(join(repository, 'samples', path))
export const nameOf = (path: string): string => basename(path)
