import { dirname, join, resolve } from 'node:path'
import { archiveFolder, scratchFolder } from '../../edge/places.ts'
import { packageRoot } from '../../config/package-root.ts'
import { archivedPath } from '../../results/original.ts'
import { supportBundle, type BundleSource } from '../../support/bundle.ts'
import { namedBatch } from '../batch-lease.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { withHome, type OpenHome } from '../open-home.ts'
import { batchTexts } from '../texts/batches.ts'

/**
 * `support-bundle BATCH`: a zip for whoever helps (R15).
 * @param out where it goes; default support-<mark>.zip in the current folder
 * @throws UsageError when that exists
 */
export function bundle(cli: Cli, id: string, out: string | undefined): Promise<number> {
  return withHome(cli, async (open) => {
    const { home, register } = open
    const row = await namedBatch(cli, register, id)
    await writeBundle(cli, open, out ?? `support-${row.id.slice(-6)}.zip`, {
      administration: row.administration,
      batch: row.id,
      report: join(archiveFolder(home, row.administration, row.id), 'report.json'),
      original: archivedPath(home, row),
      name: row.file,
      events: await register.events(row.id),
    })
    return EXIT.done
  })
}

/** Writes such a zip and says where. */
export async function writeBundle(
  cli: Cli,
  { world, home }: OpenHome,
  out: string,
  source: Omit<BundleSource, 'version'>,
): Promise<void> {
  const texts = batchTexts(cli.language)
  const path = resolve(cli.cwd, out)
  if (await cli.files.facts(path)) throw new UsageError(texts.outExists(path))
  const text = (await cli.files.read(join(packageRoot, 'package.json'))).toString('utf8')
  const { version } = JSON.parse(text) as { version: string }
  const scratch = scratchFolder(home, world.ids.batch(world.clock.now()))
  await world.files.makeFolder(scratch)
  try {
    const zip = await supportBundle(world, home, { ...source, version }, scratch)
    await world.files.makeFolder(dirname(path))
    await world.files.writeNew(path, zip)
  } finally {
    await world.files.removeTree(scratch)
  }
  cli.say(texts.bundleAt(path))
  cli.tell({ type: 'support-bundle', batch: source.batch, file: path })
}
