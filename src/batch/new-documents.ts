import type { BatchRow, NewDocument, Register } from '../register/register.ts'

const CHUNK = 5000

/**
 * The documents that a batch will register. Of a large batch they go to the register in chunks under the state
 * `preparing` (commit protocol, step 3), so that memory does not grow; the last chunk goes with the transaction.
 */
export class NewDocuments {
  private waiting: NewDocument[] = []
  private readonly register: Register
  private readonly row: BatchRow
  private readonly keep: boolean
  prepared = false

  /** keep false: a trial, nothing is remembered (R68). */
  constructor(register: Register, row: BatchRow, keep: boolean) {
    this.register = register
    this.row = row
    this.keep = keep
  }

  add(document: NewDocument): void {
    if (this.keep) this.waiting.push(document)
  }

  /** Called once a chunk of documents; does something only for large batches. */
  async flush(): Promise<void> {
    if (this.waiting.length < CHUNK) return
    const chunk = this.waiting
    this.waiting = []
    this.prepared = true
    await this.register.prepare(this.row, chunk)
  }

  /** What was not prepared yet. */
  get rest(): readonly NewDocument[] {
    return this.waiting
  }

  /** The batch will not export anything after all. */
  async forget(): Promise<void> {
    this.waiting = []
    if (this.prepared) await this.register.forget(this.row.id)
    this.prepared = false
  }
}
