import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml'
import type { MessageKey, MessageParams } from './messages.ts'

/** What is wrong at a place of a settings file, not yet in words. */
export type SettingProblem = {
  /** JSON pointer to the setting: /journals/default */
  pointer: string
  key: MessageKey
  params: MessageParams
  level?: 'error' | 'warning'
  /** set when the pointer does not tell it */
  line?: number
}

/** A YAML file as plain values, with the line and the source text of each of them. */
export type YamlDocument = {
  value: unknown
  problems: SettingProblem[]
  /** line of the key that the pointer names, else of its nearest parent; from 1 */
  lineOf(pointer: string): number
  /** the scalar exactly as written, without quotes: 0070 for the number 70; null when it is no scalar */
  sourceOf(pointer: string): string | null
}

/** Far above any real file: aliases of aliases reach it at once. */
const MOST_NODES = 200_000
const MOST_ALIASES = 2_000

/**
 * Parses YAML 1.2 with the core schema: no dates, no `yes` as true, keys always text, duplicate keys refused.
 */
export function parseYaml(text: string): YamlDocument {
  const lines = new LineCounter()
  const options = {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  } as const
  const doc = parseDocument(text.replace(/^\ufeff/, ''), options)
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  const found: SettingProblem[] = [...doc.errors, ...doc.warnings].map((error) => ({
    pointer: '',
    line: lineAt(error.pos[0]),
    ...describe(error.code, error.message, text.slice(error.pos[0])),
  }))
  // One slip makes the parser stumble more than once.
  const problems = found.filter(({ line }, i) => found.findIndex((other) => other.line === line) === i)

  let nodes = 0
  let aliases = 0
  const target = (node: unknown): Node | null => {
    const found = isAlias(node) ? node.resolve(doc) : node
    return isMap(found) || isSeq(found) || isScalar(found) ? found : null
  }
  const plain = (given: unknown, depth: number): unknown => {
    if (isAlias(given)) aliases++
    if (++nodes > MOST_NODES || aliases > MOST_ALIASES || depth > 100) throw new TooLarge()
    const node = target(given)
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1))
    if (!isMap(node)) return isScalar(node) ? node.value : null
    const value: Record<string, unknown> = {}
    for (const pair of node.items) {
      const inner = plain(pair.value, depth + 1)
      Object.defineProperty(value, keyText(pair), {
        value: inner,
        enumerable: true,
        writable: true,
        configurable: true,
      })
    }
    return value
  }
  const find = (pointer: string): { node: Node | null; offset: number; whole: boolean } => {
    let node = target(doc.contents)
    let offset = node?.range?.[0] ?? 0
    for (const token of tokensOf(pointer)) {
      const pair: Pair | undefined = isMap(node) ? node.items.find((p) => keyText(p) === token) : undefined
      const item = isSeq(node) ? target(node.items[Number(token)]) : null
      if (!pair && !item) return { node: null, offset, whole: false }
      offset = pair
        ? isScalar(pair.key)
          ? (pair.key.range?.[0] ?? offset)
          : offset
        : (item!.range?.[0] ?? offset)
      node = pair ? target(pair.value) : item
    }
    return { node, offset, whole: true }
  }

  let value: unknown = null
  try {
    if (problems.length === 0) value = plain(doc.contents, 0) ?? {}
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    problems.push({ pointer: '', line: 1, key: 'yaml-too-large', params: {} })
  }
  return {
    value,
    problems,
    lineOf: (pointer) => lineAt(find(pointer).offset),
    sourceOf: (pointer) => {
      const { node, whole } = find(pointer)
      return whole && isScalar(node) ? (node.source ?? null) : null
    },
  }
}

class TooLarge extends Error {}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
}

/** `/a~1b/0` -> `a/b`, `0` */
export function tokensOf(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** `a/b` -> `a~1b`, one part of a pointer. */
export function tokenOf(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1')
}

function describe(code: string, detail: string, source: string): Pick<SettingProblem, 'key' | 'params'> {
  if (code === 'DUPLICATE_KEY')
    return { key: 'yaml-key-twice', params: { key: /^[^:\n]*/.exec(source)![0].trim() } }
  if (code === 'TAB_AS_INDENT') return { key: 'yaml-tab', params: {} }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { key: 'yaml-colon', params: {} }
  if (code === 'BAD_SCALAR_START') return { key: 'yaml-mark', params: {} }
  if (code === 'BAD_INDENT') return { key: 'yaml-indent', params: {} }
  if (code === 'MISSING_CHAR' && /quote/.test(detail)) return { key: 'yaml-quote', params: {} }
  if (code === 'BAD_ALIAS') return { key: 'yaml-mark', params: {} }
  // What follows is a piece of the file, which may be a password.
  return { key: 'yaml-broken', params: { detail: detail.split('\n')[0]!.replace(/:\s.*$/, '') } }
}
