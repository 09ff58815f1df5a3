import { Ajv, type ValidateFunction } from 'ajv'
import type { Cents, Rate } from '../../model/money.ts'
import { bookingProblems, type Booking } from './validate-booking.ts'

/** What is wrong with a body: SnelStart's code of the refusal where there is one, and where it stands in the body. */
export type PayloadProblem = {
  /** `BOE-0039`; `schema` when the body does not have the form of schemas/payload.schema.json */
  refusal: string
  /** JSON pointer into the body */
  at: string
  /** in plain English, with the value */
  detail: string
}

/** Lists of a batch, by what their elements are. */
export type BodyKind = 'relatie' | 'kostenplaats' | 'verkoopboeking' | 'inkoopboeking' | 'document'

/** What a VAT kind comes to on a day, as the administration's table says; null: not known. */
export type RateOf = (btwSoort: 'Laag' | 'Hoog' | 'Overig', day: string) => Rate | null

export type ValidateOptions = {
  rateOf?: RateOf
  /** largest difference in VAT for each line */
  tolerance?: Cents
}

/**
 * Judges bodies by schemas/payload.schema.json and, for bookings, by the rules that no schema can state (facts: SnelStart
 * section 2). What is written is judged by it before it is written; payloads of others can be judged by it too.
 */
export class PayloadValidator {
  readonly #schemas: Record<BodyKind, ValidateFunction>

  /** @param schemaText text of schemas/payload.schema.json */
  constructor(schemaText: string) {
    const ajv = new Ajv({ allErrors: true, strict: false, verbose: true })
    const schema = JSON.parse(schemaText) as { $id: string }
    ajv.addSchema(schema)
    const of = (name: BodyKind): ValidateFunction =>
      ajv.compile({ $ref: `${schema.$id}#/definitions/${name}` })
    this.#schemas = {
      relatie: of('relatie'),
      kostenplaats: of('kostenplaats'),
      verkoopboeking: of('verkoopboeking'),
      inkoopboeking: of('inkoopboeking'),
      document: of('document'),
    }
  }

  /** @returns every problem there is; none: the body may be sent */
  problems(kind: BodyKind, body: unknown, options: ValidateOptions = {}): PayloadProblem[] {
    const schema = this.#schemas[kind]
    const problems = schema(body) ? [] : (schema.errors ?? []).map(schemaProblem)
    if (kind === 'verkoopboeking' || kind === 'inkoopboeking')
      problems.push(...bookingProblems(kind, body as Partial<Booking> | null, options))
    return problems
  }
}

type SchemaError = NonNullable<ValidateFunction['errors']>[number]

function schemaProblem(error: SchemaError): PayloadProblem {
  const { instancePath, keyword, params, message, data } = error
  const named = String((params as Record<string, unknown>)[NAMES[keyword] ?? ''] ?? '')
  const shown = ['string', 'number'].includes(typeof data) ? `: ${JSON.stringify(data)}` : ''
  const detail = `${message ?? keyword}${keyword === 'additionalProperties' ? ` (${named})` : ''}${shown}`
  return { refusal: refusalOf(instancePath, keyword, named), at: instancePath, detail }
}

const NAMES: Record<string, string> = {
  additionalProperties: 'additionalProperty',
  required: 'missingProperty',
}

/** Which refusal SnelStart would give for what the schema found. */
function refusalOf(at: string, keyword: string, named: string): string {
  if (at.endsWith('/btwSoort')) return 'BOE-0082'
  if (at === '/factuurnummer' || named === 'factuurnummer') return 'BOE-0058'
  if (at === '/factuurdatum' || named === 'factuurdatum') return 'BOE-0070'
  if (at === '/boekingsregels' && keyword === 'minItems') return 'BOE-0023'
  if (named === 'grootboek') return 'BOE-0037'
  if (at.endsWith('/omschrijving') && keyword === 'maxLength') return 'BOE-0071'
  return 'schema'
}
