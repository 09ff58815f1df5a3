import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Files } from '../edge/files.ts'
import { packageRoot } from './package-root.ts'

const compiled = new Map<string, Promise<ValidateFunction>>()

/**
 * The compiled validator of schemas/<name>.schema.json, the package's own: a home's copy is for editors only, so
 * that an old home cannot make a new program accept what it does not understand. Compiled once a process.
 */
export function validatorOf(files: Files, name: string): Promise<ValidateFunction> {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const made = compile(files, name)
  compiled.set(name, made)
  made.catch(() => compiled.delete(name))
  return made
}

async function compile(files: Files, name: string): Promise<ValidateFunction> {
  const text = (await files.read(join(packageRoot, 'schemas', `${name}.schema.json`))).toString('utf8')
  const schema = JSON.parse(text) as { $schema?: string }
  const options = { allErrors: true, verbose: true, strict: false } as const
  const ajv = schema.$schema?.includes('2020') ? new Ajv2020(options) : new Ajv(options)
  return ajv.compile(schema)
}
