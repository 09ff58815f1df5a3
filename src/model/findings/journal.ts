import type { Catalogue } from './entry.ts'

/** Findings about the journal of a document. */
export const journalFindings = {
  'journal-missing': {
    severity: 'error',
    rules: ['R35', 'R73', 'R74', 'D7'],
    nl: {
      message: 'Voor deze factuur is geen dagboek bekend.',
      cause:
        'Het bronpakket geeft geen dagboek en voor deze soort factuur is geen standaarddagboek ingesteld.',
      remedy: 'Vul in administration.yaml bij “journals” een dagboek in.',
    },
    en: {
      message: 'No journal is known for this invoice.',
      cause: 'The source gives no journal, and no default journal is set for this kind of invoice.',
      remedy: 'Fill in a journal under journals.default in administration.yaml.',
    },
    fr: {
      message: "Aucun journal n'est connu pour cette facture.",
      cause:
        "La source ne donne pas de journal et aucun journal par défaut n'est réglé pour ce type de facture.",
      remedy: 'Indiquez un journal sous journals.default dans administration.yaml.',
    },
  },
  'journal-unknown': {
    severity: 'error',
    rules: ['R35', 'R50'],
    nl: {
      message: 'Dagboek “{code}” staat niet in {file}.[[ Bedoelt u {suggestions}?]]',
      cause: 'Het bronpakket gebruikt een dagboekcode die de administratie niet kent.',
      remedy: 'Voeg “{code}” als alias toe bij het juiste dagboek, of verbeter de code in het bronpakket.',
    },
    en: {
      message: 'Journal “{code}” is not in {file}.[[ Did you mean {suggestions}?]]',
      cause: 'The source uses a journal code that the administration does not know.',
      remedy: 'Add “{code}” as an alias to the right journal, or correct the code in the source.',
    },
    fr: {
      message: "Le journal « {code} » n'est pas dans {file}.[[ Vouliez-vous dire {suggestions} ?]]",
      cause: "La source utilise un code de journal que l'administration ne connaît pas.",
      remedy: 'Ajoutez « {code} » comme alias au bon journal, ou corrigez le code dans la source.',
    },
  },
  'journal-ambiguous': {
    severity: 'error',
    rules: ['R35', 'R50'],
    nl: {
      message: 'Dagboek “{code}” kan meer dan één dagboek zijn: {candidates}.',
      cause: 'Meer dan één dagboek in {file} heeft deze alias.',
      remedy: 'Laat de alias bij één dagboek staan.',
    },
    en: {
      message: 'Journal “{code}” may be more than one journal: {candidates}.',
      cause: 'Several journals in {file} have this alias.',
      remedy: 'Leave the alias at one journal.',
    },
    fr: {
      message: 'Le journal « {code} » peut désigner plusieurs journaux : {candidates}.',
      cause: 'Plusieurs journaux de {file} ont cet alias.',
      remedy: "Laissez l'alias à un seul journal.",
    },
  },
  'journal-blocked': {
    severity: 'error',
    rules: ['R35'],
    nl: {
      message: 'Dagboek {code} {name} is geblokkeerd.',
      cause: 'In een geblokkeerd dagboek kan niet geboekt worden.',
      remedy: 'Deblokkeer het dagboek in het boekhoudpakket, of kies een ander dagboek.',
    },
    en: {
      message: 'Journal {code} {name} is blocked.',
      cause: 'Nothing can be booked in a blocked journal.',
      remedy: 'Unblock the journal in the accounting package, or choose another one.',
    },
    fr: {
      message: 'Le journal {code} {name} est bloqué.',
      cause: 'On ne peut pas comptabiliser dans un journal bloqué.',
      remedy: 'Débloquez le journal dans le logiciel comptable, ou choisissez-en un autre.',
    },
  },
  'journal-not-sales': {
    severity: 'error',
    rules: ['R35'],
    nl: {
      message: 'Dagboek {code} {name} is geen verkoopdagboek.',
      cause: 'Een verkoopfactuur hoort in een verkoopdagboek; dit dagboek is van het type {journalType}.',
      remedy: 'Kies een verkoopdagboek, of verbeter het type in journals.csv.',
    },
    en: {
      message: 'Journal {code} {name} is not a sales journal.',
      cause: 'A sales invoice belongs in a sales journal; this journal is of type {journalType}.',
      remedy: 'Choose a sales journal, or correct the type in journals.csv.',
    },
    fr: {
      message: "Le journal {code} {name} n'est pas un journal de ventes.",
      cause: 'Une facture de vente va dans un journal de ventes ; ce journal est du type {journalType}.',
      remedy: 'Choisissez un journal de ventes, ou corrigez le type dans journals.csv.',
    },
  },
  'journal-not-purchase': {
    severity: 'error',
    rules: ['R35'],
    nl: {
      message: 'Dagboek {code} {name} is geen inkoopdagboek.',
      cause: 'Een inkoopfactuur hoort in een inkoopdagboek; dit dagboek is van het type {journalType}.',
      remedy: 'Kies een inkoopdagboek, of verbeter het type in journals.csv.',
    },
    en: {
      message: 'Journal {code} {name} is not a purchase journal.',
      cause: 'A purchase invoice belongs in a purchase journal; this journal is of type {journalType}.',
      remedy: 'Choose a purchase journal, or correct the type in journals.csv.',
    },
    fr: {
      message: "Le journal {code} {name} n'est pas un journal d'achats.",
      cause: "Une facture d'achat va dans un journal d'achats ; ce journal est du type {journalType}.",
      remedy: "Choisissez un journal d'achats, ou corrigez le type dans journals.csv.",
    },
  },
  'journal-currency': {
    severity: 'error',
    rules: ['B15'],
    nl: {
      message: 'In dagboek {code} {name} mag niet in {currency} geboekt worden.',
      cause: 'Het boekhoudpakket weigert een valuta die het dagboek niet toestaat.',
      remedy:
        'Sta de valuta toe in het boekhoudpakket en zet die in de kolom currency van journals.csv (* voor elke valuta).',
    },
    en: {
      message: 'Journal {code} {name} may not be booked in {currency}.',
      cause: 'The accounting package refuses a currency that the journal does not allow.',
      remedy:
        'Allow the currency in the accounting package and put it in the column currency of journals.csv (* for any).',
    },
    fr: {
      message: 'Le journal {code} {name} ne peut pas être mouvementé en {currency}.',
      cause: 'Le logiciel comptable refuse une devise que le journal ne permet pas.',
      remedy:
        'Autorisez la devise dans le logiciel comptable et indiquez-la dans la colonne currency de journals.csv (* pour toutes).',
    },
  },
  'journal-account-missing': {
    severity: 'error',
    rules: ['R35'],
    nl: {
      message: 'Bij dagboek {code} {name} is geen debiteuren- of crediteurenrekening bekend.',
      cause: 'Elke factuur wordt op die rekening van het dagboek geboekt.',
      remedy: 'Vul de rekening in bij dit dagboek in journals.csv.',
    },
    en: {
      message: 'No receivable or payable account is known for journal {code} {name}.',
      cause: 'Each invoice is booked on that account of the journal.',
      remedy: 'Fill in the account of this journal in journals.csv.',
    },
    fr: {
      message: "Aucun compte clients ou fournisseurs n'est connu pour le journal {code} {name}.",
      cause: 'Chaque facture est comptabilisée sur ce compte du journal.',
      remedy: 'Indiquez le compte de ce journal dans journals.csv.',
    },
  },
  'period-missing': {
    severity: 'error',
    rules: ['R77', 'R78', 'R98', 'D8'],
    nl: {
      message: 'Voor {date} bestaat geen periode.',
      cause: 'De periodetabel heeft geen periode waarin deze datum valt.',
      remedy:
        'Maak de periode aan in het boekhoudpakket en werk periods.csv bij, of verbeter de factuurdatum.',
    },
    en: {
      message: 'There is no period for {date}.',
      cause: 'The period table has no period that this date falls in.',
      remedy:
        'Make the period in the accounting package and update periods.csv, or correct the invoice date.',
    },
    fr: {
      message: "Il n'existe pas de période pour le {date}.",
      cause: 'Le tableau des périodes ne contient pas de période pour cette date.',
      remedy:
        'Créez la période dans le logiciel comptable et mettez periods.csv à jour, ou corrigez la date de la facture.',
    },
  },
  'period-closed': {
    severity: 'error',
    rules: ['R98', 'D8'],
    nl: {
      message: 'Periode {period} van {year} is afgesloten; daarin valt {date}.',
      cause:
        'In een afgesloten periode kan niet geboekt worden: het boekhoudpakket weigert de boeking of kiest zelf een andere periode.',
      remedy:
        'Open de periode, of stel in dat naar de eerste open periode geboekt wordt (fiscalYear.closedPeriod: first-open).',
    },
    en: {
      message: 'Period {period} of {year}, which {date} falls in, is closed.',
      cause:
        'Nothing can be booked in a closed period: the accounting package refuses the entry or chooses another period itself.',
      remedy:
        'Open the period, or choose to book in the first open one (fiscalYear.closedPeriod: first-open).',
    },
    fr: {
      message: 'La période {period} de {year}, qui contient le {date}, est clôturée.',
      cause:
        'On ne peut pas comptabiliser dans une période clôturée : le logiciel comptable refuse l’écriture ou choisit une autre période.',
      remedy:
        'Rouvrez la période, ou choisissez la première période ouverte (fiscalYear.closedPeriod: first-open).',
    },
  },
  'period-moved': {
    severity: 'warning',
    rules: ['R98', 'D8'],
    nl: {
      message: 'De factuur van {date} wordt geboekt in periode {period} van {year}.',
      cause:
        'De eigen periode is afgesloten of bestaat niet; volgens de instelling is het de eerste open periode daarna.',
      remedy: 'Controleer of deze periode juist is.',
    },
    en: {
      message: 'The invoice of {date} goes into period {period} of {year}.',
      cause: 'Its own period is closed or does not exist; by the setting it is the first open one after it.',
      remedy: 'Check that this period is right.',
    },
    fr: {
      message: 'La facture du {date} va dans la période {period} de {year}.',
      cause:
        "Sa propre période est clôturée ou n'existe pas ; d'après le réglage, c'est la première période ouverte suivante.",
      remedy: 'Vérifiez que cette période est correcte.',
    },
  },
} satisfies Catalogue
