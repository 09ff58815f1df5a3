import { nodeFiles } from '../../../src/edge/node-files.ts'
import { prepare } from '../../../src/read/prepare.ts'
import { limits } from './limits.ts'

/** A process that has a file converted and is killed meanwhile. */
const [path = '', scratch = ''] = process.argv.slice(2)
await prepare(nodeFiles, path, 'bomb.ods', { ...limits, conversionMemory: 8e9 }, scratch)
