import type { BatchTexts } from '../batches.ts'

export const en: BatchTexts = {
  commands: {
    mark: 'say that a batch was imported, or that importing it failed',
    requeue: 'make exported documents free, so that they can be dropped again',
    retry: 'convert the archived file of a batch once more',
    release: 'let a batch go that waits for confirmation',
    discard: 'throw a batch away that waits for confirmation; its documents are free again',
    reverse: 'make a batch that reverses an imported one',
    supportBundle: 'make a zip for support: settings, log lines, report and wrong rows',
  },
  arguments: { imported: 'imported or failed', documents: 'the numbers of the documents' },
  options: {
    reason: 'why; it is recorded',
    journal: 'the journal, when the number occurs more than once',
    kind: 'the kind, when the number occurs more than once',
    excludeErrors: 'leave out the documents with errors; those come back in a rest file',
    markDocument: 'only these documents, which Exact refused and has after all',
    document: 'only batches with this document number',
    relation: 'only batches with documents of this relation (a part of its name)',
    file: 'only batches of this file (a part of its name)',
    from: 'only batches from this day on',
    until: 'only batches up to and including this day',
    out: 'write report and XML of the trial into this new folder',
    support: 'make a zip for support as well',
    bundleOut: 'where the zip goes',
    reversalDate: 'the date of the reversal; otherwise that of each entry itself',
    selectFrom: 'only documents from this date on',
    selectUntil: 'only documents up to and including this date',
    numbers: 'only documents of these numbers: 2026-10..2026-20 or a single one',
    journals: 'only documents for these journals, with commas in between',
    only: 'only invoices, only customers or only suppliers',
    location: 'only documents of these locations, with commas in between',
  },
  cannotMark: (batch, status) => `Batch ${batch} has the status “${status}”; that cannot be changed here.`,
  reversalStands: (batch, by) =>
    `Batch ${batch} was reversed with batch ${by}. If that was not imported, say so first: ledgerdrop mark ${by} failed.`,
  refusedStay: (count) =>
    `Documents that Exact refused: ${count}. They stay free. If they were booked in Exact after all, give the command again with --document NUMBER, and do not drop them again.`,
  requeuedStay: (count) =>
    `Documents that were made free with requeue: ${count}. They stay free; remove them in the accounting package if they are still there.`,
  onlyImported: '--document goes with imported only.',
  notRefused: (batch, numbers) => `Not refused by Exact in batch ${batch}: ${numbers}.`,
  refusedMarked: (count, batch, status) =>
    `Imported after all: ${count}. Batch ${batch}: ${status}. Do not drop these documents again.`,
  someAccepted: (batch, count) =>
    `Exact says that ${count} documents of batch ${batch} were imported. Make single documents free with requeue.`,
  already: (batch, status) => `Batch ${batch} has the status “${status}” already.`,
  exportedAgain: (batch) => `Documents of batch ${batch} were exported again meanwhile. Nothing was changed.`,
  marked: (batch, status) => `Batch ${batch} now has the status “${status}”.`,
  failedFolder:
    'The documents may be dropped again. Remove the old folder in the outbox, so that nobody imports it after all.',
  reasonNeeded: 'Say why with --reason.',
  documentUnknown: (number) => `Document ${number} is not known.`,
  documentFree: (number) => `Document ${number} is free already.`,
  documentSeveral: (number) =>
    `Document ${number} occurs more than once. Choose with --kind, --journal or --administration:`,
  documentWaits: (number, batch) =>
    `Document ${number} is in batch ${batch}, which was not released yet. Throw that batch away with discard.`,
  requeued: (number, batch) => `Document ${number} (batch ${batch}) is free and may be dropped again.`,
  wasAccepted: (number) =>
    `Mind: Exact says that document ${number} was imported. Remove it there first, or it will be there twice.`,
  wasImported: (number) =>
    `Mind: document ${number} counts as imported. Remove it in the accounting package first, or it will be there twice.`,
  entryForgotten: (number) =>
    `The entry number of ${number} was taken out of entry-numbers.csv. If the next export of Exact still has it, it comes back.`,
  entryStays: (number) =>
    `The entry number of ${number} stays in entry-numbers.csv: it was not made by this link.`,
  notWaiting: (batch, status) => `Batch ${batch} does not wait for confirmation; its status is “${status}”.`,
  discarded: (batch) => `Batch ${batch} was thrown away. Its documents may be dropped again.`,
  originalGone: (path) => `The file of this batch is not in the archive any more: ${path}`,
  cannotReverse: (batch, status) =>
    `Batch ${batch} has the status “${status}”; only an imported batch can be reversed.`,
  dateWrong: (text) => `${text} is no date; write 31-12-2026.`,
  numbersWrong: (text) => `${text} is no number or range; write 2026-10..2026-20.`,
  attempt: (number, first) => `attempt ${number} of ${first}`,
  toConfirm: (count) => `Batches that wait for your confirmation: ${count}.`,
  listAt: (path) => `Documents to look through: ${path}`,
  releaseHow: (batch) =>
    `Let the batch go with ledgerdrop release ${batch}, or throw it away with ledgerdrop discard ${batch}.`,
  outExists: (path) => `${path} exists already; choose a new folder with --out.`,
  outInHome: (path) => `${path} is in the inbox, outbox or archive; choose another folder with --out.`,
  outAt: (path) => `Trial: ${path}`,
  bundleAt: (path) => `For support: ${path}`,
  events: {
    imported: 'imported',
    'partly-imported': 'partly imported',
    failed: 'importing failed',
    released: 'released',
    discarded: 'thrown away',
    reversed: 'reversed',
    accepted: 'accepted by Exact',
    refused: 'refused by Exact',
    requeued: 'made free',
  },
  free: 'may go again',
  eventDocuments: (count) => `${count} documents`,
}
