import {
  attributeOf,
  childOf,
  childrenOf,
  codeOf,
  textIn,
  truthIn,
  type XmlElement,
} from '../../../read/exact-xml/element.ts'
import type { IncomingRow } from '../../table/incoming.ts'
import { row, told, truth } from './codes.ts'

/**
 * Account. A customer is of status C, a supplier is marked as one; suspects and prospects are neither, and Exact refuses
 * invoices for them. One that is blocked, inactive or ended is blocked.
 *
 * @param today ISO date
 */
export function relation(element: XmlElement, today: string): IncomingRow {
  const name = textIn(element, 'Name')
  const status = attributeOf(element, 'status').toUpperCase()
  const supplier = truth(textIn(element, 'IsSupplier'))
  const customer = status === '' ? undefined : status === 'C' ? '1' : '0'
  const isSupplierOnly = supplier === '1' && customer !== '1'
  const [first, second] = isSupplierOnly ? (['Purchase', 'Sales'] as const) : (['Sales', 'Purchase'] as const)
  const code = (path: string): string => codeOf(childOf(element, path))
  const address = addressOf(element)
  const vatNumber = textIn(element, 'VATNumber')
    .replace(/[\s.-]/g, '')
    .toUpperCase()
  return row(element, name, {
    name: told(name),
    vatNumber: told(vatNumber),
    customer,
    supplier,
    blocked: isBlocked(element, today),
    paymentCondition: told(code(`${first}PaymentCondition`) || code(`${second}PaymentCondition`)),
    ledgerAccount: told(code(`GL${first}`)),
    ...partsOf(address),
    email: told(textIn(element, 'Email')),
    chamberOfCommerce: told(textIn(element, 'ChamberOfCommerce')),
    ibans: told(ibansOf(element)),
  })
}

function isBlocked(element: XmlElement, today: string): string | undefined {
  const flags = ['IsBlocked', 'IsInactive'].map((name) => truthIn(textIn(element, name)))
  const end = textIn(element, 'EndDate').slice(0, 10)
  if (flags.includes(true) || (end !== '' && end < today)) return '1'
  return flags.includes(false) ? '0' : undefined
}

/** The address that Exact shows first: where they are visited, before the others; of several the default one. */
function addressOf(element: XmlElement): XmlElement | undefined {
  const all = childrenOf(element, 'Address')
  const visiting = all.filter((address) => attributeOf(address, 'type') === 'VIS')
  const isDefault = (address: XmlElement): boolean => truthIn(attributeOf(address, 'default')) === true
  return visiting.find(isDefault) ?? visiting[0] ?? all.find(isDefault) ?? all[0]
}

function partsOf(address: XmlElement | undefined): Record<string, string | undefined> {
  const line = textIn(address, 'AddressLine1')
  const parts = ['AddressStreet', 'AddressStreetNumber', 'AddressStreetSuffix'].map((name) =>
    textIn(address, name),
  )
  const country = codeOf(childOf(address, 'Country')).toUpperCase()
  return {
    street: told(line || parts.filter((part) => part !== '').join(' ')),
    postcode: told(textIn(address, 'PostalCode')),
    city: told(textIn(address, 'City')),
    country: /^[A-Z]{2}$/.test(country) ? country : undefined,
  }
}

function ibansOf(element: XmlElement): string {
  const all = childrenOf(element, 'BankAccount').map((account) => textIn(account, 'IBAN') || codeOf(account))
  const ibans = all.map((text) => text.replace(/\s/g, '').toUpperCase()).filter((text) => IBAN.test(text))
  return [...new Set(ibans)].join('|')
}

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/
