import type { MailStore } from './mail-store.ts'
import type { MailChange, MailRegister, NewMail, QueuedMail, TellableBatch } from './mails.ts'

/** How the register runs something in a transaction of its own. */
type Transactions = {
  read: <T>(action: () => T) => T
  write: (action: () => void) => void
  setValue: (key: string, value: string) => void
}

/** The part of the register about messages. */
export class SqliteMails implements MailRegister {
  readonly #store: MailStore
  readonly #run: Transactions

  constructor(store: MailStore, run: Transactions) {
    this.#store = store
    this.#run = run
  }

  async add(mails: readonly NewMail[], values: Readonly<Record<string, string>> = {}): Promise<void> {
    this.#run.write(() => {
      for (const mail of mails) this.#store.add(mail)
      for (const [key, value] of Object.entries(values)) this.#run.setValue(key, value)
    })
  }

  async due(now: string, limit: number): Promise<QueuedMail[]> {
    return this.#run.read(() => this.#store.due(now, limit))
  }

  async change(changes: readonly MailChange[]): Promise<void> {
    this.#run.write(() => {
      for (const change of changes) this.#store.change(change)
    })
  }

  async waiting(): Promise<{ count: number; since: string; trouble: string }> {
    return this.#run.read(() => this.#store.waiting())
  }

  async failed(since: string, limit: number): Promise<{ total: number; mails: QueuedMail[] }> {
    return this.#run.read(() => this.#store.failed(since, limit))
  }

  async forget(before: string): Promise<void> {
    this.#run.write(() => this.#store.forget(before))
  }

  async lastBatch(administration: string): Promise<number> {
    return this.#run.read(() => this.#store.lastBatch(administration))
  }

  async batches(administration: string, after: number, limit: number): Promise<TellableBatch[]> {
    return this.#run.read(() => this.#store.batches(administration, after, limit))
  }
}
