import type { Catalogue } from './entry.ts'

/** Findings about numbers that carry their own check. */
export const refusalNumberFindings = {
  'vat-number-not-verified': {
    severity: 'information',
    rules: ['B11', 'Q53'],
    nl: {
      message: 'Btw-nummer {number} van {relation} heeft de juiste vorm, maar is niet te controleren.',
      cause:
        'Deze vorm heeft geen controlegetal dat na te rekenen is; of het nummer bestaat, weet alleen VIES.',
      remedy: 'Vraag het nummer bij twijfel na in VIES.',
    },
    en: {
      message: 'VAT number {number} of {relation} has the right form, but cannot be verified.',
      cause:
        'This form has no check digit that can be worked out; whether the number exists only VIES knows.',
      remedy: 'Ask VIES about the number when in doubt.',
    },
    fr: {
      message: 'Le numéro de TVA {number} de {relation} a la bonne forme, mais ne peut pas être vérifié.',
      cause: "Cette forme n'a pas de chiffre de contrôle calculable ; seul VIES sait si le numéro existe.",
      remedy: 'En cas de doute, interrogez VIES.',
    },
  },
  'iban-wrong': {
    severity: 'error',
    rules: ['R91'],
    nl: {
      message: 'Bankrekening “{iban}” van {relation} is geen juist IBAN.',
      cause: 'De lengte of het controlegetal klopt niet; Exact weigert een relatie met zo’n rekening.',
      remedy:
        'Verbeter de bankrekening in het bronpakket, of laat bankrekeningen weg (relations.bankAccounts).',
    },
    en: {
      message: 'Bank account “{iban}” of {relation} is no right IBAN.',
      cause: 'Its length or its check number is not right; Exact refuses a relation with such an account.',
      remedy: 'Correct the bank account in the source, or leave bank accounts out (relations.bankAccounts).',
    },
    fr: {
      message: "Le compte bancaire « {iban} » de {relation} n'est pas un IBAN correct.",
      cause:
        'La longueur ou le chiffre de contrôle est inexact ; Exact refuse une relation avec un tel compte.',
      remedy: 'Corrigez le compte dans la source, ou omettez les comptes bancaires (relations.bankAccounts).',
    },
  },
  'chamber-number-doubtful': {
    severity: 'warning',
    rules: ['Q53'],
    nl: {
      message: 'KvK- of ondernemingsnummer “{number}” van {relation} lijkt onjuist.[[ {rsin} is een RSIN.]]',
      cause:
        'Een KvK-nummer heeft acht cijfers (negen is een RSIN); een Belgisch ondernemingsnummer heeft er tien, met een controlegetal.',
      remedy: 'Controleer het nummer in het bronpakket.',
    },
    en: {
      message: 'Chamber of commerce number “{number}” of {relation} seems wrong.[[ {rsin} is an RSIN.]]',
      cause:
        'A Dutch one has eight digits (nine is an RSIN); a Belgian enterprise number has ten, with a check number.',
      remedy: 'Check the number in the source package.',
    },
    fr: {
      message: "Le numéro d'entreprise « {number} » de {relation} semble inexact.[[ {rsin} est un RSIN.]]",
      cause:
        "Un numéro KvK néerlandais a huit chiffres (neuf : un RSIN) ; un numéro d'entreprise belge en a dix, avec un chiffre de contrôle.",
      remedy: 'Vérifiez le numéro dans le logiciel source.',
    },
  },
  'postcode-doubtful': {
    severity: 'warning',
    rules: ['Q52', 'R38'],
    nl: {
      message:
        'Postcode “{postcode}” van {relation} bestaat niet in {country}.[[ Is het {part}, met de plaats erachter?]]',
      cause:
        'Een Nederlandse postcode is 1234 AB (niet met een 0 vooraan, en nooit SA, SD of SS), een Belgische vier cijfers.',
      remedy: 'Verbeter de postcode of het land van de relatie in het bronpakket.',
    },
    en: {
      message:
        'Postcode “{postcode}” of {relation} does not exist in {country}.[[ Is it {part}, with the place behind it?]]',
      cause:
        'A Dutch postcode is 1234 AB (never with a 0 in front, nor with SA, SD or SS), a Belgian one has four digits.',
      remedy: 'Correct the postcode or the country of the relation in the source.',
    },
    fr: {
      message:
        "Le code postal « {postcode} » de {relation} n'existe pas en {country}.[[ Est-ce {part}, suivi de la localité ?]]",
      cause:
        'Un code postal néerlandais est 1234 AB (jamais de 0 en tête, ni SA, SD ou SS), un code belge a quatre chiffres.',
      remedy: 'Corrigez le code postal ou le pays de la relation dans la source.',
    },
  },
  'payment-reference-dutch': {
    severity: 'warning',
    rules: ['Q59', 'B23'],
    nl: {
      message: 'Betalingskenmerk “{reference}” is onjuist: het controlecijfer klopt niet.',
      cause:
        'Van zestien cijfers is het eerste een controlecijfer; de bank weigert een kenmerk dat niet klopt.',
      remedy: 'Verbeter het kenmerk in het bronpakket; het is geboekt zoals het er staat.',
    },
    en: {
      message: 'Payment reference “{reference}” is wrong: its check digit is not right.',
      cause: 'Of sixteen digits the first is a check digit; the bank refuses a reference that is not right.',
      remedy: 'Correct the reference in the source; it was booked as it stands.',
    },
    fr: {
      message:
        'La référence de paiement « {reference} » est inexacte : le chiffre de contrôle ne correspond pas.',
      cause:
        'De seize chiffres, le premier est un chiffre de contrôle ; la banque refuse une référence inexacte.',
      remedy: 'Corrigez la référence dans la source ; elle a été comptabilisée telle quelle.',
    },
  },
} satisfies Catalogue
