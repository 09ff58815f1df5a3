import { loadHome } from '../../config/load-home.ts'
import type { AdministrationPeriods } from '../config.ts'
import { validateConfig } from '../config.ts'
import { countText, dateText } from '../../text/values.ts'
import { EXIT, type Cli } from '../cli.ts'

/**
 * `config validate`: every problem with its file and line, and the periods as invoices will be booked in them. With
 * --json a `type:"problem"` each, a `type:"period"` each, and `type:"config"` at the end.
 * @returns exit code 2 when there is an error
 */
export async function validate(cli: Cli): Promise<number> {
  const home = await loadHome(cli.files, cli.root)
  const { problems, periodRows } = await validateConfig(cli.files, home)
  for (const problem of problems) {
    cli.say(
      `${problem.file}:${problem.line} ${cli.texts.levels[problem.level]}${cli.texts.colon}${problem.message}`,
    )
    cli.tell({ type: 'problem', ...problem })
  }
  for (const periods of periodRows) tellPeriods(cli, periods)
  const errors = problems.filter((problem) => problem.level === 'error').length
  cli.say(errors === 0 ? cli.texts.validateGood : cli.texts.validateBad(countText(errors, cli.language)))
  cli.tell({ type: 'config', valid: errors === 0, errors, warnings: problems.length - errors })
  return errors === 0 ? EXIT.done : EXIT.usage
}

function tellPeriods(cli: Cli, { administration, rows }: AdministrationPeriods): void {
  cli.say(cli.texts.periodsOf(administration))
  for (const row of rows) {
    const { year, period, start, end } = row
    const dates = `${dateText(start, cli.language)} – ${dateText(end, cli.language)}`
    cli.say(`  ${year}/${String(period).padStart(2, '0')}  ${dates}`)
    cli.tell({ type: 'period', administration, year, period, start, end })
  }
}
