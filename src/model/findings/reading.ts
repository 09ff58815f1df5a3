import type { Catalogue } from './entry.ts'

/** What the reading of a file comes to beside its rows: conversions, hidden parts, sheets that are no table. */
export const readingFindings = {
  'file-converted': {
    severity: 'information',
    rules: ['Q49'],
    nl: {
      message: 'Dit bestand ({kind}) is eerst omgezet naar een Excel-werkmap (.xlsx).',
      cause:
        'Bestanden van deze soort worden via een omzetting gelezen; het oorspronkelijke bestand blijft ongewijzigd in het archief.',
      remedy: 'U hoeft niets te doen; komt het bestand terug met meldingen, dan is dat als {copy}.',
    },
    en: {
      message: 'This file ({kind}) was turned into an Excel workbook (.xlsx) first.',
      cause:
        'Files of this kind are read by way of a conversion; the original stays unchanged in the archive.',
      remedy: 'There is nothing to do; if the file comes back with messages, it does so as {copy}.',
    },
    fr: {
      message: "Ce fichier ({kind}) a d'abord été converti en classeur Excel (.xlsx).",
      cause:
        "Les fichiers de ce type sont lus après conversion ; l'original reste inchangé dans les archives.",
      remedy: "Il n'y a rien à faire ; si le fichier revient avec des messages, ce sera sous le nom {copy}.",
    },
  },
  'rows-hidden': {
    severity: 'warning',
    rules: ['Q46'],
    nl: {
      message: 'Op tabblad {sheet} zijn verborgen regels ({count}) wel gelezen: {rows}.',
      cause: 'Die regels zijn weggefilterd of verborgen; wie het bestand bekijkt, ziet ze niet.',
      remedy:
        'Controleer of deze regels ook geboekt moeten worden; zo niet, verwijder ze en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'On tab {sheet} hidden rows ({count}) were read all the same: {rows}.',
      cause: 'Those rows are filtered out or hidden; somebody who looks at the file does not see them.',
      remedy: 'Check that these rows are meant to be booked; if not, delete them and drop the file again.',
    },
    fr: {
      message: "Dans l'onglet {sheet}, des lignes masquées ({count}) ont tout de même été lues : {rows}.",
      cause: 'Ces lignes sont filtrées ou masquées ; celui qui regarde le fichier ne les voit pas.',
      remedy:
        'Vérifiez que ces lignes doivent être comptabilisées ; sinon, supprimez-les et redéposez le fichier.',
    },
  },
  'columns-hidden': {
    severity: 'warning',
    rules: ['Q46'],
    nl: {
      message: 'Op tabblad {sheet} zijn verborgen kolommen ({count}) wel gelezen: {columns}.',
      cause: 'Een verborgen kolom wordt makkelijk over het hoofd gezien en kan oude gegevens bevatten.',
      remedy: 'Maak de kolommen zichtbaar en controleer wat erin staat.',
    },
    en: {
      message: 'On tab {sheet} hidden columns ({count}) were read all the same: {columns}.',
      cause: 'A hidden column is easily overlooked and may hold old data.',
      remedy: 'Show the columns and check what is in them.',
    },
    fr: {
      message:
        "Dans l'onglet {sheet}, des colonnes masquées ({count}) ont tout de même été lues : {columns}.",
      cause: "Une colonne masquée passe facilement inaperçue et peut contenir d'anciennes données.",
      remedy: 'Affichez les colonnes et vérifiez leur contenu.',
    },
  },
  'sheet-full': {
    severity: 'error',
    rules: ['Q47'],
    nl: {
      message: 'Tabblad {sheet} is vol tot en met regel {rows}, de laatste die dit soort bestand kan hebben.',
      cause:
        'Het programma dat het bestand maakte, had waarschijnlijk meer regels; die zijn dan weggevallen.',
      remedy: 'Maak de export opnieuw als Excel-werkmap (.xlsx) of CSV, of in twee delen.',
    },
    en: {
      message: 'Tab {sheet} is full up to row {rows}, the last one that this kind of file can have.',
      cause: 'The program that made the file probably had more rows; those were lost.',
      remedy: 'Make the export again as an Excel workbook (.xlsx) or CSV, or in two parts.',
    },
    fr: {
      message:
        "L'onglet {sheet} est rempli jusqu'à la ligne {rows}, la dernière que ce type de fichier peut contenir.",
      cause: 'Le programme qui a créé le fichier avait probablement plus de lignes ; elles ont été perdues.',
      remedy: "Refaites l'export en classeur Excel (.xlsx) ou en CSV, ou en deux parties.",
    },
  },
  'sheet-is-form': {
    severity: 'error',
    rules: ['Q44'],
    nl: {
      message: 'Dit is een formulier, geen tabel: gegevens staan onder elkaar in plaats van in kolommen.',
      cause:
        'Een bestand met boekingen heeft één rij met kolomkoppen en daaronder één regel per factuur of factuurregel.',
      remedy: 'Maak in het facturatiepakket een lijst (export) van de facturen, en lever die aan.',
    },
    en: {
      message: 'This is a form, not a table: data stand below each other instead of in columns.',
      cause:
        'A file of invoices has one row of headings and below it one row for each invoice or invoice line.',
      remedy: 'Make a list (export) of the invoices in the invoicing package, and drop that.',
    },
    fr: {
      message:
        'Ceci est un formulaire et non un tableau : les données sont les unes sous les autres et non en colonnes.',
      cause:
        "Un fichier de factures a une ligne d'en-têtes et, en dessous, une ligne par facture ou ligne de facture.",
      remedy: 'Créez une liste (export) des factures dans le logiciel de facturation et déposez-la.',
    },
  },
  'headings-unclear': {
    severity: 'error',
    rules: ['Q44'],
    nl: {
      message:
        'De kolomkoppen staan over twee rijen en zijn niet eenduidig: {heading} komt onder meer dan één kop voor.',
      cause:
        'Boven de kolommen staan samengevoegde koppen; welke kolom bij welke kop hoort, is niet te zeggen.',
      remedy: 'Zet boven elke kolom één eigen kop, bijvoorbeeld “Omzet 21%” en “Btw 21%”, in één rij.',
    },
    en: {
      message:
        'The headings take up two rows and are not clear: {heading} stands below more than one of them.',
      cause: 'There are merged headings above the columns; which column belongs to which cannot be told.',
      remedy: 'Give every column one heading of its own, such as “Omzet 21%” and “Btw 21%”, in one row.',
    },
    fr: {
      message:
        "Les en-têtes occupent deux lignes et ne sont pas clairs : {heading} figure sous plusieurs d'entre eux.",
      cause:
        'Des en-têtes fusionnés se trouvent au-dessus des colonnes ; on ne peut dire quelle colonne appartient auquel.',
      remedy:
        'Donnez à chaque colonne un seul en-tête, par exemple « Omzet 21% » et « Btw 21% », sur une seule ligne.',
    },
  },
  'sheets-alike': {
    severity: 'error',
    rules: ['Q47'],
    nl: {
      message: 'Meer dan één tabblad heeft dezelfde indeling ({table}) en verschillende gegevens: {sheets}.',
      cause: 'Het is niet te zeggen of alle tabbladen geboekt moeten worden, of maar één ervan.',
      remedy:
        'Verwijder de tabbladen die niet geboekt moeten worden, of noem in het bronprofiel welke tabbladen gelezen worden (sheets).',
    },
    en: {
      message: 'More than one tab has the same layout ({table}) and different data: {sheets}.',
      cause: 'It cannot be told whether all tabs are meant to be booked, or only one of them.',
      remedy:
        'Delete the tabs that are not meant to be booked, or name in the source profile which tabs are read (sheets).',
    },
    fr: {
      message: 'Plusieurs onglets ont la même structure ({table}) et des données différentes : {sheets}.',
      cause: 'On ne peut dire si tous les onglets doivent être comptabilisés, ou un seul.',
      remedy:
        'Supprimez les onglets qui ne doivent pas être comptabilisés, ou indiquez dans le profil source lesquels lire (sheets).',
    },
  },
  'sheet-repeats': {
    severity: 'information',
    rules: ['Q47'],
    nl: {
      message: 'Tabblad {sheet} herhaalt de gegevens van tabblad {first} en is niet gelezen.',
      cause: 'Beide tabbladen hebben dezelfde regels; ze worden één keer geboekt.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: 'Tab {sheet} repeats the data of tab {first} and was not read.',
      cause: 'Both tabs have the same rows; they are booked once.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: "L'onglet {sheet} répète les données de l'onglet {first} et n'a pas été lu.",
      cause: 'Les deux onglets ont les mêmes lignes ; elles sont comptabilisées une seule fois.',
      remedy: "Il n'y a rien à faire.",
    },
  },
} satisfies Catalogue
