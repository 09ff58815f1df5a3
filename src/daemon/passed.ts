/** Resolves to true after so many milliseconds, to false as soon as the signal is aborted. */
export function passed(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const timer = setTimeout(() => finish(true), milliseconds)
    const onAbort = (): void => finish(false)
    signal.addEventListener('abort', onAbort, { once: true })
    function finish(value: boolean): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      resolve(value)
    }
  })
}
