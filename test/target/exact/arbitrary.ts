import fc from 'fast-check'
import type { Entry, EntryLine, EntryLineRole, RelationUpdate } from '../../../src/model/entry.ts'
import type { VatCode } from '../../../src/model/tables.ts'
import { entry, high, line, relation, vatCode } from './support.ts'

const cents = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 })
const code = fc.stringMatching(/^[A-Za-z0-9&<."' -]{1,12}$/)
const digits = fc.stringMatching(/^[0-9]{1,18}$/)

/** Texts as they come from a source: markup, emoji, line ends, accents; and now and then what XML cannot hold. */
export const cleanText = fc.string({
  unit: fc.constantFrom(...'aZ 09&<>"\';/€é\n\r\t]]>ß漢', '😀', '\u0085', '\ufffd'),
})
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: cleanText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  },
)

const salesRoles: EntryLineRole[] = ['base', 'vat', 'rounding']
const purchaseRoles: EntryLineRole[] = [...salesRoles, 'vat-reverse', 'vat-non-deductible']

function codesOf(role: EntryLineRole): (VatCode | null)[] {
  if (role === 'base') return [high, vatCode('0', { type: 'none' }), vatCode('7', { type: 'zero' }), null]
  return [role === 'receivable' || role === 'payable' || role === 'rounding' ? null : high]
}

function lineOf(role: EntryLineRole, text: fc.Arbitrary<string>): fc.Arbitrary<EntryLine> {
  return fc
    .record({
      amount: cents,
      account: code,
      accountType: fc.constantFrom('', '20', '22', '24', '110', '300'),
      description: text,
      vat: fc.constantFrom(...codesOf(role)),
      rate: fc.constantFrom(null, 0, 9000, 21000, 5500, 100000),
      vatBase: fc.option(cents),
      vatShare: fc.option(cents),
      costCentre: role === 'base' ? fc.option(code, { nil: '' }) : fc.constant(''),
      costUnit: role === 'base' ? fc.option(code, { nil: '' }) : fc.constant(''),
    })
    .map((fields) => line(role, fields.account, fields.amount, fields))
}

/** Entries in euros with a receivable or payable line first; amounts need not balance, the writer does not add. */
export function anyEntry(text: fc.Arbitrary<string>): fc.Arbitrary<Entry> {
  return fc
    .constantFrom('sales-invoice', 'sales-credit-note', 'purchase-invoice', 'purchase-credit-note')
    .chain((kind) => {
      const sales = kind.startsWith('sales')
      const roles = sales ? salesRoles : purchaseRoles
      return fc
        .record({
          kind: fc.constant(kind as Entry['kind']),
          number: fc.oneof(fc.constant('F/2026-0001 &<'), digits),
          entryNumber: fc.option(fc.integer({ min: 1, max: 2_147_483_647 })),
          journal: code,
          relation: digits,
          paymentCondition: fc.option(code, { nil: '' }),
          description: text,
          yourReference: text,
          paymentReference: fc.constantFrom('', '123456789002'),
          period: fc.integer({ min: 1, max: 24 }),
          main: lineOf(sales ? 'receivable' : 'payable', text),
          rest: fc.array(
            fc.constantFrom(...roles).chain((role) => lineOf(role, text)),
            { maxLength: 5 },
          ),
          pdf: fc.constantFrom('', 'factuur & bijlage.pdf'),
        })
        .map(({ main, rest, ...fields }) => entry({ ...fields, lines: [main, ...rest] }))
    })
}

export function anyRelation(text: fc.Arbitrary<string>): fc.Arbitrary<RelationUpdate> {
  return fc
    .record({
      action: fc.constantFrom<RelationUpdate['action']>('insert', 'update'),
      code: digits,
      name: text.map((name) => `N${name}`),
      customer: fc.boolean(),
      supplier: fc.boolean(),
      hadCustomer: fc.boolean(),
      hadSupplier: fc.boolean(),
      street: text.map((street) => street.trim()),
      houseNumber: fc.constantFrom('', '12 bis'),
      postcode: text,
      city: text,
      country: fc.constantFrom('NL', 'BE'),
      email: text,
      phone: text,
      website: text,
      iban: fc.constantFrom('', 'NL91ABNA0417164300'),
      bic: fc.constantFrom('', 'ABNANL2A'),
      vatNumber: text,
      chamberOfCommerce: text,
      salesPaymentCondition: fc.constantFrom('', '30'),
      purchasePaymentCondition: fc.constantFrom('', '14'),
    })
    .map((fields) => relation(fields))
}
