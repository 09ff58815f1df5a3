/**
 * The bodies of SnelStart's requests, as its B2B API (v2) describes them. Amounts are euros with two decimals, dates
 * have no zone, ids are UUIDs. Only what is filled in is there: SnelStart's own fields are never sent.
 */

/** The kind of VAT of a booking line. */
export type LineVat = 'Geen' | 'Laag' | 'Hoog' | 'Overig'
/** The kind of VAT of a VAT row: another vocabulary, with the side it is on. */
export type VatRowKind =
  | 'VerkopenLaag'
  | 'VerkopenHoog'
  | 'VerkopenOverig'
  | 'VerkopenVerlegd'
  | 'InkopenLaag'
  | 'InkopenHoog'
  | 'InkopenOverig'
  | 'InkopenVerlegd'

export type Reference = { id: string }

export type BookingLine = {
  omschrijving: string
  grootboek: Reference
  kostenplaats?: Reference
  bedrag: number
  btwSoort: LineVat
}
export type VatRow = { btwSoort: VatRowKind; btwBedrag: number }

type Booking = {
  factuurnummer: string
  factuurdatum: string
  omschrijving: string
  factuurbedrag: number
  boekingsregels: BookingLine[]
  btw: VatRow[]
}
export type SalesBooking = Booking & { klant: Reference; betalingstermijn: number }
/** `markering`: SnelStart shows the booking as one that somebody still has to look at. */
export type PurchaseBooking = Booking & { leverancier: Reference; markering?: true }

export type Relation = {
  /** given once, when the relation is made */
  relatiecode?: number
  relatiesoort: ('Klant' | 'Leverancier')[]
  naam: string
  vestigingsAdres?: {
    contactpersoon?: string
    straat: string
    postcode: string
    plaats: string
    land: Reference
  }
  telefoon?: string
  email?: string
  btwNummer?: string
  kvkNummer?: string
  websiteUrl?: string
  iban?: string
  bic?: string
  krediettermijn?: number
}

export type CostCentre = { nummer: number; omschrijving: string }
