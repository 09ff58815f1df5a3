import type { Cents } from '../../model/money.ts'
import type { PayableDocument } from '../../model/payment.ts'
import { chooseDocument, isDescribed, nearNumbers, numberWords } from '../../payments/choose.ts'
import type { DocumentReference } from '../../payments/item.ts'
import type { PayableKey, PaymentRegister } from '../../register/payments.ts'

/** What was found of a reference: the document, or why there is none and who may be meant. */
export type Found =
  | { document: PayableDocument; trouble?: undefined; near?: undefined }
  | { document: null; trouble: 'several' | 'unlike' | 'none'; near: PayableDocument[] }

export type Reference = { reference: DocumentReference; totals: readonly Cents[] }

const numberKey = (number: string): string => number.replace(/\s+/g, '').toUpperCase()

/**
 * Finds the documents that references name: by number and entry number, else by a number in the description where date
 * and total agree as well. What is only like it is no answer, but is told as who may be meant (R89's rule: never a guess).
 */
export async function findDocuments(
  register: PaymentRegister,
  administration: string,
  references: readonly Reference[],
): Promise<Found[]> {
  const found = await register.documents(administration, references.map(keyOf))
  const answers: (Found | null)[] = references.map(({ reference, totals }, i) => {
    const choice = chooseDocument(found[i]!, reference, totals)
    if (choice.document) return { document: choice.document }
    return choice.several.length > 0 ? unsettled(choice.several) : null
  })
  const missed = references.map((_, i) => i).filter((i) => answers[i] === null)
  const described = await register.documents(
    administration,
    missed.map((i) => describedKey(references[i]!)),
  )
  for (const [at, i] of missed.entries()) {
    const { reference, totals } = references[i]!
    const agreeing = described[at]!.filter((document) => isDescribed(document, reference, totals))
    if (agreeing.length === 1) answers[i] = { document: agreeing[0]! }
    else if (agreeing.length > 1) answers[i] = unsettled(agreeing)
  }
  const unknown = missed.filter((i) => answers[i] === null)
  const near = await nearDocuments(
    register,
    administration,
    unknown.map((i) => references[i]!),
  )
  for (const [at, i] of unknown.entries()) {
    const all = new Map([...found[i]!, ...near[at]!].map((one) => [one.id, one]))
    answers[i] = { document: null, trouble: 'none', near: [...all.values()] }
  }
  return answers as Found[]
}

/** All of them, however many: each is in doubt. One alone bears the number, with another date and amount. */
const unsettled = (near: PayableDocument[]): Found => ({
  document: null,
  trouble: near.length > 1 ? 'several' : 'unlike',
  near,
})

function keyOf({ reference }: Reference): PayableKey {
  const { direction, numbers, entry, book } = reference
  return { direction, numbers: distinct(numbers.map(numberKey)), entry, book }
}

const describedKey = ({ reference: { direction, description, date } }: Reference): PayableKey => ({
  direction,
  numbers: date === '' ? [] : numberWords(description),
  entry: null,
  book: null,
})

/** Documents of the same date and total, and those whose number is written in another way. */
async function nearDocuments(
  register: PaymentRegister,
  administration: string,
  references: readonly Reference[],
): Promise<PayableDocument[][]> {
  const looks = references.map(({ reference: { direction, date }, totals }) => ({
    direction,
    date,
    total: totals[0] ?? 0,
  }))
  const keys = references.map(({ reference }): PayableKey => {
    const numbers = distinct(reference.numbers.map(numberKey)).flatMap(nearNumbers)
    return { direction: reference.direction, numbers: distinct(numbers), entry: null, book: null }
  })
  const wanted = looks
    .map((look, i) => ({ look, i }))
    .filter(({ look }) => look.date !== '' && look.total !== 0)
  const alike = await register.alike(
    administration,
    wanted.map(({ look }) => look),
  )
  const spelled = await register.documents(administration, keys)
  return references.map((_, i) => {
    const at = wanted.findIndex((one) => one.i === i)
    const all = new Map([...spelled[i]!, ...(at < 0 ? [] : alike[at]!)].map((one) => [one.id, one]))
    return [...all.values()]
  })
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))]
