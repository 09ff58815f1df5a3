import type { Catalogue } from './entry.ts'

/** What SnelStart would refuse, or cannot hold; each names the refusal it predicts. */
export const snelstartFindings = {
  'snelstart-vat-code': {
    severity: 'error',
    rules: ['R24'],
    nl: {
      message: 'Btw-code {code} is geen btw-soort van SnelStart.',
      cause: 'SnelStart kent Hoog, Laag, Overig en Geen; de code in vat-codes.csv heeft een andere naam.',
      remedy: 'Noem de code in vat-codes.csv Hoog, Laag, Overig of Geen, of kies een andere soort btw.',
    },
    en: {
      message: 'VAT code {code} is no kind of VAT in SnelStart.',
      cause: 'SnelStart knows Hoog, Laag, Overig and Geen; the code in vat-codes.csv has another name.',
      remedy: 'Name the code in vat-codes.csv Hoog, Laag, Overig or Geen, or choose another kind of VAT.',
    },
    fr: {
      message: "Le code TVA {code} n'est pas une sorte de TVA de SnelStart.",
      cause: 'SnelStart connaît Hoog, Laag, Overig et Geen ; le code de vat-codes.csv porte un autre nom.',
      remedy: 'Nommez le code Hoog, Laag, Overig ou Geen dans vat-codes.csv, ou choisissez un autre régime.',
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
  'snelstart-unbalanced': {
    severity: 'error',
    rules: ['R6'],
    nl: {
      message: 'Het factuurbedrag is {total}, maar regels en btw zijn samen {sum}.',
      cause: 'SnelStart weigert een boeking die niet op de cent klopt (BOE-0039).',
      remedy: 'Controleer de bedragen en de btw van deze factuur.',
    },
    en: {
      message: 'The invoice amount is {total}, but lines and VAT add up to {sum}.',
      cause: 'SnelStart refuses a booking that does not agree to the cent (BOE-0039).',
      remedy: 'Check the amounts and the VAT of this invoice.',
    },
    fr: {
      message: 'Le montant de la facture est {total}, mais les lignes et la TVA font {sum}.',
      cause: 'SnelStart refuse une écriture qui ne correspond pas au cent près (BOE-0039).',
      remedy: 'Vérifiez les montants et la TVA de cette facture.',
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
  'snelstart-relation-code': {
    severity: 'error',
    rules: ['R87'],
    nl: {
      message: 'Relatiecode “{code}” past niet in SnelStart.',
      cause: 'Een relatiecode in SnelStart is een getal van 1 tot en met 2147483647.',
      remedy: 'Geef de relatie een ander nummer, of koppel haar in relations.csv.',
    },
    en: {
      message: 'Relation code “{code}” does not fit in SnelStart.',
      cause: 'A relation code in SnelStart is a number from 1 to 2147483647.',
      remedy: 'Give the relation another number, or link it in relations.csv.',
    },
    fr: {
      message: 'Le code de relation « {code} » ne convient pas à SnelStart.',
      cause: 'Un code de relation dans SnelStart est un nombre de 1 à 2147483647.',
      remedy: 'Donnez un autre numéro à la relation, ou associez-la dans relations.csv.',
    },
  },
  'snelstart-cost-centre-number': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostenplaats “{code}” kan niet in SnelStart worden aangemaakt.',
      cause: 'Het nummer van een kostenplaats is daar een getal van 1 tot en met 999999999 (KPL-0007).',
      remedy: 'Koppel de waarde als alias aan een bestaande kostenplaats in cost-centres.csv.',
    },
    en: {
      message: 'Cost centre “{code}” cannot be made in SnelStart.',
      cause: 'The number of a cost centre there is a number from 1 to 999999999 (KPL-0007).',
      remedy: 'Link the value as an alias to an existing cost centre in cost-centres.csv.',
    },
    fr: {
      message: 'Le centre de coûts « {code} » ne peut pas être créé dans SnelStart.',
      cause: "Le numéro d'un centre de coûts y est un nombre de 1 à 999999999 (KPL-0007).",
      remedy: 'Associez la valeur comme alias à un centre de coûts existant dans cost-centres.csv.',
    },
  },
} satisfies Catalogue
