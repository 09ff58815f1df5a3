import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Files } from '../edge/files.ts'
import type { Language } from '../model/settings.ts'
import type { ConfigProblem } from './home.ts'
import { message } from './messages.ts'
import { readWhole } from './read-file.ts'
import { validatorOf } from './schema.ts'
import { explainErrors } from './schema-errors.ts'
import { parseYaml, tokensOf, type SettingProblem, type YamlDocument } from './yaml-document.ts'

export type YamlFile<T> = {
  /** the settings, valid by the schema; null when there is any problem */
  value: T | null
  problems: ConfigProblem[]
  /** line of the key that a JSON pointer names (/journals/default), else of its nearest parent; from 1 */
  lineOf(pointer: string): number
  /** SHA-256 of the file's bytes; '' when it is not there */
  sha256: string
}

/**
 * Reads a settings file and checks it against schemas/<schemaName>.schema.json.
 *
 * Where the schema wants text the text of the file counts, so that a code keeps its form: `journal: 0070` is 0070 and
 * not the number 70. `ja`, `nee`, `yes`, `no`, `oui` and `non` are taken where the schema wants true or false. A key
 * without a value counts as absent.
 *
 * @param options `shown`: the file as messages show it (default: its path); `language` of the messages (default: nl)
 * @throws TableBusy when the file cannot be opened now, OutOfReach when it cannot be reached
 */
export async function readYaml<T>(
  files: Files,
  path: string,
  schemaName: string,
  options: { shown?: string; language?: Language } = {},
): Promise<YamlFile<T>> {
  const shown = options.shown ?? path
  const bytes = await readWhole(files, path, shown, options.language ?? 'nl')
  if (bytes === null || !isUtf8(bytes)) {
    const text = message(options.language ?? 'nl', bytes === null ? 'file-missing' : 'not-utf8')
    const problem: ConfigProblem = { file: shown, line: 1, message: text, level: 'error' }
    return { value: null, problems: [problem], lineOf: () => 1, sha256: '' }
  }
  const document = parseYaml(bytes.toString('utf8'))
  const language = options.language ?? languageOf(document.value) ?? 'nl'
  const problems = [...document.problems]
  if (problems.length === 0) problems.push(...check(document, await validatorOf(files, schemaName), language))
  return {
    value: problems.length === 0 ? (document.value as T) : null,
    problems: problems.map((problem) => configProblem(problem, shown, language, document)),
    lineOf: document.lineOf,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** A setting's problem in words, with its line. */
export function configProblem(
  problem: SettingProblem,
  file: string,
  language: Language,
  document: { lineOf(pointer: string): number },
): ConfigProblem {
  const line = problem.line ?? document.lineOf(problem.pointer)
  return {
    file,
    line,
    message: message(language, problem.key, problem.params),
    level: problem.level ?? 'error',
  }
}

/** ledgerdrop.yaml says itself in which language its mistakes are told. */
function languageOf(value: unknown): Language | null {
  const language = typeof value === 'object' && value !== null && 'language' in value ? value.language : null
  return language === 'nl' || language === 'en' || language === 'fr' ? language : null
}

function check(document: YamlDocument, validate: ValidateFunction, language: Language): SettingProblem[] {
  // A value put right may uncover the next one, in a form that was not looked at before.
  for (let round = 0; round < 5; round++) {
    if (validate(document.value)) return []
    const errors = validate.errors ?? []
    if (!errors.map((error) => putRight(document, error)).includes(true))
      return explainErrors(errors, language)
  }
  return explainErrors(validate.errors ?? [], language)
}

const TRUTH: Record<string, boolean> = { ja: true, yes: true, oui: true, nee: false, no: false, non: false }

/** Whether the value was another way to write what the schema wants, and now is that. */
function putRight(document: YamlDocument, error: ErrorObject): boolean {
  const { instancePath: pointer, data } = error
  if (pointer === '') return false
  if (data === null && ['type', 'enum', 'const'].includes(error.keyword))
    return replace(document.value, pointer, null) || isListedNull(document, error)
  if (error.keyword !== 'type') return false
  const wanted = [(error.params as { type: unknown }).type].flat()
  if (wanted.includes('string') && (typeof data === 'number' || typeof data === 'boolean')) {
    const source = document.sourceOf(pointer)
    return source !== null && replace(document.value, pointer, source)
  }
  if (wanted.includes('boolean') && typeof data === 'string') {
    const truth = TRUTH[data.toLowerCase()]
    return truth !== undefined && replace(document.value, pointer, truth)
  }
  return false
}

/** `empty: [NULL]` means the text NULL: in a list of texts a null is what it is written as. */
function isListedNull(document: YamlDocument, error: ErrorObject): boolean {
  const wanted = [(error.params as { type?: unknown }).type].flat()
  const source = document.sourceOf(error.instancePath)
  return wanted.includes('string') && source ? replace(document.value, error.instancePath, source) : false
}

/** Puts a value in its place; null takes the key away. Lists keep their nulls. */
function replace(root: unknown, pointer: string, value: unknown): boolean {
  const tokens = tokensOf(pointer)
  const last = tokens.pop()!
  const parent = tokens.reduce<unknown>((at, token) => (at as Record<string, unknown>)?.[token], root)
  if (typeof parent !== 'object' || parent === null) return false
  const holder = parent as Record<string, unknown>
  if (value === null && (Array.isArray(parent) || !(last in holder))) return false
  if (value === null) delete holder[last]
  else if (holder[last] === value) return false
  else holder[last] = value
  return true
}
