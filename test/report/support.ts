import { createHash } from 'node:crypto'
import type { FileWriter } from '../../src/edge/files.ts'
import type { BatchSummary } from '../../src/model/batch.ts'
import type { Finding, Severity } from '../../src/model/finding.ts'

/** A writer into memory that is under pressure all the time, so that every wait is walked through. */
export class MemoryWriter implements FileWriter {
  readonly chunks: Buffer[] = []
  waits = 0

  write(data: string | Uint8Array): void {
    this.chunks.push(typeof data === 'string' ? Buffer.from(data) : Buffer.from(data))
  }
  get pressure(): boolean {
    return true
  }
  get bytes(): number {
    return this.content.length
  }
  get content(): Buffer {
    return Buffer.concat(this.chunks)
  }
  get text(): string {
    return this.content.toString('utf8')
  }
  drained(): Promise<void> {
    this.waits++
    return Promise.resolve()
  }
  finish(): Promise<{ bytes: number; sha256: string }> {
    return Promise.resolve({
      bytes: this.bytes,
      sha256: createHash('sha256').update(this.content).digest('hex'),
    })
  }
  abandon(): Promise<void> {
    return Promise.resolve()
  }
}

/** The bytes of a file as a stream of chunks of one size. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    await Promise.resolve()
    yield bytes.subarray(start, start + size)
  }
}

/** A finding of the one code that every version of the catalogue has. */
export function findingAt(
  row: number,
  more: Partial<Finding> & { severity?: Severity; sheet?: string } = {},
): Finding {
  const { sheet = '', ...rest } = more
  return { code: 'file-empty', severity: 'error', place: { sheet, row }, params: {}, ...rest }
}

/** A batch of which everything adds up: 12 rows, 3 invoices. */
export function summaryOf(changes: Partial<BatchSummary> = {}): BatchSummary {
  return {
    id: '20261123-155100-abc123',
    status: 'exported',
    administration: 'demo-nl',
    administrationName: 'Bakkerij De Korenaar & Zn.',
    target: 'exact',
    country: 'NL',
    language: 'nl',
    source: 'generic',
    file: 'facturen november.csv',
    started: '2026-11-23T14:51:00.000Z',
    finished: '2026-11-23T14:51:01.250Z',
    facts: { format: 'csv', encoding: 'windows-1252', delimiter: ';' },
    counts: {
      rows: 12,
      rowsBooked: 9,
      rowsReported: 0,
      rowsLeftOut: { heading: 1, 'total-row': 1, 'house-rule': 1 },
      documents: 4,
      documentsExported: 3,
      documentsAlreadyExported: 0,
      documentsRejected: 0,
      documentsLeftOut: { status: 1 },
      relationsWritten: 1,
      errors: 0,
      warnings: 0,
      information: 0,
    },
    totals: {
      currency: 'EUR',
      input: 123_456,
      output: 123_457,
      differences: [{ reason: 'computed-vat', amount: 1 }],
      journals: [
        { journal: '70', name: 'Verkoop', documents: 2, total: 133_457 },
        { journal: '71', name: 'Creditnota’s', documents: 1, total: -10_000 },
      ],
      vatCodes: [{ code: '4', description: 'Hoog 21%', base: 102_031, vat: 21_426 }],
      accounts: [{ account: '8000', name: 'Omzet', amount: -102_031 }],
    },
    inputHash: 'a'.repeat(64),
    inputBytes: 2048,
    mappingHashes: { 'vat-codes.csv': 'c'.repeat(64), 'journals.csv': 'b'.repeat(64) },
    artifacts: [
      {
        name: '2-GLTransactions.xml',
        topic: 'GLTransactions',
        bytes: 1234,
        sha256: 'd'.repeat(64),
        count: 3,
      },
    ],
    validated: { entries: 3, of: 3 },
    findings: [],
    ...changes,
  }
}
