import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { finding } from '../model/finding-make.ts'
import type { AlikeKey, Register } from '../register/register.ts'
import { numberKey } from './document-keys.ts'
import { totalOf } from './duplicates.ts'
import { FirstRows } from './first-rows.ts'

/**
 * Tells documents of one relation, date and amount that have another number (Q55): mostly one invoice that was entered
 * twice. Within the file by a hash of 12 bytes a document; in the register by one question for some hundreds of them,
 * and by none at all where the dates of the file lie beyond those of everything that was exported.
 */
export class AlikeDocuments {
  private readonly register: Register
  private readonly administration: string
  private readonly batch: string
  private readonly rows = new FirstRows()
  private dates: { first: string; last: string } | null | undefined

  constructor(register: Register, administration: string, batch: string) {
    this.register = register
    this.administration = administration
    this.batch = batch
  }

  /** What is to be told of each of `documents`, in their order; null for most. */
  async look(documents: readonly Document[]): Promise<(Finding | null)[]> {
    // Asked before this batch has anything in the register itself.
    if (this.dates === undefined) this.dates = await this.register.exportedDates()
    const { dates } = this
    const told = new Array<Finding | null>(documents.length).fill(null)
    const asked: number[] = []
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!
      const { date, relation, number, place } = document
      const name = relation.name || relation.code
      const total = totalOf(document)
      // Too little is known of it, or an amount of nothing, which many documents share.
      if (number === '' || date === '' || name === '' || total === 0) continue
      const key = `${document.direction}${date}${document.currency}${total}|${name}`
      const first = this.rows.add(key, place.row)
      if (first !== 0) told[i] = inFile(document, total, first)
      else if (dates !== null && date >= dates.first && date <= dates.last) asked.push(i)
    }
    if (asked.length > 0) await this.ask(documents, asked, told)
    return told
  }

  private async ask(
    documents: readonly Document[],
    asked: readonly number[],
    told: (Finding | null)[],
  ): Promise<void> {
    const wanted = asked.map((i) => keyOf(documents[i]!))
    const found = await this.register.alike(this.administration, this.batch, wanted)
    for (const [at, other] of found.entries()) {
      if (other === null) continue
      const document = documents[asked[at]!]!
      const { number, place } = document
      const total = { cents: wanted[at]!.total }
      const params = { number, other: other.number, batch: other.batch, total }
      told[asked[at]!] = finding('document-alike-exported', place, params, { document: number })
    }
  }
}

function keyOf(document: Document): AlikeKey {
  const { direction, date, currency, relation } = document
  const relationName = relation.name || relation.code
  return {
    direction,
    date,
    currency,
    relationName,
    total: totalOf(document),
    number: numberKey(document.number),
  }
}

function inFile(document: Document, total: number, first: number): Finding {
  const { number, place } = document
  return finding(
    'document-alike-in-file',
    place,
    { number, first, total: { cents: total } },
    { document: number },
  )
}
