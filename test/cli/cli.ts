import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'

export const bin = fileURLToPath(new URL('../../bin/ledgerdrop.js', import.meta.url))
export const samples = fileURLToPath(new URL('../../samples', import.meta.url))

export type Outcome = { code: number; out: string; err: string; json: Record<string, unknown>[] }

class Text extends Writable {
  text = ''
  isTTY = false
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

/** Runs the command line in this process. */
export async function ledgerdrop(
  argv: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal; terminal?: boolean } = {},
): Promise<Outcome> {
  const [stdout, stderr] = [new Text(), new Text()]
  stderr.isTTY = options.terminal ?? false
  const streams = { stdout, stderr, env: options.env ?? {}, cwd: options.cwd ?? tmpdir() }
  const signal = options.signal ?? new AbortController().signal
  const code = await main(argv, streams, signal, () => 'SIGINT')
  return {
    code,
    out: stdout.text,
    err: stderr.text,
    json: argv.includes('--json') ? jsonLines(stdout.text) : [],
  }
}

/** Starts the command line as a process of its own; `output` grows as it speaks. */
export function startLedgerdrop(
  argv: string[],
  env: NodeJS.ProcessEnv = {},
): {
  child: ChildProcess
  output: () => string
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
} {
  const { npm_lifecycle_event: _, ...clean } = process.env
  const child = spawn(process.execPath, [bin, ...argv], { env: { ...clean, ...env } })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (data) => (text += data))
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  )
  return { child, output: () => text, ended }
}

export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const made: string[] = []

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerdrop-cli-'))
  made.push(folder)
  return folder
}

/** A new Dutch home with the demo administration. */
export async function newHome(...options: string[]): Promise<string> {
  const root = join(await temporaryFolder(), 'home')
  const { code, err } = await ledgerdrop([
    'init',
    root,
    '--country',
    'NL',
    '--administration',
    'demo',
    ...options,
  ])
  if (code !== 0) throw new Error(err)
  return root
}

export async function removeTemporary(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
}
