import type { Catalogue } from './entry.ts'

/** Findings about VAT amounts and rates. */
export const vatAmountFindings = {
  'vat-amount-wrong': {
    severity: 'error',
    rules: ['B8'],
    nl: {
      message: 'De btw {vat} is onjuist: bij {base} met btw-code {code} hoort {expected}.',
      cause: 'Op een verkoopfactuur moet de btw per regel of op het totaal afgerond zijn.',
      remedy: 'Controleer de bedragen en het btw-percentage in het bronpakket.',
    },
    en: {
      message: 'The VAT {vat} is wrong: {base} with VAT code {code} gives {expected}.',
      cause: 'On a sales invoice the VAT must be rounded per line or on the total.',
      remedy: 'Check the amounts and the VAT rate in the source.',
    },
    fr: {
      message: 'La TVA {vat} est inexacte : pour {base} avec le code TVA {code}, il faut {expected}.',
      cause: 'Sur une facture de vente, la TVA doit être arrondie par ligne ou sur le total.',
      remedy: 'Vérifiez les montants et le taux de TVA dans la source.',
    },
  },
  'vat-amount-differs': {
    severity: 'error',
    rules: ['B8'],
    nl: {
      message:
        'De btw {vat} van de leverancier wijkt af: bij {base} met btw-code {code} wordt {expected} verwacht.',
      cause: 'Het verschil is groter dan de toegestane afronding per regel.',
      remedy:
        'Vergelijk met de factuur van de leverancier; klopt het bedrag, laat dan een afwijking toe (vat.purchaseDifference).',
    },
    en: {
      message: 'The VAT {vat} of the supplier is off: {base} with VAT code {code} should give {expected}.',
      cause: 'The difference is larger than the rounding allowed per line.',
      remedy:
        'Compare with the invoice of the supplier; if the amount is right, allow a difference (vat.purchaseDifference).',
    },
    fr: {
      message:
        "La TVA {vat} du fournisseur s'écarte : pour {base} avec le code TVA {code}, on attend {expected}.",
      cause: "L'écart dépasse l'arrondi permis par ligne.",
      remedy:
        'Comparez avec la facture du fournisseur ; si le montant est exact, autorisez un écart (vat.purchaseDifference).',
    },
  },
  'vat-lines-differ': {
    severity: 'error',
    rules: ['B8'],
    nl: {
      message: 'De btw van de regels is samen {lines}, die van de factuur {total}.',
      cause: 'Het verschil is groter dan de toegestane afronding per regel.',
      remedy: 'Verbeter de btw-bedragen in het bronpakket.',
    },
    en: {
      message: 'The VAT of the lines adds up to {lines}, that of the invoice is {total}.',
      cause: 'The difference is larger than the rounding allowed per line.',
      remedy: 'Correct the VAT amounts in the source.',
    },
    fr: {
      message: 'La TVA des lignes totalise {lines}, celle de la facture est {total}.',
      cause: "L'écart dépasse l'arrondi permis par ligne.",
      remedy: 'Corrigez les montants de TVA dans la source.',
    },
  },
  'vat-total-unassigned': {
    severity: 'error',
    rules: ['B8'],
    nl: {
      message: 'Van de btw {vat} op de factuur past {unassigned} bij geen van de regels.',
      cause: 'De factuur geeft btw voor een tarief dat geen regel heeft, of de btw-bedragen tellen niet op.',
      remedy: 'Controleer de btw-bedragen en de percentages van de regels.',
    },
    en: {
      message: 'Of the VAT {vat} on the invoice, {unassigned} fits none of the lines.',
      cause: 'The invoice gives VAT for a rate that no line has, or the VAT amounts do not add up.',
      remedy: 'Check the VAT amounts and the rates of the lines.',
    },
    fr: {
      message: 'Sur la TVA {vat} de la facture, {unassigned} ne correspond à aucune ligne.',
      cause:
        "La facture donne de la TVA pour un taux qu'aucune ligne n'a, ou les montants de TVA ne s'additionnent pas.",
      remedy: 'Vérifiez les montants de TVA et les taux des lignes.',
    },
  },
  'vat-rate-unusual': {
    severity: 'warning',
    rules: ['R72'],
    nl: {
      message: 'Het btw-tarief {rate} bestond in {country} niet op {date}; gebruikelijk is {usual}.',
      cause: 'Een tarief geldt per land en per datum.',
      remedy: 'Controleer het tarief en de datum van levering.',
    },
    en: {
      message: 'VAT rate {rate} did not exist in {country} on {date}; usual is {usual}.',
      cause: 'A rate holds per country and date.',
      remedy: 'Check the rate and the date of supply.',
    },
    fr: {
      message: "Le taux de TVA {rate} n'existait pas en {country} le {date} ; les taux usuels sont {usual}.",
      cause: 'Un taux vaut par pays et par date.',
      remedy: 'Vérifiez le taux et la date de livraison.',
    },
  },
  'vat-not-allowed': {
    severity: 'error',
    rules: ['B11', 'B12', 'B13'],
    nl: {
      message: 'Er staat {vat} btw op een regel zonder btw (soort {kind}).',
      cause:
        'Bij verlegde btw, leveringen binnen de EU, uitvoer en vrijstelling mag de factuur geen btw hebben.',
      remedy: 'Verbeter het btw-bedrag of de btw-code in het bronpakket.',
    },
    en: {
      message: 'There is {vat} VAT on a line without VAT (kind {kind}).',
      cause:
        'With reverse charge, supplies within the EU, export and exemption the invoice may not have VAT.',
      remedy: 'Correct the VAT amount or the VAT code in the source.',
    },
    fr: {
      message: 'Il y a {vat} de TVA sur une ligne sans TVA (nature {kind}).',
      cause:
        "En cas d'autoliquidation, de livraison intracommunautaire, d'exportation ou d'exemption, la facture ne peut pas porter de TVA.",
      remedy: 'Corrigez le montant ou le code de TVA dans la source.',
    },
  },
  'vat-margin-scheme': {
    severity: 'error',
    rules: ['B29'],
    nl: {
      message: 'Deze regel valt onder de margeregeling en kan niet geboekt worden.',
      cause: 'Bij de margeregeling wordt btw over de winst berekend, die niet op de factuur staat.',
      remedy: 'Boek deze factuur met de hand en haal haar uit het bestand.',
    },
    en: {
      message: 'This line is under the margin scheme and cannot be booked.',
      cause: 'In the margin scheme VAT is due on the profit, which is not on the invoice.',
      remedy: 'Book this invoice by hand and take it out of the file.',
    },
    fr: {
      message: 'Cette ligne relève du régime de la marge et ne peut pas être comptabilisée.',
      cause: 'Dans ce régime, la TVA porte sur le bénéfice, qui ne figure pas sur la facture.',
      remedy: 'Comptabilisez cette facture à la main et retirez-la du fichier.',
    },
  },
  'vat-not-deductible': {
    severity: 'error',
    rules: ['B28'],
    nl: {
      message: 'Van deze btw is maar {rate} aftrekbaar.',
      cause: 'Gedeeltelijk aftrekbare btw wordt alleen geboekt als dat is ingesteld.',
      remedy: 'Stel vat.nonDeductible in, of boek de factuur met de hand.',
    },
    en: {
      message: 'Only {rate} of this VAT is deductible.',
      cause: 'Partly deductible VAT is booked only when that is set.',
      remedy: 'Set vat.nonDeductible, or book the invoice by hand.',
    },
    fr: {
      message: 'Seulement {rate} de cette TVA est déductible.',
      cause: "Une TVA partiellement déductible n'est comptabilisée que si le réglage le prévoit.",
      remedy: 'Réglez vat.nonDeductible, ou comptabilisez la facture à la main.',
    },
  },
  'reverse-charge-undecided': {
    severity: 'error',
    rules: ['B14'],
    nl: {
      message: 'Deze inkoopfactuur heeft verlegde btw, en er is niet gekozen wie de btw-regels maakt.',
      cause:
        'Het staat niet vast of Exact deze btw-regels zelf maakt; verkeerd kiezen boekt de btw dubbel of niet.',
      remedy: 'Probeer het met één factuur uit en stel vat.reverseChargeLines in op written of byExact.',
    },
    en: {
      message: 'This purchase invoice has reverse-charged VAT, and who makes its VAT lines is not chosen.',
      cause:
        'It is not established whether Exact makes these VAT lines itself; the wrong choice books the VAT twice or not at all.',
      remedy: 'Try it with one invoice and set vat.reverseChargeLines to written or byExact.',
    },
    fr: {
      message:
        "Cette facture d'achat est en autoliquidation, et on n'a pas choisi qui crée les lignes de TVA.",
      cause:
        "Il n'est pas établi qu'Exact crée ces lignes lui-même ; un mauvais choix comptabilise la TVA deux fois ou pas du tout.",
      remedy: 'Essayez avec une facture et réglez vat.reverseChargeLines sur written ou byExact.',
    },
  },
  'reverse-charge-without-rate': {
    severity: 'error',
    rules: ['B14'],
    nl: {
      message: 'Btw-code {code} heeft geen percentage om de verlegde btw mee te berekenen.',
      cause: 'Bij verlegde btw op inkopen berekent de koper de btw zelf.',
      remedy: 'Vul het percentage in bij deze code in vat-codes.csv.',
    },
    en: {
      message: 'VAT code {code} has no rate to compute the reverse-charged VAT with.',
      cause: 'With reverse charge on purchases the buyer computes the VAT himself.',
      remedy: 'Fill in the rate of this code in vat-codes.csv.',
    },
    fr: {
      message: "Le code TVA {code} n'a pas de taux pour calculer la TVA autoliquidée.",
      cause: "En autoliquidation à l'achat, l'acheteur calcule lui-même la TVA.",
      remedy: 'Indiquez le taux de ce code dans vat-codes.csv.',
    },
  },
  'vat-mixed-with-reverse-charge': {
    severity: 'error',
    rules: ['B12'],
    nl: {
      message: 'Deze factuur heeft zowel regels met btw als regels met verlegde btw.',
      cause: "SnelStart neemt zo'n factuur niet aan.",
      remedy: 'Splits de factuur in het bronpakket.',
    },
    en: {
      message: 'This invoice has both lines with VAT and reverse-charged lines.',
      cause: 'SnelStart does not take such an invoice.',
      remedy: 'Split the invoice in the source.',
    },
    fr: {
      message: 'Cette facture a des lignes avec TVA et des lignes en autoliquidation.',
      cause: "SnelStart n'accepte pas une telle facture.",
      remedy: 'Scindez la facture dans la source.',
    },
  },
} satisfies Catalogue
