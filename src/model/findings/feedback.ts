import type { Catalogue } from './entry.ts'
import { refreshFindings } from './feedback-refresh.ts'

/** Findings about files that come back from the accounting package. */
export const feedbackFindings = {
  'exact-xml-broken': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: 'Dit XML-bestand is bij regel {line} niet te lezen: {detail}',
      cause: 'Het bestand is afgebroken, met de hand gewijzigd of samengevoegd.',
      remedy: 'Exporteer het opnieuw uit Exact (Import/Export > XML) en zet het ongewijzigd in de inbox.',
    },
    en: {
      message: 'This XML file cannot be read at line {line}: {detail}',
      cause: 'The file was cut off, changed by hand or put together from others.',
      remedy: 'Export it from Exact again (Import/Export > XML) and drop it unchanged.',
    },
    fr: {
      message: 'Ce fichier XML est illisible à la ligne {line} : {detail}',
      cause: 'Le fichier a été tronqué, modifié à la main ou assemblé.',
      remedy: 'Exportez-le de nouveau depuis Exact (Import/Export > XML) et déposez-le sans le modifier.',
    },
  },
  'exact-xml-doctype': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: 'Dit XML-bestand heeft een DOCTYPE en wordt daarom niet gelezen.',
      cause: 'Exact maakt zulke bestanden niet; met een DOCTYPE kan een bestand een computer lamleggen.',
      remedy: 'Ga na waar het bestand vandaan komt. Exporteer het zelf uit Exact (Import/Export > XML).',
    },
    en: {
      message: 'This XML file has a DOCTYPE and is therefore not read.',
      cause: 'Exact makes no such files; a DOCTYPE can be used to bring a computer down.',
      remedy: 'Find out where the file comes from. Export it from Exact yourself (Import/Export > XML).',
    },
    fr: {
      message: 'Ce fichier XML comporte un DOCTYPE ; il n’est donc pas lu.',
      cause: 'Exact ne crée pas de tels fichiers ; un DOCTYPE peut servir à bloquer un ordinateur.',
      remedy: 'Vérifiez d’où vient le fichier. Exportez-le vous-même depuis Exact (Import/Export > XML).',
    },
  },
  'exact-xml-globe': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: 'Dit bestand komt uit Exact Globe ({detail}), niet uit Exact Online.',
      cause: 'De twee pakketten gebruiken dezelfde naam voor verschillende bestanden.',
      remedy: 'Exporteer de gegevens uit Exact Online, of vul de koppeltabel met de hand aan.',
    },
    en: {
      message: 'This file comes from Exact Globe ({detail}), not from Exact Online.',
      cause: 'The two packages use the same name for different files.',
      remedy: 'Export the data from Exact Online, or complete the table by hand.',
    },
    fr: {
      message: 'Ce fichier provient d’Exact Globe ({detail}), et non d’Exact Online.',
      cause: 'Les deux logiciels utilisent le même nom pour des fichiers différents.',
      remedy: 'Exportez les données depuis Exact Online, ou complétez la table à la main.',
    },
  },
  'exact-xml-encoding': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: 'De tekens in dit XML-bestand kloppen niet met de tekenset die het noemt.',
      cause: 'Het bestand is met een ander programma opgeslagen of beschadigd.',
      remedy: 'Exporteer het opnieuw uit Exact en zet het ongewijzigd in de inbox.',
    },
    en: {
      message: 'The characters of this XML file do not agree with the encoding it names.',
      cause: 'The file was saved by another program or damaged.',
      remedy: 'Export it from Exact again and drop it unchanged.',
    },
    fr: {
      message: 'Les caractères de ce fichier XML ne correspondent pas au codage qu’il indique.',
      cause: 'Le fichier a été enregistré par un autre programme ou est endommagé.',
      remedy: 'Exportez-le de nouveau depuis Exact et déposez-le sans le modifier.',
    },
  },
  'exact-xml-not-used': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: 'Van dit bestand uit Exact wordt niets gebruikt. Erin staat: {topics}.',
      cause:
        'Gelezen worden rekeningen, dagboeken, btw-codes, betalingscondities, periodes, kostenplaatsen, kostendragers, relaties, openstaande posten, afletteringen, transacties en berichten van een import.',
      remedy: 'Exporteer in Exact het onderwerp dat u nodig hebt.',
    },
    en: {
      message: 'Nothing of this file from Exact is used. It holds: {topics}.',
      cause:
        'Read are accounts, journals, VAT codes, payment conditions, periods, cost centres, cost units, relations, open items, matches, transactions and messages of an import.',
      remedy: 'Export the topic from Exact that you need.',
    },
    fr: {
      message: 'Rien de ce fichier d’Exact n’est utilisé. Il contient : {topics}.',
      cause:
        'Sont lus : comptes, journaux, codes TVA, conditions de paiement, périodes, centres et unités de coût, relations, postes ouverts, lettrages, transactions et messages d’un import.',
      remedy: 'Exportez depuis Exact le sujet dont vous avez besoin.',
    },
  },
  'transactions-without-use': {
    severity: 'information',
    rules: ['R16', 'R4'],
    nl: {
      message:
        'Van de boekingen in dit bestand ({count}) is niets gebruikt: geen ervan is een verkoop- of inkoopboeking, of een betaling van een factuur.',
      cause:
        'Uit boekingen van Exact worden boekstuknummers van verkoop en inkoop gehaald, en betalingen op de rekeningen van debiteuren (en crediteuren).',
      remedy:
        'Zijn het wel betalingen, controleer dan of de rekening van de debiteuren bij het verkoopdagboek in journals.csv klopt.',
    },
    en: {
      message:
        'Nothing of the entries in this file ({count}) was used: none is a sales or purchase entry, or a payment of an invoice.',
      cause:
        'Of entries of Exact the numbers of sales and purchases are taken, and payments on the accounts of debtors (and creditors).',
      remedy:
        'If they are payments, see whether the account of the debtors is right at the sales journal in journals.csv.',
    },
    fr: {
      message:
        'Rien des écritures de ce fichier ({count}) n’a été utilisé : aucune n’est une écriture de vente ou d’achat, ni le paiement d’une facture.',
      cause:
        'Des écritures d’Exact sont repris les numéros des ventes et achats, et les paiements sur les comptes clients (et fournisseurs).',
      remedy: 'S’il s’agit de paiements, vérifiez le compte clients du journal de ventes dans journals.csv.',
    },
  },
  'exact-xml-topic-unused': {
    severity: 'information',
    rules: ['R82'],
    nl: {
      message: 'Het onderwerp {topic} in dit bestand is niet gebruikt.',
      cause: 'Deze gegevens zijn hier niet nodig.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: 'The topic {topic} in this file was not used.',
      cause: 'These data are not needed.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: 'Le sujet {topic} de ce fichier n’a pas été utilisé.',
      cause: 'Ces données ne sont pas nécessaires.',
      remedy: 'Vous n’avez rien à faire.',
    },
  },
  ...refreshFindings,
} satisfies Catalogue
