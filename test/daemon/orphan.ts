import { watchParent } from '../../src/daemon/parent.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'

// Run by parent.test.ts as a process of its own.
await watchParent(nodeFiles, () => process.stdout.write('gone\n', () => process.exit(0)), 20)
process.stdout.write('watching\n')
setInterval(() => {}, 1000)
