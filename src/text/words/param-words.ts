import { refusalMeanings, refusalRemedies } from '../../model/exact-refusals.ts'
import type { Language } from '../../model/settings.ts'

type Names = Record<string, readonly [string, string, string]>

/** What parameters say in words of our own, as a person reads them: nl, en, fr. By parameter, then by its value. */
const WORDS: Record<string, Names> = {
  kind: {
    domestic: ['binnenland', 'domestic', 'national'],
    exempt: ['vrijgesteld', 'exempt', 'exonéré'],
    'reverse-charge': ['btw verlegd', 'reverse charge', 'autoliquidation'],
    'eu-goods': ['goederen binnen de EU', 'goods within the EU', 'biens intracommunautaires'],
    'eu-services': ['diensten binnen de EU', 'services within the EU', 'services intracommunautaires'],
    export: ['uitvoer buiten de EU', 'export outside the EU', 'exportation hors UE'],
    oss: ['éénloketsysteem (OSS)', 'one-stop shop (OSS)', 'guichet unique (OSS)'],
    margin: ['margeregeling', 'margin scheme', 'régime de la marge'],
    none: ['geen btw', 'no VAT', 'sans TVA'],
  },
  limit: {
    bytes: [
      'bestandsgrootte in bytes (bytes)',
      'size of a file in bytes (bytes)',
      'taille du fichier en octets (bytes)',
    ],
    rows: ['regels (rows)', 'rows (rows)', 'lignes (rows)'],
    columns: ['kolommen (columns)', 'columns (columns)', 'colonnes (columns)'],
    cellLength: [
      'tekens in een cel (cellLength)',
      'characters in a cell (cellLength)',
      'caractères par cellule (cellLength)',
    ],
    sheets: ['tabbladen (sheets)', 'tabs (sheets)', 'onglets (sheets)'],
    unzippedBytes: [
      'uitgepakte grootte in bytes (unzippedBytes)',
      'unzipped size in bytes (unzippedBytes)',
      'taille décompressée en octets (unzippedBytes)',
    ],
    ratio: [
      'uitgepakte grootte gedeeld door ingepakte (ratio)',
      'unzipped size divided by zipped size (ratio)',
      'taille décompressée divisée par taille compressée (ratio)',
    ],
    entries: ['bestanden in een zip (entries)', 'files in a zip (entries)', 'fichiers dans un zip (entries)'],
    stringBytes: [
      'teksten van een werkmap in bytes (stringBytes)',
      'texts of a workbook in bytes (stringBytes)',
      'textes du classeur en octets (stringBytes)',
    ],
    conversionBytes: [
      'grootte van een bestand dat omgezet wordt, in bytes (conversionBytes)',
      'size of a file that is converted, in bytes (conversionBytes)',
      "taille d'un fichier à convertir, en octets (conversionBytes)",
    ],
    conversionMemory: [
      'geheugen voor de omzetting in bytes (conversionMemory)',
      'memory for the conversion in bytes (conversionMemory)',
      'mémoire pour la conversion en octets (conversionMemory)',
    ],
    conversionTime: [
      'tijd voor de omzetting in milliseconden (conversionTime)',
      'time for the conversion in milliseconds (conversionTime)',
      'temps de conversion en millisecondes (conversionTime)',
    ],
    xmlDepth: [
      'elementen in elkaar in een XML-bestand (xmlDepth)',
      'elements within each other in an XML file (xmlDepth)',
      'éléments imbriqués dans un fichier XML (xmlDepth)',
    ],
    xmlText: [
      'tekens van één tekst in een XML-bestand (xmlText)',
      'characters of one text in an XML file (xmlText)',
      'caractères d’un texte dans un fichier XML (xmlText)',
    ],
  },
  journalType: {
    sales: ['verkoop', 'sales', 'ventes'],
    purchase: ['inkoop', 'purchase', 'achats'],
    general: ['memoriaal', 'general', 'opérations diverses'],
    cash: ['kas', 'cash', 'caisse'],
    bank: ['bank', 'bank', 'banque'],
    other: ['overig', 'other', 'autre'],
  },
  accountType: {
    '20': ['debiteuren', 'receivable', 'clients'],
    '22': ['crediteuren', 'payable', 'fournisseurs'],
    '24': ['btw', 'VAT', 'TVA'],
  },
  suggestions: {
    '–': ['geen die erop lijkt', 'none that is like it', 'aucun ne ressemble'],
  },
  codes: {
    '–': ['geen', 'none', 'aucun'],
  },
  country: {
    '–': ['onbekend', 'unknown', 'inconnu'],
  },
  meaning: refusalMeanings,
  todo: refusalRemedies,
  account: {
    '': ['niet ingevuld', 'not filled in', 'non indiqué'],
  },
}

/** `21% reverse-charge`: what was asked of the VAT codes ends with a kind, if it has one. */
function askedWords(asked: string, language: Language): string | null {
  const at = asked.lastIndexOf(' ') + 1
  const kind = wordFor('kind', asked.slice(at), language)
  return kind === null ? null : asked.slice(0, at) + kind
}

/** The words for a parameter's value; null where the value speaks for itself. */
export function wordFor(parameter: string, value: string, language: Language): string | null {
  if (parameter === 'asked') return askedWords(value, language)
  if (!Object.hasOwn(WORDS, parameter)) return null
  const names = WORDS[parameter]!
  if (!Object.hasOwn(names, value)) return null
  return names[value]![language === 'nl' ? 0 : language === 'en' ? 1 : 2]
}
