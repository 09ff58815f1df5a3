import type { BatchSummary } from '../../model/batch.ts'
import type { RegisterEvent } from '../../register/outcomes.ts'
import { countText, instantText } from '../../text/values.ts'
import { namedBatch } from '../batch-lease.ts'
import { EXIT, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { tellBatch } from '../print-batch.ts'
import { batchTexts } from '../texts/batches.ts'

/** Of one event for more documents than these only the number is told; --json has all. */
const SHOWN = 10

/** `show BATCH`: one batch as it was told when it was converted, with its status of now and what was done to it since. */
export async function show(cli: Cli, id: string): Promise<number> {
  return withHome(cli, async ({ home, register }) => {
    const row = await namedBatch(cli, register, id)
    const summary = JSON.parse(row.summary) as BatchSummary
    const events = await register.events(row.id)
    for (const event of events) cli.tell({ type: 'event', ...event })
    await tellBatch(cli, { ...summary, status: row.status }, home)
    const groups = Map.groupBy(events, (event) => [event.time, event.action, event.by, event.text].join('\n'))
    for (const group of groups.values()) cli.say(eventLine(cli, group))
    return EXIT.done
  })
}

/** When, what, by whom, why, and which documents. */
function eventLine(cli: Cli, group: readonly RegisterEvent[]): string {
  const texts = batchTexts(cli.language)
  const { time, action, by, text } = group[0]!
  const numbers = group.map(({ number }) => number).filter((number) => number !== '')
  const documents =
    numbers.length > SHOWN
      ? texts.eventDocuments(countText(numbers.length, cli.language))
      : numbers.join(', ')
  const parts = [instantText(time, cli.language), texts.events[action], documents, by, text]
  return `  ${parts.filter((part) => part !== '').join('  ')}`
}
