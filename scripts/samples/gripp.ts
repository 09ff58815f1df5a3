import { day, type Value } from './values.ts'

/** The tabs of samples/gripp/gripp.xlsx. */
export const gripp: Record<string, Value[][]> = {
  companies: [
    [
      'customernumber',
      'relationtype',
      'companyroles',
      'companyname',
      'salutation',
      'initials',
      'infix',
      'lastname',
      'vatnumber',
      'vatshifted',
      'cocnumber',
      'termofpayment',
      'invoiceemail',
      'invoicesendto',
      'visitingaddress_street',
      'visitingaddress_streetnumber',
      'visitingaddress_zipcode',
      'visitingaddress_city',
      'visitingaddress_country',
      'postaddress_street',
      'postaddress_streetnumber',
      'postaddress_zipcode',
      'postaddress_city',
      'postaddress_country',
      'invoiceaddress_companyname',
      'invoiceaddress_street',
      'invoiceaddress_streetnumber',
      'invoiceaddress_zipcode',
      'invoiceaddress_city',
      'invoiceaddress_country',
    ],
    grippCompany(
      [
        '1001',
        'COMPANY',
        'CUSTOMER',
        'Bakkerij De Korenaar',
        '',
        '',
        '',
        '',
        'NL123443210B04',
        false,
        '',
        30,
      ],
      [
        'administratie@dekorenaar.example',
        'VISITINGADDRESS',
        'Molenstraat',
        '12',
        '3511 AB',
        'Utrecht',
        'NL',
      ],
    ),
    grippCompany(
      ['1004', 'COMPANY', 'CUSTOMER', 'Bouwbedrijf Steenvoorde BV', '', '', '', '', 'NL002455799B11', true],
      [
        '',
        '',
        'facturen@steenvoorde.example',
        'POSTADDRESS',
        'Bouwplein',
        '1',
        '5211 AA',
        "'s-Hertogenbosch",
      ],
      ['NL', 'Steenweg', '45', '5211 EF', "'s-Hertogenbosch", 'NL'],
    ),
    grippCompany(
      ['1101', 'PRIVATEPERSON', 'CUSTOMER', '', 'Dhr.', 'J.', 'van der', 'Berg', '', false, '', 14],
      [
        'j.vanderberg@mail.example',
        'OTHER',
        'Zijstraat',
        '2',
        '3512 AA',
        'Utrecht',
        'NL',
        '',
        '',
        '',
        '',
        '',
      ],
      ['Bewindvoering Midden', 'Stationsplein', '10', '3511 ED', 'Utrecht', 'NL'],
    ),
    grippCompany(
      ['1190', 'COMPANY', 'LEAD', 'Misschien BV', '', '', '', '', '', false, '', 30, '', 'VISITINGADDRESS'],
      ['Laan', '3', '3511 AA', 'Utrecht', 'NL'],
    ),
    grippCompany(
      ['2001', 'COMPANY', 'SUPPLIER', 'Kantoorhandel Pen en Papier', '', '', '', '', 'NL004495445B01', false],
      [
        '',
        30,
        'verkoop@penenpapier.example',
        'VISITINGADDRESS',
        'Winkelstraat',
        '20',
        '3011 JK',
        'Rotterdam',
      ],
      ['NL'],
    ),
    grippCompany(
      ['2003', 'COMPANY', 'SUPPLIER', 'Schildersbedrijf Kwast', '', '', '', '', '', false, '', 14],
      ['kwast@schilders.example', 'VISITINGADDRESS', 'Verfweg', '2', '8011 LM', 'Zwolle', 'NL'],
    ),
  ],
  invoices: [
    [
      'number',
      'status',
      'date',
      'expirydate',
      'identity',
      'customernumber',
      'company',
      'subject',
      'clientreference',
      'totalincldiscountexclvat',
      'totalincldiscountinclvat',
    ],
    grippInvoice(20260101, 'SENT', '2026-04-02', '2026-05-02', '1001', 'Bakkerij De Korenaar', [
      'Website april',
      'PO 4711',
      867.4,
      1048.07,
    ]),
    grippInvoice(20260102, 'SENT', '2026-04-03', '2026-05-03', '1004', 'Bouwbedrijf Steenvoorde BV', [
      'Dakrenovatie',
      'WERK 88',
      2400,
      2400,
    ]),
    grippInvoice(null, 'CONCEPT', '2026-04-06', '2026-05-06', '1001', 'Bakkerij De Korenaar', [
      'Nog een concept',
      null,
      95,
      114.95,
    ]),
    grippInvoice(20260104, 'SENT', '2026-04-07', '2026-04-21', '1101', null, [
      'Advies aan huis',
      null,
      136.5,
      165.17,
    ]),
    grippInvoice(20260105, 'SENT', '2026-04-09', '2026-05-09', '1001', 'Bakkerij De Korenaar', [
      'Correctie website april',
      'PO 4711',
      -190,
      -229.9,
    ]),
  ],
  invoicelines: [
    [
      'invoice',
      'rowtype',
      'description',
      'amount',
      'sellingprice',
      'discount',
      'vat',
      'ledger',
      'costheading',
      'product',
    ],
    [20260101, 'GROUP', 'Werkzaamheden april', 1, 0, 0, 21, null, null, null],
    [20260101, 'NORMAL', 'Ontwerp en bouw', 10, 95, 10, 21, '8000', '100', 'UREN'],
    [20260101, 'NORMAL', 'Handleiding', 1, 12.4, 0, 9, '8010', null, 'HANDBOEK'],
    [20260102, 'NORMAL', 'Dakrenovatie loods', 1, 2400, 0, 0, '8040', null, 'WERK'],
    [20260104, 'NORMAL', 'Advies per uur', 3, 45.5, 0, 21, '8000', '100', 'UREN'],
    [20260105, 'NORMAL', 'Correctie uren', -2, 95, 0, 21, '8000', '100', 'UREN'],
  ],
  purchaseinvoices: [
    [
      'bookingnumber',
      'number',
      'phase',
      'date',
      'expirydate',
      'identity',
      'customernumber',
      'company',
      'subject',
      'totalincldiscountexclvat',
      'totalincldiscountinclvat',
    ],
    grippPurchase(501, '2026-118', 'AGREED', '2026-04-01', '2026-05-01', ['2001', 108.25, 129.99]),
    grippPurchase(502, 'F-77', 'PROCESSED', '2026-04-04', '2026-04-18', ['2003', 650, 786.5]),
    grippPurchase(503, 'F-78', 'CHECK', '2026-04-08', '2026-04-22', ['2003', 80, 96.8]),
    grippPurchase(504, null, 'CONCEPT', '2026-04-09', '2026-05-09', ['2001', 18, 21.78]),
    grippPurchase(505, 'F-79', 'ONHOLD', '2026-04-10', '2026-04-24', ['2003', 45, 54.45]),
  ],
  purchaseinvoicelines: [
    ['purchaseinvoice', 'description', 'amount', 'sellingprice', 'discount', 'vat', 'ledger', 'costheading'],
    [501, 'Kopieerpapier', 5, 20, 0, 21, '4510', null],
    [501, 'Vakblad', 1, 8.25, 0, 9, '4500', null],
    [502, 'Schilderwerk gang', 1, 650, 0, 21, '7000', '200'],
    [503, 'Plinten', 1, 80, 0, 21, '7000', null],
    [504, 'Enveloppen', 1, 18, 0, 21, '4510', null],
    [505, 'Deur', 1, 45, 0, 21, '7000', null],
  ],
}

/** A row of the tab companies; a truth value as the word that an export writes. */
function grippCompany(...parts: (Value | boolean)[][]): Value[] {
  return parts
    .flat()
    .map((value) => (typeof value === 'boolean' ? (value ? 'true' : 'false') : value || null))
}

function grippInvoice(
  number: number | null,
  status: string,
  date: string,
  due: string,
  customer: string,
  name: string | null,
  rest: Value[],
): Value[] {
  return [number, status, day(date), day(due), 'Demo Nederland', customer, name, ...rest]
}

function grippPurchase(
  booking: number,
  number: string | null,
  phase: string,
  date: string,
  due: string,
  [supplier, excluding, including]: [string, number, number],
): Value[] {
  const name = supplier === '2001' ? 'Kantoorhandel Pen en Papier' : 'Schildersbedrijf Kwast'
  const dates = [day(date), day(due)]
  return [booking, number, phase, ...dates, 'Demo Nederland', supplier, name, null, excluding, including]
}
