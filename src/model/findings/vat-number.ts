import type { Catalogue } from './entry.ts'

/** Findings about VAT numbers and the countries of relations. */
export const vatNumberFindings = {
  'vat-number-missing': {
    severity: 'error',
    rules: ['B11', 'B12'],
    nl: {
      message: '{relation} heeft geen btw-nummer.',
      cause:
        'Voor verlegde btw en leveringen binnen de EU is het btw-nummer van de klant verplicht (soort {kind}).',
      remedy: 'Vul het btw-nummer in het bronpakket of in relations.csv in.',
    },
    en: {
      message: '{relation} has no VAT number.',
      cause:
        'For reverse charge and supplies within the EU the VAT number of the customer is required (kind {kind}).',
      remedy: 'Fill in the VAT number in the source or in relations.csv.',
    },
    fr: {
      message: "{relation} n'a pas de numéro de TVA.",
      cause:
        "Pour l'autoliquidation et les livraisons intracommunautaires, le numéro de TVA du client est obligatoire (nature {kind}).",
      remedy: 'Indiquez le numéro de TVA dans la source ou dans relations.csv.',
    },
  },
  'vat-number-wrong': {
    severity: 'error',
    rules: ['B11', 'B12'],
    nl: {
      message: 'Btw-nummer “{number}” van {relation} is onjuist.',
      cause: 'Het controlegetal of de opbouw klopt niet, en het nummer is hier verplicht (soort {kind}).',
      remedy: 'Verbeter het btw-nummer.',
    },
    en: {
      message: 'VAT number “{number}” of {relation} is wrong.',
      cause: 'Its check digits or its form are not right, and the number is required here (kind {kind}).',
      remedy: 'Correct the VAT number.',
    },
    fr: {
      message: 'Le numéro de TVA « {number} » de {relation} est inexact.',
      cause:
        "Le chiffre de contrôle ou la structure n'est pas correct, et le numéro est obligatoire ici (nature {kind}).",
      remedy: 'Corrigez le numéro de TVA.',
    },
  },
  'vat-number-not-eu': {
    severity: 'error',
    rules: ['B11'],
    nl: {
      message: 'Btw-nummer “{number}” van {relation} is niet van een EU-land.',
      cause: 'Een levering binnen de EU vraagt een btw-nummer van een andere lidstaat (soort {kind}).',
      remedy: 'Verbeter het btw-nummer, of gebruik de btw-code voor uitvoer.',
    },
    en: {
      message: 'VAT number “{number}” of {relation} is not of an EU country.',
      cause: 'A supply within the EU needs a VAT number of another member state (kind {kind}).',
      remedy: 'Correct the VAT number, or use the VAT code for export.',
    },
    fr: {
      message: "Le numéro de TVA « {number} » de {relation} n'est pas d'un pays de l'UE.",
      cause:
        "Une livraison intracommunautaire exige un numéro de TVA d'un autre État membre (nature {kind}).",
      remedy: "Corrigez le numéro de TVA, ou utilisez le code TVA pour l'exportation.",
    },
  },
  'vat-number-own-country': {
    severity: 'error',
    rules: ['B11'],
    nl: {
      message: 'Btw-nummer “{number}” van {relation} is van het eigen land.',
      cause: 'Een levering binnen de EU vraagt een btw-nummer van een andere lidstaat (soort {kind}).',
      remedy: 'Gebruik de btw-code voor binnenlandse leveringen of voor verlegde btw.',
    },
    en: {
      message: 'VAT number “{number}” of {relation} is of the own country.',
      cause: 'A supply within the EU needs a VAT number of another member state (kind {kind}).',
      remedy: 'Use the VAT code for domestic supplies or for reverse charge.',
    },
    fr: {
      message: 'Le numéro de TVA « {number} » de {relation} est du pays même.',
      cause:
        "Une livraison intracommunautaire exige un numéro de TVA d'un autre État membre (nature {kind}).",
      remedy: "Utilisez le code TVA pour les livraisons nationales ou pour l'autoliquidation.",
    },
  },
  'eu-with-own-country': {
    severity: 'error',
    rules: ['B11', 'B14'],
    nl: {
      message: '{relation} zit in {country}, het eigen land, en de btw-code is voor andere EU-landen.',
      cause:
        'Een code voor EU-leveringen of -verwervingen ({kind}) geldt alleen met een relatie in een ander EU-land.',
      remedy: 'Verbeter het land van de relatie, of de btw-code van de regel.',
    },
    en: {
      message: '{relation} is in {country}, the own country, and the VAT code is for other EU countries.',
      cause:
        'A code for EU supplies or acquisitions ({kind}) holds only with a relation in another EU country.',
      remedy: 'Correct the country of the relation, or the VAT code of the line.',
    },
    fr: {
      message: "{relation} est en {country}, le pays même, et le code TVA est pour d'autres pays de l'UE.",
      cause:
        "Un code pour opérations intracommunautaires ({kind}) ne vaut qu'avec une relation d'un autre pays de l'UE.",
      remedy: 'Corrigez le pays de la relation, ou le code TVA de la ligne.',
    },
  },
  'eu-with-country-outside': {
    severity: 'error',
    rules: ['B11', 'B13'],
    nl: {
      message:
        '{relation} zit in {country}; dat is geen lidstaat van de EU, en de btw-code is voor EU-landen.',
      cause: 'De btw-code ({kind}) geldt alleen met een relatie in een ander EU-land.',
      remedy:
        'Gebruik voor een relatie buiten de EU de btw-code voor uitvoer of invoer, of verbeter het land van de relatie.',
    },
    en: {
      message:
        '{relation} is in {country}, which is no EU member state, and the VAT code is for EU countries.',
      cause: 'The VAT code ({kind}) holds only with a relation in another EU country.',
      remedy:
        'Use the VAT code for export or import for a relation outside the EU, or correct the country of the relation.',
    },
    fr: {
      message:
        "{relation} est en {country}, qui n'est pas un État membre de l'UE, et le code TVA est pour des pays de l'UE.",
      cause: "Le code TVA ({kind}) ne vaut qu'avec une relation d'un autre pays de l'UE.",
      remedy:
        "Utilisez le code TVA d'exportation ou d'importation pour une relation hors UE, ou corrigez le pays de la relation.",
    },
  },
  'export-inside-eu': {
    severity: 'warning',
    rules: ['B13'],
    nl: {
      message: '{relation} zit in {country}, en de regel wordt behandeld als uitvoer buiten de EU.',
      cause: 'Uitvoer ({kind}) naar een klant binnen de EU komt voor, maar is ongewoon.',
      remedy: 'Controleer de btw-code en het land van de klant.',
    },
    en: {
      message: '{relation} is in {country}, and the line is treated as export outside the EU.',
      cause: 'Export ({kind}) to a customer within the EU occurs, but is unusual.',
      remedy: 'Check the VAT code and the country of the customer.',
    },
    fr: {
      message: '{relation} est en {country}, et la ligne est traitée comme exportation hors UE.',
      cause: "Une exportation ({kind}) vers un client dans l'UE existe, mais est inhabituelle.",
      remedy: 'Vérifiez le code TVA et le pays du client.',
    },
  },
  'vat-number-doubtful': {
    severity: 'warning',
    rules: ['Q53'],
    nl: {
      message: 'Btw-nummer “{number}” van {relation} lijkt onjuist.',
      cause: 'Het controlegetal of de opbouw klopt niet.',
      remedy: 'Controleer het btw-nummer; het wordt zo bij de relatie vastgelegd.',
    },
    en: {
      message: 'VAT number “{number}” of {relation} seems wrong.',
      cause: 'Its check digits or its form are not right.',
      remedy: 'Check the VAT number; it is recorded with the relation like this.',
    },
    fr: {
      message: 'Le numéro de TVA « {number} » de {relation} semble inexact.',
      cause: "Le chiffre de contrôle ou la structure n'est pas correct.",
      remedy: 'Vérifiez le numéro de TVA ; il est enregistré ainsi auprès de la relation.',
    },
  },
} satisfies Catalogue
