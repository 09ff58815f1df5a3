import type { FeedbackWords } from '../feedback.ts'
import { hasRefused } from './refused.ts'

export const en: FeedbackWords = {
  kinds: {
    refresh: {
      name: 'tables',
      verdict: { exported: 'Brought up to date', duplicate: 'Nothing changed' },
      told: (verdict, { file, administration }) => {
        if (verdict === 'exported')
          return `The tables of ${administration} were brought up to date with ${file}.`
        if (verdict === 'rejected') return `${file} was not taken in. The tables were not changed.`
        return `The tables of ${administration} agreed with ${file} already.`
      },
      steps: (verdict) => {
        if (verdict === 'rejected')
          return ['Read under Findings what is the matter with the file.', 'Then drop the right file.']
        if (verdict === 'duplicate') return ['There is nothing to do.']
        return [
          'Look below at what was changed, and fill in what the findings ask for.',
          'Did a file with invoices come back because something was missing here, then drop it again.',
        ]
      },
    },
    result: {
      name: 'import result',
      verdict: { exported: 'Taken in' },
      told: (verdict, { file }) =>
        verdict === 'rejected' ? `${file} was not taken in.` : `The import result ${file} was taken in.`,
      steps: (verdict, { lists }) =>
        verdict === 'rejected'
          ? ['Read under Findings what is the matter with the file.']
          : hasRefused(lists)
            ? [
                'Correct the rows that were refused: they are in the folder rejected, in a copy of the file that was dropped.',
                'Then put that copy into the inbox. Only the refused invoices go along again.',
              ]
            : ['There is nothing to do, unless a finding below asks for something.'],
    },
    reversal: {
      name: 'reversal',
      verdict: { exported: 'Ready' },
      told: (verdict, { file }) =>
        verdict === 'rejected'
          ? `${file} was not made. Nothing was booked and nothing changed.`
          : `The reversal ${file} is ready to be imported. Its documents stay known; make them free with requeue if they are to go again.`,
      steps: (verdict, { administration, batch }) =>
        verdict === 'rejected'
          ? ['Read under Findings why it cannot be.']
          : [`Open the folder ${batch} in the outbox of ${administration}, and IMPORT.html in it.`],
    },
    payments: {
      name: 'payments',
      verdict: { exported: 'Brought up to date', duplicate: 'Nothing changed' },
      told: (verdict, { file }) => {
        if (verdict === 'rejected') return `${file} was not taken in.`
        return verdict === 'duplicate'
          ? `${file} changes nothing about what was paid.`
          : `What was paid was brought up to date with ${file}.`
      },
      steps: (verdict, { batch, artifacts }) => {
        if (verdict === 'rejected') return ['Read under Findings what is the matter with the file.']
        if (artifacts.length === 0) return ['There is nothing to do.']
        return [
          `The folder ${batch} in the outbox has what the source package reads: ${artifacts.join(', ')}.`,
        ]
      },
    },
  },
  changes: 'What was changed',
  wouldChange: 'What would change',
  columns: {
    subject: 'Table',
    action: 'What',
    code: 'Code',
    name: 'Name',
    field: 'Column',
    from: 'Before',
    to: 'After',
    number: 'Number',
  },
  actions: {
    paid: 'paid',
    partly: 'partly paid',
    open: 'open',
    accepted: 'accepted by Exact',
    refused: 'refused by Exact',
    imported: 'imported',
    'partly-imported': 'partly imported',
    failed: 'not imported',
    reversed: 'reversed',
    added: 'new',
    changed: 'changed',
    gone: 'no longer in the accounting package',
    blocked: 'blocked',
    same: 'unchanged',
    'left-out': 'not taken over, by setting',
    incomplete: 'not taken over: incomplete in the file',
    twice: 'twice in the file',
    written: 'written for the source package',
  },
  subjects: {
    payments: 'payments',
    batches: 'batches',
    relations: 'relations',
    'ledger-accounts.csv': 'ledger accounts',
    'vat-codes.csv': 'VAT codes',
    'journals.csv': 'journals',
    'relations.csv': 'relations',
    'payment-conditions.csv': 'payment conditions',
    'periods.csv': 'periods',
    'cost-centres.csv': 'cost centres',
    'countries.csv': 'countries',
    'cost-units.csv': 'cost units',
    'entry-numbers.csv': 'entry numbers',
    documents: 'documents',
    'new-relations': 'new relations for the source package',
  },
  more: (count) => `… and ${count} more, see changes.csv in the archive`,
}
