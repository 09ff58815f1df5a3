import type { Catalogue } from './entry.ts'

/** Findings about one document as the source gives it. */
export const documentFindings = {
  'date-derived': {
    severity: 'warning',
    rules: [],
    nl: {
      message: 'De datum {date} is berekend: {days} dagen vanaf {from}.',
      cause: 'Het bronpakket geeft geen {field}; het bronprofiel schrijft deze berekening voor.',
      remedy: 'Controleer of de datum bij de factuur past.',
    },
    en: {
      message: 'The date {date} was computed: {days} days from {from}.',
      cause: 'The source gives no {field}; the source profile prescribes this computation.',
      remedy: 'Check that the date suits the invoice.',
    },
    fr: {
      message: 'La date {date} a été calculée : {days} jours à partir de {from}.',
      cause: 'La source ne donne pas {field} ; le profil source prescrit ce calcul.',
      remedy: 'Vérifiez que la date correspond à la facture.',
    },
  },
  'constant-used': {
    severity: 'warning',
    rules: [],
    nl: {
      message: 'Voor {field} is de vaste waarde “{constant}” gebruikt.',
      cause: 'Het bronpakket geeft dit gegeven niet; het bronprofiel schrijft een vaste waarde voor.',
      remedy: 'Controleer of deze waarde voor alle facturen in het bestand geldt.',
    },
    en: {
      message: 'The fixed value “{constant}” was used for {field}.',
      cause: 'The source does not give this; the source profile prescribes a fixed value.',
      remedy: 'Check that this value holds for all invoices in the file.',
    },
    fr: {
      message: 'La valeur fixe « {constant} » a été utilisée pour {field}.',
      cause: 'La source ne donne pas cette information ; le profil source prescrit une valeur fixe.',
      remedy: 'Vérifiez que cette valeur vaut pour toutes les factures du fichier.',
    },
  },
  'document-left-out': {
    severity: 'information',
    rules: ['D1', 'R11'],
    nl: {
      message: 'Factuur {number} is niet geboekt vanwege de fouten hierboven.',
      cause: 'De instelling is: foute facturen weglaten, goede facturen boeken.',
      remedy: 'Verbeter de factuur in het restbestand en lever dat opnieuw aan.',
    },
    en: {
      message: 'Invoice {number} was not booked because of the errors above.',
      cause: 'The setting is: leave out wrong invoices, book good ones.',
      remedy: 'Correct the invoice in the rest file and drop that again.',
    },
    fr: {
      message: "La facture {number} n'a pas été comptabilisée à cause des erreurs ci-dessus.",
      cause: 'Le réglage est : écarter les factures erronées, comptabiliser les bonnes.',
      remedy: 'Corrigez la facture dans le fichier de reste et redéposez celui-ci.',
    },
  },
} satisfies Catalogue
