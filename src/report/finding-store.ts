import type { FindingGroup } from '../model/batch.ts'
import type { Finding } from '../model/finding.ts'
import { byPlace, Causes, FIRST_KEPT, isLimit, type FindingKey } from './causes.ts'
import { FindingSpill } from './finding-spill.ts'
import { RowSet } from './row-set.ts'

/** So many findings stay in memory before they go to disk. */
const IN_MEMORY = 5000
/** From then on they go in chunks small enough to die young: the collector never has to move them. */
const CHUNK = 500
/** Before every finding that comes in order. */
const FIRST = -1
/** Examples of one cause in a summary. */
const EXAMPLES = 50

/**
 * All findings of one batch, however many: the first few thousand in memory, then in a scratch file. Totals are
 * always the true ones. Findings may come in any order and are read back by sheet and row.
 */
export class FindingStore {
  readonly #scratchFile: string
  readonly #causes = new Causes()
  readonly #sheetNames: string[] = ['']
  readonly #sheetNumbers = new Map<string, number>([['', 0]])
  readonly #errorRows: RowSet[] = []
  readonly #counts = { error: 0, warning: 0, information: 0 }
  #findings: Finding[] = []
  #keys: FindingKey[] = []
  #added = 0
  /** where the first crossed limit stands among the findings; -1: none was crossed */
  #limit = -1
  #spill: FindingSpill | null = null

  /**
   * @param scratchFile path of a file that does not exist yet, on a local disk; made only when memory does not
   *   do. The caller removes it after `close`.
   */
  constructor(scratchFile: string) {
    this.#scratchFile = scratchFile
  }

  get errors(): number {
    return this.#counts.error
  }
  get warnings(): number {
    return this.#counts.warning
  }
  get information(): number {
    return this.#counts.information
  }
  /** Whether the scratch file was made. */
  get spilled(): boolean {
    return this.#spill !== null
  }
  /** How many different rows have an error; findings about a file as a whole (row 0) have none. */
  get rowsWithErrors(): number {
    return this.#errorRows.reduce((sum, rows) => sum + rows.size, 0)
  }

  add(finding: Finding): void {
    const sheet = this.#sheetNumber(finding.place.sheet)
    const key = { sheet, row: finding.place.row, order: this.#orderOf(finding) }
    this.#counts[finding.severity]++
    if (finding.severity === 'error' && key.row > 0) (this.#errorRows[sheet] ??= new RowSet()).add(key.row)
    this.#causes.add(finding, key)
    this.#findings.push(finding)
    this.#keys.push(key)
    if (this.#findings.length >= (this.#spill === null ? IN_MEMORY : CHUNK)) this.#flush()
  }

  /** A crossed limit explains what is missing of everything else: it goes before all other findings of its place. */
  #orderOf(finding: Finding): number {
    const order = this.#added++
    if (!isLimit(finding.code) || this.#limit >= 0) return order
    this.#limit = order
    return FIRST
  }

  /** Whether a row has an error. */
  rowHasError(sheet: string, row: number): boolean {
    const number = this.#sheetNumbers.get(sheet)
    return number !== undefined && (this.#errorRows[number]?.has(row) ?? false)
  }

  /** Findings by cause, errors first, with true totals and at most `examples` (up to 200) findings each. */
  groups(examples: number = EXAMPLES): FindingGroup[] {
    if (examples > FIRST_KEPT)
      throw new RangeError(`at most ${FIRST_KEPT} examples are kept, not ${examples}`)
    if (this.#spill !== null) this.#flush()
    return this.#causes.list().map(({ code, severity, total, first }) => ({
      code,
      severity,
      total,
      examples: first.slice(0, examples).map((key) => this.#find(key)),
    }))
  }

  /** Sheets that have findings: '' first (a CSV file, or a workbook as a whole), then as they came. */
  sheets(): string[] {
    return this.#sheetNames.filter((name) => name !== '' || this.#hasUnnamed())
  }

  /** Findings of one sheet, ascending by row. */
  byRow(sheet: string): Iterable<Finding> {
    const number = this.#sheetNumbers.get(sheet)
    return number === undefined ? [] : this.#read(number)
  }

  /** All findings, by sheet and row. */
  *all(): Iterable<Finding> {
    for (const number of this.#sheetNumbers.values()) yield* this.#read(number)
  }

  close(): void {
    this.#spill?.close()
  }

  #sheetNumber(name: string): number {
    let number = this.#sheetNumbers.get(name)
    if (number === undefined) {
      number = this.#sheetNames.push(name) - 1
      this.#sheetNumbers.set(name, number)
    }
    return number
  }

  #hasUnnamed(): boolean {
    for (const _ of this.#read(0)) return true
    return false
  }

  #flush(): void {
    this.#spill ??= new FindingSpill(this.#scratchFile, this.#sheetNames)
    this.#spill.add(this.#findings, this.#keys)
    this.#findings = []
    this.#keys = []
  }

  #find(key: FindingKey): Finding {
    const order = key.order === FIRST ? this.#limit : key.order
    const finding = this.#spill === null ? this.#findings[order] : this.#spill.find(key)
    if (!finding) throw new Error(`finding ${key.order} is not in the store`)
    return finding
  }

  *#read(sheet: number): Iterable<Finding> {
    if (this.#spill !== null) {
      this.#flush()
      yield* this.#spill.read(sheet)
      return
    }
    const keys = this.#keys.filter((key) => key.sheet === sheet).sort(byPlace)
    for (const key of keys) yield this.#find(key)
  }
}
