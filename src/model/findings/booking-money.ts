import type { Catalogue } from './entry.ts'

/** Findings about numbers, references, currencies and roundings of an entry. */
export const moneyFindings = {
  'entry-number-no-digits': {
    severity: 'error',
    rules: ['R81', 'D6', 'B24'],
    nl: {
      message: 'Factuurnummer “{number}” heeft geen cijfers voor een boekstuknummer.',
      cause: 'Het boekstuknummer bestaat uit de cijfers van het factuurnummer.',
      remedy:
        'Geef de factuur een nummer met cijfers, of laat Exact de boekstuknummers toewijzen (entryNumber: assign).',
    },
    en: {
      message: 'Invoice number “{number}” has no digits for an entry number.',
      cause: 'The entry number is made of the digits of the invoice number.',
      remedy:
        'Give the invoice a number with digits, or let Exact assign entry numbers (entryNumber: assign).',
    },
    fr: {
      message: "Le numéro de facture « {number} » n'a pas de chiffres pour un numéro d'écriture.",
      cause: "Le numéro d'écriture se compose des chiffres du numéro de facture.",
      remedy:
        'Donnez à la facture un numéro avec des chiffres, ou laissez Exact attribuer les numéros (entryNumber: assign).',
    },
  },
  'entry-number-out-of-range': {
    severity: 'error',
    rules: ['R81', 'D6', 'B24'],
    nl: {
      message: 'Factuurnummer “{number}” past niet in een boekstuknummer.',
      cause: 'Een boekstuknummer ligt tussen 1 en 2147483647.',
      remedy:
        'Gebruik kortere factuurnummers, of laat Exact de boekstuknummers toewijzen (entryNumber: assign).',
    },
    en: {
      message: 'Invoice number “{number}” does not fit in an entry number.',
      cause: 'An entry number lies between 1 and 2147483647.',
      remedy: 'Use shorter invoice numbers, or let Exact assign entry numbers (entryNumber: assign).',
    },
    fr: {
      message: "Le numéro de facture « {number} » ne tient pas dans un numéro d'écriture.",
      cause: "Un numéro d'écriture est compris entre 1 et 2147483647.",
      remedy:
        'Utilisez des numéros plus courts, ou laissez Exact attribuer les numéros (entryNumber: assign).',
    },
  },
  'payment-reference-check': {
    severity: 'warning',
    rules: ['Q59', 'B23'],
    nl: {
      message: 'De gestructureerde mededeling “{reference}” is onjuist en is weggelaten.',
      cause: 'Het controlegetal (modulo 97) klopt niet; een betaling zou er nooit bij passen.',
      remedy: 'Verbeter de mededeling in het bronpakket.',
    },
    en: {
      message: 'The structured communication “{reference}” is wrong and was left out.',
      cause: 'Its check number (modulo 97) is not right; no payment would ever match it.',
      remedy: 'Correct the reference in the source.',
    },
    fr: {
      message: 'La communication structurée « {reference} » est inexacte et a été omise.',
      cause: "Le chiffre de contrôle (modulo 97) n'est pas correct ; aucun paiement n'y correspondrait.",
      remedy: 'Corrigez la communication dans la source.',
    },
  },
  'payment-reference-not-digits': {
    severity: 'warning',
    rules: ['B23'],
    nl: {
      message: 'Betalingskenmerk “{reference}” bestaat niet alleen uit cijfers en is weggelaten.',
      cause: 'Een betalingskenmerk dient om betalingen af te letteren en bestaat uit cijfers.',
      remedy: 'Verbeter het kenmerk in het bronpakket, of laat de kolom weg.',
    },
    en: {
      message: 'Payment reference “{reference}” is not only digits and was left out.',
      cause: 'A payment reference serves to match payments and is made of digits.',
      remedy: 'Correct the reference in the source, or leave the column out.',
    },
    fr: {
      message: 'La référence de paiement « {reference} » ne contient pas que des chiffres et a été omise.',
      cause: 'Une référence de paiement sert à lettrer les paiements et se compose de chiffres.',
      remedy: 'Corrigez la référence dans la source, ou supprimez la colonne.',
    },
  },
  'currency-unknown': {
    severity: 'error',
    rules: ['B15'],
    nl: {
      message: 'Valuta “{currency}” is niet herkend.',
      cause: 'Een valuta wordt geschreven als een code van drie letters, zoals USD.',
      remedy: 'Verbeter de valuta in het bronpakket.',
    },
    en: {
      message: 'Currency “{currency}” was not recognised.',
      cause: 'A currency is written as a code of three letters, such as USD.',
      remedy: 'Correct the currency in the source.',
    },
    fr: {
      message: "La devise « {currency} » n'est pas reconnue.",
      cause: "Une devise s'écrit avec un code de trois lettres, comme USD.",
      remedy: 'Corrigez la devise dans la source.',
    },
  },
  'exchange-rate-missing': {
    severity: 'error',
    rules: ['B15', 'B16'],
    nl: {
      message: 'Deze factuur is in {currency} en heeft geen wisselkoers.',
      cause: 'Zonder koers is het bedrag in {own} niet te bepalen.',
      remedy: 'Vul de koers van de factuurdatum in het bronpakket in.',
    },
    en: {
      message: 'This invoice is in {currency} and has no exchange rate.',
      cause: 'Without a rate the amount in {own} cannot be told.',
      remedy: 'Fill in the rate of the invoice date in the source.',
    },
    fr: {
      message: "Cette facture est en {currency} et n'a pas de cours de change.",
      cause: 'Sans cours, le montant en {own} ne peut pas être déterminé.',
      remedy: 'Indiquez dans la source le cours de la date de facture.',
    },
  },
  'exchange-rate-wrong': {
    severity: 'error',
    rules: ['B15', 'B16'],
    nl: {
      message: 'Wisselkoers “{rate}” voor {currency} is geen positief getal.',
      cause: 'Een koers is een getal groter dan nul.',
      remedy: 'Verbeter de koers in het bronpakket.',
    },
    en: {
      message: 'Exchange rate “{rate}” for {currency} is not a positive number.',
      cause: 'A rate is a number above zero.',
      remedy: 'Correct the rate in the source.',
    },
    fr: {
      message: "Le cours de change « {rate} » pour {currency} n'est pas un nombre positif.",
      cause: 'Un cours est un nombre supérieur à zéro.',
      remedy: 'Corrigez le cours dans la source.',
    },
  },
  'exchange-rate-not-needed': {
    severity: 'warning',
    rules: ['B15'],
    nl: {
      message: 'De wisselkoers {rate} is niet gebruikt: de factuur is in {currency}, de eigen valuta.',
      cause: 'Bij de eigen valuta is de koers 1.',
      remedy: 'Controleer of de valuta van de factuur klopt.',
    },
    en: {
      message: 'The exchange rate {rate} was not used: the invoice is in {currency}, the own currency.',
      cause: 'For the own currency the rate is 1.',
      remedy: 'Check that the currency of the invoice is right.',
    },
    fr: {
      message:
        "Le cours de change {rate} n'a pas été utilisé : la facture est en {currency}, la propre devise.",
      cause: 'Pour la propre devise, le cours est 1.',
      remedy: 'Vérifiez que la devise de la facture est exacte.',
    },
  },
  'exchange-leftover': {
    severity: 'information',
    rules: ['B16'],
    nl: {
      message:
        'Bij het omrekenen tegen koers {rate} is {amount} overgebleven en op rekening {account} geboekt.',
      cause: 'De regels zijn elk op centen afgerond; de rest gaat naar de grootste regel.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: 'Converting at rate {rate} left over {amount}, booked on account {account}.',
      cause: 'Each line is rounded to cents; the rest goes to the largest line.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: 'La conversion au cours {rate} a laissé {amount}, comptabilisé sur le compte {account}.',
      cause: 'Chaque ligne est arrondie au centime ; le reste va à la ligne la plus grande.',
      remedy: "Vous n'avez rien à faire.",
    },
  },
  'rounding-account-missing': {
    severity: 'error',
    rules: ['B30'],
    nl: {
      message: 'Voor het afrondingsverschil {rounding} is er geen geldige rekening ({account}).',
      cause: 'Het bronpakket rondt het totaal af; dat verschil hoort op een eigen rekening.',
      remedy: 'Vul in administration.yaml onder ledgerAccounts.rounding een bestaande rekening in.',
    },
    en: {
      message: 'There is no valid account for the rounding difference {rounding} ({account}).',
      cause: 'The source rounds the total; that difference belongs on an account of its own.',
      remedy: 'Fill in an existing account under ledgerAccounts.rounding in administration.yaml.',
    },
    fr: {
      message: "Il n'y a pas de compte valable pour la différence d'arrondi {rounding} ({account}).",
      cause: 'La source arrondit le total ; cette différence va sur un compte propre.',
      remedy: 'Indiquez un compte existant sous ledgerAccounts.rounding dans administration.yaml.',
    },
  },
  'description-cut': {
    severity: 'warning',
    rules: [],
    nl: {
      message: 'De omschrijving van {length} tekens is afgekort tot {limit} tekens.',
      cause: 'Het boekhoudpakket neemt geen langere omschrijving aan.',
      remedy: 'Kort de omschrijving in het bronpakket in als het einde van belang is.',
    },
    en: {
      message: 'The description of {length} characters was cut to {limit} characters.',
      cause: 'The accounting package takes no longer description.',
      remedy: 'Shorten the description in the source if its end matters.',
    },
    fr: {
      message: 'La description de {length} caractères a été réduite à {limit} caractères.',
      cause: "Le logiciel comptable n'accepte pas de description plus longue.",
      remedy: 'Raccourcissez la description dans la source si la fin est importante.',
    },
  },
} satisfies Catalogue
