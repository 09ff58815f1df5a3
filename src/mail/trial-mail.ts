import type { Home } from '../config/home.ts'
import { instantText } from '../text/values.ts'
import { compose } from './compose.ts'
import { messageId } from './message-id.ts'
import type { Outgoing } from './smtp.ts'
import { mailWords } from './words/words.ts'

/** A message that says that mail works. @param id tells one trial from another */
export function trialMail(home: Home, to: readonly string[], now: Date, id: string): Outgoing {
  const { language, mail } = home.settings
  const { trial, subject } = mailWords(language)
  const server = mail!
  const content = {
    version: 1,
    language,
    subject: `${subject.trial}: ledgerdrop`,
    header: `ledgerdrop · ${instantText(now.toISOString(), language)}`,
    title: trial.title,
    tone: 'good',
    blocks: [{ type: 'text', text: trial.text(server.host) }],
    footer: trial.footer,
  } as const
  return {
    ...compose(content, 'none'),
    messageId: messageId(`trial.${id}`, home.id, server.from.address),
    date: now,
    to,
    wanted: to,
    attachment: null,
  }
}
