/** A line that is in one text and not in the other. */
export type Difference = { line: number; side: 'expected' | 'found'; text: string }

/** Longer pieces are not matched line by line: all of them is then what differs. */
const MOST = 2000

/**
 * The lines in which two texts differ, in their order. Line numbers count from 1, in the text that the line is in.
 */
export function differences(expected: readonly string[], found: readonly string[]): Difference[] {
  let start = 0
  while (start < expected.length && start < found.length && expected[start] === found[start]) start++
  let end = 0
  const most = Math.min(expected.length, found.length) - start
  while (end < most && expected[expected.length - 1 - end] === found[found.length - 1 - end]) end++
  const a = expected.slice(start, expected.length - end)
  const b = found.slice(start, found.length - end)
  const common = a.length > MOST || b.length > MOST ? [] : commonLines(a, b)
  const list: Difference[] = []
  let [i, j] = [0, 0]
  for (const [atA, atB] of [...common, [a.length, b.length] as const]) {
    for (; i < atA; i++) list.push({ line: start + i + 1, side: 'expected', text: a[i]! })
    for (; j < atB; j++) list.push({ line: start + j + 1, side: 'found', text: b[j]! })
    i++
    j++
  }
  return list
}

/** The longest run of lines that both have in the same order, as pairs of places. */
function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
