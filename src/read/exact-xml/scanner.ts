import type { Limits } from '../../config/home.ts'
import type { RecordBuilder } from './records.ts'
import { newlines, plainAttributes, plainText } from './plain.ts'
import { StrictParser } from './strict.ts'

/** So much of one tag or text may wait for its end; what is longer is for the strict parser. */
const MOST_WAITING = 1 << 16

const [LESS, SLASH, GREATER] = [0x3c, 0x2f, 0x3e]

/**
 * Reads XML as Exact writes it: elements, attributes, texts, plain references, CDATA. Anything else, whether it is wrong
 * or only unusual, is left to a real parser, which takes over for the rest of the file: so nothing is accepted that it
 * would refuse, and what it says of a file is said in its words. Such a file takes five times as long.
 */
export class XmlScanner {
  readonly #reading: RecordBuilder
  readonly #limits: Pick<Limits, 'xmlDepth' | 'xmlText'>
  readonly #open: string[] = []
  #root = ''
  /** what came last and is not whole yet */
  #rest = ''
  #line = 1
  /** something was read already: a declaration can no longer come */
  #began = false
  #strict: StrictParser | null = null

  constructor(reading: RecordBuilder, limits: Pick<Limits, 'xmlDepth' | 'xmlText'>) {
    this.#reading = reading
    this.#limits = limits
  }

  /** Line that is being read, from 1. */
  get line(): number {
    return this.#strict?.line ?? this.#line
  }

  /** Throws XmlRefused, LimitCrossed. */
  write(step: string): void {
    if (this.#strict) return this.#strict.write(step)
    const text = this.#rest === '' ? step : this.#rest + step
    const at = this.#scan(text)
    if (at < 0) return
    this.#rest = text.slice(at)
    if (this.#rest.length > MOST_WAITING) this.#giveOver(this.#rest)
  }

  /** The file is at its end. */
  close(): void {
    if (!this.#strict && (this.#open.length > 0 || this.#root === '' || this.#rest.trim() !== ''))
      this.#giveOver(this.#rest)
    this.#strict?.close()
  }

  #giveOver(rest: string): void {
    this.#strict = new StrictParser(this.#reading, this.#limits, this.#open, this.#root, this.#line)
    this.#rest = ''
    this.#strict.write(rest)
  }

  /** @returns place of what is not whole yet; -1: the rest was given to the strict parser */
  #scan(text: string): number {
    const lines = new LineCounter(text, this.#line)
    let at = 0
    while (at < text.length) {
      const next = this.#step(text, at, lines)
      if (next === at) break
      if (next < 0) {
        this.#line = lines.to(at)
        this.#giveOver(text.slice(at))
        return -1
      }
      at = next
      this.#began = true
    }
    this.#line = lines.to(at)
    return at
  }

  /** One tag or text. @returns where the next begins; the same place: it is not whole; -1: it is not plain */
  #step(text: string, at: number, lines: LineCounter): number {
    if (text.charCodeAt(at) !== LESS) return this.#text(text, at)
    const second = text.charCodeAt(at + 1)
    if (second === SLASH) return this.#closing(text, at)
    if (second === 0x21 || second === 0x3f) return this.#special(text, at)
    return this.#opening(text, at, lines)
  }

  #text(text: string, at: number): number {
    const end = text.indexOf('<', at)
    if (end < 0) return at
    const raw = text.slice(at, end)
    if (this.#open.length === 0) return BLANK.test(raw) ? end : -1
    const made = plainText(raw)
    if (made === null) return -1
    this.#reading.text(made)
    return end
  }

  #opening(text: string, at: number, lines: LineCounter): number {
    const end = text.indexOf('>', at)
    if (end < 0) return at
    if (this.#open.length === 0 && this.#root !== '') return -1
    const isEmpty = text.charCodeAt(end - 1) === SLASH
    const last = isEmpty ? end - 1 : end
    let stop = at + 1
    while (stop < last && isNamed(text.charCodeAt(stop))) stop++
    if (stop === at + 1 || !isBegin(text.charCodeAt(at + 1))) return -1
    const attributes = stop === last ? NONE : plainAttributes(text, stop, last)
    if (attributes === null) return -1
    const name = text.slice(at + 1, stop)
    if (this.#root === '') this.#root = name
    this.#reading.open(name, attributes, lines.to(end), this.#limits)
    if (isEmpty) this.#reading.close()
    else this.#open.push(name)
    return end + 1
  }

  #closing(text: string, at: number): number {
    const name = this.#open.at(-1)
    if (name === undefined) return -1
    const end = at + 2 + name.length
    if (end >= text.length) return text.includes('>', at) ? -1 : at
    if (text.charCodeAt(end) !== GREATER || !text.startsWith(name, at + 2)) return -1
    this.#open.pop()
    this.#reading.close()
    return end + 1
  }

  /** CDATA within an element, a comment, and the usual declaration at the very beginning. */
  #special(text: string, at: number): number {
    if (text.charCodeAt(at + 1) === 0x3f) {
      const end = text.indexOf('?>', at)
      if (end < 0) return at
      const isFirst = at === 0 && this.#line === 1 && this.#root === '' && !this.#began
      return isFirst && DECLARATION.test(text.slice(0, end + 2)) ? end + 2 : -1
    }
    if (text.startsWith(CDATA, at) && this.#open.length > 0) {
      const end = text.indexOf(']]>', at)
      if (end < 0) return at
      const content = newlines(text.slice(at + CDATA.length, end))
      if (content === null) return -1
      this.#reading.text(content)
      return end + 3
    }
    if (text.startsWith(COMMENT, at)) {
      const end = text.indexOf('-->', at + COMMENT.length)
      if (end < 0) return at
      const content = newlines(text.slice(at + COMMENT.length, end))
      if (content === null || content.includes('--') || content.endsWith('-')) return -1
      this.#reading.events++
      return end + 3
    }
    const begun = text.slice(at, at + CDATA.length)
    const isCut = at + CDATA.length > text.length && (CDATA.startsWith(begun) || COMMENT.startsWith(begun))
    return isCut ? at : -1
  }
}

const CDATA = '<![CDATA['
const COMMENT = '<!--'
const BLANK = /^(?:[ \t\n]|\r\n)*$/
const NONE: Readonly<Record<string, string>> = Object.freeze({})
const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z0-9._-]*")?(?: standalone="(?:yes|no)")? ?\?>$/

const isBegin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isNamed = (code: number): boolean =>
  isBegin(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d || code === 0x2e

/** Counts line ends up to places that only ever grow. */
class LineCounter {
  readonly #text: string
  #line: number
  #next: number

  constructor(text: string, line: number) {
    this.#text = text
    this.#line = line
    this.#next = text.indexOf('\n')
  }

  to(place: number): number {
    while (this.#next >= 0 && this.#next < place) {
      this.#line++
      this.#next = this.#text.indexOf('\n', this.#next + 1)
    }
    return this.#line
  }
}
