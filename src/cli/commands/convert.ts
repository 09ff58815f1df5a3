import { convert, type ConvertContext } from '../../convert.ts'
import { MailDesk } from '../../daemon/mail-desk.ts'
import { namedPdfs } from '../../intake/named-pdfs.ts'
import { holdForFile } from '../batch-lease.ts'
import { EXIT, type Cli } from '../cli.ts'
import { claimFrom, lookOnly, pdfsBeside, pdfsNamed, selectionBeside, takeBack } from '../foreign-drop.ts'
import { withHome, type OpenHome } from '../open-home.ts'
import { tellBatch } from '../print-batch.ts'
import { ProgressLine } from '../progress.ts'
import { fileArgument, placeOf, type GivenPlace } from '../target-file.ts'

export type ConvertOptions = Pick<
  ConvertContext,
  'relations' | 'excludeErrors' | 'retryOf' | 'only' | 'payments' | 'selection' | 'out'
> &
  GivenPlace & { trial: boolean }

/** Milliseconds that the message about the file may take; then it goes another time. */
const MAIL_PATIENCE = 15_000
/**
 * `convert FILE`: one file, wherever it lies, through the whole way; the file itself stays. `check FILE` is the same
 * as a trial: full report, no traces.
 *
 * @param options administration and inbox may be left out for a file in an inbox
 * @returns exit code: 1 when the file is rejected
 */
export async function convertFile(cli: Cli, file: string, options: ConvertOptions): Promise<number> {
  const path = await fileArgument(cli, file)
  const { administration, inbox, trial, ...wishes } = options
  const given = {
    ...(administration !== undefined && { administration }),
    ...(inbox !== undefined && { inbox }),
  }
  const convertIn = async (open: OpenHome): Promise<number> => {
    const { home, world, register } = open
    const place = await placeOf(cli, home, given, path)
    const held = await holdForFile(cli, open, place.administration)
    try {
      const beside = await pdfsBeside(world, path)
      const isAny = async (): Promise<boolean> => beside.length > 0
      const pdfs = pdfsNamed(beside, await namedPdfs(world, home, place, path, 'all', isAny))
      const selection = await selectionBeside(world, path)
      const taken = selection === '' ? pdfs : [...pdfs, selection]
      const batch = world.ids.batch(world.clock.now())
      const { drop, copied } = trial
        ? { drop: await lookOnly(world, home, place, path, pdfs, batch, selection), copied: true }
        : await claimFrom(world, home, place, path, taken, batch)
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
  }
  return withHome(cli, async (open) => {
    const exit = await convertIn(open)
    // A daemon that looks after the home sends it, if there is one; nothing is held up meanwhile.
    if (!trial) await new MailDesk(open).flush(MAIL_PATIENCE)
    return exit
  })
}
