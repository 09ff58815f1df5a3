import type { Catalogue } from './entry.ts'

/** Findings about batches that take imported ones back. */
export const reversalFindings = {
  'reversal-not-possible': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'Batch {batch} kan niet worden teruggeboekt.',
      cause:
        'Alleen een batch van deze administratie die in Exact is geïmporteerd kan worden teruggeboekt, één keer.',
      remedy: 'Kijk met ledgerdrop show hoe de batch ervoor staat; meld haar eerst als geïmporteerd.',
    },
    en: {
      message: 'Batch {batch} cannot be reversed.',
      cause: 'Only a batch of this administration that was imported in Exact can be reversed, once.',
      remedy: 'See with ledgerdrop show how the batch stands; mark it as imported first.',
    },
    fr: {
      message: 'Le lot {batch} ne peut pas être contre-passé.',
      cause: 'Seul un lot de cette administration importé dans Exact peut être contre-passé, une fois.',
      remedy: "Consultez l'état du lot avec ledgerdrop show ; signalez-le d'abord comme importé.",
    },
  },
  'reversal-files-gone': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'De bestanden van batch {batch} staan niet meer (ongewijzigd) in het archief of de outbox.',
      cause: 'Een tegenboeking wordt gemaakt van wat er is geïmporteerd, en dat is er niet meer.',
      remedy:
        'Zet de XML-bestanden van de batch terug in de outbox, of boek haar in Exact met de hand terug.',
    },
    en: {
      message: 'The files of batch {batch} are not (unchanged) in the archive or outbox any more.',
      cause: 'A reversal is made from what was imported, and that is gone.',
      remedy: 'Put the XML files of the batch back in the outbox, or reverse it in Exact by hand.',
    },
    fr: {
      message: "Les fichiers du lot {batch} ne sont plus (inchangés) dans l'archive ni dans l'outbox.",
      cause: "Une contre-passation se fait à partir de ce qui a été importé, et cela n'existe plus.",
      remedy: "Remettez les fichiers XML du lot dans l'outbox, ou contre-passez-le à la main dans Exact.",
    },
  },
  'reversal-period-closed': {
    severity: 'error',
    rules: ['R98'],
    nl: {
      message:
        'Document {number} kan op {date} niet worden teruggeboekt: periode {period} van {year} is niet open.',
      cause: 'De periode is afgesloten of bestaat niet.',
      remedy: 'Kies met --date een datum in een open periode.',
    },
    en: {
      message: 'Document {number} cannot be reversed on {date}: period {period} of {year} is not open.',
      cause: 'The period was closed or does not exist.',
      remedy: 'Choose a date in an open period with --date.',
    },
    fr: {
      message:
        'Le document {number} ne peut pas être contre-passé au {date} : la période {period} de {year} n’est pas ouverte.',
      cause: "La période est clôturée ou n'existe pas.",
      remedy: 'Choisissez avec --date une date dans une période ouverte.',
    },
  },
} satisfies Catalogue
