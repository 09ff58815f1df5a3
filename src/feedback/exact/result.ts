import type { Batch } from '../../batch/start.ts'
import { finding } from '../../model/finding-make.ts'
import { refusalOf } from '../../model/exact-refusals.ts'
import type { Place } from '../../model/finding.ts'
import { ImportResult } from '../../results/import-result.ts'
import { messageOf, type ResultMessage } from '../../results/messages.ts'
import { findBatch, takenBefore } from '../../results/find-batch.ts'
import type { XmlElement } from '../../read/exact-xml/element.ts'
import type { ExactFile, TopicFeedback, TopicTaker } from '../feedback.ts'
import { settleBatch, settleFatal, tellStrangers } from './settle-batch.ts'

/**
 * What Exact says of an import (R61, R67): accepted entries are held for good, refused ones are free to go again, with
 * Exact's own text beside the rows that they came from.
 */
export const importResult: TopicFeedback = {
  kind: 'result',
  source: 'exact',
  topics: ['Messages'],
  begin: (batch) => new ResultTaker(batch),
}

const WHOLE_FILE: Place = { sheet: '', row: 0 }
/** Batches that a message names. */
const NAMED = 8

class ResultTaker implements TopicTaker {
  readonly #batch: Batch
  readonly #result = new ImportResult()

  constructor(batch: Batch) {
    this.#batch = batch
  }

  record(_topic: string, record: XmlElement): void {
    this.#result.add(messageOf(record))
  }

  async end(file: ExactFile): Promise<void> {
    // every export ends with messages: those are about the export
    if ([...file.topics].some(([topic, records]) => topic !== 'Messages' && records > 0)) return
    const result = this.#result
    for (const message of result.untied) this.#tellUntied(message)
    this.#takeRelations(result)
    const isAbout = result.entries.size + result.nameless.length + result.references.size > 0
    if (!isAbout && result.fatal === null) return
    const { register } = this.#batch.context
    const { code } = this.#batch.administration.settings
    const answer = await findBatch(register, code, file.name, result)
    const named = 'parts' in answer && answer.parts.some((part) => part.named)
    const before = named ? null : await takenBefore(register, code, this.#batch.staging.originalHash)
    if (before !== null) {
      this.#batch.feedback.note('documents', 'same', result.entries.size)
      this.#batch.report(finding('result-taken-before', WHOLE_FILE, { batch: before.id.slice(-6) }))
    } else if ('batches' in answer) {
      const batches = answer.batches.map(({ id }) => id.slice(-6))
      const params = { batches: batches.slice(0, NAMED).join(', ') + (batches.length > NAMED ? ' …' : '') }
      const unknown = batches.length === 0
      this.#batch.report(
        finding(unknown ? 'result-batch-unknown' : 'result-batch-ambiguous', WHOLE_FILE, params),
      )
    } else if (result.fatal) settleFatal(this.#batch, answer.parts[0]!.row, result.fatal)
    else {
      for (const part of answer.parts) await settleBatch(this.#batch, part)
      tellStrangers(this.#batch, answer.strangers)
    }
  }

  #tellUntied({ text, line }: ResultMessage): void {
    const reason = refusalOf(text)
    const params = { text, line, meaning: reason, todo: reason }
    this.#batch.report({
      ...finding('result-message-untied', { sheet: '', row: 0 }, params, { value: text }),
      origin: 'exact',
    })
  }

  /** Refused relations are sent again the next time they occur. */
  #takeRelations({ relations }: ImportResult): void {
    if (relations.length === 0) return
    const { settings } = this.#batch.administration
    for (const { key, text } of relations) {
      const reason = refusalOf(text)
      const params = { code: key || '–', text, meaning: reason, todo: reason }
      this.#batch.report({
        ...finding('exact-relation-refused', WHOLE_FILE, params, { value: text }),
        origin: 'exact',
      })
      this.#batch.feedback.change('relations', { action: 'refused', code: key, name: '', fields: [] })
    }
    const codes = relations.map(({ key }) => key).filter((key) => key !== '')
    this.#batch.feedback.outcomes.refusedRelations = { administration: settings.code, codes }
  }
}
