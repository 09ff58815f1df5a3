import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { tableColumns } from '../../src/mapping/table-columns.ts'

type Schema = {
  $schema?: string
  $id?: string
  $ref?: string
  description?: string
  enum?: unknown[]
  required?: string[]
  properties?: Record<string, Schema>
  $defs?: Record<string, Schema>
}

const folder = new URL('../../schemas/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema
const documentation = () => readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')

/** Every setting with its path: `vat.order`. */
function* settings(schema: Schema, path = ''): Iterable<[string, Schema]> {
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const name = path === '' ? key : `${path}.${key}`
    if (inner.properties === undefined) yield [name, inner]
    else yield* settings(inner, name)
  }
}

describe('schemas', () => {
  for (const name of names) {
    it(`${name} is itself a valid schema and carries its own name`, () => {
      const schema = read(name)
      expect(schema.$id).to.equal(name)
      const ajv = schema.$schema!.includes('2020')
        ? new Ajv2020({ strict: false })
        : new Ajv({ strict: false })
      expect(ajv.compile(schema)).to.be.a('function')
    })
  }

  it('batch and report describe the same summary', () => {
    const [batch, report] = [read('batch.schema.json'), read('report.schema.json')]
    expect(batch.$defs).to.deep.equal(report.$defs)
    for (const key of batch.required!.filter((k) => k !== 'type' && k !== 'report')) {
      expect(batch.properties![key], key).to.deep.equal(report.properties![key])
    }
  })

  it('tables names the columns that the program reads, and which of them must be there', () => {
    const tables = read('tables.schema.json').properties!
    expect(Object.keys(tables)).to.deep.equal(Object.keys(tableColumns))
    for (const [file, columns] of Object.entries(tableColumns)) {
      const own = Object.values(columns) as { heading: string; required?: boolean }[]
      expect(Object.keys(tables[file]!.properties!), file).to.deep.equal(own.map((c) => c.heading))
      expect(tables[file]!.required, file).to.deep.equal(
        own.filter((c) => c.required === true).map((c) => c.heading),
      )
    }
  })

  it('docs/configuration.md has every setting and every column', () => {
    const text = documentation()
    for (const name of ['home.schema.json', 'administration.schema.json']) {
      for (const [path] of settings(read(name))) expect(text, `${name} ${path}`).to.include(`\`${path}\``)
    }
    for (const [file, columns] of Object.entries(tableColumns)) {
      expect(text).to.include(`\`${file}\``)
      for (const { heading } of Object.values(columns))
        expect(text, `${file} ${heading}`).to.include(`\`${heading}\``)
    }
  })

  it('an editor can tell what every setting is for, or what it may be', () => {
    for (const name of ['home.schema.json', 'administration.schema.json']) {
      for (const [path, schema] of settings(read(name))) {
        const told = schema.description ?? schema.enum ?? schema.$ref ?? (schema as { type?: unknown }).type
        expect(told, `${name} ${path}`).to.not.equal(undefined)
      }
    }
  })
})
