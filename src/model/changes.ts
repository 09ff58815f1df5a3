/**
 * What kind of thing was dropped. `invoices`: documents or relations of a source, what the program is for. The others
 * come back from the accounting package or from a person: `review` a list of relations that was looked through,
 * `refresh` codes that the accounting package has, `result` what became of an import, `payments` what was paid;
 * `reversal` asks to take an imported batch back.
 */
export type BatchKind = 'invoices' | 'review' | 'refresh' | 'result' | 'payments' | 'reversal'

/** One thing that a batch changed, as a person sees it. */
export type Change = {
  /** added, changed, gone, blocked … : a key of the words of reports */
  action: string
  /** row of the table, number of the document */
  code: string
  name: string
  /** what is different: column, and its text before and after */
  fields: { field: string; from: string; to: string }[]
}

/** What a batch changed of one subject: a table under mappings/, or something that the register knows. */
export type ChangeList = {
  /** file name of a table (`ledger-accounts.csv`), or a key of the words of reports (`documents`) */
  subject: string
  /** how many of each action; also of those that are not listed, `same` for example */
  counts: Record<string, number>
  /** the first few, for reading; changes.csv in the archive has all */
  items: Change[]
}

/** So many changes of one subject are shown in summary and report. */
export const CHANGES_SHOWN = 200
