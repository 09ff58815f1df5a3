/** What an action is rejected with; null when it is not. */
export function thrown(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => null,
    (error: unknown) => error,
  )
}
