import { words } from '../text/words/words.ts'
import type { Block, MailContent } from './content.ts'
import { plainLine } from './plain-line.ts'

/** The body as text, for readers without HTML. Every line of it is one of ours: values are lines of their own. */
export function textBody({ header, title, blocks, footer, language }: MailContent): string {
  const { wholeFile } = words(language)
  const texts = blocks.map((block) => blockText(block, wholeFile))
  const parts = [plainLine(header, 300), title.toUpperCase(), ...texts, `-- \n${footer}`]
  return parts.filter((part) => part !== '').join('\n\n') + '\n'
}

const headed = (title: string, lines: readonly string[]): string =>
  [...(title === '' ? [] : [title]), ...lines].join('\n')

/** @param whole the words for a finding about the whole file */
function blockText(block: Block, whole: string): string {
  switch (block.type) {
    case 'text':
      return line(block.text)
    case 'list':
      return headed(
        block.title,
        block.items.map((item, at) => `${block.numbered ? `${at + 1}.` : '-'} ${line(item)}`),
      )
    case 'facts':
      return headed(
        block.title,
        block.facts.map(([name, value]) => `  ${name}: ${line(value)}`),
      )
    case 'table': {
      const rows = block.rows.map(
        (row) =>
          `  - ${row.flatMap((cell, at) => (cell === '' ? [] : [named(block.headings[at]!, line(cell), whole)])).join(' · ')}`,
      )
      return headed(block.title, [
        ...block.lines.map(line),
        ...rows,
        ...(block.more === '' ? [] : [`  ${block.more}`]),
      ])
    }
    case 'place':
      return `${block.label}\n  ${line(block.path)}`
    case 'copy':
      return ''
  }
}

/** `Row 3`, and the whole file by its own words. */
const named = (heading: string, cell: string, whole: string): string =>
  cell === whole ? cell : `${heading} ${cell}`

/** Longer than anything we write; a value was cut long before. */
const line = (text: string): string => plainLine(text, 2000)
