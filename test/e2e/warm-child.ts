import { createInterface } from 'node:readline'
import { main } from '../../src/cli/main.ts'

// A process that loads everything, and then does the one command that it is given as a line of JSON.
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  console.log('begins')
  const { stdout, stderr, env } = process
  const streams = { stdout, stderr, env, cwd: process.cwd() }
  const code = await main(JSON.parse(line) as string[], streams, new AbortController().signal, () => 'SIGINT')
  console.log(`ended ${code}`)
}
