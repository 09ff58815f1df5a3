import type { Catalogue } from './entry.ts'

/** Bookings that SnelStart would refuse, or cannot hold whole. */
export const snelstartBookingFindings = {
  'snelstart-number-too-long': {
    severity: 'error',
    rules: ['R2'],
    nl: {
      message: 'Factuurnummer {number} heeft {length} tekens; SnelStart neemt er hooguit {limit} aan.',
      cause: 'SnelStart weigert een langer nummer (BOE-0058), en een factuurnummer wordt nooit ingekort.',
      remedy: 'Gebruik in het bronpakket een korter factuurnummer.',
    },
    en: {
      message: 'Invoice number {number} has {length} characters; SnelStart takes {limit}.',
      cause: 'SnelStart refuses a longer number (BOE-0058), and an invoice number is never cut.',
      remedy: 'Use a shorter invoice number in the source.',
    },
    fr: {
      message: 'Le numéro de facture {number} a {length} caractères ; SnelStart en accepte {limit}.',
      cause:
        "SnelStart refuse un numéro plus long (BOE-0058), et un numéro de facture n'est jamais raccourci.",
      remedy: 'Utilisez un numéro de facture plus court dans la source.',
    },
  },
  'snelstart-number-twice': {
    severity: 'error',
    rules: ['R18'],
    nl: {
      message: 'Nummer {number} heeft ook de factuur of creditnota op regel {row}.',
      cause:
        'In SnelStart komt een nummer maar één keer voor, ook als het ene een factuur is en het andere een creditnota (BOE-0021).',
      remedy: 'Geef de creditnota in het bronpakket een eigen nummer.',
    },
    en: {
      message: 'Number {number} is also that of the invoice or credit note in row {row}.',
      cause:
        'In SnelStart a number occurs once, also when one is an invoice and the other a credit note (BOE-0021).',
      remedy: 'Give the credit note a number of its own in the source.',
    },
    fr: {
      message: 'Le numéro {number} est aussi celui de la facture ou note de crédit de la ligne {row}.',
      cause:
        "Dans SnelStart un numéro n'existe qu'une fois, même si l'un est une facture et l'autre une note de crédit (BOE-0021).",
      remedy: 'Donnez à la note de crédit son propre numéro dans la source.',
    },
  },
  'snelstart-number-known': {
    severity: 'error',
    rules: ['R18'],
    nl: {
      message: 'Nummer {number} is al gebruikt door een factuur of creditnota van batch {batch}.',
      cause:
        'In SnelStart komt een nummer maar één keer voor, ook als het ene een factuur is en het andere een creditnota (BOE-0021).',
      remedy: 'Geef de creditnota in het bronpakket een eigen nummer.',
    },
    en: {
      message: 'Number {number} was used by an invoice or credit note of batch {batch}.',
      cause:
        'In SnelStart a number occurs once, also when one is an invoice and the other a credit note (BOE-0021).',
      remedy: 'Give the credit note a number of its own in the source.',
    },
    fr: {
      message: 'Le numéro {number} est déjà celui d’une facture ou note de crédit du lot {batch}.',
      cause:
        "Dans SnelStart un numéro n'existe qu'une fois, même si l'un est une facture et l'autre une note de crédit (BOE-0021).",
      remedy: 'Donnez à la note de crédit son propre numéro dans la source.',
    },
  },
  'snelstart-term': {
    severity: 'error',
    rules: ['R1'],
    nl: {
      message: 'De vervaldatum {due} past niet: SnelStart telt 0 tot en met 999 dagen vanaf {date}.',
      cause: 'SnelStart kent geen vervaldatum, alleen een termijn in dagen.',
      remedy: 'Verbeter de vervaldatum of de factuurdatum.',
    },
    en: {
      message: 'The due date {due} does not fit: SnelStart counts 0 to 999 days from {date}.',
      cause: 'SnelStart has no due date, only a term in days.',
      remedy: 'Correct the due date or the invoice date.',
    },
    fr: {
      message: "L'échéance {due} ne convient pas : SnelStart compte de 0 à 999 jours à partir du {date}.",
      cause: "SnelStart n'a pas de date d'échéance, seulement un délai en jours.",
      remedy: "Corrigez l'échéance ou la date de facture.",
    },
  },
  'snelstart-purchase-due-date': {
    severity: 'warning',
    rules: ['R1'],
    nl: {
      message: 'De vervaldatum {due} staat alleen in de omschrijving; SnelStart rekent met {days} dagen.',
      cause: 'Een inkoopboeking in SnelStart heeft geen vervaldatum: de termijn van de leverancier geldt.',
      remedy: 'Pas in SnelStart zo nodig de krediettermijn van de leverancier aan.',
    },
    en: {
      message: 'The due date {due} stands in the description only; SnelStart counts {days} days.',
      cause: 'A purchase booking in SnelStart has no due date: the term of the supplier counts.',
      remedy: 'Change the term of the supplier in SnelStart if needed.',
    },
    fr: {
      message: "L'échéance {due} figure seulement dans le libellé ; SnelStart compte {days} jours.",
      cause: "Une écriture d'achat dans SnelStart n'a pas d'échéance : le délai du fournisseur s'applique.",
      remedy: 'Modifiez au besoin le délai du fournisseur dans SnelStart.',
    },
  },
  'snelstart-currency': {
    severity: 'error',
    rules: ['B15'],
    nl: {
      message: 'Deze factuur is in {currency}; SnelStart boekt alleen in euro.',
      cause: 'Een boeking in SnelStart heeft geen veld voor de valuta (BOE-0036).',
      remedy:
        'Boek de factuur met de hand, of laat haar omrekenen met de instelling snelstart.currency: convert.',
    },
    en: {
      message: 'This invoice is in {currency}; SnelStart books in euro only.',
      cause: 'A booking in SnelStart has no field for the currency (BOE-0036).',
      remedy: 'Book the invoice by hand, or have it converted by the setting snelstart.currency: convert.',
    },
    fr: {
      message: "Cette facture est en {currency} ; SnelStart ne comptabilise qu'en euros.",
      cause: "Une écriture dans SnelStart n'a pas de champ pour la devise (BOE-0036).",
      remedy:
        'Comptabilisez la facture à la main, ou faites-la convertir avec le réglage snelstart.currency: convert.',
    },
  },
  'snelstart-currency-converted': {
    severity: 'information',
    rules: ['B15'],
    nl: {
      message: 'De bedragen in {currency} zijn omgerekend naar euro tegen {rate}.',
      cause: 'SnelStart boekt alleen in euro.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: 'The amounts in {currency} were converted to euro at {rate}.',
      cause: 'SnelStart books in euro only.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: 'Les montants en {currency} ont été convertis en euros au cours de {rate}.',
      cause: "SnelStart ne comptabilise qu'en euros.",
      remedy: "Il n'y a rien à faire.",
    },
  },
  'snelstart-date-too-old': {
    severity: 'error',
    rules: ['R98'],
    nl: {
      message: 'De factuurdatum {date} is te lang geleden: SnelStart neemt datums aan vanaf {limit}.',
      cause: 'SnelStart weigert een datum van meer dan vijf jaar vóór het huidige boekjaar (BOE-0033).',
      remedy: 'Controleer de datum; is die juist, boek de factuur dan met de hand in een open boekjaar.',
    },
    en: {
      message: 'The invoice date {date} is too long ago: SnelStart takes dates from {limit}.',
      cause: 'SnelStart refuses a date of more than five years before the current book year (BOE-0033).',
      remedy: 'Check the date; if it is right, book the invoice by hand in an open book year.',
    },
    fr: {
      message:
        'La date de facture {date} est trop ancienne : SnelStart accepte les dates à partir du {limit}.',
      cause: "SnelStart refuse une date antérieure de plus de cinq ans à l'exercice en cours (BOE-0033).",
      remedy:
        'Vérifiez la date ; si elle est exacte, comptabilisez la facture à la main dans un exercice ouvert.',
    },
  },
  'snelstart-cost-unit': {
    severity: 'warning',
    rules: ['R79'],
    nl: {
      message: 'Kostendrager {code} gaat niet mee.',
      cause: 'SnelStart kent kostenplaatsen, maar geen kostendragers.',
      remedy: 'Verwerk de kostendrager zo nodig zelf in SnelStart.',
    },
    en: {
      message: 'Cost unit {code} does not go along.',
      cause: 'SnelStart has cost centres but no cost units.',
      remedy: 'Record the cost unit in SnelStart yourself if you need it.',
    },
    fr: {
      message: "L'unité de coût {code} n'est pas reprise.",
      cause: "SnelStart a des centres de coûts, mais pas d'unités de coût.",
      remedy: "Traitez vous-même l'unité de coût dans SnelStart si nécessaire.",
    },
  },
  'snelstart-account-number': {
    severity: 'error',
    rules: ['R24', 'R31'],
    nl: {
      message: 'Grootboekrekening “{code}” {name} is geen nummer van een rekening in SnelStart.',
      cause:
        'Zonder id in {file} wordt een rekening in SnelStart op haar nummer gezocht, en SnelStart 12 wil altijd het nummer.',
      remedy:
        'Zet in {file} het nummer uit SnelStart als code, en “{code}” als alias daarvan; of lever het antwoord van /grootboeken aan, dat de id brengt.',
    },
    en: {
      message: 'Ledger account “{code}” {name} is no number of an account in SnelStart.',
      cause:
        'Without an id in {file} an account is looked up in SnelStart by its number, and SnelStart 12 always wants the number.',
      remedy:
        'Put the number from SnelStart in {file} as the code, and “{code}” as its alias; or drop the answer of /grootboeken, which brings the id.',
    },
    fr: {
      message: "Le compte « {code} » {name} n'est pas un numéro de compte dans SnelStart.",
      cause:
        'Sans id dans {file}, un compte est cherché dans SnelStart par son numéro, et SnelStart 12 veut toujours le numéro.',
      remedy:
        'Indiquez dans {file} le numéro de SnelStart comme code, et « {code} » comme alias ; ou déposez la réponse de /grootboeken, qui apporte l’id.',
    },
  },
  'snelstart-cost-centre-number': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostenplaats “{code}” is geen nummer van een kostenplaats in SnelStart.',
      cause: 'Kostenplaatsen hebben daar een nummer van 1 tot en met 999999999 (KPL-0007).',
      remedy: 'Zet in cost-centres.csv het nummer uit SnelStart als code, en “{code}” als alias daarvan.',
    },
    en: {
      message: 'Cost centre “{code}” is no number of a cost centre in SnelStart.',
      cause: 'Cost centres there have a number from 1 to 999999999 (KPL-0007).',
      remedy: 'Put the number from SnelStart in cost-centres.csv as the code, and “{code}” as its alias.',
    },
    fr: {
      message: "« {code} » n'est pas un numéro de centre de coûts dans SnelStart.",
      cause: 'Les centres de coûts y ont un numéro de 1 à 999999999 (KPL-0007).',
      remedy: 'Indiquez dans cost-centres.csv le numéro de SnelStart comme code, et « {code} » comme alias.',
    },
  },
  'snelstart-payload-not-valid': {
    severity: 'error',
    rules: [],
    nl: {
      message: 'Deze boeking of relatie past niet bij de beschrijving van SnelStart: {detail}.',
      cause:
        'Alles wordt nagekeken voordat het wordt geschreven; dit had een eerdere controle moeten melden.',
      remedy: 'Geef deze melding met het aangeleverde bestand door aan uw beheerder.',
    },
    en: {
      message: 'This booking or relation does not fit the description of SnelStart: {detail}.',
      cause: 'Everything is checked before it is written; an earlier check should have told this.',
      remedy: 'Keep the file and tell whoever maintains the program.',
    },
    fr: {
      message: 'Cette écriture ou relation ne correspond pas à la description de SnelStart : {detail}.',
      cause: "Tout est contrôlé avant d'être écrit ; un contrôle antérieur aurait dû le signaler.",
      remedy: 'Gardez le fichier et signalez-le à la personne qui gère le programme.',
    },
  },
} satisfies Catalogue
