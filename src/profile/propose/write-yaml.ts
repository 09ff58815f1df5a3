import type { Field } from '../types.ts'
import { SURE_ENOUGH } from './guess-columns.ts'
import { isCreditTab } from './guess-table.ts'
import type { ColumnGuess, Proposal, Question, Reason, SheetGuess, TableGuess } from './model.ts'

/** What a proposal says to people; in their language. */
export type ProposalWords = {
  intro: (file: string, source: string) => string
  questions: string
  question: Record<Question['code'], (about: string) => string>
  inSheet: (sheet: string) => string
  confidence: (percent: number, reason: string, filled: string) => string
  reason: Record<Reason, string>
  filled: (filled: number, rows: number) => string
  unsure: string
  unused: string
}

/** Fields of which the values are our own words: without a table of values they cannot be read. */
const OF_WORDS: readonly Field[] = ['sign', 'relationRole', 'relationVatKind', 'lineKind']
const REQUIRED: readonly Field[] = ['number', 'date', 'key']

/** A question as a person reads it. */
export function questionText({ code, sheet, about }: Question, words: ProposalWords): string {
  return (sheet === '' ? '' : words.inSheet(sheet)) + words.question[code](about)
}

/** The proposal as a source profile, with the confidence of each column and the open questions as comments. */
export function writeProfile(proposal: Proposal, file: string, words: ProposalWords): string {
  const { source, name, files, tables, decimal, date } = proposal
  const hasNoHeader = tables.some(({ sheet }) => sheet.headerRow === 0)
  const lines = ['# yaml-language-server: $schema=../../schemas/source.schema.json']
  lines.push(...wrapped(words.intro(file, source)))
  if (proposal.questions.length > 0) lines.push('#', `# ${words.questions}`)
  proposal.questions.forEach((question, i) =>
    lines.push(...wrapped(`${i + 1}. ${questionText(question, words)}`, '#   ')),
  )
  lines.push(`source: ${source}`, `name: ${scalar(name)}`)
  lines.push(`${hasNoHeader ? '' : '# '}recognise: { files: [${scalar(files)}] }`)
  if (decimal) lines.push(`decimal: ${decimal}`)
  if (date) lines.push(`date: ${date}`)
  lines.push('tables:')
  for (const table of tables) lines.push(...tableLines(table, tables, words))
  return `${lines.join('\n')}\n`
}

function tableLines(table: TableGuess, all: readonly TableGuess[], words: ProposalWords): string[] {
  const { sheet, lines, makes, layout, status } = table
  const out = [`  - name: ${scalar(sheet.name === '' ? makes : sheet.name)}`]
  out.push(`    makes: ${makes}`, `    layout: ${layout}`)
  const hasCreditTab = all.some((other) => other.makes === makes && isCreditTab(other.sheet))
  if (isCreditTab(sheet)) out.push('    type: credit-note')
  else if (hasCreditTab && Object.keys(table.types).length === 0) out.push('    type: invoice')
  if (sheet.name !== '' && (all.length > 1 || lines)) out.push(`    sheets: [${scalar(sheet.name)}]`)
  if (sheet.headerRow === 0) out.push('    noHeader: true')
  if (status && status.use.length + status.leaveOut.length > 0) {
    const lists = [listOf('use', status.use), listOf('leaveOut', status.leaveOut)].filter(
      (text) => text !== '',
    )
    out.push(`    status: { ${lists.join(', ')} }`)
  }
  if (sheet.vatColumns) {
    const { excluding, including, vat } = sheet.vatColumns
    const parts = [listOf('excluding', excluding), listOf('including', including), listOf('vat', vat)]
    out.push('    vatColumns:', `      - { ${parts.filter((text) => text !== '').join(', ')} }`)
  }
  out.push('    columns:', ...columnLines(table, sheet, lines?.key ?? '', '      ', words))
  if (lines) {
    out.push('    lines:', `      sheets: [${scalar(lines.sheet.name)}]`, '      columns:')
    out.push(...columnLines(table, lines.sheet, lines.key, '        ', words, true))
  }
  return out
}

/** A line for each column: a rule, or a comment where the guess is not sure enough. */
function columnLines(
  table: TableGuess,
  sheet: SheetGuess,
  key: string,
  indent: string,
  words: ProposalWords,
  ofLines = false,
): string[] {
  const rules: string[] = []
  const notes: string[] = []
  for (const guess of sheet.columns) {
    if (sheet.vatColumns?.columns.includes(guess.column)) continue
    const joins = key !== '' && guess.heading === key
    const field = joins && (ofLines || guess.field !== 'number') ? 'key' : guess.field
    const { confidence, reason, look } = guess
    const shown = words.confidence(confidence, words.reason[reason], words.filled(look.filled, look.rows))
    if (field === 'key') rules.push(`${indent}key: ${ruleOf('key', guess, sheet, table)}`)
    else if (field === null) notes.push(guess.heading || guess.letter)
    else if (confidence >= SURE_ENOUGH && isReadable(field, table))
      rules.push(`${indent}${field}: ${ruleOf(field, guess, sheet, table)} # ${shown}`)
    else rules.push(`${indent}# ${field}: ${ruleOf(field, guess, sheet, table)} # ${shown}; ${words.unsure}`)
  }
  if (rules.every((line) => line.trimStart().startsWith('#'))) rules.unshift(`${indent}{}`)
  if (notes.length > 0)
    rules.push(...wrapped(`${words.unused}: ${notes.map(scalar).join(', ')}`, `${indent}# `))
  return rules
}

const isReadable = (field: Field, { types, status, vatKinds }: TableGuess): boolean =>
  !OF_WORDS.includes(field) &&
  (field !== 'vatKind' || vatKinds !== null) &&
  (field !== 'type' || Object.values(types).some((meaning) => meaning !== '')) &&
  (field !== 'status' || (status !== null && status.use.length + status.leaveOut.length > 0))

function ruleOf(
  field: Field,
  guess: ColumnGuess,
  sheet: SheetGuess,
  { types, vatKinds }: TableGuess,
): string {
  const byLetter = sheet.headerRow === 0 || guess.heading === ''
  const place = byLetter ? `column: ${guess.letter}` : `headings: [${scalar(guess.heading)}]`
  const texts = field === 'type' ? types : field === 'vatKind' ? (vatKinds ?? {}) : {}
  const meanings = Object.entries(texts).filter(([, meaning]) => meaning !== '')
  if (meanings.length > 0) {
    const values = meanings.map(([text, meaning]) => `${scalar(text)}: ${meaning}`)
    return `{ ${place}, values: { ${values.join(', ')} } }`
  }
  if (REQUIRED.includes(field)) return `{ ${place}, required: true }`
  return byLetter ? `{ ${place} }` : `[${scalar(guess.heading)}]`
}

const listOf = (name: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : `${name}: [${texts.map(scalar).join(', ')}]`

/** A text as YAML takes it, in quotes where it would else be something else. */
export function scalar(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return JSON.stringify(text)
  const isPlain = /^\p{L}[\p{L}\p{N} ._/()+-]*$/u.test(text) && !/\s$/.test(text)
  const isWord = /^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text)
  return isPlain && !isWord ? text : `'${text.replaceAll("'", "''")}'`
}

/** A comment of lines that fit a screen. */
function wrapped(text: string, start = '# '): string[] {
  const lines: string[] = []
  for (const paragraph of text
    .replace(/[\p{Cc}]+/gu, (found) => (found.includes('\n') ? '\n' : ' '))
    .split('\n')) {
    let line = start
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length > 110 && line !== start) {
        lines.push(line.trimEnd())
        line = start
      }
      line += `${word} `
    }
    lines.push(line.trimEnd())
  }
  return lines
}
