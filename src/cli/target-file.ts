import { basename, dirname, isAbsolute, resolve } from 'node:path'
import type { Home } from '../config/home.ts'
import { inboxFolder } from '../edge/places.ts'
import { UsageError, type Cli } from './cli.ts'

/**
 * The file that a command is about, absolute.
 * @throws UsageError when it is not a file
 */
export async function fileArgument(cli: Cli, given: string): Promise<string> {
  const path = isAbsolute(given) ? given : resolve(cli.cwd, given)
  const facts = await cli.files.facts(path)
  if (!facts) throw new UsageError(cli.texts.fileMissing(path))
  if (facts.kind !== 'file') throw new UsageError(cli.texts.notAFile(path))
  return resolve(dirname(path), basename(path))
}

/**
 * The administration that a command is about: as given, or that of the inbox the file lies in. There is never an
 * implicit first one (R69).
 * @throws UsageError when it is not known
 */
export function administrationOf(cli: Cli, home: Home, given: string | undefined, path: string): string {
  const own = home.administrations.find((code) => inboxFolder(home, code) === dirname(path))
  const code = given ?? own
  if (code === undefined || !home.administrations.includes(code))
    throw new UsageError(cli.texts.administrationNeeded(home.administrations.join(', ')))
  return code
}
