import { loadHome } from '../../config/load-home.ts'
import { makeWorld } from '../../edge/node-world.ts'
import { doctor } from '../doctor.ts'
import { EXIT, type Cli } from '../cli.ts'
import { openRegisterOf, warningsOnly } from '../open-home.ts'

/**
 * `doctor`: a line for everything that has to be right outside the program, each with what to do about it. With
 * --json a `type:"doctor"` each.
 * @returns exit code 3 when a line says fail
 */
export async function examine(cli: Cli): Promise<number> {
  const home = await loadHome(cli.files, cli.root)
  const world = makeWorld(warningsOnly(cli))
  const lines = await doctor(world, home, async () => {
    const register = await openRegisterOf(world, home)
    await register.close()
    return register.id
  })
  for (const { check, level, message, fix } of lines) {
    cli.say(`${level.padEnd(4)}  ${message}${fix && `\n      ${cli.texts.todo}: ${fix}`}`)
    cli.tell({ type: 'doctor', check, level, message, fix })
  }
  return lines.some((line) => line.level === 'fail') ? EXIT.outOfReach : EXIT.done
}
