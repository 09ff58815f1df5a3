import type { ErrorObject } from 'ajv'
import type { Language } from '../model/settings.ts'
import { nearestWord } from '../mapping/suggest.ts'
import { HIDDEN } from '../model/secret.ts'
import { message } from './messages.ts'
import { tokenOf, tokensOf, type SettingProblem } from './yaml-document.ts'

type Schema = {
  properties?: Record<string, Schema>
  examples?: unknown[]
  title?: string
  type?: string | string[]
  /** holds a secret: never shown */
  writeOnly?: boolean
}

/** `/journals/default/0` -> `journals.default[0]`; the file itself has no name of its own. */
export function settingName(pointer: string, language: Language): string {
  const name = tokensOf(pointer).reduce((path, token) => {
    if (/^\d+$/.test(token)) return `${path}[${Number(token) + 1}]`
    return path === '' ? token : `${path}.${token}`
  }, '')
  return name === '' ? message(language, 'word-file') : name
}

/** What ajv found, as problems that a person can act upon: one a cause, each at the setting it is about. */
export function explainErrors(errors: readonly ErrorObject[], language: Language): SettingProblem[] {
  const seen = new Set<string>()
  const problems: SettingProblem[] = []
  for (const error of withoutBranches(errors)) {
    const problem = explain(error, language)
    const id = `${problem.pointer} ${problem.key}`
    if (seen.has(id)) continue
    seen.add(id)
    problems.push(problem)
  }
  return problems
}

/**
 * A failed choice between forms reports every form's errors. Kept are those of the one form that has the right
 * shape; when none or several have it, only the choice itself.
 */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  let left = errors.filter((error) => error.keyword !== 'if')
  const choices = left.filter((e) => e.keyword === 'anyOf' || e.keyword === 'oneOf')
  for (const choice of choices.sort((a, b) => b.schemaPath.length - a.schemaPath.length)) {
    const branchOf = (error: ErrorObject): string | null => {
      if (error === choice || !error.instancePath.startsWith(choice.instancePath)) return null
      const match = error.schemaPath.startsWith(`${choice.schemaPath}/`)
      return match ? error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0]! : null
    }
    const inside = left.filter((error) => branchOf(error) !== null)
    if (inside.length === 0) continue
    const misfits = inside.filter(
      (e) => e.instancePath === choice.instancePath && e.keyword !== 'additionalProperties',
    )
    const wrong = new Set(misfits.filter((e) => e.keyword !== 'required').map(branchOf))
    const right = new Set(inside.map(branchOf).filter((branch) => !wrong.has(branch)))
    const keep = right.size === 1 ? [...right][0]! : null
    left = left.filter((error) =>
      keep === null ? branchOf(error) === null : error !== choice && (branchOf(error) ?? keep) === keep,
    )
  }
  return left
}

function explain(error: ErrorObject, language: Language): SettingProblem {
  const pointer = error.instancePath
  const key = settingName(pointer, language)
  const schema = (error.parentSchema ?? {}) as Schema
  const params = error.params as Record<string, unknown>
  const value = schema.writeOnly === true ? HIDDEN : shownValue(error.data)
  const example = exampleOf(schema)
  const comma = example === '' ? '' : message(language, 'word-example', { example })
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(
        pointer,
        String(params['additionalProperty'] ?? params['unevaluatedProperty']),
        schema,
        language,
      )
    case 'required':
      return missingKey(pointer, String(params['missingProperty']), schema, language)
    case 'enum':
    case 'const': {
      const allowed = [params['allowedValues'] ?? params['allowedValue']].flat().map(String)
      return { pointer, key: 'value-not-allowed', params: { key, value, allowed: allowed.join(', ') } }
    }
    case 'type': {
      const expected = typeWords(params['type'], language)
      return { pointer, key: 'value-type', params: { key, value, expected } }
    }
    case 'pattern':
      return {
        pointer,
        key: 'value-form',
        params: { key, value, example: example || String(params['pattern']) },
      }
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum': {
      const comparison = message(language, error.keyword.endsWith('nimum') ? 'word-at-least' : 'word-at-most')
      return {
        pointer,
        key: 'value-range',
        params: { key, value, comparison, limit: String(params['limit']) },
      }
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { pointer, key: 'value-empty', params: { key, example: comma } }
    case 'uniqueItems':
      return { pointer, key: 'value-twice', params: { key } }
    case 'anyOf':
    case 'oneOf': {
      const forms = (error.schema as Schema[]).map(
        (form) => form.title ?? typeWords(form.type ?? 'object', language),
      )
      return { pointer, key: 'value-forms', params: { key, allowed: [...new Set(forms)].join('; ') } }
    }
    default:
      return { pointer, key: 'value-refused', params: { key, detail: error.message ?? error.keyword } }
  }
}

function unknownKey(parent: string, key: string, schema: Schema, language: Language): SettingProblem {
  const allowed = Object.keys(schema.properties ?? {})
  const near = nearestWord(allowed, key)
  const within = parent === '' ? '' : message(language, 'word-in', { parent: settingName(parent, language) })
  const pointer = `${parent}/${tokenOf(key)}`
  if (near !== null) return { pointer, key: 'key-unknown-near', params: { key, near, in: within } }
  return { pointer, key: 'key-unknown', params: { key, in: within, allowed: allowed.join(', ') } }
}

function missingKey(parent: string, missing: string, schema: Schema, language: Language): SettingProblem {
  const example = exampleOf(schema.properties?.[missing] ?? {})
  const line =
    example === '' ? '' : message(language, 'word-example', { example: `\`${missing}: ${example}\`` })
  const key = parent === '' ? missing : `${settingName(parent, language)}.${missing}`
  // The pointer stays the parent's: that is the line to add it under.
  return { pointer: parent, key: 'key-missing', params: { key, example: line } }
}

function exampleOf(schema: Schema): string {
  const example = schema.examples?.[0]
  if (example === undefined) return ''
  return typeof example === 'string' ? example : JSON.stringify(example)
}

function typeWords(type: unknown, language: Language): string {
  const words = {
    string: 'word-text',
    integer: 'word-whole',
    number: 'word-number',
    boolean: 'word-truth',
    array: 'word-list',
    object: 'word-block',
    null: 'word-nothing',
  } as const
  const types = [type]
    .flat()
    .map((name) => message(language, words[name as keyof typeof words] ?? 'word-text'))
  return types.join(message(language, 'word-or'))
}

function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
