import type { Catalogue } from './entry.ts'

/** Findings about a file with open items or payments as a whole, and about its cells. */
export const paymentListFindings = {
  'payment-list-undated': {
    severity: 'information',
    rules: ['R4', 'R45'],
    nl: {
      message: 'Dit bestand heeft geen datum; het geldt als gemaakt op {date}.',
      cause: 'De stand van betalingen hangt af van de dag waarvan een bestand is.',
      remedy: 'Is het van een andere dag? Zet die dan in de naam, bijvoorbeeld “openstaand 2026-03-31”.',
    },
    en: {
      message: 'This file has no date; it counts as made on {date}.',
      cause: 'What is paid depends on the day that a file is of.',
      remedy: 'If it is of another day, put that in its name, as in “open items 2026-03-31”.',
    },
    fr: {
      message: 'Ce fichier n’a pas de date ; il est considéré comme établi le {date}.',
      cause: 'L’état des paiements dépend du jour auquel se rapporte un fichier.',
      remedy: 'S’il se rapporte à un autre jour, mettez-le dans le nom, par exemple « ouverts 2026-03-31 ».',
    },
  },
  'payment-list-older': {
    severity: 'warning',
    rules: ['R4', 'R45'],
    nl: {
      message:
        'Deze lijst is van {date}, ouder dan wat bekend is ({known}); bij {count} facturen is zij niet gevolgd.',
      cause: 'Een oude lijst maakt niet weer open wat later is betaald.',
      remedy: 'U hoeft niets te doen, tenzij de datum niet klopt.',
    },
    en: {
      message:
        'This list is of {date}, older than what is known ({known}); of {count} invoices it was not followed.',
      cause: 'An old list does not open again what was paid later.',
      remedy: 'There is nothing to do, unless the date is wrong.',
    },
    fr: {
      message:
        'Cette liste est du {date}, plus ancienne que ce qui est connu ({known}) ; pour {count} factures elle n’a pas été suivie.',
      cause: 'Une ancienne liste ne rouvre pas ce qui a été payé plus tard.',
      remedy: 'Vous n’avez rien à faire, sauf si la date est fausse.',
    },
  },
  'payment-not-listed': {
    severity: 'information',
    rules: ['R4', 'R80'],
    nl: {
      message:
        'Geëxporteerde facturen ({count}) staan niet in de lijst en stonden er nooit in: daarover is niets gemeld.',
      cause: 'Ze zijn nog niet ingelezen in de boekhouding, of betaald voordat een lijst ze toonde.',
      remedy:
        'Zet het importverslag van Exact in de inbox, of meld de batch als ingelezen (mark). In een volledige lijst van een latere dag gelden ze dan als betaald.',
    },
    en: {
      message: '{count} exported invoices are not in the list and were never seen in one: nothing is told.',
      cause: 'They were not imported yet, or paid before a list showed them.',
      remedy:
        'Drop the import result of Exact, or mark the batch as imported (mark). In a complete list of a later day they then count as paid.',
    },
    fr: {
      message:
        '{count} factures exportées ne figurent pas dans la liste et n’y ont jamais figuré : rien n’est signalé.',
      cause: 'Elles ne sont pas encore importées, ou ont été payées avant de figurer dans une liste.',
      remedy:
        'Déposez le résultat d’importation d’Exact, ou marquez le lot comme importé (mark). Dans une liste complète d’un jour ultérieur, elles passent alors pour payées.',
    },
  },
  'payment-without-reference': {
    severity: 'information',
    rules: ['R80'],
    nl: {
      message: 'Betalingen zonder factuurnummer ({count}) zijn niet gebruikt.',
      cause: 'In de boeking staat geen factuurnummer, referentie of afletterkenmerk.',
      remedy:
        'Letter ze in de boekhouding af; een lijst van openstaande posten zegt daarna wat er is betaald.',
    },
    en: {
      message: '{count} payments name no invoice and were not used.',
      cause: 'The entry has no invoice number, reference or match.',
      remedy: 'Match them in the books; a list of open items then tells what was paid.',
    },
    fr: {
      message: '{count} paiements ne nomment aucune facture et n’ont pas été utilisés.',
      cause: 'L’écriture ne comporte ni numéro de facture, ni référence, ni lettrage.',
      remedy: 'Lettrez-les en comptabilité ; une liste des postes ouverts dira ensuite ce qui est payé.',
    },
  },
  'payment-purchases-left-out': {
    severity: 'information',
    rules: ['R95'],
    nl: {
      message: 'Posten van leveranciers ({count}) zijn niet gebruikt.',
      cause: 'Betaalde inkoopfacturen worden volgens de instelling niet aan het bronpakket gemeld.',
      remedy: 'Wilt u dat wel, zet dan payments.purchase op true.',
    },
    en: {
      message: '{count} items of suppliers were not used.',
      cause: 'By the setting, sources are not told of paid purchases.',
      remedy: 'If you want that, set payments.purchase to true.',
    },
    fr: {
      message: '{count} postes de fournisseurs n’ont pas été utilisés.',
      cause: 'Selon le paramètre, les achats payés ne sont pas signalés à la source.',
      remedy: 'Si vous le souhaitez, mettez payments.purchase à true.',
    },
  },
  'payment-list-unclear': {
    severity: 'error',
    rules: ['R4'],
    nl: {
      message: 'Dit kan een lijst van betalingen zijn, of van facturen.',
      cause:
        'Een nummer, een datum en een bedrag heeft allebei; de kop zegt niet dat het om betalingen gaat.',
      remedy:
        'Zijn het betalingen? Noem de kolom dan Betaaldatum, of zet “betalingen” in de naam van het bestand, en lever het opnieuw aan.',
    },
    en: {
      message: 'This may be a list of payments, or one of invoices.',
      cause: 'Both have a number, a date and an amount; the headings do not say that it is about payments.',
      remedy:
        'If these are payments, call the column Payment date, or put “payments” in the name of the file, and drop it again.',
    },
    fr: {
      message: 'Il peut s’agir d’une liste de paiements, ou d’une liste de factures.',
      cause:
        'Les deux ont un numéro, une date et un montant ; les titres ne disent pas qu’il s’agit de paiements.',
      remedy:
        'S’il s’agit de paiements, nommez la colonne Date de paiement, ou mettez « paiements » dans le nom du fichier, et déposez-le de nouveau.',
    },
  },
  'payment-value-missing': {
    severity: 'error',
    rules: ['R4'],
    nl: {
      message: 'In deze rij ontbreekt {field}.',
      cause: 'Zonder dit gegeven is niet te zien wat er is betaald of openstaat.',
      remedy: 'Vul het aan en lever de lijst opnieuw aan.',
    },
    en: {
      message: 'This row lacks {field}.',
      cause: 'Without it, what is paid or open cannot be known.',
      remedy: 'Complete it and drop the list again.',
    },
    fr: {
      message: 'Il manque {field} dans cette ligne.',
      cause: 'Sans cette donnée, on ne sait pas ce qui est payé ou ouvert.',
      remedy: 'Complétez-la et déposez de nouveau la liste.',
    },
  },
  'payment-xml-value': {
    severity: 'error',
    rules: ['R4'],
    nl: {
      message: '{element} is hier “{value}”; verwacht wordt iets als {wanted}.',
      cause: 'Het bestand is met de hand gewijzigd of niet door Exact gemaakt.',
      remedy: 'Exporteer het opnieuw uit Exact en zet het ongewijzigd in de inbox.',
    },
    en: {
      message: '{element} is “{value}” here; something like {wanted} is expected.',
      cause: 'The file was changed by hand or not made by Exact.',
      remedy: 'Export it from Exact again and drop it unchanged.',
    },
    fr: {
      message: '{element} vaut ici « {value} » ; une valeur comme {wanted} est attendue.',
      cause: 'Le fichier a été modifié à la main ou n’a pas été créé par Exact.',
      remedy: 'Exportez-le de nouveau depuis Exact et déposez-le sans le modifier.',
    },
  },
} satisfies Catalogue
