import type { Direction } from '../model/document.ts'
import type { PayableDocument } from '../model/payment.ts'
import type { PaymentStore } from './payment-store.ts'
import type {
  ArchivedPayment,
  ListPage,
  PaidDocument,
  PayableKey,
  PayableLook,
  PaymentRegister,
} from './payments.ts'

const pageSize = 1000

/** The part of the register about payments. `read` and `write` run an action in a transaction. */
export class SqlitePayments implements PaymentRegister {
  readonly #store: PaymentStore
  readonly #read: <T>(action: () => T) => T
  readonly #write: (action: () => void) => void

  constructor(store: PaymentStore, read: <T>(action: () => T) => T, write: (action: () => void) => void) {
    this.#store = store
    this.#read = read
    this.#write = write
  }

  async documents(administration: string, keys: readonly PayableKey[]): Promise<PayableDocument[][]> {
    return this.#read(() => this.#store.find(administration, keys))
  }

  async alike(administration: string, looks: readonly PayableLook[]): Promise<PayableDocument[][]> {
    return this.#read(() => this.#store.alike(administration, looks))
  }

  async *unpaid(administration: string, direction: Direction): AsyncGenerator<readonly PayableDocument[]> {
    for (let after = 0; ;) {
      const page = this.#read(() => this.#store.unpaid(administration, direction, after, pageSize))
      if (page.documents.length > 0) yield page.documents
      if (!page.more) return
      after = page.last
    }
  }

  async *all(administration: string): AsyncGenerator<readonly PaidDocument[]> {
    for (let after = 0; ;) {
      const page = this.#read(() => this.#store.paid(administration, after, pageSize))
      if (page.documents.length > 0) yield page.documents
      if (!page.more) return
      after = page.last
    }
  }

  async adopt(administration: string, batch: string, payments: readonly ArchivedPayment[]): Promise<number> {
    let taken = 0
    this.#write(() => (taken = this.#store.adopt(administration, batch, payments)))
    return taken
  }

  async adoptPages(administration: string, batch: string, pages: readonly ListPage[]): Promise<void> {
    this.#write(() => this.#store.save(administration, batch, { records: [], pages }))
  }

  async pages(administration: string, direction: Direction, day: string): Promise<ListPage[]> {
    return this.#read(() => this.#store.pages(administration, direction, day))
  }
}
