import type { Texts } from './texts.ts'

/** Settings and tables that SnelStart cannot do anything with. */
export const snelstartTexts = {
  'snelstart-country': {
    nl: 'SnelStart is een Nederlands pakket: `target: snelstart` gaat niet samen met `country: {country}`; kies `exact` of `country: NL`',
    en: 'SnelStart is a Dutch package: `target: snelstart` does not go with `country: {country}`; choose `exact` or `country: NL`',
    fr: 'SnelStart est un logiciel néerlandais : `target: snelstart` ne va pas avec `country: {country}` ; choisissez `exact` ou `country: NL`',
  },
  'snelstart-not-euro': {
    nl: 'SnelStart boekt alleen in euro: `currency: {currency}` kan niet; laat de instelling weg',
    en: 'SnelStart books in euro only: `currency: {currency}` cannot be; leave the setting out',
    fr: 'SnelStart ne comptabilise qu’en euros : `currency: {currency}` est impossible ; omettez ce réglage',
  },
  'snelstart-entry-number': {
    nl: 'SnelStart nummert boekingen zelf en houdt het factuurnummer zoals het is: laat `entryNumber.sales` weg',
    en: 'SnelStart numbers bookings itself and keeps the invoice number as it is: leave `entryNumber.sales` out',
    fr: 'SnelStart numérote lui-même les écritures et garde le numéro de facture tel quel : omettez `entryNumber.sales`',
  },
  'snelstart-series': {
    nl: 'een factuurnummer komt in SnelStart maar één keer voor (BOE-0021): `numbering.series: {series}` kan niet; laat de instelling weg en maak de nummers in het bronpakket uniek',
    en: 'SnelStart takes an invoice number once (BOE-0021): `numbering.series: {series}` cannot be; leave the setting out and make the numbers unique in the source',
    fr: 'SnelStart n’accepte un numéro de facture qu’une fois (BOE-0021) : `numbering.series: {series}` est impossible ; omettez ce réglage et rendez les numéros uniques dans la source',
  },
  'snelstart-reverse-charge-lines': {
    nl: '`vat.reverseChargeLines` geldt voor Exact; bij SnelStart heet de keuze `snelstart.reverseChargePurchases`',
    en: '`vat.reverseChargeLines` is for Exact; with SnelStart the choice is `snelstart.reverseChargePurchases`',
    fr: '`vat.reverseChargeLines` vaut pour Exact ; avec SnelStart le choix est `snelstart.reverseChargePurchases`',
  },
  'snelstart-including': {
    nl: 'btw-code {code} is van de soort inclusief; in SnelStart zijn regels altijd exclusief btw: maak er `excluding` van',
    en: 'VAT code {code} is of type including; in SnelStart lines always exclude VAT: make it `excluding`',
    fr: 'le code TVA {code} est du type inclus ; dans SnelStart les lignes sont toujours hors TVA : mettez `excluding`',
  },
} satisfies Texts
