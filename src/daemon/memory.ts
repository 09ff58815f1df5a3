import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

let collect: Collect | null = null

/**
 * Gives back to the system what a conversion or the start needed and nothing needs any more. V8 collects only when
 * something is allocated, so a daemon that fell idle would keep its largest size for days: measured with 100
 * administrations 196 MB after the first sweep, 100 MB after this. Takes some 60 ms, in which nothing else runs.
 */
export function releaseMemory(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as Collect
  }
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
