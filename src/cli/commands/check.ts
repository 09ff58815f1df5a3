import { join, relative, resolve, isAbsolute } from 'node:path'
import type { Home } from '../../config/home.ts'
import { scratchRoot } from '../../edge/places.ts'
import { UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { fileArgument, placeOf, type GivenPlace } from '../target-file.ts'
import { batchTexts } from '../texts/batches.ts'
import { convertFile, type ConvertOptions } from './convert.ts'
import { writeBundle } from './support-bundle.ts'

export type CheckOptions = Omit<ConvertOptions, 'trial'> & { out?: string; support?: boolean }

/** What stands before the report of a trial, in each language. */
const REPORTS = ['PROEF-report.json', 'TRIAL-report.json', 'ESSAI-report.json']

/**
 * `check FILE`: a trial (R68). The full report, and nothing is remembered; with `out` the report and the XML that would be
 * made are written into a new folder, marked; with `support` a zip for whoever helps as well (R15).
 * @throws UsageError when the folder exists, or lies where exports do
 */
export async function check(
  cli: Cli,
  file: string,
  { out, support, ...options }: CheckOptions,
): Promise<number> {
  if (out === undefined && !support) return convertFile(cli, file, { ...options, trial: true })
  const path = await fileArgument(cli, file)
  const folder = out === undefined ? null : resolve(cli.cwd, out)
  const kept = await withHome(cli, async ({ home, world }) => {
    if (folder !== null) await refuse(cli, home, folder)
    return folder ?? join(scratchRoot(home), `check-${world.ids.batch(world.clock.now())}`)
  })
  try {
    const exit = await convertFile(cli, path, { ...options, trial: true, out: kept })
    if (folder !== null) cli.say(batchTexts(cli.language).outAt(folder))
    if (support) await bundleOf(cli, path, kept, folder, options)
    return exit
  } finally {
    if (folder === null) await cli.files.removeTree(kept)
  }
}

async function bundleOf(
  cli: Cli,
  path: string,
  kept: string,
  folder: string | null,
  options: GivenPlace,
): Promise<void> {
  await withHome(cli, async (open) => {
    const { administration } = await placeOf(cli, open.home, options, path)
    const names = (await cli.files.list(kept)).map(({ name }) => name)
    const report = join(kept, names.find((name) => REPORTS.includes(name)) ?? REPORTS[0]!)
    const id = open.world.ids.batch(open.world.clock.now())
    const zip = folder === null ? `support-${id.slice(-6)}.zip` : join(folder, 'support.zip')
    const about = {
      administration,
      batch: '',
      report,
      original: path,
      name: path.split(/[\\/]/).at(-1)!,
      events: [],
    }
    await writeBundle(cli, open, zip, about)
  })
}

/** Nobody may take a trial for an export: it never lies where those do. */
async function refuse(cli: Cli, home: Home, folder: string): Promise<void> {
  const texts = batchTexts(cli.language)
  if (await cli.files.facts(folder)) throw new UsageError(texts.outExists(folder))
  const { inbox, outbox, archive } = home.settings.folders
  if ([inbox, outbox, archive].some((root) => isWithin(root, folder)))
    throw new UsageError(texts.outInHome(folder))
}

function isWithin(root: string, folder: string): boolean {
  const way = relative(root, folder)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
