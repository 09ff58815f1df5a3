import type { Catalogue } from './entry.ts'

/** Findings about invoices of which the total is below zero. */
export const signFindings = {
  'negative-invoice': {
    severity: 'error',
    rules: ['B21'],
    nl: {
      message: 'Deze factuur heeft een negatief totaal: {total}.',
      cause: 'Het bronpakket noemt dit geen creditnota, en de instelling is: dan een fout.',
      remedy: 'Maak er in het bronpakket een creditnota van, of stel negativeInvoice in op credit-note.',
    },
    en: {
      message: 'This invoice has a negative total: {total}.',
      cause: 'The source does not call it a credit note, and the setting makes that an error.',
      remedy: 'Make it a credit note in the source, or set negativeInvoice to credit-note.',
    },
    fr: {
      message: 'Cette facture a un total négatif : {total}.',
      cause: 'La source ne la désigne pas comme note de crédit, et le réglage en fait une erreur.',
      remedy: 'Faites-en une note de crédit dans la source, ou réglez negativeInvoice sur credit-note.',
    },
  },
  'negative-invoice-as-credit-note': {
    severity: 'information',
    rules: ['B21'],
    nl: {
      message: 'Deze factuur heeft een negatief totaal ({total}) en wordt als creditnota behandeld.',
      cause: 'Het bronpakket noemt dit geen creditnota; volgens de instelling beslist het teken.',
      remedy: 'U hoeft niets te doen als dit klopt.',
    },
    en: {
      message: 'This invoice has a negative total ({total}) and is treated as a credit note.',
      cause: 'The source does not call it a credit note; by the setting the sign decides.',
      remedy: 'There is nothing to do if this is right.',
    },
    fr: {
      message: 'Cette facture a un total négatif ({total}) et est traitée comme note de crédit.',
      cause: "La source ne la désigne pas ainsi ; d'après le réglage, le signe décide.",
      remedy: "Vous n'avez rien à faire si c'est exact.",
    },
  },
  'negative-invoice-excluding': {
    severity: 'error',
    rules: ['B21'],
    nl: {
      message: 'Deze factuur heeft een negatief totaal: {total} exclusief btw.',
      cause: 'Het bronpakket noemt dit geen creditnota, en de instelling is: dan een fout.',
      remedy: 'Maak er in het bronpakket een creditnota van, of stel negativeInvoice in op credit-note.',
    },
    en: {
      message: 'This invoice has a negative total: {total} excluding VAT.',
      cause: 'The source does not call it a credit note, and the setting makes that an error.',
      remedy: 'Make it a credit note in the source, or set negativeInvoice to credit-note.',
    },
    fr: {
      message: 'Cette facture a un total négatif : {total} hors TVA.',
      cause: 'La source ne la désigne pas comme note de crédit, et le réglage en fait une erreur.',
      remedy: 'Faites-en une note de crédit dans la source, ou réglez negativeInvoice sur credit-note.',
    },
  },
  'negative-invoice-as-credit-note-excluding': {
    severity: 'information',
    rules: ['B21'],
    nl: {
      message:
        'Deze factuur heeft een negatief totaal ({total} exclusief btw) en wordt als creditnota behandeld.',
      cause: 'Het bronpakket noemt dit geen creditnota; volgens de instelling beslist het teken.',
      remedy: 'U hoeft niets te doen als dit klopt.',
    },
    en: {
      message: 'This invoice has a negative total ({total} excluding VAT) and is treated as a credit note.',
      cause: 'The source does not call it a credit note; by the setting the sign decides.',
      remedy: 'There is nothing to do if this is right.',
    },
    fr: {
      message: 'Cette facture a un total négatif ({total} hors TVA) et est traitée comme note de crédit.',
      cause: "La source ne la désigne pas ainsi ; d'après le réglage, le signe décide.",
      remedy: "Vous n'avez rien à faire si c'est exact.",
    },
  },
} satisfies Catalogue
