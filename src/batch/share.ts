import type { Document } from '../model/document.ts'
import type { Report } from '../model/finding.ts'
import type { Group } from '../profile/group.ts'
import type { TablePlan } from '../profile/types.ts'

/** The rule by which a batch leaves out the rows and documents that are another administration's (R48). */
export const ELSEWHERE = 'other-administration'

/** Whose a document is; `unknown`: that was reported, and it is booked nowhere. */
export type Owner = 'own' | 'elsewhere' | 'unknown'

/** Which documents of a drop a batch takes, where the documents of one file are not all of one administration. */
export interface Share {
  /** False: another administration's for certain. Asked before anything is made of the rows. */
  wants(group: Group, plan: TablePlan): boolean
  ownerOf(document: Document, group: Group, plan: TablePlan, report: Report): Owner
  /** Tells what only all documents together say; once, at the end. */
  finish(report: Report): void
}
