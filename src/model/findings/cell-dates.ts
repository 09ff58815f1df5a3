import type { Catalogue } from './entry.ts'

/** Findings about cells that hold no date. */
export const cellDateFindings = {
  'date-unreadable': {
    severity: 'error',
    rules: ['Q38', 'Q40'],
    nl: {
      message:
        '“{value}” in kolom {heading} kan niet als datum gelezen worden[[; het bronprofiel verwacht {style}]].',
      cause:
        'De dag bestaat niet, dag en maand staan in een andere volgorde, of het jaar ligt niet tussen 1990 en 2100.',
      remedy: 'Schrijf de datum als {example}[[, of pas date: {style} in het bronprofiel aan]].',
    },
    en: {
      message:
        '“{value}” in column {heading} cannot be read as a date[[; the source profile expects {style}]].',
      cause:
        'The day does not exist, day and month stand in another order, or the year is not from 1990 to 2100.',
      remedy: 'Write the date as {example}[[, or change date: {style} in the source profile]].',
    },
    fr: {
      message:
        '« {value} » dans la colonne {heading} ne peut pas être lu comme une date[[ ; le profil source attend {style}]].',
      cause:
        "Le jour n'existe pas, le jour et le mois sont dans un autre ordre, ou l'année n'est pas entre 1990 et 2100.",
      remedy: 'Écrivez la date sous la forme {example}[[, ou modifiez date: {style} dans le profil source]].',
    },
  },
} satisfies Catalogue
