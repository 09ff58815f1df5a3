import type { Batch } from '../batch/start.ts'
import { referenceInbox } from '../config/inboxes.ts'
import { addressOf } from '../edge/places.ts'
import { finding } from '../model/finding-make.ts'
import type { TableFileName } from '../mapping/table-columns.ts'

/**
 * Tables that anybody's drop may add to: the numbers that are in use in the books. They come along with payments, which
 * are taken from every inbox, and are only ever added to.
 */
const ANYBODYS: ReadonlySet<TableFileName> = new Set(['entry-numbers.csv'])

/**
 * One owner of reference data (R100): where the settings say from which inbox the accounting package's lists are taken,
 * a drop in another one that brings a table up to date is refused. Asked when the drop was read, since what a file
 * brings up to date is only known then. Results of an import and payments may come from anywhere.
 */
export function refuseOthersReference({ drop, administration, feedback, report }: Batch): void {
  const wanted = referenceInbox(administration.settings)
  if (wanted === null || wanted === drop.inbox) return
  const names = new Set([...feedback.tables.map(({ name }) => name), ...feedback.refreshed])
  const tables = [...names].filter((name) => !ANYBODYS.has(name)).toSorted()
  if (tables.length === 0) return
  const folder = addressOf({ administration: drop.administration, inbox: wanted })
  const params = { tables: tables.join(', '), folder, own: addressOf(drop) }
  report(finding('not-from-this-inbox', { sheet: '', row: 0 }, params))
}
