/**
 * `*factuur*.csv` against a file name, case not counted. `*` is any text, `?` any one character; nothing else has a
 * meaning. One pass with one place to go back to: it cannot run wild on a hostile name.
 */
export function matches(glob: string, name: string): boolean {
  const pattern = [...glob.normalize('NFC').toLowerCase()]
  const text = [...name.normalize('NFC').toLowerCase()]
  let p = 0
  let t = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++
      resume = t
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
