import { startLedgerdrop } from '../cli/cli.ts'
import { removeTemporary, type TestHome } from './home.ts'
import { OutboxWatch } from './outbox-watch.ts'

export type RunningDaemon = ReturnType<typeof startLedgerdrop>

/** Daemons of a test that kills them, and the watches over what they show; nothing of either outlives its test. */
export class Daemons {
  readonly #started: RunningDaemon[] = []
  readonly #watches: OutboxWatch[] = []

  /** To be called within `describe`. */
  constructor() {
    afterEach(async () => {
      for (const watch of this.#watches.splice(0)) watch.stop()
      for (const { child, ended } of this.#started.splice(0)) {
        child.kill('SIGKILL')
        await ended
      }
      removeTemporary()
    })
  }

  run(home: TestHome): RunningDaemon {
    const daemon = startLedgerdrop(['run', '--home', home.root, '--json'], { LEDGERDROP_SOURCE: '1' })
    this.#started.push(daemon)
    return daemon
  }

  watch(outbox: string): OutboxWatch {
    const watch = new OutboxWatch(outbox)
    this.#watches.push(watch)
    return watch
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((r) => setTimeout(r, milliseconds))
