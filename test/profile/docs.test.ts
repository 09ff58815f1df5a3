import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { readProfile } from '../../src/config/load-profiles.ts'
import type { Home } from '../../src/config/home.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { HEADER_FIELDS, LINE_FIELDS, VAT_KINDS } from '../../src/profile/types.ts'
import { folderWith, removeFolders } from '../config/support.ts'
import { repository } from './support.ts'

type Schema = {
  properties?: Record<string, Schema>
  then?: Schema
  else?: Schema
  items?: Schema
  enum?: string[]
}

const page = readFileSync(join(repository, 'docs', 'sources.md'), 'utf8')
const schema = JSON.parse(
  readFileSync(join(repository, 'schemas', 'source.schema.json'), 'utf8'),
) as Schema & { $defs: Record<string, Schema> }
const words = (text: string): Set<string> => new Set(text.match(/[A-Za-z][\w/-]*/g))
const said = words([...page.matchAll(/`[^`\n]+`|```[\s\S]*?```/g)].map((match) => match[0]).join(' '))

/** Every key and every word of choice below a schema. */
function* keysOf(part: Schema): Iterable<string> {
  yield* (part.enum ?? []).filter((word) => /^[a-z]/i.test(word))
  for (const [key, inner] of Object.entries(part.properties ?? {})) {
    if (key !== '$schema') yield key
    yield* keysOf(inner)
  }
  for (const inner of [part.then, part.else, part.items]) if (inner) yield* keysOf(inner)
}

describe('docs/sources.md', () => {
  after(removeFolders)

  it('names every key, every field and every word that a profile may hold', () => {
    const { fieldName: _, ...parts } = schema.$defs
    const keys = new Set([schema, ...Object.values(parts)].flatMap((part) => [...keysOf(part)]))
    const all = [...keys, ...HEADER_FIELDS, ...LINE_FIELDS, ...VAT_KINDS]
    expect(all.filter((key) => !said.has(key))).to.deep.equal([])
  })

  it('lists the fields that the schema and the program have', () => {
    const fields = [...HEADER_FIELDS, ...LINE_FIELDS].toSorted()
    expect(Object.keys(schema.$defs['columns']!.properties!).toSorted()).to.deep.equal(fields)
    expect(schema.$defs['fieldName']!.enum!.toSorted()).to.deep.equal(fields)
  })

  it('has only examples that are right', async () => {
    const examples = [...page.matchAll(/```yaml (profile=(\w+)|table)\n([\s\S]*?)```/g)]
    expect(examples.length).to.be.greaterThan(3)
    for (const [, , name = 'example', text] of examples) {
      const own = text!.startsWith('name:')
      const yaml = own
        ? `source: example\nname: x\ntables:\n  - ${text!.trim().replaceAll('\n', '\n    ')}\n`
        : text!
      const root = folderWith({ [`mappings/sources/${name}.yaml`]: yaml })
      const { problems } = await readProfile(nodeFiles, { root, settings: { language: 'en' } } as Home, name)
      expect(problems, text).to.deep.equal([])
    }
  })
})
