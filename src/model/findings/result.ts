import type { Catalogue } from './entry.ts'

/** Findings about what the accounting package says of an import. */
export const resultFindings = {
  'result-batch-unknown': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'Dit importverslag hoort bij geen enkele batch van deze administratie.',
      cause: 'Geen batch heeft deze boekstukken, of het verslag is van een andere administratie.',
      remedy:
        'Zet het bestand in de inbox van de juiste administratie, met de laatste zes tekens van het batchnummer in de bestandsnaam, of gebruik ledgerdrop mark.',
    },
    en: {
      message: 'This import result belongs to no batch of this administration.',
      cause: 'No batch has these entries, or the result is that of another administration.',
      remedy:
        'Drop the file in the inbox of the right administration, with the last six characters of the batch in its name, or use ledgerdrop mark.',
    },
    fr: {
      message: "Ce résultat d'importation ne correspond à aucun lot de cette administration.",
      cause: 'Aucun lot ne contient ces pièces, ou le résultat concerne une autre administration.',
      remedy:
        "Déposez le fichier dans l'inbox de la bonne administration, avec les six derniers caractères du lot dans son nom, ou utilisez ledgerdrop mark.",
    },
  },
  'result-batch-ambiguous': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'Dit importverslag kan bij meer dan één batch horen: {batches}.',
      cause: 'De boekstuknummers in het verslag wijzen geen batch aan, of meer dan één.',
      remedy:
        'Zet de zes tekens van de juiste batch in de bestandsnaam (bijvoorbeeld verslag.{batches}.xml met één van deze) en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'This import result may belong to more than one batch: {batches}.',
      cause: 'The entry numbers in the result point at no batch, or at more than one.',
      remedy:
        'Put the six characters of the right batch in the name of the file (result.{batches}.xml with one of these) and drop it again.',
    },
    fr: {
      message: "Ce résultat d'importation peut appartenir à plusieurs lots : {batches}.",
      cause: 'Les numéros de pièce du résultat ne désignent aucun lot, ou plusieurs.',
      remedy:
        'Mettez les six caractères du bon lot dans le nom du fichier (resultat.{batches}.xml avec un de ceux-ci) et déposez-le de nouveau.',
    },
  },
  'result-entries-unclear': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'Exact weigert boekstukken van batch {batch}, maar het verslag zegt niet welke.',
      cause: 'Exact geeft deze boekstukken zelf een nummer; wat geweigerd is heeft er nog geen.',
      remedy:
        'Zoek in Exact op welke facturen ontbreken en maak die vrij met ledgerdrop requeue; meld de batch daarna met ledgerdrop mark als geïmporteerd.',
    },
    en: {
      message: 'Exact refuses entries of batch {batch}, but the result does not say which.',
      cause: 'Exact numbers these entries itself; what is refused has no number yet.',
      remedy:
        'Look up in Exact which invoices are missing and make those free with ledgerdrop requeue; then mark the batch as imported with ledgerdrop mark.',
    },
    fr: {
      message: 'Exact refuse des pièces du lot {batch}, mais le résultat ne dit pas lesquelles.',
      cause: "Exact numérote lui-même ces pièces ; ce qui est refusé n'a pas encore de numéro.",
      remedy:
        'Cherchez dans Exact quelles factures manquent et libérez-les avec ledgerdrop requeue ; signalez ensuite le lot comme importé avec ledgerdrop mark.',
    },
  },
  'result-entry-unknown': {
    severity: 'warning',
    rules: ['R67'],
    nl: {
      message: 'In het verslag staan boekstukken ({count}) die niet bij deze batch horen: {numbers}.',
      cause: 'Er is nog een ander bestand geïmporteerd, of iemand wijzigde het bestand uit de outbox.',
      remedy: 'Ga na waar deze boekstukken vandaan komen.',
    },
    en: {
      message: '{count} entries of the result do not belong to this batch: {numbers}.',
      cause: 'Another file was imported as well, or somebody changed the file of the outbox.',
      remedy: 'Find out where these entries come from.',
    },
    fr: {
      message: "{count} pièces du résultat n'appartiennent pas à ce lot : {numbers}.",
      cause: "Un autre fichier a aussi été importé, ou quelqu'un a modifié le fichier de l'outbox.",
      remedy: "Vérifiez d'où viennent ces pièces.",
    },
  },
  'result-entries-open': {
    severity: 'warning',
    rules: ['R67'],
    nl: {
      message: 'Deze batch heeft documenten ({count}) waarvan nog niet bekend is of ze zijn geïmporteerd.',
      cause: 'Het verslag noemt ze niet: de batch heeft meer bestanden, of het verslag is niet volledig.',
      remedy: 'Importeer ook de andere bestanden van de batch en lever hun verslag aan.',
    },
    en: {
      message: 'Of {count} documents of this batch it is not known yet whether they were imported.',
      cause: 'The result does not name them: the batch has more files, or the result is not complete.',
      remedy: 'Import the other files of the batch as well and drop their results.',
    },
    fr: {
      message: 'De {count} documents de ce lot, on ne sait pas encore s’ils ont été importés.',
      cause: "Le résultat ne les nomme pas : le lot a d'autres fichiers, ou le résultat est incomplet.",
      remedy: 'Importez aussi les autres fichiers du lot et déposez leurs résultats.',
    },
  },
  'result-accepted-already': {
    severity: 'information',
    rules: ['R67'],
    nl: {
      message: 'Dit document is al eerder door Exact aangenomen en blijft geboekt.',
      cause: 'Hetzelfde bestand is waarschijnlijk twee keer geïmporteerd; Exact weigert het de tweede keer.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: 'This document was accepted by Exact before and stays booked.',
      cause: 'The same file was probably imported twice; Exact refuses it the second time.',
      remedy: 'You need not do anything.',
    },
    fr: {
      message: 'Ce document a déjà été accepté par Exact et reste comptabilisé.',
      cause: 'Le même fichier a sans doute été importé deux fois ; Exact le refuse la deuxième fois.',
      remedy: "Vous n'avez rien à faire.",
    },
  },
  'result-document-twice': {
    severity: 'warning',
    rules: ['R18', 'R67'],
    nl: {
      message:
        'Exact heeft dit document aangenomen, maar het is ondertussen opnieuw geëxporteerd in batch {batch}.',
      cause: 'De batch was als mislukt gemeld en het document is daarna opnieuw aangeleverd.',
      remedy: 'Kijk in Exact of de factuur er twee keer staat en verwijder er dan één.',
    },
    en: {
      message: 'Exact accepted this document, but it was exported again meanwhile in batch {batch}.',
      cause: 'The batch was marked as failed, and the document was dropped again after that.',
      remedy: 'See in Exact whether the invoice is there twice and remove one of them if so.',
    },
    fr: {
      message:
        'Exact a accepté ce document, mais il a entre-temps été exporté de nouveau dans le lot {batch}.',
      cause: 'Le lot était signalé comme échoué, et le document a ensuite été déposé de nouveau.',
      remedy: 'Vérifiez dans Exact si la facture y figure deux fois et supprimez-en une le cas échéant.',
    },
  },
  'result-fatal': {
    severity: 'warning',
    rules: ['R67'],
    nl: {
      message: 'Exact kon het bestand van batch {batch} niet lezen; er is niets geïmporteerd: {text}',
      cause: '[[{meaning} ]]Een fatale melding geldt voor het hele bestand.',
      remedy: '{todo} De documenten van de batch mogen opnieuw worden aangeleverd.',
    },
    en: {
      message: 'Exact could not read the file of batch {batch}; nothing was imported: {text}',
      cause: '[[{meaning} ]]A fatal message is about the file as a whole.',
      remedy: '{todo} The documents of the batch may be dropped again.',
    },
    fr: {
      message: "Exact n'a pas pu lire le fichier du lot {batch} ; rien n'a été importé : {text}",
      cause: '[[{meaning} ]]Un message fatal concerne tout le fichier.',
      remedy: '{todo} Les documents du lot peuvent être déposés de nouveau.',
    },
  },
  'result-fatal-part': {
    severity: 'error',
    rules: ['R67'],
    nl: {
      message: 'Exact kon één van de bestanden van batch {batch} niet lezen: {text}',
      cause: '[[{meaning} ]]Het verslag zegt niet welk bestand het was.',
      remedy: 'Importeer dat bestand opnieuw uit de outbox. Lukt dat niet, gebruik dan ledgerdrop mark.',
    },
    en: {
      message: 'Exact could not read one of the files of batch {batch}: {text}',
      cause: '[[{meaning} ]]The result does not say which file it was.',
      remedy: 'Import that file from the outbox again. If that does not help, use ledgerdrop mark.',
    },
    fr: {
      message: "Exact n'a pas pu lire un des fichiers du lot {batch} : {text}",
      cause: '[[{meaning} ]]Le résultat ne dit pas de quel fichier il s’agit.',
      remedy: "Importez de nouveau ce fichier depuis l'outbox. En cas d'échec, utilisez ledgerdrop mark.",
    },
  },
  'result-message-untied': {
    severity: 'warning',
    rules: ['R61'],
    nl: {
      message: 'Exact meldt een fout die bij geen boekstuk hoort (regel {line} van het verslag): {text}',
      cause: '[[{meaning} ]]Het verslag noemt geen boekstuknummer bij deze melding.',
      remedy: '{todo}',
    },
    en: {
      message: 'Exact tells of an error that belongs to no entry (line {line} of the result): {text}',
      cause: '[[{meaning} ]]The result names no entry number with this message.',
      remedy: '{todo}',
    },
    fr: {
      message: "Exact signale une erreur qui n'appartient à aucune pièce (ligne {line} du résultat) : {text}",
      cause: '[[{meaning} ]]Le résultat ne nomme aucun numéro de pièce avec ce message.',
      remedy: '{todo}',
    },
  },
  'result-original-gone': {
    severity: 'warning',
    rules: ['R61'],
    nl: {
      message: 'De regels van de geweigerde documenten zijn niet meer te vinden in {file}.',
      cause: 'Het bestand is weg uit het archief, of het bronprofiel is ondertussen gewijzigd.',
      remedy: 'Verbeter de documenten in het bronpakket en lever ze opnieuw aan; ze zijn vrij.',
    },
    en: {
      message: 'The rows of the refused documents cannot be found in {file} any more.',
      cause: 'The file is gone from the archive, or the source profile was changed meanwhile.',
      remedy: 'Correct the documents in the source and drop them again; they are free.',
    },
    fr: {
      message: 'Les lignes des documents refusés sont introuvables dans {file}.',
      cause: "Le fichier a disparu de l'archive, ou le profil source a été modifié entre-temps.",
      remedy: 'Corrigez les documents dans le logiciel source et déposez-les de nouveau ; ils sont libres.',
    },
  },
  'entry-numbers-unread': {
    severity: 'warning',
    rules: ['R16'],
    nl: {
      message:
        'Er zijn boekingen ({count}) waarvan het dagboek, het jaar of het boekstuknummer niet te lezen is.',
      cause: 'De export uit Exact geeft ze niet, of anders dan een nummer.',
      remedy: 'Exporteer de mutaties opnieuw uit Exact, of zet deze nummers zelf in entry-numbers.csv.',
    },
    en: {
      message: 'Of {count} entries the journal, the year or the entry number cannot be read.',
      cause: 'The export of Exact does not give them, or not as a number.',
      remedy: 'Export the transactions from Exact again, or put these numbers in entry-numbers.csv yourself.',
    },
    fr: {
      message: "De {count} écritures, le journal, l'exercice ou le numéro de pièce est illisible.",
      cause: "L'export d'Exact ne les donne pas, ou pas comme un nombre.",
      remedy:
        "Exportez de nouveau les écritures d'Exact, ou ajoutez ces numéros vous-même dans entry-numbers.csv.",
    },
  },
} satisfies Catalogue
