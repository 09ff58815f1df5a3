import type { Block, CopyState, MailContent } from './content.ts'
import { htmlBody } from './html.ts'
import { plainLine } from './plain-line.ts'
import { textBody } from './text.ts'

export type Composed = { subject: string; text: string; html: string }

/**
 * A message as it is sent: subject, text and HTML, which say the same.
 * @param copy what became of the copy that was to go along
 */
export function compose(content: MailContent, copy: CopyState): Composed {
  const blocks = content.blocks.flatMap((block) => settled(block, copy))
  const settledContent = { ...content, blocks }
  return {
    subject: plainLine(content.subject, 200),
    text: textBody(settledContent),
    html: htmlBody(settledContent),
  }
}

/** What is said of the copy is known only now. */
function settled(block: Block, copy: CopyState): Block[] {
  if (block.type !== 'copy') return [block]
  if (copy === 'none') return []
  const text = { attached: block.attached, 'too-large': block.tooLarge, gone: block.gone }[copy]
  return [{ type: 'text', text }]
}
