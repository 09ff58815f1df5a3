import type { Catalogue } from './entry.ts'

/** Relations that SnelStart would refuse, or not take whole. */
export const snelstartRelationFindings = {
  'snelstart-relation-code': {
    severity: 'error',
    rules: ['R87'],
    nl: {
      message: 'Relatiecode “{code}” past niet in SnelStart.',
      cause: 'Een relatiecode in SnelStart is een getal van 1 tot en met 2147483647.',
      remedy:
        'Geef de relatie in de bron een ander nummer, of zet in relations.csv het nummer dat zij in SnelStart heeft.',
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
  'snelstart-vat-number': {
    severity: 'error',
    rules: ['R87'],
    nl: {
      message: 'Btw-nummer {number} van {relation} kan niet kloppen.',
      cause: 'SnelStart controleert het nummer en weigert de relatie (REL-0088), en daarmee haar facturen.',
      remedy: 'Verbeter het btw-nummer in het bronpakket, of laat het leeg.',
    },
    en: {
      message: 'VAT number {number} of {relation} cannot be right.',
      cause: 'SnelStart checks the number and refuses the relation (REL-0088), and its invoices with it.',
      remedy: 'Correct the VAT number in the source, or leave it empty.',
    },
    fr: {
      message: 'Le numéro de TVA {number} de {relation} ne peut pas être exact.',
      cause: 'SnelStart contrôle le numéro et refuse la relation (REL-0088), et avec elle ses factures.',
      remedy: 'Corrigez le numéro de TVA dans la source, ou laissez-le vide.',
    },
  },
  'snelstart-vat-number-country': {
    severity: 'error',
    rules: ['R87'],
    nl: {
      message: 'Btw-nummer {number} van {relation} is van een ander land dan het adres ({country}).',
      cause: 'SnelStart weigert een relatie met een btw-nummer van een ander land dan haar adres (REL-0087).',
      remedy: 'Verbeter het land of het btw-nummer in het bronpakket.',
    },
    en: {
      message: 'VAT number {number} of {relation} is of another country than the address ({country}).',
      cause: 'SnelStart refuses a relation with a VAT number of another country than its address (REL-0087).',
      remedy: 'Correct the country or the VAT number in the source.',
    },
    fr: {
      message: "Le numéro de TVA {number} de {relation} est d'un autre pays que l'adresse ({country}).",
      cause:
        "SnelStart refuse une relation dont le numéro de TVA est d'un autre pays que l'adresse (REL-0087).",
      remedy: 'Corrigez le pays ou le numéro de TVA dans la source.',
    },
  },
  'snelstart-field-left-out': {
    severity: 'warning',
    rules: ['R87'],
    nl: {
      message: '“{value}” ({field}) van {relation} gaat niet mee.',
      cause:
        'SnelStart weigert een relatie met een e-mailadres, KvK-nummer (8 cijfers), website of bankcode die er geen is (REL-0006, REL-0010, REL-0015, REL-0085).',
      remedy: 'Verbeter het gegeven in het bronpakket, of vul het zelf in SnelStart in.',
    },
    en: {
      message: '“{value}” ({field}) of {relation} does not go along.',
      cause:
        'SnelStart refuses a relation with an e-mail address, Dutch company number (8 digits), website or bank code that is none (REL-0006, REL-0010, REL-0015, REL-0085).',
      remedy: 'Correct it in the source, or fill it in in SnelStart yourself.',
    },
    fr: {
      message: "« {value} » ({field}) de {relation} n'est pas repris.",
      cause:
        "SnelStart refuse une relation dont l'adresse e-mail, le numéro d'entreprise néerlandais (8 chiffres), le site ou le code de banque n'en est pas un (REL-0006, REL-0010, REL-0015, REL-0085).",
      remedy: 'Corrigez-le dans la source, ou saisissez-le vous-même dans SnelStart.',
    },
  },
  'snelstart-address-left-out': {
    severity: 'warning',
    rules: ['R38'],
    nl: {
      message: 'Het adres van {relation} is niet volledig en gaat niet mee.',
      cause: 'SnelStart neemt een adres alleen aan met straat, postcode, plaats en land (REL-0060).',
      remedy: 'Maak het adres in het bronpakket volledig, of vul het zelf in SnelStart in.',
    },
    en: {
      message: 'The address of {relation} is not complete and does not go along.',
      cause: 'SnelStart takes an address only with street, postcode, city and country (REL-0060).',
      remedy: 'Complete the address in the source, or fill it in in SnelStart yourself.',
    },
    fr: {
      message: "L'adresse de {relation} est incomplète et n'est pas reprise.",
      cause: "SnelStart n'accepte une adresse qu'avec rue, code postal, localité et pays (REL-0060).",
      remedy: "Complétez l'adresse dans la source, ou saisissez-la vous-même dans SnelStart.",
    },
  },
} satisfies Catalogue
