import { loadHome } from '../../config/load-home.ts'
import { makeWorld } from '../../edge/node-world.ts'
import { refreshedTables, type Refreshed } from '../../publish/refreshed.ts'
import { message } from '../../config/messages.ts'
import { readAddress } from '../../mail/address.ts'
import { doctor } from '../doctor.ts'
import { doctorMail, mailQueue, type MailQueue } from '../doctor-mail.ts'
import { EXIT, UsageError, type Cli } from '../cli.ts'
import { openRegisterOf, warningsOnly } from '../open-home.ts'

/**
 * `doctor`: a line for everything that has to be right outside the program, each with what to do about it. With
 * --json a `type:"doctor"` each.
 * @param trial an address for a test message, true for everybody who gets mail
 * @returns exit code 3 when a folder, the disk, the register or the mail server fails, 2 when only the configuration does
 */
export async function examine(cli: Cli, trial?: string | true): Promise<number> {
  const home = await loadHome(cli.files, cli.root)
  if (typeof trial === 'string' && readAddress(trial) === null)
    throw new UsageError(message(cli.language, 'mail-address', { key: '--mail', value: trial }))
  const world = makeWorld(warningsOnly(cli))
  const queues: MailQueue[] = []
  const refreshed = new Map<string, Refreshed>()
  const openAndClose = async (): Promise<string> => {
    const register = await openRegisterOf(world, home)
    try {
      for (const code of home.administrations) refreshed.set(code, await refreshedTables(register, code))
      queues.push(await mailQueue(register.mails, world.clock.now()))
    } finally {
      await register.close()
    }
    return register.id
  }
  const lines = await doctor(world, home, openAndClose, (code) => refreshed.get(code) ?? {})
  lines.push(...(await doctorMail(world, home, queues[0] ?? null, trial)))
  for (const { check, level, message, fix } of lines) {
    cli.say(`${level.padEnd(4)}  ${message}${fix && `\n      ${cli.texts.todo}${cli.texts.colon}${fix}`}`)
    cli.tell({ type: 'doctor', check, level, message, fix })
  }
  const failed = lines.filter((line) => line.level === 'fail')
  if (failed.length === 0) return EXIT.done
  return failed.every((line) => line.check === 'administrations') ? EXIT.usage : EXIT.outOfReach
}
