/** Months by the beginning of their names in Dutch, English, French and German, as they stand in dates (Q38). */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'janvier', 'januar', 'janner'],
  ['februari', 'february', 'fevrier', 'februar'],
  ['maart', 'march', 'mars', 'maerz', 'marz', 'mrt', 'mrz'],
  ['april', 'avril'],
  ['mei', 'may', 'mai'],
  ['juni', 'june', 'juin'],
  ['juli', 'july', 'juillet'],
  ['augustus', 'august', 'aout'],
  ['september', 'septembre'],
  ['oktober', 'october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre', 'dezember'],
]

/**
 * Number of the month that a word names, whole or shortened to three letters or more; 0 when it names none or more
 * than one (`mar` and `jui` are looked at: the first is March, the second may be June or July).
 */
export function monthOf(word: string): number {
  const name = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
  if (name.length < 3) return 0
  const found = MONTHS.flatMap((names, at) => (names.some((full) => full.startsWith(name)) ? [at + 1] : []))
  return found.length === 1 ? found[0]! : 0
}
