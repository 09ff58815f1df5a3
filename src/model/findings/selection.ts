import type { Catalogue } from './entry.ts'

/** Findings about which part of a file is exported. */
export const selectionFindings = {
  'selection-not-understood': {
    severity: 'error',
    rules: ['R42', 'R43'],
    nl: {
      message: 'Het selectiebestand {file} is niet te begrijpen[[ op regel {row}: {text}]].',
      cause:
        'In een selectiebestand staat per regel wat er wordt gekozen en de waarde, met een puntkomma ertussen.',
      remedy:
        'Schrijf regels als vanaf;01-01-2026, tot;31-01-2026, nummers;2026-10..2026-20, dagboeken;70, vestigingen;Gent of alleen;facturen.',
    },
    en: {
      message: 'The selection file {file} cannot be understood[[ at row {row}: {text}]].',
      cause:
        'A selection file has one limit a row: what is chosen and its value, with a semicolon in between.',
      remedy:
        'Write rows like from;01-01-2026, until;31-01-2026, numbers;2026-10..2026-20, journals;70, locations;Gent or only;invoices.',
    },
    fr: {
      message: 'Le fichier de sélection {file} est incompréhensible[[ à la ligne {row} : {text}]].',
      cause:
        'Un fichier de sélection a une limite par ligne : ce qui est choisi et sa valeur, séparés par un point-virgule.',
      remedy:
        'Écrivez des lignes comme depuis;01-01-2026, jusque;31-01-2026, numeros;2026-10..2026-20, journaux;70, etablissements;Gand ou seulement;factures.',
    },
  },
} satisfies Catalogue
