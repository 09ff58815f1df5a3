import { loadHome } from '../../config/load-home.ts'
import { makeWorld } from '../../edge/node-world.ts'
import { refreshedTables, type Refreshed } from '../../publish/refreshed.ts'
import { doctor } from '../doctor.ts'
import { EXIT, type Cli } from '../cli.ts'
import { openRegisterOf, warningsOnly } from '../open-home.ts'

/**
 * `doctor`: a line for everything that has to be right outside the program, each with what to do about it. With
 * --json a `type:"doctor"` each.
 * @returns exit code 3 when a folder, the disk or the register fails, 2 when only the configuration does
 */
export async function examine(cli: Cli): Promise<number> {
  const home = await loadHome(cli.files, cli.root)
  const world = makeWorld(warningsOnly(cli))
  const refreshed = new Map<string, Refreshed>()
  const openAndClose = async (): Promise<string> => {
    const register = await openRegisterOf(world, home)
    try {
      for (const code of home.administrations) refreshed.set(code, await refreshedTables(register, code))
    } finally {
      await register.close()
    }
    return register.id
  }
  const lines = await doctor(world, home, openAndClose, (code) => refreshed.get(code) ?? {})
  for (const { check, level, message, fix } of lines) {
    cli.say(`${level.padEnd(4)}  ${message}${fix && `\n      ${cli.texts.todo}${cli.texts.colon}${fix}`}`)
    cli.tell({ type: 'doctor', check, level, message, fix })
  }
  const failed = lines.filter((line) => line.level === 'fail')
  if (failed.length === 0) return EXIT.done
  return failed.every((line) => line.check === 'administrations') ? EXIT.usage : EXIT.outOfReach
}
