import { heap } from '../edge/heap.ts'
import { Interrupted } from '../batch/context.ts'
import type { OpenDrop } from '../batch/open-drop.ts'
import { RowReader } from '../batch/rows.ts'
import type { Batch } from '../batch/start.ts'
import type { Direction } from '../model/document.ts'
import { finding } from '../model/finding-make.ts'
import { cellText, type Row } from '../model/row.ts'
import type { OpenItem } from '../payments/item.ts'
import { givenDay, isPaymentsByName, isWholeByName, listDay } from '../payments/list-day.ts'
import { isOpenItems, PAID_AMOUNTS, PAYMENT_DATES, paymentListProfile } from '../payments/list-profile.ts'
import { CellReader } from '../profile/cells.ts'
import { headingKey } from '../profile/headings.ts'
import type { SheetPlan, TablePlan } from '../profile/types.ts'
import type { ListFeedback } from './feedback.ts'
import { finishPayments, leaveRowsOut } from './payments/finish.ts'
import { PaymentGatherer, type PaymentItem } from './payments/gather.ts'
import { directionOf, openItemOf, paymentOf } from './payments/list-rows.ts'

/** A list of open items or of payments, as CSV or workbook (R4, R80). */
export const paymentList: ListFeedback = {
  kind: 'payments',
  source: paymentListProfile.source,
  profile: paymentListProfile,
  take: takePayments,
}

async function takePayments(open: OpenDrop, batch: Batch): Promise<void> {
  const { plans } = open.recognised
  const { name } = batch.drop
  const given = batch.context.payments
  const unclear = given ? undefined : plans.find((plan) => isUnclear(plan, name))
  if (unclear) {
    batch.report(
      finding('payment-list-unclear', { sheet: unclear.header.name, row: unclear.header.headerRow }),
    )
    return
  }
  const gathered = new PaymentGatherer(batch)
  const titles: string[] = []
  const directions = new Set<Direction>()
  for (const plan of plans) await readTable(open, plan, gathered, titles, directions, batch)
  if (batch.untiedErrors > 0) return
  const { settings } = batch.administration
  const isList = plans.some((plan) => isOpenItems(plan.table))
  const isWhole = given?.complete === true || isWholeByName(name) || settings.payments.lists === 'complete'
  const complete =
    isList && isWhole ? [...directions].filter((one) => one === 'sales' || settings.payments.purchase) : []
  const today = batch.started.toISOString().slice(0, 10)
  const day = givenDay(given, () => listDay(name, titles, today))
  leaveRowsOut(await finishPayments(gathered, { day, complete, inPages: [], pages: [] }, batch), batch)
}

/** Reads the rows of one sheet, some hundreds at a time. */
async function readTable(
  open: OpenDrop,
  plan: TablePlan,
  gathered: PaymentGatherer,
  titles: string[],
  directions: Set<Direction>,
  batch: Batch,
): Promise<void> {
  const { context, drop, report, rows: counts } = batch
  const reader = new RowReader(plan, plan.header, open.file.format === 'csv')
  const cells = new CellReader(plan.header, plan.profile)
  const isOpen = isOpenItems(plan.table)
  for await (const chunk of open.file.rows(plan.header.sheet)) {
    const items: OpenItem[] = []
    const payments: PaymentItem[] = []
    for (const row of chunk) {
      const kind = reader.kind(row, report)
      if (kind === 'title') titles.push(titleOf(row))
      if (kind !== 'data') {
        counts.row(kind)
        continue
      }
      const errors = batch.untiedErrors
      const direction = directionOf(row, cells, drop.name, report)
      directions.add(direction)
      if (isOpen) add(items, openItemOf(row, cells, direction, report))
      else add(payments, paymentOf(row, cells, direction, report))
      counts.document(1, batch.untiedErrors > errors ? 'reported' : 'booked')
    }
    // of a list with errors nothing is taken; its other rows are still read, so that all is told at once
    if (batch.untiedErrors === 0 && items.length > 0) await gathered.open(items)
    if (batch.untiedErrors === 0 && payments.length > 0) await gathered.payments(payments)
    heap.check()
    if (context.signal?.aborted) throw new Interrupted('asked to stop')
    context.progress?.({ phase: 'reading', rows: counts.read })
  }
  cells.finish(report)
}

function add<T>(list: T[], item: T | null): void {
  if (item) list.push(item)
}

const titleOf = ({ cells }: Row): string =>
  cells
    .map((cell) => (typeof cell === 'object' && cell.iso ? cell.iso : cellText(cell)))
    .filter((text) => text !== '')
    .join(' ')

const OPEN_NAME =
  /openstaand|open[ _-]?posten|open[ _-]?items|outstanding|ouvert|debiteuren|crediteuren|ARs|APs/i
const OF_INVOICES = /btw|vat|tva|excl|netto|\bhtva?\b/i

/** Whether it may as well be a list of invoices: it has their columns, and neither headings nor name say otherwise. */
function isUnclear({ table, header }: TablePlan, name: string): boolean {
  if (isPaymentsByName(name) || OPEN_NAME.test(name)) return false
  if (isOpenItems(table)) return header.headings.some((heading) => OF_INVOICES.test(heading))
  return !isNamed(header, 'supplyDate', PAYMENT_DATES) && !isNamed(header, 'including', PAID_AMOUNTS)
}

function isNamed(plan: SheetPlan, field: 'supplyDate' | 'including', headings: readonly string[]): boolean {
  const key = plan.keys[plan.column[field]]
  return headings.some((heading) => headingKey(heading) === key)
}
