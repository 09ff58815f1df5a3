import type { Catalogue } from './entry.ts'

/** Findings about the dropped file as a whole. */
export const fileFindings = {
  'file-empty': {
    severity: 'error',
    rules: [],
    nl: {
      message: 'Het bestand bevat geen regels.',
      cause: 'Het bestand is leeg, of er staat alleen een kopregel in.',
      remedy: 'Maak de export opnieuw en lever dat bestand aan.',
    },
    en: {
      message: 'The file has no rows.',
      cause: 'The file is empty, or it has a heading row only.',
      remedy: 'Make the export again and drop that file.',
    },
    fr: {
      message: 'Le fichier ne contient aucune ligne.',
      cause: "Le fichier est vide ou ne contient qu'une ligne d'en-tête.",
      remedy: "Refaites l'export et déposez ce fichier.",
    },
  },
} satisfies Catalogue
