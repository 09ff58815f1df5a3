/** How a file begins that asks for a reversal. */
export const REVERSAL_MARK = 'ledgerdrop;reverse'

/** What `reverse` asks for. `date`: ISO, or '' for the dates of the entries themselves. */
export type ReversalInstruction = { batch: string; date: string; reason: string }

/** The small file that asks for a reversal: one thing a line. */
export function writeInstruction({ batch, date, reason }: ReversalInstruction): string {
  return `${REVERSAL_MARK}\r\nbatch;${batch}\r\ndate;${date}\r\nreason;${reason.replace(/\s+/g, ' ')}\r\n`
}

/** Reads it back; null when it is not whole. */
export function readInstruction(text: string): ReversalInstruction | null {
  const [mark, ...lines] = text.split(/\r?\n/)
  const value = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name};`))?.slice(name.length + 1)
  const batch = value('batch')
  const date = value('date') ?? ''
  if (mark !== REVERSAL_MARK || !batch || (date !== '' && !/^\d{4}-\d\d-\d\d$/.test(date))) return null
  return { batch, date, reason: value('reason') ?? '' }
}
