import type { Catalogue } from './entry.ts'

/** Findings about documents that are known already. */
export const registerFindings = {
  'document-waiting': {
    severity: 'information',
    rules: ['R9', 'R18'],
    nl: {
      message: 'Document {number} staat al in batch {batch}, die op bevestiging wacht.',
      cause: 'Dezelfde factuur is eerder aangeleverd en nog niet vrijgegeven.',
      remedy:
        'Kijk die batch na en geef haar vrij met ledgerdrop release, of verwerp haar met ledgerdrop discard.',
    },
    en: {
      message: 'Document {number} is in batch {batch} already, which waits for confirmation.',
      cause: 'The same invoice was dropped before and has not been released yet.',
      remedy:
        'Look through that batch and release it with ledgerdrop release, or throw it away with ledgerdrop discard.',
    },
    fr: {
      message: 'Le document {number} se trouve déjà dans le lot {batch}, qui attend une confirmation.',
      cause: "La même facture a déjà été déposée et n'est pas encore libérée.",
      remedy: 'Vérifiez ce lot et libérez-le avec ledgerdrop release, ou rejetez-le avec ledgerdrop discard.',
    },
  },
  'document-already-exported': {
    severity: 'information',
    rules: ['R18', 'D4'],
    nl: {
      message: '{number} is al geëxporteerd in batch {batch}.',
      cause: 'Hetzelfde document is eerder aangeleverd; het wordt nooit twee keer geboekt.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: '{number} was already exported in batch {batch}.',
      cause: 'The same document was dropped before; it is never booked twice.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: '{number} a déjà été exporté dans le lot {batch}.',
      cause: "Le même document a déjà été déposé ; il n'est jamais comptabilisé deux fois.",
      remedy: "Vous n'avez rien à faire.",
    },
  },
  'document-changed': {
    severity: 'error',
    rules: ['R18', 'D4'],
    nl: {
      message: '{number} is al geëxporteerd in batch {batch}, maar met andere inhoud: {changes}.',
      cause: 'Een geboekte factuur mag niet stilzwijgend veranderen.',
      remedy:
        'Maak een creditnota en een nieuwe factuur met een eigen nummer, of haal deze factuur uit het bestand.',
    },
    en: {
      message: '{number} was already exported in batch {batch}, but with other content: {changes}.',
      cause: 'A booked invoice must not change in silence.',
      remedy:
        'Make a credit note and a new invoice with its own number, or take this invoice out of the file.',
    },
    fr: {
      message: '{number} a déjà été exporté dans le lot {batch}, mais avec un autre contenu : {changes}.',
      cause: 'Une facture comptabilisée ne peut pas changer en silence.',
      remedy:
        'Établissez une note de crédit et une nouvelle facture avec son propre numéro, ou retirez cette facture du fichier.',
    },
  },
  'duplicate-in-file': {
    severity: 'information',
    rules: ['R18', 'R37'],
    nl: {
      message: '{number} staat ook op regel {row} van dit bestand, met dezelfde inhoud.',
      cause: 'Dezelfde factuur komt twee keer voor; zij wordt één keer geboekt.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: '{number} also stands in row {row} of this file, with the same content.',
      cause: 'The same invoice occurs twice; it is booked once.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: '{number} figure aussi à la ligne {row} de ce fichier, avec le même contenu.',
      cause: 'La même facture apparaît deux fois ; elle est comptabilisée une seule fois.',
      remedy: "Vous n'avez rien à faire.",
    },
  },
  'duplicate-in-file-other': {
    severity: 'error',
    rules: ['R18', 'R37'],
    nl: {
      message: '{number} staat ook op regel {row} van dit bestand, met andere inhoud: {changes}.',
      cause: 'Een factuurnummer mag maar één keer voorkomen.',
      remedy: 'Geef een van beide facturen een eigen nummer, of verwijder de verkeerde.',
    },
    en: {
      message: '{number} also stands in row {row} of this file, with other content: {changes}.',
      cause: 'An invoice number may occur once only.',
      remedy: 'Give one of the two invoices its own number, or remove the wrong one.',
    },
    fr: {
      message: '{number} figure aussi à la ligne {row} de ce fichier, avec un autre contenu : {changes}.',
      cause: "Un numéro de facture ne peut apparaître qu'une seule fois.",
      remedy: "Donnez à l'une des deux factures son propre numéro, ou supprimez la mauvaise.",
    },
  },
  'entry-number-in-use': {
    severity: 'error',
    rules: ['R81', 'D6', 'B24'],
    nl: {
      message:
        'Boekstuknummer {entry} is in dagboek {journal} van {year} al gebruikt voor factuur {number} (batch {batch}).',
      cause: 'Elk boekstuknummer mag per dagboek en jaar één keer voorkomen.',
      remedy:
        'Geef de factuur een ander nummer, of laat Exact de boekstuknummers toewijzen (entryNumber: assign).',
    },
    en: {
      message:
        'Entry number {entry} was already used in journal {journal} of {year} for invoice {number} (batch {batch}).',
      cause: 'Each entry number may occur once per journal and year.',
      remedy: 'Give the invoice another number, or let Exact assign entry numbers (entryNumber: assign).',
    },
    fr: {
      message:
        "Le numéro d'écriture {entry} est déjà utilisé dans le journal {journal} de {year} pour la facture {number} (lot {batch}).",
      cause: "Chaque numéro d'écriture ne peut apparaître qu'une fois par journal et par année.",
      remedy:
        'Donnez un autre numéro à la facture, ou laissez Exact attribuer les numéros (entryNumber: assign).',
    },
  },
  'entry-number-twice': {
    severity: 'error',
    rules: ['R81', 'D6', 'B24'],
    nl: {
      message:
        'Boekstuknummer {entry} is in dagboek {journal} van {year} al voor de factuur op regel {first} van dit bestand.',
      cause:
        'Het boekstuknummer bestaat uit de cijfers van het factuurnummer, en mag per dagboek en jaar één keer voorkomen.',
      remedy:
        'Geef een van beide facturen een ander nummer, of laat Exact de boekstuknummers toewijzen (entryNumber: assign).',
    },
    en: {
      message:
        'Entry number {entry} in journal {journal} of {year} is already that of the invoice in row {first} of this file.',
      cause:
        'The entry number is made of the digits of the invoice number, and may occur once per journal and year.',
      remedy:
        'Give one of the two invoices another number, or let Exact assign entry numbers (entryNumber: assign).',
    },
    fr: {
      message:
        "Le numéro d'écriture {entry} du journal {journal} de {year} est déjà celui de la facture à la ligne {first} de ce fichier.",
      cause:
        "Le numéro d'écriture se compose des chiffres du numéro de facture, et n'apparaît qu'une fois par journal et par année.",
      remedy:
        "Donnez un autre numéro à l'une des deux factures, ou laissez Exact attribuer les numéros (entryNumber: assign).",
    },
  },
} satisfies Catalogue
