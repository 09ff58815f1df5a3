import type { Rate } from '../../model/money.ts'

/** A rate with the first and last day it holds, ISO; '' open. */
export type DatedRate = { rate: Rate; from: string; until: string }

export const holdsOn = ({ from, until }: DatedRate, date: string): boolean =>
  (from === '' || from <= date) && (until === '' || until >= date)
