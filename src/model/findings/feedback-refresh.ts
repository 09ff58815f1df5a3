import type { Catalogue } from './entry.ts'
import { refreshTableFindings } from './feedback-tables.ts'

/** Findings about what the lists of the accounting package say. */
export const refreshFindings = {
  'refresh-not-a-list': {
    severity: 'error',
    rules: ['R32', 'R82'],
    nl: {
      message:
        'Dit bestand lijkt op een lijst voor {file}, maar heeft ook een kolom {heading}. Er is niets gewijzigd.',
      cause:
        'Een lijst met codes heeft geen bedragen, datums, klanten of leveranciers; een factuurlijst wel.',
      remedy:
        'Is dit een factuurlijst? Geef de kolom met het factuurnummer de kop Factuurnummer. Is het een lijst met codes? Haal deze kolom weg.',
    },
    en: {
      message: 'This file resembles a list for {file}, but also has a column {heading}. Nothing was changed.',
      cause: 'A list of codes has no amounts, dates, customers or suppliers; a list of invoices has.',
      remedy:
        'Is this a list of invoices? Give the column of the invoice number the heading Invoice number. Is it a list of codes? Take this column out.',
    },
    fr: {
      message:
        "Ce fichier ressemble à une liste pour {file}, mais il a aussi une colonne {heading}. Rien n'a été modifié.",
      cause: 'Une liste de codes ne contient ni montants, ni dates, ni clients, ni fournisseurs.',
      remedy:
        "Est-ce une liste de factures ? Donnez à la colonne du numéro l'en-tête Numéro de facture. Est-ce une liste de codes ? Supprimez cette colonne.",
    },
  },
  'refresh-list-empty': {
    severity: 'warning',
    rules: ['R82'],
    nl: {
      message: 'De lijst voor {file} is leeg; de tabel is niet gewijzigd.',
      cause: 'Het onderwerp staat in het bestand, maar zonder regels met een code.',
      remedy: 'Exporteer de lijst opnieuw, zonder selectie.',
    },
    en: {
      message: 'The list for {file} is empty; the table was not changed.',
      cause: 'The topic is in the file, but without rows that have a code.',
      remedy: 'Export the list again, without a selection.',
    },
    fr: {
      message: 'La liste pour {file} est vide ; la table n’a pas été modifiée.',
      cause: 'Le sujet figure dans le fichier, mais sans ligne portant un code.',
      remedy: 'Exportez de nouveau la liste, sans sélection.',
    },
  },
  'refresh-code-missing': {
    severity: 'warning',
    rules: ['R82'],
    nl: {
      message:
        'Overgeslagen, want zonder code ({count} keer in de gegevens voor {table}); voor het eerst op regel {row}.',
      cause: 'Zonder code is niet te zien welke regel van de koppeltabel het is.',
      remedy: 'Geef ze in het boekhoudpakket een code en exporteer opnieuw, als u ze nodig hebt.',
    },
    en: {
      message:
        'Passed over, since without a code ({count} times in what is for {table}); the first is at line {row}.',
      cause: 'Without a code it cannot be told which row of the table it is.',
      remedy: 'Give them a code in the accounting package and export again, if you need them.',
    },
    fr: {
      message:
        'Ignorées, car sans code ({count} fois dans ce qui concerne {table}) ; la première est à la ligne {row}.',
      cause: 'Sans code, on ne sait pas de quelle ligne de la table il s’agit.',
      remedy:
        'Donnez-leur un code dans le logiciel comptable et exportez de nouveau, si vous en avez besoin.',
    },
  },
  'refresh-value-unknown': {
    severity: 'information',
    rules: ['R82'],
    nl: {
      message:
        'In {topic} staat {count} keer een waarde die nog niet bekend is: {value}. Ze is overgenomen zoals ze is.',
      cause:
        'Exact voegt soms soorten toe. Zolang niet bekend is wat deze betekent, wordt er niets uit afgeleid.',
      remedy: 'Kijk of de betrokken codes goed in de koppeltabel staan.',
    },
    en: {
      message:
        'In {topic} a value that is not known yet stands {count} times: {value}. It was taken over as it is.',
      cause:
        'Exact adds types now and then. As long as nobody knows what this one means nothing is concluded from it.',
      remedy: 'See whether the codes concerned are right in the table.',
    },
    fr: {
      message:
        'Dans {topic}, une valeur encore inconnue figure {count} fois : {value}. Elle a été reprise telle quelle.',
      cause: 'Exact ajoute parfois des types. Tant que celui-ci est inconnu, rien n’en est déduit.',
      remedy: 'Vérifiez que les codes concernés sont corrects dans la table.',
    },
  },
  'refresh-is-page': {
    severity: 'information',
    rules: ['R82'],
    nl: {
      message:
        'Of dit de hele lijst voor {file} is, is niet te zien; wat verdwenen is, wordt dus niet gemeld.',
      cause:
        'Een boekhoudpakket exporteert lange lijsten vaak in delen. Alleen een eerste deel dat niet vol is, is zeker volledig.',
      remedy: 'Zet alle delen in de inbox, in willekeurige volgorde; ze vullen elkaar aan.',
    },
    en: {
      message: 'It cannot be seen whether this is the whole list for {file}, so what is gone is not told.',
      cause:
        'Accounting packages often export long lists in parts. Only a first part that is not full is certainly complete.',
      remedy: 'Drop all parts, in any order; they complete each other.',
    },
    fr: {
      message:
        'Rien n’indique si c’est la liste complète pour {file} ; ce qui a disparu n’est donc pas signalé.',
      cause:
        'Un logiciel comptable exporte souvent les longues listes en plusieurs parties. Seule une première partie non pleine est complète à coup sûr.',
      remedy: 'Déposez toutes les parties, dans n’importe quel ordre ; elles se complètent.',
    },
  },
  'refresh-journal-incomplete': {
    severity: 'warning',
    rules: ['R34', 'R35'],
    nl: {
      message: 'Dagboek {code} ({name}) is niet overgenomen: de soort of de tegenrekening ontbreekt.',
      cause:
        'In een verkoop- of inkoopdagboek zonder debiteuren- of crediteurenrekening kan niet worden geboekt.',
      remedy:
        'Vul in het boekhoudpakket de grootboekrekening van het dagboek in en exporteer opnieuw, of zet het dagboek zelf in journals.csv.',
    },
    en: {
      message: 'Journal {code} ({name}) was not taken over: its type or its account is missing.',
      cause: 'Nothing can be booked in a sales or purchase journal without a receivable or payable account.',
      remedy:
        'Fill in the journal’s ledger account in the accounting package and export again, or add the journal to journals.csv yourself.',
    },
    fr: {
      message: 'Le journal {code} ({name}) n’a pas été repris : son type ou son compte manque.',
      cause:
        'Rien ne peut être comptabilisé dans un journal de ventes ou d’achats sans compte clients ou fournisseurs.',
      remedy:
        'Indiquez le compte du journal dans le logiciel comptable et exportez de nouveau, ou ajoutez vous-même le journal à journals.csv.',
    },
  },
  'refresh-vat-unclear': {
    severity: 'warning',
    rules: ['R84', 'R40'],
    nl: {
      message: 'Btw-code {code} ({description}) is geblokkeerd tot u in vat-codes.csv invult: {columns}.',
      cause:
        'De lijst zegt er te weinig van: 0% of verlegd kan uitvoer, verlegging, vrijstelling of de EU zijn, of er is geen rekening voor te vinden.',
      remedy:
        'Vul de genoemde kolommen in (kind: domestic, exempt, reverse-charge, eu-goods, eu-services, export, oss, margin of none) en zet blocked op nee.',
    },
    en: {
      message: 'VAT code {code} ({description}) is blocked until you fill in, in vat-codes.csv: {columns}.',
      cause:
        'The list says too little of it: 0% or charged may be export, reverse charge, exemption or the EU, or no account is found for it.',
      remedy:
        'Fill in these columns (kind: domestic, exempt, reverse-charge, eu-goods, eu-services, export, oss, margin or none) and set blocked to no.',
    },
    fr: {
      message:
        'Le code TVA {code} ({description}) est bloqué tant que vous n’avez pas complété, dans vat-codes.csv : {columns}.',
      cause:
        'La liste n’en dit pas assez : 0 % ou « reporté » peut être exportation, autoliquidation, exonération ou UE, ou aucun compte n’est trouvé.',
      remedy:
        'Complétez ces colonnes (kind : domestic, exempt, reverse-charge, eu-goods, eu-services, export, oss, margin ou none) et mettez blocked à non.',
    },
  },
  'refresh-vat-kind-wrong': {
    severity: 'warning',
    rules: ['R84', 'R40'],
    nl: {
      message:
        'Btw-code {code} ({description}) is geblokkeerd: in vat-codes.csv is het een code zonder btw (kind {kind}), in het boekhoudpakket is het {rate}.',
      cause:
        'De code betekent in het boekhoudpakket iets anders dan in de koppeltabel; dat kan nog een code uit het voorbeeld zijn.',
      remedy:
        'Verbeter in vat-codes.csv de kind van {code}, geef de aliassen[[ ({aliases})]] aan de code waar ze wel bij horen, en zet blocked op nee.',
    },
    en: {
      message:
        'VAT code {code} ({description}) is blocked: vat-codes.csv has it without VAT (kind {kind}), the accounting package has {rate}.',
      cause:
        'The code means something else in the accounting package than in the table; it may still be a code of the example.',
      remedy:
        'Correct the kind of {code} in vat-codes.csv, give the aliases[[ ({aliases})]] to the code that they do belong to, and set blocked to no.',
    },
    fr: {
      message:
        'Le code TVA {code} ({description}) est bloqué : dans vat-codes.csv il est sans TVA (kind {kind}), dans le logiciel comptable il est de {rate}.',
      cause:
        'Le code a un autre sens dans le logiciel comptable que dans la table ; il vient peut-être encore de l’exemple.',
      remedy:
        'Corrigez dans vat-codes.csv le kind de {code}, donnez les alias[[ ({aliases})]] au code auquel ils appartiennent, et mettez blocked à non.',
    },
  },
  'refresh-vat-rival': {
    severity: 'warning',
    rules: ['R84', 'R40'],
    nl: {
      message:
        'Btw-code {code} ({description}) is geblokkeerd overgenomen: {other} is ook {rate}, van dezelfde soort.',
      cause: 'Waar een bestand alleen een percentage geeft, moet duidelijk blijven welke btw-code dat is.',
      remedy:
        'Is {code} ook nodig, zet in vat-codes.csv dan blocked op nee en geef bij beide een alias, of blokkeer {other}.',
    },
    en: {
      message:
        'VAT code {code} ({description}) was taken over blocked: {other} is {rate} as well, of the same kind.',
      cause: 'Where a file gives a percentage only, it must stay clear which VAT code that is.',
      remedy:
        'If {code} is needed too, set blocked to no in vat-codes.csv and give both an alias, or block {other}.',
    },
    fr: {
      message:
        'Le code TVA {code} ({description}) a été repris bloqué : {other} est aussi de {rate}, de même nature.',
      cause: 'Lorsqu’un fichier ne donne qu’un taux, il doit rester clair de quel code TVA il s’agit.',
      remedy:
        'Si {code} est aussi nécessaire, mettez blocked à non dans vat-codes.csv et donnez un alias aux deux, ou bloquez {other}.',
    },
  },
  'refresh-rate-ahead': {
    severity: 'information',
    rules: ['R84'],
    nl: {
      message: 'Btw-code {code} wordt {rate} vanaf {date}.',
      cause: 'Exact kent een volgend percentage. Overgenomen is het percentage van vandaag.',
      remedy: 'Exporteer de btw-codes opnieuw als het nieuwe percentage is ingegaan.',
    },
    en: {
      message: 'VAT code {code} becomes {rate} from {date}.',
      cause: 'Exact knows a next percentage. The one of today was taken over.',
      remedy: 'Export the VAT codes again when the new percentage is in force.',
    },
    fr: {
      message: 'Le code TVA {code} passe à {rate} à partir du {date}.',
      cause: 'Exact connaît un prochain taux. C’est celui d’aujourd’hui qui a été repris.',
      remedy: 'Exportez de nouveau les codes TVA lorsque le nouveau taux sera en vigueur.',
    },
  },
  ...refreshTableFindings,
} satisfies Catalogue
