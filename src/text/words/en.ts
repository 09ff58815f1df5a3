import { countText } from '../values.ts'
import type { Words } from './words.ts'

const number = (count: number) => countText(count, 'en')
const documents = (count: number) => (count === 1 ? '1 document' : `${number(count)} documents`)

export const en: Words = {
  noteHeadings: ['Message', 'What to do'],
  title: (file) => `Report on ${file}`,
  trial: 'TRIAL: checked only, nothing was exported or kept.',
  verdict: {
    exported: 'Exported',
    partly: 'Partly exported',
    rejected: 'Sent back',
    duplicate: 'Nothing new',
    applied: 'Taken in',
    preparing: 'Being prepared',
    publishing: 'Being published',
    waiting: 'Waiting for confirmation',
    discarded: 'Discarded',
    imported: 'Imported',
    'partly-imported': 'Partly imported',
    failed: 'Import failed',
    reversed: 'Reversed',
  },
  told: (verdict, { file, exported, rejected, already, errors, elsewhere = 0 }) => {
    if (verdict === 'exported')
      return `${documents(exported)} from ${file} ${exported === 1 ? 'is' : 'are'} ready to be imported.${already > 0 ? ` ${documents(already)} had been exported before.` : ''}`
    if (verdict === 'partly')
      return `${documents(exported)} from ${file} ${exported === 1 ? 'is' : 'are'} ready to be imported; ${documents(rejected)} with errors ${rejected === 1 ? 'comes' : 'come'} back.`
    if (verdict === 'rejected')
      return `${file} has ${errors === 1 ? '1 error' : `${number(errors)} errors`}. Nothing was booked and nothing was exported.`
    if (verdict === 'applied')
      return `The choices in ${file} are remembered; they count from the next drop on.`
    if (verdict === 'duplicate' && elsewhere > 0 && already === 0)
      return `All documents from ${file} are of other administrations; there is nothing to book here.`
    if (verdict === 'duplicate') return `All documents from ${file} have been exported before.`
    if (verdict === 'waiting')
      return `${documents(exported)} from ${file} ${exported === 1 ? 'waits' : 'wait'} for your confirmation.`
    return `${documents(exported)} from ${file}.`
  },
  steps: (verdict, { administration, batch, returned, readable }) => {
    const open = `In the outbox of ${administration} open the folder ${batch} and in it IMPORT.html. It says in which order to import the files.`
    const compare = 'After importing, compare the totals per journal with the control totals below.'
    const fix = `Open ${returned === '' ? 'the file that was sent back' : returned} in the folder rejected of the inbox. Beside each row with a message the columns Message and What to do say what is the matter and what you can do.`
    const again = 'Correct the rows, save the file and put it in the inbox again. The two columns may stay.'
    if (verdict === 'waiting')
      return [
        'Open documents.html in the archive folder of this batch and look through documents and totals.',
        `Let the batch go with ledgerdrop release ${batch}, or throw it away with ledgerdrop discard ${batch}.`,
      ]
    if (verdict === 'exported') return [open, compare]
    if (verdict === 'partly') return [open, compare, fix, again]
    const other = [
      'Read under Findings what is the matter with the file.',
      'Then put the right file in the inbox.',
    ]
    if (verdict === 'rejected') return readable ? [fix, again] : other
    if (verdict === 'applied') return ['Drop the files with invoices that waited for this again.']
    if (verdict === 'duplicate') return ['You need not do anything.']
    return []
  },
  section: {
    todo: 'What to do now',
    counts: 'Counts',
    findings: 'Findings',
    relations: 'Relations to look at',
    totals: 'Control totals',
    leftOut: 'Left out by rule',
    receipt: 'Receipt',
    artifacts: 'Files in the outbox',
    reading: 'How the file was read',
    hashes: 'Checksums (SHA-256)',
  },
  count: {
    rows: 'Rows read',
    rowsBooked: 'Rows booked',
    rowsTaken: 'Rows processed',
    rowsReported: 'Rows sent back',
    rowsLeftOut: 'Rows left out',
    documents: 'Documents read',
    documentsExported: 'Documents exported',
    documentsAlreadyExported: 'Documents exported before',
    documentsRejected: 'Documents sent back',
    documentsLeftOut: 'Documents left out',
    relationsWritten: 'New or changed relations',
  },
  column: {
    severity: 'Severity',
    code: 'Code',
    origin: 'Origin',
    sheet: 'Sheet',
    row: 'Row',
    column: 'Column',
    heading: 'Heading',
    document: 'Document',
    value: 'Value',
    message: 'Message',
    cause: 'Cause',
    remedy: 'What to do',
    journal: 'Journal',
    name: 'Name',
    documents: 'Number',
    total: 'Total incl. VAT',
    vatCode: 'VAT code',
    base: 'Base',
    vat: 'VAT',
    account: 'Ledger account',
    amount: 'Amount',
    rule: 'Reason',
    number: 'Number',
    file: 'File',
    topic: 'Topic',
    bytes: 'Bytes',
    hash: 'SHA-256',
  },
  sum: 'Total',
  wholeFile: 'whole file',
  noFindings: 'There are no findings.',
  relationsMore: (count, file) => `… and ${count} more, see ${file} in the archive`,
  relationsDropped: (count) =>
    `${count} more relations are not in this list; link these first and drop the file again.`,
  andMore: (count) => `… and ${count} more, see report.csv`,
  sameRemedy: 'What to do:',
  receipt: {
    validated: (entries: string, total: string) =>
      `${entries} of ${total} checked against the schema of the files`,
    batch: 'Batch',
    started: 'Started',
    finished: 'Finished',
    source: 'Source',
    input: 'Total according to the file, incl. VAT',
    output: 'Total booked, incl. VAT',
    balanced: 'Agrees: every row and every cent is accounted for.',
    unbalanced: 'Does not agree. Do not import, and tell your administrator.',
  },
  family: {
    title: 'How the file is shared out',
    administration: 'Administration',
    locations: 'Locations',
    documents: 'Documents',
    rows: 'Rows',
    own: 'Rows of this batch',
    more: (count) => `… and ${count} more`,
  },
  rules: {
    heading: 'Heading row',
    title: 'Title above the headings',
    'total-row': 'Total row',
    'control-row': 'Explanation below the headings',
    'footer-row': 'Footer or remark below the table',
    'empty-row': 'Empty row',
    'zero-line': 'Line of 0.00',
    'zero-document': 'Document of 0.00 with lines of 0.00 only',
    'in-target': 'Relation that the accounting package has',
    status: 'Status that is not exported, such as draft',
    unchanged: 'Agrees already',
    'not-used': 'Data that are not used',
    'not-ours': 'About no invoice that came from here',
    'not-followed': 'Not followed: see the findings',
    'no-reference': 'Payment that names no invoice',
    purchases: 'Purchases, which by the setting are not told',
    'no-action': 'Row without an action',
    'not-selected': 'Not chosen by the selection',
    'already-exported': 'Exported before',
    'other-administration': 'Belongs to another administration',
    duplicate: 'Twice in this file',
    'row-kind': 'Kind of row that is not booked',
    comment: 'Comment',
    relation: 'Relation data',
  },
  differences: {
    'computed-vat': 'VAT computed where the file gives none',
    rounding: 'Rounding',
    conversion: 'Conversion of foreign currency',
  },
  facts: {
    format: 'Kind of file',
    encoding: 'Character set',
    delimiter: 'Delimiter',
    sheets: 'Sheets',
    dateSystem: 'Date system',
    profile: 'Source profile',
    selection: 'Selection',
    newline: 'Line ending',
    sepLine: 'Line sep= on top',
    quote: 'Quote',
    comment: 'Beginning of comments',
  },
  hashOf: { input: 'Dropped file', mapping: 'Mapping table or profile', artifact: 'File in the outbox' },
}
