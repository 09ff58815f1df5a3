import type { Limits } from '../../config/home.ts'
import { LimitCrossed } from '../errors.ts'
import type { XmlElement } from './element.ts'
import { XmlRefused } from './refused.ts'

/** One record with the topic it belongs to: the element under `eExact` that it stands in. */
export type ExactRecord = { topic: string; element: XmlElement }

/** What an export says of a page of a topic: how many records it has, and how many a full page has. */
export type TopicPage = { topic: string; count: number | null; pageSize: number | null }

type Growing = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Growing[]
  text: string
  line: number
}

/** Elements of one record at most: an entry of a thousand lines has some thirty thousand. */
const MOST_ELEMENTS = 200_000
/** Topics of one file, and what it says of their pages: Exact has some eighty. */
const MOST_TOPICS = 1000
/** What nobody here reads and may be large: files within a record. */
const SKIPPED: ReadonlySet<string> = new Set(['BinaryData', 'Image', 'Images', 'Attachments'])
/** Topics and elements that only Exact Globe's dialect has. */
const GLOBE: ReadonlySet<string> = new Set(['GLEntries', 'Debtors', 'Creditors', 'Resources', 'FinEntries'])
const GLOBE_PARTS: ReadonlySet<string> = new Set(['Debtor', 'Creditor', 'FinEntryLine'])

const BLANK = /^[ \t\r\n]*$/

/** Puts the elements of a file together, a record at a time. */
export class RecordBuilder {
  /** records of each topic that was begun */
  readonly topics = new Map<string, number>()
  readonly pages: TopicPage[] = []
  records: ExactRecord[] = []
  rootSeen = false
  /** tags and texts so far: shows that the parser gets on */
  events = 0
  #depth = 0
  #topic = ''
  readonly #open: Growing[] = []
  #elements = 0
  #characters = 0
  #skipping = 0
  #most = Infinity

  /** The records since the last time. */
  take(): ExactRecord[] {
    const taken = this.records
    this.records = []
    return taken
  }

  open(
    name: string,
    attributes: Readonly<Record<string, string>>,
    line: number,
    { xmlDepth, xmlText }: Pick<Limits, 'xmlDepth' | 'xmlText'>,
  ): void {
    this.events++
    this.#depth++
    this.#most = xmlText
    if (this.#depth > xmlDepth) throw new LimitCrossed('xmlDepth', this.#depth, xmlDepth)
    if (this.#depth === 1) this.#root(name, attributes, line)
    else if (this.#depth === 2) this.#begin(name, line)
    else if (this.#skipping > 0 || SKIPPED.has(name)) this.#skipping++
    else this.#element({ name, attributes, children: [], text: '', line }, line)
  }

  close(): void {
    this.events++
    this.#depth--
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    const closed = this.#depth >= 2 ? this.#open.pop() : undefined
    if (!closed) return
    closed.text = closed.text.trim()
    if (this.#open.length === 0) this.#record(closed)
  }

  text(text: string): void {
    this.events++
    const element = this.#open.at(-1)
    if (!element || this.#skipping > 0) return
    this.#count(text.length)
    // indentation: what stands around the text of an element is taken off in the end
    if (element.text !== '' || !BLANK.test(text)) element.text += text
  }

  #root(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.rootSeen = true
    if (name !== 'eExact') throw new XmlRefused('broken', line, `<${name}>`)
    const schema = attributes['xsi:noNamespaceSchemaLocation'] ?? ''
    if (/eExact-Schema\.xsd$/i.test(schema)) throw new XmlRefused('globe', line, 'eExact-Schema.xsd')
  }

  #begin(name: string, line: number): void {
    if (GLOBE.has(name)) throw new XmlRefused('globe', line, `<${name}>`)
    this.#topic = name
    if (name === 'Topics' || this.topics.has(name)) return
    if (this.topics.size >= MOST_TOPICS)
      throw new XmlRefused('broken', line, `more than ${MOST_TOPICS} topics`)
    this.topics.set(name, 0)
  }

  #element(element: Growing, line: number): void {
    if (GLOBE_PARTS.has(element.name)) throw new XmlRefused('globe', line, `<${element.name}>`)
    const parent = this.#open.at(-1)
    if (!parent) this.#elements = this.#characters = 0
    if (++this.#elements > MOST_ELEMENTS)
      throw new XmlRefused('broken', line, `more than ${MOST_ELEMENTS} elements in one record`)
    for (const name in element.attributes) this.#count(name.length + element.attributes[name]!.length)
    parent?.children.push(element)
    this.#open.push(element)
  }

  /** All texts of one record together are limited as one text is. */
  #count(characters: number): void {
    this.#characters += characters
    if (this.#characters > this.#most) throw new LimitCrossed('xmlText', this.#characters, this.#most)
  }

  #record(element: XmlElement): void {
    const topic = this.#topic
    if (topic === 'Topics') {
      const { code = '', count, pagesize } = element.attributes
      if (this.pages.length >= MOST_TOPICS) return
      this.pages.push({ topic: topicNamed(code), count: wholeOf(count), pageSize: wholeOf(pagesize) })
      return
    }
    this.topics.set(topic, this.topics.get(topic)! + 1)
    this.records.push({ topic, element })
  }
}

/** An export names its open items A/R and A/P where its elements are called ARs and APs. */
function topicNamed(code: string): string {
  const name = code.trim()
  if (/^A\/R$/i.test(name)) return 'ARs'
  return /^A\/P$/i.test(name) ? 'APs' : name
}

const wholeOf = (text: string | undefined): number | null =>
  text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null
