/** Files as Exact exports them, made here: invented codes and names. */

const page = (topic: string, count: number): string =>
  `<Topics><Topic code="${topic}" ts_d="0x0000000000000001" count="${count}" pagesize="1000" /></Topics>`

/** A file of one topic, complete unless told otherwise. */
export function exactFile(
  topic: string,
  records: readonly string[],
  topics = page(topic, records.length),
): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<eExact xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="eExact-XML.xsd">\n' +
    `<${topic}>\n${records.join('\n')}\n</${topic}>\n${topics}\n<Messages />\n</eExact>\n`
  )
}

export const account = (code: string, name: string, type: string, more = ''): string =>
  `<GLAccount code="${code}" balanceSide="D" balanceType="W" type="${type}"${more}><Description>${name}</Description></GLAccount>`

export const journal = (code: string, name: string, type: string, gl: string, more = ''): string =>
  `<Journal code="${code}" status="1" type="${type}"${more}><Description>${name}</Description>` +
  `<GLAccount code="${gl}"><Description>x</Description></GLAccount><Currency code="EUR" /></Journal>`

type Vat = {
  type?: string
  direction?: string
  rates: [string, string?, string?][]
  pay?: string
  claim?: string
  eu?: string
  more?: string
}

export function vat(
  code: string,
  name: string,
  { type = 'E', direction = 'S', rates, pay, claim, eu = 'N', more = '' }: Vat,
): string {
  const dated = rates.map(
    ([rate, from = '1990-01-01', until], at) =>
      `<VATPercentage percentage="${rate}" LineNumber="${at + 1}"><StartDate>${from}</StartDate>${until ? `<EndDate>${until}</EndDate>` : ''}</VATPercentage>`,
  )
  return (
    `<VAT code="${code}" type="${type}" vattransactiontype="${direction}" blocked="0"${more}><Description>${name}</Description>` +
    `<Percentage>${rates[0]?.[0] ?? ''}</Percentage><EUSalesListing>${eu}</EUSalesListing>` +
    (pay ? `<GLToPay code="${pay}"><Description>x</Description></GLToPay>` : '') +
    (claim ? `<GLToClaim code="${claim}"><Description>x</Description></GLToClaim>` : '') +
    `<VATPercentages>${dated.join('')}</VATPercentages></VAT>`
  )
}

export const relation = (code: string, name: string, more = '', status = 'C'): string =>
  `<Account code="${code.padStart(18)}" status="${status}" ID="{00000000-0000-0000-0000-${code.padStart(12, '0')}}"><Name>${name}</Name>${more}</Account>`

export const address = (
  street: string,
  postcode: string,
  city: string,
  country = 'NL',
  type = 'VIS',
): string =>
  `<Address type="${type}" default="1"><AddressLine1>${street}</AddressLine1><PostalCode>${postcode}</PostalCode><City>${city}</City><Country code="${country}" /></Address>`

export const costCentre = (code: string, name: string): string =>
  `<Costcenter code="${code}"><Description>${name}</Description></Costcenter>`
