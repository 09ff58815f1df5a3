import type { Catalogue } from './entry.ts'
import { columnFindings } from './columns.ts'

/** Findings about the dropped file as a whole. */
export const fileFindings = {
  ...columnFindings,
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
  'source-unknown': {
    severity: 'error',
    rules: ['Q26', 'Q27'],
    nl: {
      message:
        'De indeling van dit bestand wordt niet herkend. Het meest lijkt het op {source}; daarvoor ontbreekt: {missing}.',
      cause: 'Geen bronprofiel kent de kolomkoppen van dit bestand.',
      remedy:
        'Controleer de kopregel. Klopt die, vraag dan uw beheerder om een bronprofiel voor dit bestand; ledgerdrop profile new doet een voorstel.',
    },
    en: {
      message:
        'The layout of this file is not recognised. It is most like {source}; for that it lacks: {missing}.',
      cause: 'No source profile knows the column headings of this file.',
      remedy:
        'Check the heading row. If it is right, ask your administrator for a source profile for this file; ledgerdrop profile new proposes one.',
    },
    fr: {
      message:
        "La structure de ce fichier n'est pas reconnue. Il ressemble le plus à {source} ; il manque : {missing}.",
      cause: 'Aucun profil source ne connaît les en-têtes de ce fichier.',
      remedy:
        "Vérifiez la ligne d'en-tête. Si elle est juste, demandez à votre administrateur un profil source pour ce fichier ; ledgerdrop profile new en propose un.",
    },
  },
  'source-unlike-any': {
    severity: 'error',
    rules: ['Q26', 'Q27'],
    nl: {
      message: 'De indeling van dit bestand wordt niet herkend: geen enkele kolomkop is bekend.',
      cause: 'Er is geen kopregel, of het bestand komt uit een pakket waarvoor nog geen bronprofiel is.',
      remedy:
        'Controleer of de eerste regels een kopregel bevatten, of maak een bronprofiel voor dit pakket.',
    },
    en: {
      message: 'The layout of this file is not recognised: not one column heading is known.',
      cause: 'There is no heading row, or the file comes from a package that has no source profile yet.',
      remedy:
        'Check that there is a heading row among the first rows, or make a source profile for this package.',
    },
    fr: {
      message: "La structure de ce fichier n'est pas reconnue : aucun en-tête de colonne n'est connu.",
      cause:
        "Il n'y a pas de ligne d'en-tête, ou le fichier vient d'un logiciel qui n'a pas encore de profil source.",
      remedy:
        "Vérifiez que les premières lignes contiennent une ligne d'en-tête, ou créez un profil source pour ce logiciel.",
    },
  },
  'file-unreadable': {
    severity: 'error',
    rules: ['Q48', 'Q49'],
    nl: {
      message: 'Dit bestand is beschadigd en kan niet gelezen worden.',
      cause: 'Het is niet helemaal gekopieerd, of het programma dat het maakte heeft er een fout in gezet.',
      remedy: 'Open het in Excel en sla het opnieuw op als werkmap (.xlsx), of maak de export opnieuw.',
    },
    en: {
      message: 'This file is damaged and cannot be read.',
      cause: 'It was not copied whole, or the program that made it put a mistake in it.',
      remedy: 'Open it in Excel and save it again as a workbook (.xlsx), or make the export again.',
    },
    fr: {
      message: 'Ce fichier est endommagé et ne peut pas être lu.',
      cause: "Il n'a pas été copié en entier, ou le programme qui l'a créé y a mis une erreur.",
      remedy: "Ouvrez-le dans Excel et réenregistrez-le comme classeur (.xlsx), ou refaites l'export.",
    },
  },
  'file-encrypted': {
    severity: 'error',
    rules: ['Q48'],
    nl: {
      message: 'Dit bestand is met een wachtwoord beveiligd.',
      cause: 'Zonder het wachtwoord kan niemand het lezen, en dat wordt niet gevraagd.',
      remedy:
        'Open het in Excel, haal het wachtwoord weg (Bestand > Info > Werkmap beveiligen) en lever het opnieuw aan.',
    },
    en: {
      message: 'This file is protected by a password.',
      cause: 'Without the password nobody can read it, and it is not asked for.',
      remedy: 'Open it in Excel, remove the password (File > Info > Protect Workbook) and drop it again.',
    },
    fr: {
      message: 'Ce fichier est protégé par un mot de passe.',
      cause: "Sans le mot de passe personne ne peut le lire, et il n'est pas demandé.",
      remedy:
        'Ouvrez-le dans Excel, retirez le mot de passe (Fichier > Informations > Protéger le classeur) et redéposez-le.',
    },
  },
  'file-not-a-table': {
    severity: 'error',
    rules: ['Q49'],
    nl: {
      message: 'Dit is geen tabel maar een bestand van een andere soort.',
      cause: 'De naam eindigt als die van een tabel, maar de inhoud is iets anders.',
      remedy: 'Maak de export opnieuw als CSV of Excel-werkmap (.xlsx) en lever dat bestand aan.',
    },
    en: {
      message: 'This is no table but a file of another kind.',
      cause: 'Its name ends like that of a table, but the content is something else.',
      remedy: 'Make the export again as CSV or Excel workbook (.xlsx) and drop that file.',
    },
    fr: {
      message: "Ceci n'est pas un tableau mais un fichier d'un autre type.",
      cause: "Son nom se termine comme celui d'un tableau, mais le contenu est autre chose.",
      remedy: "Refaites l'export en CSV ou en classeur Excel (.xlsx) et déposez ce fichier.",
    },
  },
  'file-of-other-kind': {
    severity: 'error',
    rules: ['Q49'],
    nl: {
      message: 'Dit is geen tabel maar een {kind}-bestand.',
      cause: 'De naam eindigt als die van een tabel, maar de inhoud is iets anders.',
      remedy: 'Maak de export opnieuw als CSV of Excel-werkmap (.xlsx) en lever dat bestand aan.',
    },
    en: {
      message: 'This is no table but a file of the kind {kind}.',
      cause: 'Its name ends like that of a table, but the content is something else.',
      remedy: 'Make the export again as CSV or Excel workbook (.xlsx) and drop that file.',
    },
    fr: {
      message: "Ceci n'est pas un tableau mais un fichier {kind}.",
      cause: "Son nom se termine comme celui d'un tableau, mais le contenu est autre chose.",
      remedy: "Refaites l'export en CSV ou en classeur Excel (.xlsx) et déposez ce fichier.",
    },
  },
  'limit-crossed': {
    severity: 'error',
    rules: [],
    nl: {
      message: 'Dit bestand gaat over de grens voor {limit}: {found}; toegestaan is {allowed}.',
      cause: 'De grens beschermt tegen kapotte of kwaadaardige bestanden.',
      remedy: 'Splits het bestand, of verhoog de grens in ledgerdrop.yaml (limits).',
    },
    en: {
      message: 'This file crosses the limit for {limit}: {found}; allowed is {allowed}.',
      cause: 'The limit protects against broken or hostile files.',
      remedy: 'Split the file, or raise the limit in ledgerdrop.yaml (limits).',
    },
    fr: {
      message: 'Ce fichier dépasse la limite pour {limit} : {found} ; autorisé : {allowed}.',
      cause: 'La limite protège contre les fichiers endommagés ou malveillants.',
      remedy: 'Scindez le fichier, ou relevez la limite dans ledgerdrop.yaml (limits).',
    },
  },
  'sheet-not-used': {
    severity: 'information',
    rules: ['Q47'],
    nl: {
      message: 'Tabblad {sheet} is niet gebruikt.',
      cause: 'Het bronprofiel kent geen tabblad met deze kolomkoppen.',
      remedy: 'Dit is goed als het tabblad geen facturen of relaties bevat.',
    },
    en: {
      message: 'Tab {sheet} was not used.',
      cause: 'The source profile knows no tab with these column headings.',
      remedy: 'This is fine if the tab holds no invoices or relations.',
    },
    fr: {
      message: "L'onglet {sheet} n'a pas été utilisé.",
      cause: "Le profil source ne connaît pas d'onglet avec ces en-têtes.",
      remedy: "C'est normal si l'onglet ne contient ni factures ni relations.",
    },
  },
  'sheet-incomplete': {
    severity: 'error',
    rules: ['Q25'],
    nl: {
      message: 'Tabblad {sheet} kan niet gelezen worden als {table}: {missing} ontbreekt.',
      cause:
        'De naam van het tabblad hoort bij dit bronprofiel, maar een kolom of het bijbehorende tabblad is er niet.',
      remedy: 'Voeg toe wat ontbreekt, of haal het tabblad uit het bestand als het niet geboekt moet worden.',
    },
    en: {
      message: 'Tab {sheet} cannot be read as {table}: {missing} is not there.',
      cause:
        'The name of the tab belongs to this source profile, but a column or the tab that goes with it is missing.',
      remedy: 'Add what is missing, or take the tab out of the file if it is not meant to be booked.',
    },
    fr: {
      message: "L'onglet {sheet} ne peut pas être lu comme {table} : {missing} manque.",
      cause:
        "Le nom de l'onglet appartient à ce profil source, mais une colonne ou l'onglet correspondant manque.",
      remedy: "Ajoutez ce qui manque, ou retirez l'onglet du fichier s'il ne doit pas être comptabilisé.",
    },
  },
  'heading-twice': {
    severity: 'warning',
    rules: ['Q27'],
    nl: {
      message: 'Kolomkop {heading} staat er meer dan één keer; de eerste kolom is gelezen.',
      cause: 'Twee kolommen met dezelfde kop zijn niet uit elkaar te houden.',
      remedy: 'Controleer of de eerste kolom de bedoelde is; geef de andere een eigen kop.',
    },
    en: {
      message: 'Heading {heading} is there more than once; the first column was read.',
      cause: 'Two columns with the same heading cannot be told apart.',
      remedy: 'Check that the first column is the one that is meant; give the other a heading of its own.',
    },
    fr: {
      message: "L'en-tête {heading} figure plusieurs fois ; la première colonne a été lue.",
      cause: 'Deux colonnes portant le même en-tête ne peuvent pas être distinguées.',
      remedy: "Vérifiez que la première colonne est la bonne ; donnez à l'autre son propre en-tête.",
    },
  },
  'sheet-hidden': {
    severity: 'warning',
    rules: ['Q46'],
    nl: {
      message: 'Tabblad {sheet} is verborgen en wel gelezen.',
      cause: 'Verborgen gegevens worden makkelijk over het hoofd gezien.',
      remedy: 'Controleer of dit tabblad ook geboekt moet worden.',
    },
    en: {
      message: 'Tab {sheet} is hidden and was read.',
      cause: 'Hidden data are easily overlooked.',
      remedy: 'Check that this tab is meant to be booked.',
    },
    fr: {
      message: "L'onglet {sheet} est masqué et a été lu.",
      cause: 'Les données masquées passent facilement inaperçues.',
      remedy: 'Vérifiez que cet onglet doit être comptabilisé.',
    },
  },
  'pdf-unused': {
    severity: 'warning',
    rules: ['R3'],
    nl: {
      message: 'Pdf “{file}” is teruggezet: geen geëxporteerde factuur hoort erbij.',
      cause: 'De factuur staat niet in het bestand, of was al eerder geëxporteerd.',
      remedy: 'Kijk in de map rejected; voeg de pdf zo nodig met de hand toe aan de boeking.',
    },
    en: {
      message: 'PDF “{file}” was given back: no exported invoice goes with it.',
      cause: 'The invoice is not in the file, or was exported before.',
      remedy: 'Look in the folder rejected; add the PDF to the entry by hand if needed.',
    },
    fr: {
      message: "Le PDF « {file} » a été rendu : aucune facture exportée n'y correspond.",
      cause: 'La facture ne figure pas dans le fichier, ou a déjà été exportée.',
      remedy: "Regardez dans le dossier rejected ; joignez le PDF à l'écriture à la main si nécessaire.",
    },
  },
} satisfies Catalogue
