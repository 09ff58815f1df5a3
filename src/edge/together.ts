/**
 * Runs the action for each item at the same time. Ends only when all have ended, so that an error leaves nothing
 * running; then throws the first error. A round trip to a disk or a share takes long: these overlap.
 */
export async function together<T, R>(items: readonly T[], action: (item: T) => Promise<R>): Promise<R[]> {
  const results = await Promise.allSettled(items.map(action))
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}
