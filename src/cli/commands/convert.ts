import { convert, type ConvertContext } from '../../convert.ts'
import { holdConcerned } from '../../daemon/concerned.ts'
import { namedPdfs } from '../../intake/named-pdfs.ts'
import { EXIT, type Cli } from '../cli.ts'
import { claimFrom, lookOnly, pdfsBeside, pdfsNamed, takeBack } from '../foreign-drop.ts'
import { withHome } from '../open-home.ts'
import { tellBatch } from '../print-batch.ts'
import { ProgressLine } from '../progress.ts'
import { administrationOf, fileArgument } from '../target-file.ts'

export type ConvertOptions = Pick<ConvertContext, 'relations' | 'excludeErrors' | 'retryOf'> & {
  administration?: string
  trial: boolean
}

/** Milliseconds that another conversion for the administration is waited for. */
const PATIENCE = 600_000

/**
 * `convert FILE`: one file, wherever it lies, through the whole way; the file itself stays. `check FILE` is the same
 * as a trial: full report, no traces.
 *
 * @param administration code; may be left out for a file in an inbox
 * @returns exit code: 1 when the file is rejected
 */
export async function convertFile(
  cli: Cli,
  file: string,
  options: ConvertOptions,
): Promise<number> {
  const path = await fileArgument(cli, file)
  const { administration: wanted, trial, ...wishes } = options
  return withHome(cli, async ({ home, world, register }) => {
    const administration = administrationOf(cli, home, wanted, path)
    const held = await holdConcerned(
      world.files,
      home,
      register,
      administration,
      PATIENCE,
      cli.signal,
      (waited) => cli.say(cli.texts.leaseWait(waited)),
    )
    try {
      const beside = await pdfsBeside(world, path)
      const isAny = async (): Promise<boolean> => beside.length > 0
      const pdfs = pdfsNamed(beside, await namedPdfs(world, home, administration, path, 'all', isAny))
      const batch = world.ids.batch(world.clock.now())
      const { drop, copied } = trial
        ? { drop: await lookOnly(world, home, administration, path, pdfs, batch), copied: true }
        : await claimFrom(world, home, administration, path, pdfs, batch)
      const line = new ProgressLine(cli)
      try {
        const summaries = await convert(drop, {
          world,
          home,
          register,
          held: held.administrations,
          signal: cli.signal,
          trial,
          ...wishes,
          progress: (progress) => line.show(drop.name, progress),
        })
        line.clear()
        for (const summary of summaries) await tellBatch(cli, summary, trial ? null : home)
        return summaries.some(({ counts }) => counts.errors > 0) ? EXIT.rejected : EXIT.done
      } finally {
        line.clear()
        if (copied) await takeBack(world, register, drop)
      }
    } finally {
      await held.release()
    }
  })
}
