const DURATIONS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }
const SIZES: Record<string, number> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }

/** `2000`, `2s`, `10m`, `1h` -> milliseconds. The schema has seen to the form. */
export function milliseconds(text: string | number): number {
  const match = /^(\d+) ?(ms|s|m|h)?$/.exec(String(text))
  return Number(match![1]) * DURATIONS[match![2] ?? 'ms']!
}

/** `1000`, `500 MB`, `1.5 GB` -> bytes, counted in powers of 1024 as Windows does. */
export function bytesOf(text: string | number): number {
  const match = /^(\d+)(?:[.,](\d))? ?(B|kB|KB|MB|GB)?$/.exec(String(text))
  const tenths = Number(match![1]) * 10 + Number(match![2] ?? 0)
  return Math.round((tenths * SIZES[(match![3] ?? 'B').toLowerCase()]!) / 10)
}

/** `0.01`, `0,05`, `1` -> cents, without ever being a floating-point amount. */
export function centsOf(text: string): number {
  const match = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text)
  return Number(match![1]) * 100 + Number((match![2] ?? '').padEnd(2, '0'))
}
