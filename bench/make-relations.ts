import { closeSync, openSync, writeSync } from 'node:fs'
import Excel from 'exceljs'

const STREETS = ['Molenstraat', 'Dorpsstraat', 'Stationsweg', 'Kerkplein', 'Industrieweg']
const CITIES = ['Utrecht', 'Antwerpen', 'Zwolle', 'Gent', 'Eindhoven', 'Haarlem']
const KINDS = ['Bakkerij', 'Garage', 'Café', 'Slagerij', 'Bouwbedrijf', 'Drukkerij', 'Kwekerij']

type Relation = {
  code: string
  name: string
  supplier: boolean
  vatNumber: string
  street: string
  postcode: string
  city: string
  email: string
  chamberOfCommerce: string
  iban: string
}

/** How many relations, and of how many of them the address is another one than before: one in so many. */
export type RelationCount = { count: number; movedEvery?: number }

/** Relations as an accounting package has them, always the same ones. */
function* relations({ count, movedEvery = 0 }: RelationCount): Generator<Relation> {
  for (let i = 0; i < count; i++) {
    const moved = movedEvery > 0 && i % movedEvery === 0
    yield {
      code: String(100_001 + i),
      name: `${KINDS[i % KINDS.length]} De ${CITIES[i % 5]}se Linde ${i} & Zn.`,
      supplier: i % 10 === 0,
      vatNumber: `NL${String(100_000_000 + i)}B01`,
      street: `${STREETS[i % STREETS.length]} ${(i % 200) + (moved ? 201 : 1)}`,
      postcode: `${1000 + (i % 9000)} AB`,
      city: CITIES[i % CITIES.length]!,
      email: `administratie@linde-${i}.example`,
      chamberOfCommerce: String(10_000_000 + i),
      iban: `NL${String(10 + (i % 89))}BANK${String(1_000_000_000 + i)}`,
    }
  }
}

/** Writes pieces of a text, a megabyte at a time. */
function write(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < 1 << 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

/** Exact Online's XML of the topic Accounts: some 900 bytes a relation. */
export function makeAccountsXml(path: string, which: RelationCount): void {
  write(path, accountsXml(which))
}

function* accountsXml(which: RelationCount): Generator<string> {
  yield '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<eExact xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="eExact-XML.xsd">\n<Accounts>\n'
  for (const one of relations(which)) yield accountXml(one)
  yield `</Accounts>\n<Topics><Topic code="Accounts" ts_d="0x0" count="${which.count}" pagesize="1000000"/></Topics>\n</eExact>\n`
}

const accountXml = (one: Relation): string => `  <Account code="${one.code.padStart(18)}" status="C">
    <Name>${one.name.replace('&', '&amp;')}</Name>
    <Phone></Phone>
    <Email>${one.email}</Email>
    <ChamberOfCommerce>${one.chamberOfCommerce}</ChamberOfCommerce>
    <VATNumber>${one.vatNumber}</VATNumber>
    <IsSupplier>${one.supplier ? 1 : 0}</IsSupplier>
    <IsBlocked>0</IsBlocked>
    <SalesPaymentCondition code="30"><Description>Binnen 30 dagen</Description></SalesPaymentCondition>
    <Address type="VIS" default="1">
      <AddressLine1>${one.street}</AddressLine1>
      <AddressLine2></AddressLine2>
      <PostalCode>${one.postcode}</PostalCode>
      <City>${one.city}</City>
      <State code="  "/>
      <Country code="NL"/>
      <Phone></Phone>
    </Address>
    <BankAccount code="${one.iban}" default="1"><IBAN>${one.iban}</IBAN><BankName>Bank</BankName></BankAccount>
  </Account>
`

const HEADINGS = [
  'Code',
  'Naam',
  'Status',
  'Btw-nummer',
  'KvK-nummer',
  'Adres',
  'Postcode',
  'Plaats',
  'Land',
  'E-mail',
]
const cells = (one: Relation): string[] => [
  one.code,
  one.name,
  one.supplier ? 'Klant, Leverancier' : 'Klant',
  one.vatNumber,
  one.chamberOfCommerce,
  one.street,
  one.postcode,
  one.city,
  'NL',
  one.email,
]

/** The same as a list in CSV. */
export function makeRelationsCsv(path: string, which: RelationCount): void {
  write(path, relationsCsv(which))
}

function* relationsCsv(which: RelationCount): Generator<string> {
  yield `\ufeff${HEADINGS.join(';')}\r\n`
  for (const one of relations(which)) yield `${cells(one).join(';')}\r\n`
}

/** The same as a workbook. */
export async function makeRelationsXlsx(path: string, which: RelationCount): Promise<void> {
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = book.addWorksheet('Relaties')
  sheet.addRow(HEADINGS).commit()
  for (const one of relations(which)) sheet.addRow(cells(one)).commit()
  sheet.commit()
  await book.commit()
}

/** The same as SnelStart's API gives them, all in one answer. */
export function makeRelatiesJson(path: string, which: RelationCount): void {
  write(path, relatiesJson(which))
}

function* relatiesJson(which: RelationCount): Generator<string> {
  let before = '['
  for (const one of relations(which)) {
    yield `${before}\n${JSON.stringify({
      id: `20000000-0000-4000-8000-${one.code.padStart(12, '0')}`,
      relatiesoort: one.supplier ? ['Klant', 'Leverancier'] : ['Klant'],
      relatiecode: Number(one.code),
      naam: one.name,
      vestigingsadres: { straat: one.street, postcode: one.postcode, plaats: one.city },
      email: one.email,
      btwNummer: one.vatNumber,
      kvkNummer: one.chamberOfCommerce,
      iban: one.iban,
      nonactief: false,
      krediettermijn: 30,
    })}`
    before = ','
  }
  yield '\n]\n'
}
