/** What to try again and for how long; given so that a test can play Windows. */
export type Patience = {
  platform: NodeJS.Platform
  /** milliseconds after which the error stands */
  limit: number
  wait: (milliseconds: number) => Promise<void>
}

export const ownPatience: Patience = {
  platform: process.platform,
  limit: 10_000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/**
 * Runs `action`, again and again for at most `patience.limit` milliseconds while Windows answers EPERM, EACCES or
 * EBUSY: a virus scanner or the indexer holds the file for a moment. On other systems these three are final.
 * Throws the last error.
 */
export async function patiently<T>(patience: Patience, action: () => Promise<T>): Promise<T> {
  let waited = 0
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await action()
    } catch (error) {
      if (patience.platform !== 'win32' || !isPassing(error) || waited >= patience.limit) throw error
    }
    await patience.wait(pause)
    waited += pause
  }
}

/** The `code` of a system error (ENOENT, EXDEV …), '' for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function isPassing(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))
}
