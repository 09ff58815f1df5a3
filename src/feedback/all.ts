import { exactXml } from './exact/exact-xml.ts'
import type { FileFeedback, ListFeedback } from './feedback.ts'
import { codeLists } from './refresh/lists/list.ts'
import { relationList } from './refresh/lists/relations.ts'
import { paymentList } from './payment-list.ts'
import { snelstartAccounts } from './snelstart/desktop-lists.ts'
import { snelstartInvoices } from './snelstart/invoices.ts'
import { snelstartLists } from './snelstart/lists.ts'
import { relationReview } from './relation-review.ts'
import { reversal } from './reversal.ts'

/** What is told by its first bytes; the first that recognises a file takes it. */
export const fileFeedbacks: readonly FileFeedback[] = [reversal, exactXml, snelstartInvoices, snelstartLists]

/** What is told by its headings. */
export const listFeedbacks: readonly ListFeedback[] = [
  relationReview,
  ...codeLists,
  snelstartAccounts,
  relationList,
  paymentList,
]

/** How these lists look, to be recognised among the files of the sources. */
export const listProfiles = listFeedbacks.flatMap(({ profile }) => profile ?? [])
