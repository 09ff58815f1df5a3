import type { Catalogue } from './entry.ts'

/** Zip files with a table and its PDFs. */
export const zipFindings = {
  'zip-files-unused': {
    severity: 'warning',
    rules: ['Q49'],
    nl: {
      message: 'In het zipbestand zitten ook bestanden ({count}) die niet zijn gebruikt: {files}.',
      cause: 'Uit een zipbestand worden één tabel en de pdf-bestanden gelezen, en niets anders.',
      remedy: 'Controleer of er niets bij zit dat geboekt moet worden.',
    },
    en: {
      message: 'In the zip file there are also files ({count}) that were not used: {files}.',
      cause: 'Of a zip file one table and the PDFs are read, and nothing else.',
      remedy: 'Check that nothing among them was meant to be booked.',
    },
    fr: {
      message: "Le fichier zip contient aussi des fichiers ({count}) qui n'ont pas été utilisés : {files}.",
      cause: "D'un fichier zip, un tableau et les PDF sont lus, et rien d'autre.",
      remedy: "Vérifiez qu'aucun d'eux ne devait être comptabilisé.",
    },
  },
  'zip-encrypted': {
    severity: 'error',
    rules: ['Q48'],
    nl: {
      message: 'Dit zipbestand is met een wachtwoord beveiligd: {files}.',
      cause: 'Zonder het wachtwoord kan niemand het lezen, en dat wordt niet gevraagd.',
      remedy:
        'Pak het zipbestand uit en lever de tabel en de pdf-bestanden los aan, of maak een zipbestand zonder wachtwoord.',
    },
    en: {
      message: 'This zip file is protected by a password: {files}.',
      cause: 'Without the password nobody can read it, and it is not asked for.',
      remedy:
        'Unpack the zip file and drop the table and the PDFs as they are, or make a zip file without a password.',
    },
    fr: {
      message: 'Ce fichier zip est protégé par un mot de passe : {files}.',
      cause: "Sans le mot de passe personne ne peut le lire, et il n'est pas demandé.",
      remedy:
        'Décompressez le fichier zip et déposez le tableau et les PDF, ou créez un fichier zip sans mot de passe.',
    },
  },
  'zip-without-table': {
    severity: 'error',
    rules: ['Q49'],
    nl: {
      message: 'In dit zipbestand zit geen tabel.',
      cause:
        'Een zipbestand bevat één tabel (CSV, .xlsx, .xls, .xlsb of .ods) en eventueel de pdf-bestanden die erbij horen.',
      remedy: 'Voeg de tabel toe aan het zipbestand, of lever de bestanden los aan.',
    },
    en: {
      message: 'There is no table in this zip file.',
      cause:
        'A zip file holds one table (CSV, .xlsx, .xls, .xlsb or .ods) and perhaps the PDFs that go with it.',
      remedy: 'Add the table to the zip file, or drop the files as they are.',
    },
    fr: {
      message: 'Ce fichier zip ne contient pas de tableau.',
      cause:
        "Un fichier zip contient un tableau (CSV, .xlsx, .xls, .xlsb ou .ods) et éventuellement les PDF qui l'accompagnent.",
      remedy: 'Ajoutez le tableau au fichier zip, ou déposez les fichiers séparément.',
    },
  },
  'zip-several-tables': {
    severity: 'error',
    rules: ['Q49'],
    nl: {
      message: 'In dit zipbestand zit meer dan één tabel: {files}.',
      cause: 'Een zipbestand is één aanlevering met één tabel; welke hier bedoeld is, is niet te zeggen.',
      remedy:
        'Lever elke tabel apart aan, los of in een eigen zipbestand met de pdf-bestanden die erbij horen.',
    },
    en: {
      message: 'There is more than one table in this zip file: {files}.',
      cause: 'A zip file is one drop with one table; which one is meant here cannot be told.',
      remedy:
        'Drop each table by itself, as it is or in a zip file of its own with the PDFs that go with it.',
    },
    fr: {
      message: 'Ce fichier zip contient plusieurs tableaux : {files}.',
      cause: 'Un fichier zip est un seul dépôt avec un seul tableau ; on ne peut dire lequel est visé.',
      remedy: 'Déposez chaque tableau séparément, tel quel ou dans son propre fichier zip avec ses PDF.',
    },
  },
  'zip-in-zip': {
    severity: 'error',
    rules: ['Q49'],
    nl: {
      message: 'In dit zipbestand zit nog een ingepakt bestand: {files}.',
      cause:
        'Ingepakte bestanden in een zipbestand worden niet uitgepakt; er zou iets in kunnen zitten dat geboekt moet worden.',
      remedy: 'Pak het binnenste bestand uit en lever de tabel met haar pdf-bestanden in één zipbestand aan.',
    },
    en: {
      message: 'There is another packed file in this zip file: {files}.',
      cause:
        'Packed files in a zip file are not unpacked; there could be something in it that is meant to be booked.',
      remedy: 'Unpack the inner file and drop the table with its PDFs in one zip file.',
    },
    fr: {
      message: 'Ce fichier zip contient un autre fichier compressé : {files}.',
      cause:
        'Les fichiers compressés dans un zip ne sont pas décompressés ; ils pourraient contenir des données à comptabiliser.',
      remedy: 'Décompressez le fichier intérieur et déposez le tableau et ses PDF dans un seul fichier zip.',
    },
  },
  'zip-name-twice': {
    severity: 'error',
    rules: ['R3'],
    nl: {
      message: 'In dit zipbestand zitten twee verschillende pdf-bestanden met dezelfde naam: {files}.',
      cause: 'Welke van de twee bij de factuur hoort, is niet te zeggen.',
      remedy: 'Geef de pdf-bestanden verschillende namen, of haal er één uit.',
    },
    en: {
      message: 'There are two different PDFs with the same name in this zip file: {files}.',
      cause: 'Which of the two goes with the invoice cannot be told.',
      remedy: 'Give the PDFs different names, or take one out.',
    },
    fr: {
      message: 'Ce fichier zip contient deux PDF différents portant le même nom : {files}.',
      cause: 'On ne peut dire lequel des deux accompagne la facture.',
      remedy: 'Donnez des noms différents aux PDF, ou retirez-en un.',
    },
  },
  'zip-unsafe': {
    severity: 'error',
    rules: ['Q49'],
    nl: {
      message:
        'Dit zipbestand wordt niet uitgepakt: {files} is een koppeling of wijst naar een plek buiten het zipbestand.',
      cause: 'Zulke namen komen in gewone zipbestanden niet voor, en wel in kwaadaardige.',
      remedy: 'Maak het zipbestand opnieuw van de tabel en de pdf-bestanden, of lever ze los aan.',
    },
    en: {
      message: 'This zip file is not unpacked: {files} is a link or points to a place outside the zip file.',
      cause: 'Such names do not occur in ordinary zip files, and do in hostile ones.',
      remedy: 'Make the zip file again of the table and the PDFs, or drop them as they are.',
    },
    fr: {
      message:
        "Ce fichier zip n'est pas décompressé : {files} est un lien ou désigne un endroit hors du fichier zip.",
      cause:
        "De tels noms n'existent pas dans les fichiers zip ordinaires, mais dans les fichiers malveillants.",
      remedy: 'Recréez le fichier zip avec le tableau et les PDF, ou déposez-les séparément.',
    },
  },
} satisfies Catalogue
