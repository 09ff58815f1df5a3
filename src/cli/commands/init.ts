import { resolve } from 'node:path'
import { makeWorld } from '../../edge/node-world.ts'
import type { Language } from '../../model/settings.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { initHome } from '../init.ts'
import { warningsOnly } from '../open-home.ts'

export type InitOptions = {
  target: 'exact' | 'snelstart'
  /** left out: the Netherlands for SnelStart, which is a Dutch package; for Exact it is never guessed (R72) */
  country?: 'NL' | 'BE'
  administration?: string
  name?: string
  language?: Language
}

/**
 * `init [DIR]`: makes a complete home in DIR, or in the home that is given otherwise.
 * @throws UsageError without a country where there is more than one
 */
export async function init(cli: Cli, folder: string | undefined, given: InitOptions): Promise<number> {
  const country = given.country ?? (given.target === 'snelstart' ? 'NL' : undefined)
  if (country === undefined) {
    const text = cli.texts.usage.missingMandatoryOptionValue('--country <country>')
    throw new UsageError(`${text[0]!.toUpperCase()}${text.slice(1)}. ${cli.texts.seeHelp}`)
  }
  const options = { ...given, country }
  const root = folder === undefined ? cli.root : resolve(cli.cwd, folder)
  const made = await initHome(makeWorld(warningsOnly(cli)), { root, ...options })
  cli.say(cli.texts.initMade(root, String(made.length)))
  for (const file of made) cli.say(`  ${file}`)
  const sample = made.find((file) => file.startsWith('voorbeelden/'))
  if (sample !== undefined) cli.say(cli.texts.initNext(root, sample))
  cli.tell({ type: 'init', home: root, made })
  return EXIT.done
}
