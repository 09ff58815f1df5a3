import type { ProfileTexts } from '../profile.ts'

export const en: ProfileTexts = {
  profile: 'source profiles: how the files of a source package look',
  new: 'propose a source profile from a file, with questions; nothing is taken into use',
  test: 'read sample files with a profile and compare with what was recorded',
  options: {
    out: 'write the proposal to this new file (otherwise to standard output)',
    samples: 'the folder with sample files (otherwise mappings/sources/<source>)',
    write: 'record what is read now; what was recorded before is replaced',
  },
  source: 'the source profile; without it: each profile with sample files',
  proposal: {
    intro: (file, source) =>
      `Proposal for a source profile, made from ${file}. It is not in use anywhere. Look at every line, answer the questions, and save it as mappings/sources/${source}.yaml. Lines with a low confidence are comments: take off the # when they are right. Then check with ledgerdrop config validate and ledgerdrop check.`,
    questions: 'Questions:',
    question: {
      known: (about) => `The profile ${about} recognises this file already. Is a profile of its own needed?`,
      number: () => 'Which column holds the invoice number? Without number nothing can be read.',
      date: (about) =>
        `Which column is the invoice date${about === '' ? '' : ` (${about})`}? Without date nothing can be read.`,
      relation: () => 'Where is the customer or supplier (relationCode or relationName)?',
      amount: () => 'Which column holds the amounts?',
      direction: (about) =>
        `Are these sales or purchase invoices? The headings do not tell; it says makes: ${about} now.`,
      'date-order': (about) =>
        `What comes first in ${about}: the day or the month? No date shows it; without date: m-d-y it is the day.`,
      'dates-mixed': (about) =>
        `In ${about} some dates have the day first and some the month. Such a file cannot be read safely; make the export again.`,
      decimal: (about) =>
        `What is the decimal mark in ${about}? An amount such as 14.720 can be read in two ways; set decimal: comma or point.`,
      including: (about) =>
        `Are the amounts in ${about} excluding or including VAT (excluding or including, totalExcluding or totalIncluding)?`,
      rate: () => 'How is the VAT of a line told? Think of vatRate, vatCode, a constant, or rateFromAmounts.',
      layout: () =>
        'Each number is there once: is a row always a whole invoice (row-per-document), or can an invoice have more rows (row-per-line)?',
      'credit-notes': (about) =>
        about === '-'
          ? 'There are negative amounts and no column for the kind of document: are those credit notes?'
          : 'How is a credit note told: by a minus, by a kind of document (type), or by a tab of its own?',
      types: (about) => `What does the column for the kind of document mean by ${about}? Add it to values.`,
      status: (about) =>
        `Which states go along (use) and which do not (leaveOut)? Not decided yet: ${about}. A state that is nowhere listed is an error.`,
      sheets: (about) => `The file has more than one tab with data: ${about}. Do they all belong to it?`,
      'no-heading': () =>
        'There is no heading row: the columns are told by letters. Can the package make a file with headings? That is safer.',
      'no-table': (about) => `No table was found in ${about === '' ? 'the file' : `tab ${about}`}.`,
      denied: (about) => `Column ${about} has a known heading, but holds something else. What is it?`,
      unused: (about) =>
        `There are amounts in ${about} that are not read. Are they part of the other columns?`,
    },
    inSheet: (sheet) => `Tab ${sheet}: `,
    confidence: (percent, reason, filled) => `${percent}%: ${reason}, ${filled}`,
    reason: { heading: 'the heading', 'part-of-heading': 'a part of the heading', values: 'the values' },
    filled: (filled, rows) => `${filled} of ${rows} filled`,
    unsure: 'not sure enough',
    unused: 'Not used',
  },
  unreadable: 'This file cannot be read:',
  outExists: (path) => `${path} exists already; choose another name with --out.`,
  written: (path) => `The proposal is in ${path}.`,
  openQuestions: (count) =>
    count === '1' ? 'There is 1 open question:' : `There are ${count} open questions:`,
  noQuestions: 'There are no open questions; look through the proposal all the same.',
  next: (source) =>
    `Look through the proposal and save it as mappings/sources/${source}.yaml; then: ledgerdrop config validate.`,
  profileUnknown: (source, known) => `There is no source profile ${source}. Known are: ${known}.`,
  noSamples: (folder) => `There are no sample files in ${folder}.`,
  nothingToTest: 'There are no sample files beside the source profiles (mappings/sources/<source>/).',
  same: (sample) => `${sample}: as recorded`,
  differs: (sample) => `${sample}: other than recorded`,
  recorded: (sample) => `${sample}: recorded`,
  unrecorded: (sample) => `${sample}: not recorded yet; look at what is read and use --write`,
  expectedLine: 'recorded',
  foundLine: 'read',
  moreDifferences: (count) => `and ${count} differences more`,
  tested: (same, different) => `${same} as recorded, ${different} other.`,
  recordedAll: (count) =>
    `${count} ${count === '1' ? 'sample' : 'samples'} recorded. Check that they are right.`,
  shown: {
    head: 'What the source profile reads',
    'sales-invoice': 'Sales invoice',
    'sales-credit-note': 'Sales credit note',
    'sales-unknown': 'Sales document',
    'purchase-invoice': 'Purchase invoice',
    'purchase-credit-note': 'Purchase credit note',
    'purchase-unknown': 'Purchase document',
    customer: 'Customer',
    supplier: 'Supplier',
    row: 'row',
    rows: 'Rows',
    line: 'line',
    'left-out': 'left out',
    finding: 'Finding',
    nothing: 'Nothing was read.',
  },
}
