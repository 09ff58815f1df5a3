import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type { Entry, EntryLine, RelationUpdate } from '../../../src/model/entry.ts'

/**
 * The same documents built a second time with xmlbuilder2, element by element and without any code of the writer:
 * an independent judge of order, escaping and figures. Euro entries with a PDF or not, all kinds.
 */
const letters = {
  'sales-invoice': { type: '20', base: 'V', vat: 'A', 'vat-reverse': '', 'vat-non-deductible': '' },
  'sales-credit-note': { type: '21', base: 'X', vat: 'Z', 'vat-reverse': '', 'vat-non-deductible': '' },
  'purchase-invoice': { type: '30', base: 'I', vat: 'O', 'vat-reverse': 'P', 'vat-non-deductible': 'N' },
  'purchase-credit-note': { type: '31', base: 'W', vat: 'Y', 'vat-reverse': 'Q', 'vat-non-deductible': 'M' },
}
const titles = {
  'sales-invoice': 'Factuur',
  'sales-credit-note': 'Creditnota',
  'purchase-invoice': 'Inkoopfactuur',
  'purchase-credit-note': 'Creditnota inkoop',
}

function root(topic: string): { document: XMLBuilder; topic: XMLBuilder } {
  const document = create({ version: '1.0', encoding: 'utf-8' })
  const top = document.ele('eExact')
  top.att('http://www.w3.org/2001/XMLSchema-instance', 'xsi:noNamespaceSchemaLocation', 'eExact-XML.xsd')
  return { document, topic: top.ele(topic) }
}

export function judgedTransactions(
  entries: { entry: Entry; pdf: Uint8Array | null }[],
  documentType: number,
) {
  const { document, topic } = root('GLTransactions')
  for (const { entry, pdf } of entries) {
    const sales = entry.kind.startsWith('sales')
    const { type } = letters[entry.kind]
    const transaction = topic.ele('GLTransaction')
    if (entry.entryNumber !== null) transaction.att('entry', String(entry.entryNumber))
    transaction.ele('TransactionType', { number: type })
    transaction.ele('Journal', { code: entry.journal })
    if (entry.paymentCondition !== '') transaction.ele('PaymentCondition', { code: entry.paymentCondition })
    transaction.ele('Date').txt(entry.date)
    transaction.ele('FinYear', { number: String(entry.year) })
    transaction.ele('FinPeriod', { number: String(entry.period) })
    const title = `${titles[entry.kind]} ${entry.number}`
    if (pdf !== null) {
      const attached = transaction.ele('Document')
      attached.ele('Subject').txt(title)
      attached.ele('DocumentType', { number: String(documentType) })
      attached.ele('Account', { code: entry.relation })
      attached.ele('Date').txt(entry.date)
      const attachment = attached.ele('Attachments').ele('Attachment')
      attachment.ele('Name').txt(entry.pdf)
      attachment.ele('BinaryData').txt(Buffer.from(pdf).toString('base64'))
    }
    const description = entry.description === '' ? title : `${title}: ${entry.description}`
    transaction.ele('Description').txt(description)
    transaction.ele('Account', { code: entry.relation })
    entry.lines.forEach((line, index) => {
      const main = line.role === 'receivable' || line.role === 'payable'
      const element = transaction.ele('GLTransactionLine', {
        type,
        linetype: '0',
        line: String(index),
        status: '20',
      })
      element.ele('Date').txt(entry.date)
      element.ele('VATType').txt(letter(entry, line))
      element.ele('FinYear', { number: String(entry.year) })
      element.ele('FinPeriod', { number: String(entry.period) })
      const account = element.ele('GLAccount', { code: line.account })
      if (['20', '22', '24'].includes(line.accountType)) account.att('type', line.accountType)
      const text = line.description === '' && main ? description : line.description
      if (text !== '') element.ele('Description').txt(text)
      if (main) {
        element.ele('DueDate').txt(entry.dueDate)
        element.ele('InvoiceDate').txt(entry.date)
      }
      element.ele('Account', { code: entry.relation })
      if (line.costCentre !== '') element.ele('Costcenter', { code: line.costCentre })
      if (line.costUnit !== '') element.ele('Costunit', { code: line.costUnit })
      amount(element.ele('Amount'), line, false)
      amount(element.ele('ForeignAmount'), line, true)
      const references = element.ele('References')
      const number = entry.entryNumber === null ? (sales ? entry.number : '') : String(entry.entryNumber)
      if (/^\d+$/.test(number)) references.ele('InvoiceNumber').txt(number)
      if (entry.paymentReference !== '') references.ele('PaymentReference').txt(entry.paymentReference)
      const yourRef = sales ? entry.yourReference : entry.number
      if (yourRef !== '') references.ele('YourRef').txt(yourRef)
      if (references.node.childNodes.length === 0) references.remove()
    })
  }
  return document.end({ wellFormed: true })
}

function letter(entry: Entry, line: EntryLine): string {
  if (line.vat === null || line.vat.type === 'none') return 'S'
  if (line.role === 'receivable' || line.role === 'payable' || line.role === 'rounding') return 'S'
  return letters[entry.kind][line.role]
}

function amount(element: XMLBuilder, line: EntryLine, foreign: boolean): void {
  const money = (cents: number) => (cents / 100).toFixed(2)
  element.ele('Currency', { code: 'EUR' })
  element.ele('Value').txt(money(line.amount))
  if (foreign) element.ele('Rate').txt('1')
  if (line.vat === null) return
  element.ele('VAT', { code: line.vat.code })
  if (line.rate !== null && line.role === 'base')
    element.ele('VATPercentage').txt(String(line.rate / 100_000))
  if (line.vatBase !== null) element.ele('VATBaseAmount').txt(money(line.vatBase))
  if (foreign && line.vatShare !== null && line.role === 'base')
    element.ele('VATAmount').txt(money(line.vatShare))
}

export function judgedAccounts(relations: RelationUpdate[]) {
  const { document, topic } = root('Accounts')
  for (const relation of relations) {
    const account = topic.ele('Account', { code: relation.code })
    if (relation.customer || relation.hadCustomer) account.att('status', 'C')
    const element = (name: string, text: string) => text !== '' && account.ele(name).txt(text)
    element('Name', relation.name)
    element('Phone', relation.phone)
    element('Email', relation.email)
    element('HomePage', relation.website)
    if (relation.supplier || relation.hadSupplier) account.ele('IsSupplier').txt('1')
    const line = [relation.street, relation.houseNumber].filter(Boolean).join(' ')
    if (line !== '' || relation.action === 'insert') {
      const address = account.ele('Address', { type: 'VIS', default: '1' })
      address.ele('AddressLine1').txt(line)
      if (relation.postcode !== '') address.ele('PostalCode').txt(relation.postcode)
      if (relation.city !== '') address.ele('City').txt(relation.city)
      if (relation.country !== '') address.ele('Country', { code: relation.country })
    }
    if (relation.iban !== '') {
      const bank = account.ele('BankAccount', { code: relation.iban })
      if (relation.action === 'insert') bank.att('default', '1')
      if (relation.bic !== '') bank.ele('BICCode').txt(relation.bic)
      bank.ele('IBAN').txt(relation.iban)
    }
    element('VATNumber', relation.vatNumber)
    element('ChamberOfCommerce', relation.chamberOfCommerce)
    if (relation.salesPaymentCondition !== '')
      account.ele('SalesPaymentCondition', { code: relation.salesPaymentCondition })
    if (relation.purchasePaymentCondition !== '')
      account.ele('PurchasePaymentCondition', { code: relation.purchasePaymentCondition })
  }
  return document.end({ wellFormed: true })
}
