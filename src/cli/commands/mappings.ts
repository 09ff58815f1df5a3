import { basename } from 'node:path'
import { openDrop } from '../../batch/open-drop.ts'
import { referenceInbox } from '../../config/inboxes.ts'
import { keptSettings } from '../../config/kept-settings.ts'
import { loadAdministration } from '../../config/load-administration.ts'
import { loadProfiles } from '../../config/load-profiles.ts'
import { listProfiles } from '../../feedback/all.ts'
import { fileFeedback, listFeedback } from '../../feedback/take.ts'
import { UsageError, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { fileArgument, inboxWith, placeOf, type GivenPlace } from '../target-file.ts'
import { mappingTexts } from '../texts/mappings.ts'
import { convertFile } from './convert.ts'

type Given = GivenPlace & { trial?: boolean }

/**
 * `mappings refresh FILE`: brings tables up to date with an export of the accounting package, as dropping it in the inbox
 * does: in the inbox that such files are taken from, when the file lies elsewhere (R100). `--trial` shows what would
 * change and leaves no trace.
 *
 * @returns exit code: 1 when the file is rejected
 * @throws UsageError when the file is something else, an invoice list for example
 */
export async function refreshMappings(cli: Cli, file: string, given: Given): Promise<number> {
  const path = await fileArgument(cli, file)
  if (!(await isRefresh(cli, path, given))) throw new UsageError(mappingTexts(cli.language).notList(path))
  const { trial = false } = given
  return convertFile(cli, path, { ...(await ownerOf(cli, path, given)), trial })
}

/** Where the file counts as dropped: as was said, where it lies, or where lists of the accounting package belong. */
function ownerOf(cli: Cli, path: string, given: Given): Promise<GivenPlace> {
  return withHome(cli, async ({ home, world: { files } }) => {
    const place = await placeOf(cli, home, given, path)
    if (given.inbox !== undefined || (await inboxWith(cli, home, path))) return place
    const settings = await keptSettings(files, home, place.administration)
    const owner = settings && referenceInbox(settings)
    return owner === null || owner === '' ? place : { ...place, inbox: owner }
  })
}

function isRefresh(cli: Cli, path: string, given: Given): Promise<boolean> {
  return withHome(cli, async ({ home, world: { files } }) => {
    const { limits } = home.settings
    const name = basename(path)
    // which topics an XML file has is only known when it is read; the report tells when none of them is of use
    if (await fileFeedback(files, path, name, limits)) return true
    const { administration } = await placeOf(cli, home, given, path)
    const { settings } = await loadAdministration(files, home, administration, {
      without: ['relations.csv'],
      mends: true,
    })
    const { profiles } = await loadProfiles(files, home, settings.sources)
    const open = await openDrop(files, path, name, limits, [...profiles, ...listProfiles], () => undefined)
    await open?.file.close()
    return open !== null && listFeedback(open)?.kind === 'refresh'
  })
}
