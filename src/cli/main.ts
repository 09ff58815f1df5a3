import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../config/package-root.ts'
import { heap } from '../edge/heap.ts'
import { nodeFiles } from '../edge/node-files.ts'
import type { Files } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import type { Cli, Streams } from './cli.ts'
import { tellError } from './errors.ts'
import { runProgram } from './program.ts'
import { cliTexts } from './texts.ts'

/**
 * The command line.
 * @param argv arguments after the program's name
 * @param signal aborted when the process is asked to stop; `stopped` says by what
 * @returns the exit code: 0 done, 1 rejected, 2 usage or configuration, 3 out of reach, 130 interrupted
 */
export async function main(
  argv: readonly string[],
  streams: Streams,
  signal: AbortSignal,
  stopped: () => NodeJS.Signals | null,
): Promise<number> {
  const cli = await makeCli(argv, streams, signal, stopped)
  try {
    return await runProgram(cli, argv, await version(cli.files))
  } catch (error) {
    return tellError(cli, error)
  }
}

/** The command line of this process: its arguments, streams and signals. */
export async function runProcess(): Promise<number> {
  heap.check()
  const stop = new AbortController()
  let received: NodeJS.Signals | null = null
  // SIGHUP: the window is closed on Windows; elsewhere it is left alone, for the sake of nohup.
  const names = [
    'SIGINT',
    'SIGTERM',
    ...(process.platform === 'win32' ? (['SIGBREAK', 'SIGHUP'] as const) : []),
  ] as const
  for (const name of names) {
    process.on(name, () => {
      // Asked for a second time: at once. What is under way is resumed or cleared away at the next start.
      if (received !== null) process.exit(130)
      received = name
      stop.abort()
    })
  }
  // Whoever reads us may stop reading (`| head`); that is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const streams = { stdout: process.stdout, stderr: process.stderr, env: process.env, cwd: process.cwd() }
  const argv = process.argv.slice(2)
  process.on('uncaughtException', (error) => {
    void makeCli(argv, streams, stop.signal, () => received).then((cli) =>
      process.exit(tellError(cli, error)),
    )
  })
  return main(argv, streams, stop.signal, () => received)
}

async function makeCli(
  argv: readonly string[],
  streams: Streams,
  signal: AbortSignal,
  stopped: () => NodeJS.Signals | null,
): Promise<Cli> {
  const given = valueOf(argv, '--home') ?? streams.env['LEDGERDROP_HOME']
  const root = resolve(streams.cwd, given || '.')
  const json = argv.includes('--json')
  const language = await languageOf(nodeFiles, root, valueOf(argv, '--language'))
  return {
    ...streams,
    files: nodeFiles,
    texts: cliTexts(language),
    language,
    root,
    json,
    signal,
    stopped,
    // A file's name must not move the cursor or colour the screen.
    say: (line) => void streams.stderr.write(`${line.replace(/[^\P{Cc}\n]/gu, ' ')}\n`),
    tell: (object) => void (json && streams.stdout.write(`${JSON.stringify(object)}\n`)),
  }
}

function valueOf(argv: readonly string[], option: string): string | undefined {
  const at = argv.findIndex((argument) => argument === option || argument.startsWith(`${option}=`))
  if (at < 0) return undefined
  return argv[at]!.includes('=') ? argv[at]!.slice(option.length + 1) : argv[at + 1]
}

/** The language to speak before anything else is known; a home that cannot be read is told about later, in Dutch. */
async function languageOf(files: Files, root: string, wanted: string | undefined): Promise<Language> {
  if (isLanguage(wanted)) return wanted
  try {
    const value: unknown = parse((await files.read(join(root, 'ledgerdrop.yaml'))).toString('utf8'))
    if (typeof value === 'object' && value !== null && 'language' in value && isLanguage(value.language))
      return value.language
  } catch {
    return 'nl'
  }
  return 'nl'
}

function isLanguage(value: unknown): value is Language {
  return value === 'nl' || value === 'en' || value === 'fr'
}

async function version(files: Files): Promise<string> {
  const text = (await files.read(join(packageRoot, 'package.json'))).toString('utf8')
  return (JSON.parse(text) as { version: string }).version
}
