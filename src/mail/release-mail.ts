import type { Home } from '../config/home.ts'
import type { BatchSummary } from '../model/batch.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { NewMail } from '../register/mails.ts'
import { batchMail } from './batch-mail.ts'
import { messageId } from './message-id.ts'

/**
 * The message about a batch that waited and is let go: what its people would have got when it had gone to the outbox at
 * once (R9, R94). What came back of its file was told when it began to wait. Null when nobody is to be told.
 *
 * @param settings of the administration in whose inbox the file was dropped
 * @param summary of the batch as it was made
 * @param now ISO instant
 */
export function releaseMail(
  home: Home,
  settings: AdministrationSettings,
  summary: BatchSummary,
  now: string,
): NewMail | null {
  const released: BatchSummary = { ...summary, status: 'exported', finished: now }
  const groups = summary.findings
  const mail = batchMail({ home, settings, summaries: [released], groups, returned: [] })
  const from = home.settings.mail?.from.address ?? ''
  return mail && { ...mail, messageId: messageId(`${summary.id}.released`, home.id, from) }
}
