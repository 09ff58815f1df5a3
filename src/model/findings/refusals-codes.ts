import type { Catalogue } from './entry.ts'

/** Findings about what may be used on a ledger account or in a journal. */
export const refusalCodeFindings = {
  'cost-centre-required': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Grootboekrekening {code} {name} vraagt een kostenplaats, en deze regel heeft er geen.',
      cause:
        'In {file} staat bij deze rekening dat een kostenplaats verplicht is; zonder wordt de boeking geweigerd.',
      remedy: 'Vul de kostenplaats in het bronpakket in, of kies een andere rekening.',
    },
    en: {
      message: 'Ledger account {code} {name} needs a cost centre, and this line has none.',
      cause: 'In {file} a cost centre is required for this account; without one the entry is refused.',
      remedy: 'Fill in the cost centre in the source, or choose another account.',
    },
    fr: {
      message: "Le compte général {code} {name} exige un centre de coûts, et cette ligne n'en a pas.",
      cause:
        "Dans {file}, un centre de coûts est obligatoire pour ce compte ; sans lui, l'écriture est refusée.",
      remedy: 'Indiquez le centre de coûts dans la source, ou choisissez un autre compte.',
    },
  },
  'cost-unit-required': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Grootboekrekening {code} {name} vraagt een kostendrager, en deze regel heeft er geen.',
      cause:
        'In {file} staat bij deze rekening dat een kostendrager verplicht is; zonder wordt de boeking geweigerd.',
      remedy: 'Vul de kostendrager in het bronpakket in, of kies een andere rekening.',
    },
    en: {
      message: 'Ledger account {code} {name} needs a cost unit, and this line has none.',
      cause: 'In {file} a cost unit is required for this account; without one the entry is refused.',
      remedy: 'Fill in the cost unit in the source, or choose another account.',
    },
    fr: {
      message: "Le compte général {code} {name} exige une unité de coûts, et cette ligne n'en a pas.",
      cause:
        "Dans {file}, une unité de coûts est obligatoire pour ce compte ; sans elle, l'écriture est refusée.",
      remedy: "Indiquez l'unité de coûts dans la source, ou choisissez un autre compte.",
    },
  },
  'cost-centre-not-allowed': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Grootboekrekening {code} {name} laat geen kostenplaats toe, en deze regel heeft {cost}.',
      cause: 'In {file} staat bij deze rekening dat een kostenplaats verboden is.',
      remedy: 'Haal de kostenplaats in het bronpakket weg, of kies een andere rekening.',
    },
    en: {
      message: 'Ledger account {code} {name} allows no cost centre, and this line has {cost}.',
      cause: 'In {file} a cost centre is forbidden for this account.',
      remedy: 'Remove the cost centre in the source, or choose another account.',
    },
    fr: {
      message: "Le compte général {code} {name} n'admet pas de centre de coûts, et cette ligne a {cost}.",
      cause: 'Dans {file}, un centre de coûts est interdit pour ce compte.',
      remedy: 'Supprimez le centre de coûts dans la source, ou choisissez un autre compte.',
    },
  },
  'cost-unit-not-allowed': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Grootboekrekening {code} {name} laat geen kostendrager toe, en deze regel heeft {cost}.',
      cause: 'In {file} staat bij deze rekening dat een kostendrager verboden is.',
      remedy: 'Haal de kostendrager in het bronpakket weg, of kies een andere rekening.',
    },
    en: {
      message: 'Ledger account {code} {name} allows no cost unit, and this line has {cost}.',
      cause: 'In {file} a cost unit is forbidden for this account.',
      remedy: 'Remove the cost unit in the source, or choose another account.',
    },
    fr: {
      message: "Le compte général {code} {name} n'admet pas d'unité de coûts, et cette ligne a {cost}.",
      cause: 'Dans {file}, une unité de coûts est interdite pour ce compte.',
      remedy: "Supprimez l'unité de coûts dans la source, ou choisissez un autre compte.",
    },
  },
  'vat-code-not-for-account': {
    severity: 'error',
    rules: ['R24', 'R40'],
    nl: {
      message: 'Btw-code {vat} hoort niet bij grootboekrekening {code} {name}; toegestaan is {allowed}.',
      cause: 'In {file} staat bij deze rekening welke btw-codes erop geboekt mogen worden.',
      remedy: 'Verbeter de btw of de rekening van de regel, of voeg de btw-code bij de rekening toe.',
    },
    en: {
      message: 'VAT code {vat} does not go with ledger account {code} {name}; allowed is {allowed}.',
      cause: 'In {file} the account says which VAT codes may be booked on it.',
      remedy: 'Correct the VAT or the account of the line, or add the VAT code to the account.',
    },
    fr: {
      message: 'Le code TVA {vat} ne va pas avec le compte général {code} {name} ; est admis {allowed}.',
      cause: 'Dans {file}, le compte indique quels codes TVA peuvent y être comptabilisés.',
      remedy: 'Corrigez la TVA ou le compte de la ligne, ou ajoutez le code TVA au compte.',
    },
  },
  'journal-without-vat': {
    severity: 'error',
    rules: ['R35'],
    nl: {
      message: 'Dagboek {code} {name} laat geen btw toe, en deze regel heeft btw-code {vat}.',
      cause: 'In {file} staat bij dit dagboek dat er geen btw in geboekt kan worden.',
      remedy: 'Kies een ander dagboek, of sta btw in dit dagboek toe en werk de tabel bij.',
    },
    en: {
      message: 'Journal {code} {name} allows no VAT, and this line has VAT code {vat}.',
      cause: 'In {file} this journal says that no VAT can be booked in it.',
      remedy: 'Choose another journal, or allow VAT in this one and update the table.',
    },
    fr: {
      message: "Le journal {code} {name} n'admet pas de TVA, et cette ligne a le code TVA {vat}.",
      cause: "Dans {file}, ce journal indique qu'aucune TVA ne peut y être comptabilisée.",
      remedy: 'Choisissez un autre journal, ou autorisez-y la TVA et mettez le tableau à jour.',
    },
  },
} satisfies Catalogue
