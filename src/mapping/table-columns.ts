import { nearestWord } from './suggest.ts'
import type { ReportTable } from './table-problem.ts'

/** One column: its canonical heading, the other headings that mean it, and whether the table can do without. */
export type Column = { heading: string; names: string[]; required?: boolean }

const column = (heading: string, names: string, required = false): Column => ({
  heading,
  names: names === '' ? [] : names.split('|'),
  required,
})

const code = column('code', 'nummer|number|numero|nr|no', true)
const name = column('name', 'naam|nom|omschrijving|description|libelle|intitule', true)
const blocked = column('blocked', 'geblokkeerd|bloque|inactief|inactive')
const id = column('id', 'guid|snelstart id')
const salesAccount = column('sales account', 'verkooprekening|omzetrekening|compte de vente')
const purchaseAccount = column(
  'purchase account',
  'inkooprekening|kostenrekening|aankooprekening|compte dachat',
)
const aliases = column('aliases', 'alias|aliassen|synoniemen|betekent')

/** Every table there can be, with its columns under the names the program uses. */
export const tableColumns = {
  'ledger-accounts.csv': {
    code: column(
      'code',
      'grootboek|grootboekrekening|rekening|account|gl account|compte|nummer|number|numero|nr',
      true,
    ),
    name,
    type: column('type', 'soort|rekeningsoort'),
    blocked,
    costCentre: column('cost centre', 'kostenplaats|cost center|use costcenter|centre de cout'),
    costUnit: column('cost unit', 'kostendrager|use costunit|unite de cout'),
    vatCodes: column('vat codes', 'btw codes|toegestane btw codes|codes tva'),
    function: column('function', 'functie|grootboekfunctie|fonction'),
    vatKinds: column('vat kinds', 'btw soorten|btwsoort|btw soort|sortes de tva'),
    id,
    aliases,
  },
  'vat-codes.csv': {
    code: column('code', 'btw code|vat code|code tva|btw', true),
    description: column('description', 'omschrijving|naam|name|libelle|intitule', true),
    direction: column('direction', 'richting|transactiesoort|verkoop inkoop|sens', true),
    rate: column('rate', 'percentage|tarief|pct|taux|pourcentage', true),
    kind: column('kind', 'soort|aard|nature', true),
    country: column('country', 'land|pays'),
    from: column('from', 'van|vanaf|valid from|a partir du|du'),
    until: column('until', 'tot|tot en met|t/m|valid until|jusquau|au'),
    type: column('type', 'btw type|inclusief exclusief'),
    blocked,
    payAccount: column(
      'pay account',
      'rekening af te dragen|af te dragen|te betalen rekening|compte a payer',
    ),
    claimAccount: column('claim account', 'rekening te vorderen|te vorderen|compte a recuperer'),
    salesAccount,
    purchaseAccount,
    aliases,
  },
  'journals.csv': {
    code: column('code', 'dagboek|dagboekcode|journal|nummer|number|nr', true),
    name,
    type: column('type', 'soort|dagboeksoort', true),
    account: column('account', 'rekening|grootboekrekening|gl account|compte', true),
    currency: column('currency', 'valuta|munt|devise'),
    vat: column('vat', 'btw|tva|allow vat'),
    blocked,
    aliases,
  },
  'relations.csv': {
    code: column('code', 'relatiecode|relatie|relatienummer|nummer|number|numero|nr', true),
    name: column('name', 'naam|nom', true),
    sourceCodes: column('source codes', 'source code|broncode|broncodes|code bron|bronnummer|codes source'),
    vatNumber: column('vat number', 'btw nummer|btw|vat|numero de tva|tva|ondernemingsnummer'),
    country: column('country', 'land|pays'),
    customer: column('customer', 'klant|debiteur|client'),
    supplier: column('supplier', 'leverancier|crediteur|fournisseur'),
    blocked,
    paymentCondition: column('payment condition', 'betalingsconditie|condition de paiement|betaalconditie'),
    ledgerAccount: column('ledger account', 'grootboekrekening|rekening|compte|gl account'),
    street: column('street', 'straat|adres|address|rue|adresse'),
    postcode: column('postcode', 'postal code|zip|zipcode|code postal'),
    city: column('city', 'plaats|woonplaats|gemeente|ville|localite'),
    email: column('email', 'e-mail|mail|e-mailadres|courriel'),
    chamberOfCommerce: column(
      'chamber of commerce',
      'kvk nummer|kvk|kbo nummer|kbo|handelsregister|numero dentreprise|bce',
    ),
    ibans: column('iban', 'ibans|bankrekening|rekeningnummer|bank account|compte bancaire'),
    id,
    aliases,
  },
  'payment-conditions.csv': {
    code: column('code', 'betalingsconditie|conditie|nummer|number|nr', true),
    name,
    days: column('days', 'dagen|aantal dagen|jours', true),
    endOfMonth: column('end of month', 'einde maand|fin de mois'),
    aliases,
  },
  'periods.csv': {
    year: column('year', 'jaar|boekjaar|annee|exercice', true),
    period: column('period', 'periode', true),
    start: column('start', 'begin|van|vanaf|begindatum|start date|debut|du', true),
    end: column('end', 'einde|tot|tot en met|t/m|einddatum|end date|fin|au', true),
    closed: column('closed', 'afgesloten|gesloten|cloture|clos'),
  },
  'cost-centres.csv': {
    code: column('code', 'kostenplaats|nummer|number|nr|centre de cout', true),
    name,
    blocked,
    id,
    aliases,
  },
  'cost-units.csv': {
    code: column('code', 'kostendrager|nummer|number|nr|unite de cout', true),
    name,
    blocked,
    aliases,
  },
  'entry-numbers.csv': {
    journal: column('journal', 'dagboek|dagboekcode', true),
    year: column('year', 'jaar|boekjaar|annee|exercice', true),
    number: column('number', 'nummer|boekstuknummer|boekstuk|entry number|numero', true),
    origin: column('origin', 'herkomst|bron|source|origine'),
  },
  'articles.csv': {
    code: { ...code, names: [...code.names, 'artikel', 'artikelcode', 'artikelnummer', 'article'] },
    name,
    salesAccount,
    purchaseAccount,
    vatCode: column('vat code', 'btw code|btw|code tva'),
    aliases,
  },
  'countries.csv': {
    code: column('code', 'landcode|land|country|pays', true),
    name: column('name', 'naam|nom'),
    id: { ...id, required: true },
  },
} satisfies Record<string, Record<string, Column>>

export type TableFileName = keyof typeof tableColumns

/** A heading as it is compared: without accents, case, blanks, dashes and other marks. */
export function headingOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/**
 * Which cell of a record holds which column; -1 when the table does not have it. Headings that mean nothing here are
 * left alone (people add columns of their own), with a warning when one is nearly the name of an absent column.
 *
 * @param headings cells of the first row; none when the table has no row at all
 * @returns null when a column that must be there is not
 */
export function findColumns<K extends string>(
  file: string,
  headings: readonly string[],
  line: number,
  columns: Record<K, Column>,
  report: ReportTable,
): Record<K, number> | null {
  const keys = Object.keys(columns) as K[]
  if (headings.length === 0) {
    const needed = keys.filter((key) => columns[key].required).map((key) => columns[key].heading)
    report({ file, line, level: 'error', code: 'table-empty', params: { columns: needed.join(', ') } })
    return null
  }
  const places = Object.fromEntries(keys.map((key) => [key, -1])) as Record<K, number>
  const used = new Set<number>()
  for (const key of keys) {
    const hits = placesOf(headings, columns[key])
    places[key] = hits[0] ?? -1
    hits.forEach((at) => used.add(at))
    if (hits.length < 2) continue
    const params = { column: columns[key].heading, first: headings[hits[0]!]!, second: headings[hits[1]!]! }
    report({ file, line, level: 'error', code: 'table-column-twice', params })
  }
  const missing = keys.filter((key) => places[key] < 0)
  for (const key of missing.filter((k) => columns[k].required)) {
    const params = { column: columns[key].heading, names: columns[key].names.slice(0, 4).join(', ') }
    report({ file, line, level: 'error', code: 'table-column-missing', params })
  }
  const strangers = headings.filter((heading, at) => !used.has(at) && heading.trim() !== '')
  for (const heading of strangers) {
    const near = nearestWord(
      missing.flatMap((key) => namesOf(columns[key])).filter((n) => n.length > 3),
      headingOf(heading),
    )
    const key = keys.find((k) => near !== null && places[k] < 0 && namesOf(columns[k]).includes(near))
    if (key === undefined || Math.abs(near!.length - headingOf(heading).length) > 2) continue
    report({
      file,
      line,
      level: 'warning',
      code: 'table-column-near',
      params: { heading, column: columns[key].heading },
    })
  }
  return missing.some((key) => columns[key].required) ? null : places
}

/** A column of exactly the canonical name goes before those that only mean the same. */
function placesOf(headings: readonly string[], wanted: Column): number[] {
  const keys = headings.map(headingOf)
  const at = (name: string): number[] => keys.flatMap((key, i) => (key === headingOf(name) ? [i] : []))
  const canonical = at(wanted.heading)
  return canonical.length > 0 ? canonical : wanted.names.flatMap(at)
}

const namesOf = (c: Column): string[] => [c.heading, ...c.names].map(headingOf)
