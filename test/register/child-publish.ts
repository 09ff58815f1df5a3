import { RegisterConflict } from '../../src/register/register.ts'
import { openRegister } from '../../src/register/sqlite.ts'
import { batchRow, salesInvoice } from '../publish/small-home.ts'

// A process that publishes the same documents as its rival: `node child-publish.ts REGISTER NAME COUNT`, from the
// moment it gets a line. Prints the numbers it won, as JSON.
const [file, name, count] = process.argv.slice(2)
const register = await openRegister(file!, 'r1')
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const won: number[] = []
for (let number = 0; number < Number(count); number += 1) {
  try {
    const documents = [
      salesInvoice(`${name} ${number}`),
      salesInvoice(`shared ${number}`, { entryNumber: number }),
    ]
    await register.publish(batchRow(`${name}-${number}`), documents, [])
    won.push(number)
  } catch (error) {
    if (!(error instanceof RegisterConflict)) throw error
  }
}
await register.close()
process.stdout.write(`${JSON.stringify(won)}\n`)
process.exit(0)
