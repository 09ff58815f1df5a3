import type { AccountOrigin } from '../mapping/account.ts'
import type { EntryLine } from '../model/entry.ts'
import type { Language } from '../model/settings.ts'

/** What `explain` says, in one language. */
export type ExplainWords = {
  title: (row: number, file: string) => string
  sheet: string
  source: string
  administration: string
  /** what a row is, where no rule of the report has a name for it */
  roles: Record<string, string>
  cells: string
  unreadCell: string
  stored: string
  document: string
  rows: string
  links: string
  notFound: string
  /** a value that the source does not give */
  notGiven: string
  by: Record<Exclude<AccountOrigin, ''>, string>
  checks: string
  passed: (count: number) => string
  fate: { booked: string; reported: string; leftOut: string }
  entry: string
  entryHead: string[]
  ofThisRow: string
  xml: string
  findings: string
  kinds: Record<string, string>
  lines: Record<EntryLine['role'], string>
  sheetNeeded: (sheets: string) => string
  rowNeeded: (given: string) => string
}

const nl: ExplainWords = {
  title: (row, file) => `Regel ${row} van ${file}`,
  sheet: 'tabblad',
  source: 'bron',
  administration: 'administratie',
  roles: {
    line: 'een factuurregel',
    header: 'een regel met de kop van een factuur',
    relation: 'een klant of leverancier',
    reported: 'een regel die niet gelezen kan worden; zie de meldingen',
    'left-out': 'een regel van een document dat niet meegaat',
    unread: 'een regel van een tabblad of bestand dat niet gelezen wordt',
    absent: 'er niet: zo veel regels zijn er niet',
  },
  cells: 'Cellen, zoals gelezen',
  unreadCell: 'niet gelezen',
  stored: 'opgeslagen als',
  document: 'Document',
  rows: 'regels',
  links: 'Gekoppeld',
  notFound: 'niet gevonden',
  notGiven: 'niet opgegeven',
  by: {
    line: 'van de regel',
    article: 'van het artikel',
    relation: 'van de relatie',
    'vat-code': 'van de btw-code',
    default: 'standaardrekening',
  },
  checks: 'Controles',
  passed: (count) => `${count} zonder melding`,
  fate: { booked: 'geboekt', reported: 'niet geboekt vanwege fouten', leftOut: 'overgeslagen' },
  entry: 'Boeking',
  entryHead: ['rekening', 'debet', 'credit', 'btw', 'soort', 'omschrijving'],
  ofThisRow: 'uit deze regel',
  xml: 'XML',
  findings: 'Meldingen',
  kinds: {
    'sales-invoice': 'verkoopfactuur',
    'sales-credit-note': 'creditnota (verkoop)',
    'purchase-invoice': 'inkoopfactuur',
    'purchase-credit-note': 'creditnota (inkoop)',
  },
  lines: {
    receivable: 'debiteur',
    payable: 'crediteur',
    base: 'regel',
    vat: 'btw',
    'vat-reverse': 'verlegde btw',
    'vat-non-deductible': 'niet aftrekbare btw',
    rounding: 'afronding',
  },
  sheetNeeded: (sheets) => `Geef met --sheet aan welk tabblad u bedoelt: ${sheets}.`,
  rowNeeded: (given) => `${given} is geen regelnummer. Regels tellen vanaf 1, zoals in Excel.`,
}

const en: ExplainWords = {
  title: (row, file) => `Row ${row} of ${file}`,
  sheet: 'sheet',
  source: 'source',
  administration: 'administration',
  roles: {
    line: 'a line of an invoice',
    header: 'a row with the header of an invoice',
    relation: 'a customer or supplier',
    reported: 'a row that cannot be read; see the findings',
    'left-out': 'a row of a document that does not go along',
    unread: 'a row of a sheet or file that is not read',
    absent: 'not there: the file has fewer rows',
  },
  cells: 'Cells, as read',
  unreadCell: 'not read',
  stored: 'stored as',
  document: 'Document',
  rows: 'rows',
  links: 'Looked up',
  notFound: 'not found',
  notGiven: 'not given',
  by: {
    line: 'of the row',
    article: 'of the article',
    relation: 'of the relation',
    'vat-code': 'of the VAT code',
    default: 'default account',
  },
  checks: 'Checks',
  passed: (count) => `${count} had nothing to say`,
  fate: { booked: 'booked', reported: 'not booked because of errors', leftOut: 'left out' },
  entry: 'Entry',
  entryHead: ['account', 'debit', 'credit', 'VAT', 'kind', 'description'],
  ofThisRow: 'of this row',
  xml: 'XML',
  findings: 'Findings',
  kinds: {
    'sales-invoice': 'sales invoice',
    'sales-credit-note': 'sales credit note',
    'purchase-invoice': 'purchase invoice',
    'purchase-credit-note': 'purchase credit note',
  },
  lines: {
    receivable: 'receivable',
    payable: 'payable',
    base: 'line',
    vat: 'VAT',
    'vat-reverse': 'reverse charge',
    'vat-non-deductible': 'VAT not deductible',
    rounding: 'rounding',
  },
  sheetNeeded: (sheets) => `Say with --sheet which sheet you mean: ${sheets}.`,
  rowNeeded: (given) => `${given} is no row number. Rows count from 1, as in Excel.`,
}

const fr: ExplainWords = {
  title: (row, file) => `Ligne ${row} de ${file}`,
  sheet: 'feuille',
  source: 'source',
  administration: 'administration',
  roles: {
    line: 'une ligne de facture',
    header: "une ligne d'en-tête de facture",
    relation: 'un client ou un fournisseur',
    reported: 'une ligne illisible ; voir les messages',
    'left-out': "une ligne d'un document qui n'est pas repris",
    unread: "une ligne d'une feuille ou d'un fichier qui n'est pas lu",
    absent: 'absente : le fichier compte moins de lignes',
  },
  cells: 'Cellules, telles que lues',
  unreadCell: 'non lue',
  stored: 'enregistré comme',
  document: 'Document',
  rows: 'lignes',
  links: 'Correspondances',
  notFound: 'introuvable',
  notGiven: 'non indiqué',
  by: {
    line: 'de la ligne',
    article: "de l'article",
    relation: 'de la relation',
    'vat-code': 'du code TVA',
    default: 'compte par défaut',
  },
  checks: 'Contrôles',
  passed: (count) => `${count} sans message`,
  fate: {
    booked: 'comptabilisé',
    reported: "non comptabilisé à cause d'erreurs",
    leftOut: 'non repris',
  },
  entry: 'Écriture',
  entryHead: ['compte', 'débit', 'crédit', 'TVA', 'nature', 'libellé'],
  ofThisRow: 'de cette ligne',
  xml: 'XML',
  findings: 'Messages',
  kinds: {
    'sales-invoice': 'facture de vente',
    'sales-credit-note': 'note de crédit (vente)',
    'purchase-invoice': "facture d'achat",
    'purchase-credit-note': 'note de crédit (achat)',
  },
  lines: {
    receivable: 'client',
    payable: 'fournisseur',
    base: 'ligne',
    vat: 'TVA',
    'vat-reverse': 'TVA autoliquidée',
    'vat-non-deductible': 'TVA non déductible',
    rounding: 'arrondi',
  },
  sheetNeeded: (sheets) => `Indiquez la feuille avec --sheet : ${sheets}.`,
  rowNeeded: (given) => `${given} n'est pas un numéro de ligne. Les lignes se comptent à partir de 1.`,
}

const all: Record<Language, ExplainWords> = { nl, en, fr }

export function explainWords(language: Language): ExplainWords {
  return all[language]
}
