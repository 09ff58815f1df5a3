import type { ResultMessage } from './messages.ts'

/** What Exact says of one entry. */
export type EntryResult = {
  accepted: boolean
  /** every refusal, and what is worth knowing of an accepted one */
  errors: string[]
  warnings: string[]
  /** the source's own number of the invoice, where a message repeats it; '' not told */
  reference: string
  /** first line of the file that is about it */
  line: number
}

const newResult = (line: number): EntryResult => ({
  accepted: false,
  errors: [],
  warnings: [],
  reference: '',
  line,
})

/**
 * What became of an import: the messages of one file put together by entry. Only a message about the entry itself says
 * that a booking was made: journals and relations are told as updated also where they were only named (facts: XML
 * section 3).
 */
export class ImportResult {
  /** by entry number */
  readonly entries = new Map<number, EntryResult>()
  /** entries told by the number of the invoice only, mostly refused ones that have no entry number yet */
  readonly references = new Map<string, EntryResult>()
  /** entries that nothing names, in the order of the file */
  readonly nameless: EntryResult[] = []
  /** the file as a whole was not read */
  fatal: ResultMessage | null = null
  /** errors that belong to no entry */
  readonly untied: ResultMessage[] = []
  /** relations that were refused */
  readonly relations: ResultMessage[] = []
  readonly journals = new Set<string>()

  add(message: ResultMessage): void {
    const { type, node, topic } = message
    if (type === 'fatal') this.fatal ??= message
    if (type === 'fatal' || type === 'unknown') return
    if (node === 'Journal' && message.key !== '') this.journals.add(message.key)
    const isEntry = node === 'GLTransaction' || message.entry !== null || message.reference !== ''
    if (isEntry) this.#addEntry(message)
    else if (type === 'error' && node === 'Account' && topic === 'Accounts') this.relations.push(message)
    else if (type === 'error') this.untied.push(message)
  }

  /** Whether the file says anything that somebody has to know. */
  get isEmpty(): boolean {
    const { entries, references, nameless, untied, relations, fatal } = this
    return (
      entries.size + references.size + nameless.length + untied.length + relations.length === 0 &&
      fatal === null
    )
  }

  /** The same, but for entries of other numbers. */
  ofEntries(numbers: ReadonlySet<number>): ImportResult {
    const part = new ImportResult()
    for (const [number, result] of this.entries) if (numbers.has(number)) part.entries.set(number, result)
    for (const journal of this.journals) part.journals.add(journal)
    return part
  }

  #addEntry({ type, node, entry, reference, text, line }: ResultMessage): void {
    const result = this.#resultOf(entry, reference, line)
    if (reference !== '') result.reference = reference
    if (type === 'done') result.accepted ||= node === 'GLTransaction'
    else (type === 'error' ? result.errors : result.warnings).push(text)
  }

  #resultOf(entry: number | null, reference: string, line: number): EntryResult {
    if (entry !== null) return once(this.entries, entry, line)
    if (reference !== '') return once(this.references, reference, line)
    const result = newResult(line)
    this.nameless.push(result)
    return result
  }
}

function once<K>(results: Map<K, EntryResult>, key: K, line: number): EntryResult {
  let result = results.get(key)
  if (!result) results.set(key, (result = newResult(line)))
  return result
}
