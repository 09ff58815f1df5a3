/** What a source tells of a relation's address and contacts: the same names on a document, in a list, in a profile. */
export const CONTACT_FIELDS = [
  'street',
  'houseNumber',
  'postcode',
  'city',
  'country',
  'email',
  'phone',
  'website',
  'iban',
  'bic',
  'chamberOfCommerce',
] as const
