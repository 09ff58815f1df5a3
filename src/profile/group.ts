import type { Row } from '../model/row.ts'

/** The rows of one document: its header row(s) and its lines. In a layout with one tab, all rows are lines. */
export type Group = { key: string; headers: Row[]; lines: Row[] }
