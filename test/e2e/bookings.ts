import { XMLParser } from 'fast-xml-parser'

/** One ledger line as a bookkeeper reads it; amounts in cents, one of them 0. */
export type BookedLine = {
  account: string
  description: string
  debit: number
  credit: number
  vatCode: string
  vatType: string
  cost: string
}

export type Booking = {
  number: string
  kind: string
  journal: string
  entry: string
  date: string
  due: string
  relation: string
  period: string
  lines: BookedLine[]
}

export type Control = { code: string; figures: number[] }
export type BookingsText = { bookings: Booking[]; vatCodes: Control[]; journals: Control[] }

const cents = (text: string): number => (text === '' ? 0 : Number(text.replace(/[.,]/g, '')))

/** Reads a boekingen.txt: headers at the margin, lines below them in columns, control totals at the end. */
export function readBookings(text: string): BookingsText {
  const found: BookingsText = { bookings: [], vatCodes: [], journals: [] }
  const header =
    /^(.+?) {2}(\S+) {2}dagboek (\S+) {2}boekstuk (\S+) {2}datum (\S+) {2}vervalt (\S+) {2}relatie (\S+) {2}periode (\S+)$/
  let controls: Control[] | null = null
  for (const line of text.split('\n')) {
    const head = header.exec(line)
    if (head) {
      const [, number, kind, journal, entry, date, due, relation, period] = head.map((part) => part ?? '')
      const texts = { number, kind, journal, entry, date, due, relation, period } as Omit<Booking, 'lines'>
      found.bookings.push({ ...texts, lines: [] })
    } else if (line.startsWith('Controle per btw-code')) controls = found.vatCodes
    else if (line.startsWith('Controle per dagboek')) controls = found.journals
    else if (!line.startsWith('    ') || line.startsWith('    rekening')) continue
    else if (controls) {
      const figures = [...line.slice(14).matchAll(/(?<= )-?[\d.]+,\d\d|(?<= )\d+(?= )/g)].map(([t]) =>
        cents(t),
      )
      controls.push({ code: line.slice(4, 14).trim(), figures: figures.slice(-2) })
    } else found.bookings.at(-1)!.lines.push(readLine(line))
  }
  return found
}

function readLine(line: string): BookedLine {
  return {
    account: line.slice(4, 14).trim(),
    description: line.slice(14, 46).trim(),
    debit: cents(line.slice(46, 58).trim()),
    credit: cents(line.slice(58, 70).trim()),
    vatCode: line.slice(72, 77).trim(),
    vatType: line.slice(77, 84).trim(),
    cost: line.slice(84).trim(),
  }
}

type Node = Record<string, unknown>
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) =>
    ['GLTransaction', 'GLTransactionLine', 'Account', 'Costcenter', 'Costunit'].includes(name),
})

const node = (parent: Node | undefined, name: string): Node | undefined => {
  const found = parent?.[name]
  return (Array.isArray(found) ? found[0] : found) as Node | undefined
}
const code = (parent: Node, name: string): string => String(node(parent, name)?.['code'] ?? '')
const text = (parent: Node | undefined, name: string): string => {
  const found = parent?.[name]
  return typeof found === 'string' ? found : found === undefined ? '' : String((found as Node)['#text'] ?? '')
}

/** All elements of a topic in a file of Exact. */
export function elements(xml: string, topic: string, name: string): Node[] {
  if (xml === '') return []
  const root = parser.parse(xml) as Node
  return (node(node(root, 'eExact'), topic)?.[name] as Node[] | undefined) ?? []
}

const kinds: Record<string, string> = {
  20: 'verkoopfactuur',
  21: 'verkoopcreditnota',
  30: 'inkoopfactuur',
  31: 'inkoopcreditnota',
}

const day = (iso: string): string => iso.split('-').reverse().join('-')

/** The entries of GLTransactions XML as bookings. The number is the source's, from description or reference. */
export function bookingsOf(xml: string): Booking[] {
  return elements(xml, 'GLTransactions', 'GLTransaction').map((entry) => {
    const lines = entry['GLTransactionLine'] as Node[]
    const main = lines[0]!
    const kind = kinds[String(node(entry, 'TransactionType')!['number'])]!
    const year = String(node(entry, 'FinYear')!['number'])
    return {
      number: text(entry, 'Description').replace(
        /^(?:Inkoopfactuur|Creditnota inkoop|Factuur|Creditnota) /,
        '',
      ),
      kind,
      journal: code(entry, 'Journal'),
      entry: String(entry['entry'] ?? '-'),
      date: day(text(entry, 'Date')),
      due: day(text(main, 'DueDate')),
      relation: code(entry, 'Account'),
      period: `${year}-${String(node(entry, 'FinPeriod')!['number'])}`,
      lines: lines.map(lineOf),
    }
  })
}

function lineOf(line: Node): BookedLine {
  const amount = node(line, 'Amount')!
  const value = Math.round(Number(text(amount, 'Value')) * 100)
  const cost = [code(line, 'Costcenter'), code(line, 'Costunit')]
  return {
    account: code(line, 'GLAccount'),
    description: text(line, 'Description'),
    debit: value > 0 ? value : 0,
    credit: value < 0 ? -value : 0,
    vatCode: code(amount, 'VAT') || '-',
    vatType: text(line, 'VATType'),
    cost: cost.some((c) => c !== '') ? cost.map((c) => c || '-').join('/') : '',
  }
}
