import { expect } from 'chai'
import { Ajv } from 'ajv'
import { explainErrors, settingName } from '../../src/config/schema-errors.ts'

function explain(schema: object, value: unknown) {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false })
  const validate = ajv.compile(schema)
  validate(value)
  return explainErrors(validate.errors ?? [], 'nl')
}

const column = {
  type: 'object',
  properties: {
    date: {
      anyOf: [
        { title: 'een lijst van koppen', type: 'array', items: { type: 'string' } },
        {
          title: 'een blok met headings',
          type: 'object',
          required: ['headings'],
          additionalProperties: false,
          properties: {
            headings: { type: 'array', items: { type: 'string' } },
            required: { type: 'boolean' },
          },
        },
      ],
    },
  },
}

describe('config/schema-errors', () => {
  it('names a setting as people write it', () => {
    expect(settingName('/journals/default/0/x~1y', 'nl')).to.equal('journals.default[1].x/y')
    expect(settingName('', 'en')).to.equal('the file')
  })

  it('tells of a choice between forms only what is wrong in the form that was taken', () => {
    expect(explain(column, { date: { headings: ['Datum'], requird: true } })).to.deep.equal([
      {
        pointer: '/date/requird',
        key: 'key-unknown-near',
        params: { key: 'requird', near: 'required', in: ' onder `date`' },
      },
    ])
    expect(explain(column, { date: { required: true } }).map((p) => p.key)).to.deep.equal(['key-missing'])
    expect(explain(column, { date: [{}] }).map((p) => [p.pointer, p.key])).to.deep.equal([
      ['/date/0', 'value-type'],
    ])
  })

  it('names the forms when none was taken', () => {
    expect(explain(column, { date: 5 })).to.deep.equal([
      {
        pointer: '/date',
        key: 'value-forms',
        params: { key: 'date', allowed: 'een lijst van koppen; een blok met headings' },
      },
    ])
  })

  it('leaves out that a condition failed when it says why', () => {
    const schema = { if: { required: ['a'] }, then: { required: ['b'] } }
    expect(explain(schema, { a: 1 }).map((p) => p.key)).to.deep.equal(['key-missing'])
  })

  it('says in so many words what it has no words for', () => {
    const [problem] = explain({ properties: { a: { multipleOf: 2 } } }, { a: 3 })
    expect(problem).to.deep.equal({
      pointer: '/a',
      key: 'value-refused',
      params: { key: 'a', detail: 'must be multiple of 2' },
    })
    expect(explain({ properties: { a: { const: 'x' } } }, { a: 'y' })[0]!.params).to.include({ allowed: 'x' })
    expect(explain({ properties: { a: { maximum: 2 } } }, { a: 3 })[0]!.params).to.include({
      limit: '2',
      comparison: 'ten hoogste',
    })
  })
})
