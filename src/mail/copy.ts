import { join } from 'node:path'
import type { Home } from '../config/home.ts'
import { archiveFolder } from '../edge/places.ts'
import type { Files } from '../edge/files.ts'
import type { QueuedMail } from '../register/mails.ts'
import type { CopyState } from './content.ts'

export type Copy = { state: CopyState; attachment: { name: string; bytes: Buffer } | null }

const none: Copy = { state: 'none', attachment: null }

/**
 * The copy that goes along: that of the archive, since the one in rejected/ may be corrected by now. A copy that is not
 * there, cannot be read or is larger than the setting allows never keeps the message from being sent.
 */
export async function copyOf(files: Files, home: Home, mail: QueuedMail): Promise<Copy> {
  const { attachment: name, administration, batch } = mail
  const server = home.settings.mail
  if (name === '' || server === null) return none
  const path = join(archiveFolder(home, administration, batch), name)
  try {
    const facts = await files.facts(path)
    if (facts?.kind !== 'file') return { ...none, state: 'gone' }
    if (facts.bytes > server.attachmentBytes) return { ...none, state: 'too-large' }
    return { state: 'attached', attachment: { name, bytes: await files.read(path) } }
  } catch {
    return { ...none, state: 'gone' }
  }
}
