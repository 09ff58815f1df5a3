import type { MailWords } from './words.ts'

export const en: MailWords = {
  subject: {
    rejected: 'Sent back',
    partly: 'Partly sent back',
    exported: 'Ready to import',
    waiting: 'Waits for your confirmation',
    duplicate: 'Nothing new',
    applied: 'Taken in',
    refused: 'Refused by Exact',
    summary: 'Daily summary',
    trial: 'Test message',
  },
  copyAttached: (name) =>
    `The file with the messages is attached (${name}). Correct the rows, save it and put it in the inbox.`,
  copyTooLarge: (name) =>
    `The file with the messages (${name}) is too large to send along. You find it at the place below.`,
  copyGone: (name) =>
    `The file with the messages (${name}) could not be attached. You find it at the place below.`,
  placeOf: {
    copy: 'File with the messages:',
    file: 'File that was sent back:',
    report: 'Report:',
    outbox: 'Ready to import:',
    source: 'For the source package:',
    list: 'List to look through:',
  },
  counts: 'Counts',
  moreCauses: (count) => `… and ${count} more ${count === 1 ? 'cause' : 'causes'}, see the report.`,
  moreRows: (count) => `… and ${count} more, see the report`,
  parts: 'By administration',
  part: (documents, batch) => `${documents} ${documents === '1' ? 'document' : 'documents'}, folder ${batch}`,
  restReturned: 'The documents with errors were sent back.',
  footer: (batch) => `Automatic message of ledgerdrop.${batch === '' ? '' : ` Batch ${batch}.`}`,
  day: {
    title: (administration) => `Daily summary of ${administration}`,
    period: (from, until) => `From ${from} to ${until}.`,
    nothing: 'Nothing was dropped and nothing waits.',
    counts: {
      files: 'Files processed',
      exported: 'of which exported',
      partly: 'of which partly sent back',
      rejected: 'of which sent back',
      duplicate: 'of which nothing new',
      applied: 'of which lists and results taken in',
      waiting: 'of which waiting for confirmation',
      documents: 'Documents exported',
    },
    files: 'Files',
    columns: {
      file: 'File',
      outcome: 'Outcome',
      documents: 'Documents',
      errors: 'Errors',
      batch: 'Batch',
    },
    queue: 'Still in the inbox',
    queueColumns: { file: 'File', since: 'Since', why: 'Why' },
    oldest: (since) => `The oldest file waits since ${since}.`,
    failed: 'Not processed; tried again by itself',
    confirm: (count) =>
      count === '1' ? '1 batch waits for your confirmation.' : `${count} batches wait for your confirmation.`,
    more: (count) => `… and ${count} more`,
  },
  trial: {
    title: 'Test message',
    text: (host) => `The mail server ${host} took this message. Mail of ledgerdrop works.`,
    footer: 'Sent by `ledgerdrop doctor --mail`.',
  },
  log: {
    sent: (about) => `mail sent: ${about}`,
    later: (about, reason) => `mail is tried again later: ${about}: ${reason}`,
    failed: (about, to, reason) => `mail not delivered and not tried again: ${about} to ${to}: ${reason}`,
    down: (reason) => `mail: the mail server does not work, messages are kept and tried again: ${reason}`,
    up: 'mail: the mail server works again',
    day: (administration, reason) =>
      `the daily summary of ${administration} was not made and will be tried again: ${reason}`,
  },
}
