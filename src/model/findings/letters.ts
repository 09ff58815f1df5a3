import type { Catalogue } from './entry.ts'

/** Findings about letters that were lost or changed on the way, and about names with more in them than a name. */
export const letterFindings = {
  'letters-lost': {
    severity: 'warning',
    rules: ['Q5'],
    nl: {
      message: 'Op deze regel zijn letters verloren gegaan: “{value}”.',
      cause:
        'Een programma kon een letter met een accent niet opslaan; welke letter het was, is niet te achterhalen.',
      remedy: 'Verbeter de tekst, of maak de export opnieuw als UTF-8.',
    },
    en: {
      message: 'Letters were lost in this row: “{value}”.',
      cause: 'A program could not store a letter with an accent; which letter it was cannot be found out.',
      remedy: 'Correct the text, or make the export again as UTF-8.',
    },
    fr: {
      message: 'Des lettres ont été perdues sur cette ligne : « {value} ».',
      cause: "Un logiciel n'a pas pu enregistrer une lettre accentuée ; impossible de savoir laquelle.",
      remedy: "Corrigez le texte, ou refaites l'export en UTF-8.",
    },
  },
  'letters-garbled': {
    severity: 'warning',
    rules: ['Q1', 'Q3'],
    nl: {
      message: 'De letters met accenten op deze regel kloppen waarschijnlijk niet: “{value}”.',
      cause: 'Het bestand is in een andere tekenset opgeslagen dan gelezen is, of was al eerder beschadigd.',
      remedy:
        'Maak de export opnieuw als UTF-8, of zet de juiste tekenset in het bronprofiel (csv.encoding: cp850 of macintosh).',
    },
    en: {
      message: 'The letters with accents in this row are probably wrong: “{value}”.',
      cause: 'The file was stored in another character set than it was read in, or was damaged before.',
      remedy:
        'Make the export again as UTF-8, or set the right character set in the source profile (csv.encoding: cp850 or macintosh).',
    },
    fr: {
      message: 'Les lettres accentuées de cette ligne sont probablement fausses : « {value} ».',
      cause:
        'Le fichier a été enregistré dans un autre jeu de caractères que celui de la lecture, ou était déjà abîmé.',
      remedy:
        "Refaites l'export en UTF-8, ou indiquez le bon jeu de caractères dans le profil source (csv.encoding: cp850 ou macintosh).",
    },
  },
  'relation-name-with-number': {
    severity: 'warning',
    rules: ['Q51'],
    nl: {
      message: 'In de naam van nieuwe relatie “{value}” staat een nummer: {found}.',
      cause: 'Een btw-nummer of ondernemingsnummer hoort in een eigen kolom; het is hier niet overgenomen.',
      remedy: 'Zet het nummer in de kolom Btw-nummer; kijk of de relatie al bestaat{known}.',
    },
    en: {
      message: 'The name of new relation “{value}” holds a number: {found}.',
      cause: 'A VAT number or company number belongs in a column of its own; it was not taken over.',
      remedy: 'Put the number in the column VAT number; see whether the relation is there already{known}.',
    },
    fr: {
      message: 'Le nom de la nouvelle relation « {value} » contient un numéro : {found}.',
      cause: "Un numéro de TVA ou d'entreprise a sa place dans une colonne à part ; il n'a pas été repris.",
      remedy: 'Mettez le numéro dans la colonne Numéro de TVA ; vérifiez si la relation existe déjà{known}.',
    },
  },
} satisfies Catalogue
