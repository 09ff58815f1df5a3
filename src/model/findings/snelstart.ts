import { snelstartBookingFindings } from './snelstart-booking.ts'
import { snelstartListFindings } from './snelstart-lists.ts'
import { snelstartRelationFindings } from './snelstart-relation.ts'
import { snelstartVatFindings } from './snelstart-vat.ts'

/** What SnelStart would refuse, or cannot hold. */
export const snelstartFindings = {
  ...snelstartBookingFindings,
  ...snelstartVatFindings,
  ...snelstartRelationFindings,
  ...snelstartListFindings,
}
