import { randomInt } from 'node:crypto'
import { nodeFiles } from './node-files.ts'
import type { Clock, Ids, Log, World } from './world.ts'

/** No 0, 1, i, l and o: people read these aloud over the telephone. */
const characters = '23456789abcdefghjkmnpqrstuvwxyz'

export const nodeClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/** Batch ids `yyyymmdd-hhmmss-xxxxxx` in UTC. */
export const nodeIds: Ids = {
  batch(now) {
    const digits = now.toISOString().replaceAll(/[-:]/g, '')
    const random = Array.from({ length: 6 }, () => characters[randomInt(characters.length)]).join('')
    return `${digits.slice(0, 8)}-${digits.slice(9, 15)}-${random}`
  },
}

/** The real world with this log. */
export function makeWorld(log: Log): World {
  return { files: nodeFiles, clock: nodeClock, ids: nodeIds, log }
}
