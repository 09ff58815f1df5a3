import type { Catalogue } from './entry.ts'

/** Findings about the tables that a list brings up to date. */
export const refreshTableFindings = {
  'not-from-this-inbox': {
    severity: 'error',
    rules: ['R100'],
    nl: {
      message:
        'Dit bestand werkt {tables} bij, en dat mag alleen vanuit de inbox {folder}; het lag in {own}.',
      cause:
        'Met referenceFrom in de instellingen van de administratie heeft één inbox het beheer over de lijsten uit het boekhoudpakket.',
      remedy: 'Lever het bestand aan in de inbox {folder}.',
    },
    en: {
      message: 'This file brings {tables} up to date, which only the inbox {folder} may do; it lay in {own}.',
      cause:
        'With referenceFrom in the settings of the administration one inbox owns the lists of the accounting package.',
      remedy: 'Drop the file in the inbox {folder}.',
    },
    fr: {
      message:
        "Ce fichier met à jour {tables}, ce qui n'est permis que depuis l'inbox {folder} ; il se trouvait dans {own}.",
      cause:
        "Avec referenceFrom dans les paramètres de l'administration, une seule inbox gère les listes du logiciel comptable.",
      remedy: "Déposez le fichier dans l'inbox {folder}.",
    },
  },
  'refresh-gone': {
    severity: 'warning',
    rules: ['R82'],
    nl: {
      message: 'Niet meer in de lijst van het boekhoudpakket, wel in {file} ({count}): {codes}.',
      cause: 'Ze zijn daar verwijderd of hernoemd, of zelf in de koppeltabel gezet.',
      remedy: 'Haal weg wat niet meer nodig is, of laat het programma ze blokkeren (refresh.gone: block).',
    },
    en: {
      message: 'No longer in the list of the accounting package, but in {file} ({count}): {codes}.',
      cause: 'They were removed or renamed there, or put into the table by hand.',
      remedy: 'Remove what is no longer needed, or have them blocked (refresh.gone: block).',
    },
    fr: {
      message: 'Plus dans la liste du logiciel comptable, mais dans {file} ({count}) : {codes}.',
      cause: 'Ils y ont été supprimés ou renommés, ou ajoutés à la table à la main.',
      remedy: 'Retirez ce qui n’est plus nécessaire, ou faites-les bloquer (refresh.gone: block).',
    },
  },
  'refresh-gone-blocked': {
    severity: 'warning',
    rules: ['R82'],
    nl: {
      message: 'Geblokkeerd in {file} ({count}), want niet meer in de lijst van het boekhoudpakket: {codes}.',
      cause: 'Ze zijn daar verwijderd of hernoemd, of zelf in de koppeltabel gezet.',
      remedy: 'Zet blocked op nee als er toch op geboekt mag worden.',
    },
    en: {
      message: 'Blocked in {file} ({count}), since no longer in the list of the accounting package: {codes}.',
      cause: 'They were removed or renamed there, or put into the table by hand.',
      remedy: 'Set blocked to no if they may be used after all.',
    },
    fr: {
      message: 'Bloqués dans {file} ({count}), car plus dans la liste du logiciel comptable : {codes}.',
      cause: 'Ils y ont été supprimés ou renommés, ou ajoutés à la table à la main.',
      remedy: 'Mettez blocked à non s’ils peuvent quand même être utilisés.',
    },
  },
  'refresh-still-blocked': {
    severity: 'information',
    rules: ['R82'],
    nl: {
      message: 'Nog geblokkeerd in {file} ({count}), al zijn ze dat in het boekhoudpakket niet: {codes}.',
      cause: 'Een blokkade in de koppeltabel is een keuze van u; een export heft die niet op.',
      remedy: 'Zet blocked op nee als er weer op geboekt mag worden.',
    },
    en: {
      message: 'Still blocked in {file} ({count}), though the accounting package has them open: {codes}.',
      cause: 'A block in the table is your choice; an export does not lift it.',
      remedy: 'Set blocked to no if they may be used again.',
    },
    fr: {
      message:
        'Toujours bloqués dans {file} ({count}), bien qu’ouverts dans le logiciel comptable : {codes}.',
      cause: 'Un blocage dans la table est votre choix ; un export ne le lève pas.',
      remedy: 'Mettez blocked à non s’ils peuvent de nouveau être utilisés.',
    },
  },
  'refresh-table-unusable': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: '{file} kan niet worden bijgewerkt: {reason}.',
      cause: 'De kolommen van de koppeltabel zijn niet te herkennen, of het bestand is geen tekst.',
      remedy:
        'Herstel de tabel (config validate wijst de fout aan), of zet haar opzij en lever de lijst opnieuw aan.',
    },
    en: {
      message: '{file} cannot be brought up to date: {reason}.',
      cause: 'The columns of the table cannot be recognised, or the file is no text.',
      remedy:
        'Repair the table (config validate shows what is wrong), or put it aside and drop the list again.',
    },
    fr: {
      message: '{file} ne peut pas être actualisée : {reason}.',
      cause: 'Les colonnes de la table sont méconnaissables, ou le fichier n’est pas du texte.',
      remedy:
        'Réparez la table (config validate montre l’erreur), ou mettez-la de côté et déposez de nouveau la liste.',
    },
  },
  'refresh-would-break': {
    severity: 'error',
    rules: ['R29', 'R82'],
    nl: {
      message: 'Zo zou {file} niet meer te gebruiken zijn (regel {line}): {reason}',
      cause:
        'De lijsten verwijzen naar elkaar. Meestal ontbreekt een grootboekrekening waarop een dagboek of btw-code boekt.',
      remedy: 'Zet eerst de export van de grootboekrekeningen in de inbox, en daarna deze opnieuw.',
    },
    en: {
      message: 'In this way {file} could no longer be used (row {line}): {reason}',
      cause:
        'The lists refer to each other. Mostly a ledger account is missing that a journal or VAT code books on.',
      remedy: 'Drop the export of the ledger accounts first, and then this one again.',
    },
    fr: {
      message: 'Ainsi {file} ne serait plus utilisable (ligne {line}) : {reason}',
      cause:
        'Les listes renvoient l’une à l’autre. Il manque le plus souvent un compte utilisé par un journal ou un code TVA.',
      remedy: 'Déposez d’abord l’export des comptes généraux, puis de nouveau celui-ci.',
    },
  },
  'refresh-other-administration': {
    severity: 'error',
    rules: ['R29', 'R82'],
    nl: {
      message:
        'Deze lijst lijkt van een andere administratie dan {administration}: van de {shared} codes die ook in {file} staan, horen er {count} bij een heel andere naam. Bijvoorbeeld {examples}.',
      cause:
        'De lijst komt uit een andere administratie of is in de verkeerde inbox gezet. Of er is eerder een verkeerde lijst ingelezen, of er is omgenummerd.',
      remedy:
        'Kijk in het boekhoudpakket uit welke administratie de lijst komt en zet het bestand in de inbox daarvan. Is de lijst toch van deze administratie? Laat uw beheerder in administration.yaml onder checks de regel “refresh-other-administration: off” zetten, zet het bestand opnieuw in de inbox, en laat de regel daarna weghalen.',
    },
    en: {
      message:
        'This list seems to be of another administration than {administration}: of the {shared} codes that are in {file} too, {count} have a quite different name. For example {examples}.',
      cause:
        'The list is of another administration, or was dropped in the wrong inbox. Or a wrong list was read before, or codes were renumbered.',
      remedy:
        'See in the accounting package which administration the list is of, and drop the file in the inbox of that one. Is it of this administration all the same? Have the line “refresh-other-administration: off” put under checks in administration.yaml, drop the file again, and have the line taken out afterwards.',
    },
    fr: {
      message:
        'Cette liste semble provenir d’un autre dossier que {administration} : sur les {shared} codes qui figurent aussi dans {file}, {count} portent un tout autre nom. Par exemple {examples}.',
      cause:
        'La liste vient d’un autre dossier, ou a été déposée dans la mauvaise boîte. Ou bien une mauvaise liste a été lue auparavant, ou les codes ont été renumérotés.',
      remedy:
        'Vérifiez dans le logiciel comptable de quel dossier vient la liste et déposez le fichier dans la boîte de celui-ci. Est-elle bien de ce dossier ? Faites ajouter sous checks, dans administration.yaml, la ligne « refresh-other-administration: off », déposez de nouveau le fichier, puis faites retirer la ligne.',
    },
  },
} satisfies Catalogue
