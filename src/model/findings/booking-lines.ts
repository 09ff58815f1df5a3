import type { Catalogue } from './entry.ts'

/** Findings about lines and documents that hold nothing, or not all, of what is to be booked. */
export const linesFindings = {
  'document-without-lines': {
    severity: 'error',
    rules: ['R39'],
    nl: {
      message: 'Deze factuur heeft geen regels met een bedrag om te boeken.',
      cause: 'Een factuur heeft ten minste één regel met een bedrag nodig.',
      remedy: 'Vul de regels of de bedragen aan, of verwijder de factuur.',
    },
    en: {
      message: 'This invoice has no lines with an amount to book.',
      cause: 'An invoice needs at least one line with an amount.',
      remedy: 'Add the lines or the amounts, or remove the invoice.',
    },
    fr: {
      message: "Cette facture n'a pas de lignes avec un montant à comptabiliser.",
      cause: 'Une facture doit avoir au moins une ligne avec un montant.',
      remedy: 'Ajoutez les lignes ou les montants, ou supprimez la facture.',
    },
  },
  'document-without-amounts': {
    severity: 'error',
    rules: ['B18'],
    nl: {
      message: 'Op deze factuur staat geen enkel bedrag.',
      cause: 'Een leeg bedrag is niet hetzelfde als 0,00; de factuur zou ongemerkt wegvallen.',
      remedy: 'Vul de bedragen in, of 0,00 als er werkelijk niets te boeken is.',
    },
    en: {
      message: 'This invoice has no amount at all.',
      cause: 'An empty amount is not the same as 0.00; the invoice would drop out unnoticed.',
      remedy: 'Fill in the amounts, or 0.00 if there really is nothing to book.',
    },
    fr: {
      message: 'Cette facture ne contient aucun montant.',
      cause: "Un montant vide n'est pas 0,00 ; la facture disparaîtrait sans être remarquée.",
      remedy: "Indiquez les montants, ou 0,00 s'il n'y a vraiment rien à comptabiliser.",
    },
  },
  'line-without-amount': {
    severity: 'error',
    rules: ['B18'],
    nl: {
      message: 'Op deze regel ontbreekt het bedrag.',
      cause: 'De regel heeft wel btw of een rekening, dus het is geen tekstregel; leeg is niet 0,00.',
      remedy: 'Vul het bedrag in, of 0,00 als er werkelijk niets te boeken is.',
    },
    en: {
      message: 'The amount of this line is missing.',
      cause: 'The line does have VAT or an account, so it is no text line; empty is not 0.00.',
      remedy: 'Fill in the amount, or 0.00 if there really is nothing to book.',
    },
    fr: {
      message: 'Le montant de cette ligne manque.',
      cause:
        "La ligne a pourtant une TVA ou un compte : ce n'est pas une ligne de texte, et vide n'est pas 0,00.",
      remedy: "Indiquez le montant, ou 0,00 s'il n'y a vraiment rien à comptabiliser.",
    },
  },
  'article-without-amount': {
    severity: 'warning',
    rules: ['B18'],
    nl: {
      message: 'Deze regel heeft geen bedrag en is als tekstregel weggelaten.',
      cause: 'De regel noemt wel een artikel, en de factuur heeft geen totaal om het aan te controleren.',
      remedy: 'Controleer of het bedrag niet ontbreekt.',
    },
    en: {
      message: 'This line has no amount and was left out as a text line.',
      cause: 'The line does name an article, and the invoice has no total to check it by.',
      remedy: 'Check that no amount is missing.',
    },
    fr: {
      message: "Cette ligne n'a pas de montant et a été écartée comme ligne de texte.",
      cause: "La ligne nomme pourtant un article, et la facture n'a pas de total pour le vérifier.",
      remedy: "Vérifiez qu'aucun montant ne manque.",
    },
  },
  'zero-document-left-out': {
    severity: 'information',
    rules: ['B18'],
    nl: {
      message: 'Deze factuur is 0,00 en heeft alleen regels van 0,00: zij is overgeslagen.',
      cause:
        'Er valt niets te boeken, en het boekhoudpakket neemt een boeking met alleen regels van 0,00 niet aan.',
      remedy: 'U hoeft niets te doen als dit klopt.',
    },
    en: {
      message: 'This invoice is 0.00 and has lines of 0.00 only: it was left out.',
      cause:
        'There is nothing to book, and the accounting package does not take an entry with lines of 0.00 only.',
      remedy: 'There is nothing to do if this is right.',
    },
    fr: {
      message: "Cette facture est de 0,00 et n'a que des lignes de 0,00 : elle a été écartée.",
      cause:
        "Il n'y a rien à comptabiliser, et le logiciel comptable n'accepte pas une écriture composée uniquement de lignes de 0,00.",
      remedy: "Vous n'avez rien à faire si c'est exact.",
    },
  },
} satisfies Catalogue
