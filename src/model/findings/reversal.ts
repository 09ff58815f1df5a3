import type { Catalogue } from './entry.ts'

/** Findings about batches that take imported ones back. */
export const reversalFindings = {
  'reversal-not-possible': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'Batch {batch} kan niet worden teruggeboekt.',
      cause:
        'Alleen een batch van deze administratie die in het boekhoudpakket is geïmporteerd, kan worden teruggeboekt, één keer.',
      remedy: 'Kijk met ledgerdrop show hoe de batch ervoor staat; meld haar eerst als geïmporteerd.',
    },
    en: {
      message: 'Batch {batch} cannot be reversed.',
      cause: 'Only a batch of this administration that the accounting package has can be reversed, once.',
      remedy: 'See with ledgerdrop show how the batch stands; mark it as imported first.',
    },
    fr: {
      message: 'Le lot {batch} ne peut pas être contre-passé.',
      cause:
        'Seul un lot de cette administration importé dans le logiciel comptable peut être contre-passé, une fois.',
      remedy: "Consultez l'état du lot avec ledgerdrop show ; signalez-le d'abord comme importé.",
    },
  },
  'reversal-entries-open': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message:
        'Batch {batch} is deels geïmporteerd, en van {count} documenten is niet bekend of ze in Exact staan.',
      cause: 'Een tegenboeking van wat nooit geboekt is, zou zelf een fout in de boeken zijn.',
      remedy:
        'Lever eerst de rest van het importverslag aan, of meld de batch met ledgerdrop mark als geïmporteerd. Maak documenten die niet in Exact staan vrij met ledgerdrop requeue.',
    },
    en: {
      message:
        'Batch {batch} was imported in part, and of {count} documents it is not known whether Exact has them.',
      cause: 'To reverse what was never booked would be a mistake in the books itself.',
      remedy:
        'Drop the rest of the import result first, or mark the batch as imported with ledgerdrop mark. Make documents that Exact does not have free with ledgerdrop requeue.',
    },
    fr: {
      message:
        'Le lot {batch} a été importé en partie, et on ne sait pas si Exact contient {count} de ses documents.',
      cause: "Contre-passer ce qui n'a jamais été comptabilisé serait une erreur dans les livres.",
      remedy:
        "Déposez d'abord le reste du résultat d'importation, ou signalez le lot comme importé avec ledgerdrop mark. Libérez les documents absents d'Exact avec ledgerdrop requeue.",
    },
  },
  'reversal-files-gone': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'De bestanden van batch {batch} staan niet meer (ongewijzigd) in het archief of de outbox.',
      cause: 'Een tegenboeking wordt gemaakt van wat er is geïmporteerd, en dat is er niet meer.',
      remedy:
        'Zet de bestanden van de batch terug in de outbox, of boek haar in het boekhoudpakket met de hand terug.',
    },
    en: {
      message: 'The files of batch {batch} are not (unchanged) in the archive or outbox any more.',
      cause: 'A reversal is made from what was imported, and that is gone.',
      remedy:
        'Put the files of the batch back in the outbox, or reverse it in the accounting package by hand.',
    },
    fr: {
      message: "Les fichiers du lot {batch} ne sont plus (inchangés) dans l'archive ni dans l'outbox.",
      cause: "Une contre-passation se fait à partir de ce qui a été importé, et cela n'existe plus.",
      remedy:
        "Remettez les fichiers du lot dans l'outbox, ou contre-passez-le à la main dans le logiciel comptable.",
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
