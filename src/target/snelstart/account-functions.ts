import type { Direction, VatKind } from '../../model/document.ts'
import type { LineVat } from './bodies.ts'

/** What may be booked on an account with a function: on which side, and which lines. */
type Use = {
  side: Direction | 'both' | 'none'
  fits(kind: VatKind, line: LineVat, direction: Direction): boolean
}

const untaxed = (kind: VatKind, line: LineVat): boolean =>
  line === 'Geen' && ['domestic', 'exempt', 'none'].includes(kind)
const rated = (wanted: LineVat) => (_kind: VatKind, line: LineVat) => line === wanted
const ofKind =
  (...kinds: VatKind[]) =>
  (kind: VatKind) =>
    kinds.includes(kind)
const any = (): boolean => true
const nothing: Use = { side: 'none', fits: () => false }

const sales = (fits: Use['fits']): Use => ({ side: 'sales', fits })
const purchase = (fits: Use['fits']): Use => ({ side: 'purchase', fits })
const abroad = ofKind('eu-goods', 'eu-services', 'reverse-charge')

/**
 * SnelStart's functions of accounts that fix the VAT of a line (facts: SnelStart sections 1.5 and 2): each stands for
 * a box of the VAT return. Other functions leave it open.
 */
const USES: Record<string, Use> = {
  VerkopenOmzetHoog: sales(rated('Hoog')),
  VerkopenOmzetLaag: sales(rated('Laag')),
  VerkopenOmzetOverig: sales(rated('Overig')),
  // in the chart that SnelStart supplies exempt and reverse-charged sales share this function
  VerkopenOmzetOnbelastVerlegd: sales((kind, line) => untaxed(kind, line) || kind === 'reverse-charge'),
  VerkopenBtwVrij: sales(untaxed),
  VerkopenExportBinnenEU: sales(ofKind('eu-goods')),
  VerkopenExportBuitenEU: sales(ofKind('export')),
  DienstverleningBinnenEU: sales(ofKind('eu-services')),
  InstallatieTeleverkoopBinnenEUgeen: sales(ofKind('oss')),
  InkopenKostenAlleBtwTarieven: purchase(any),
  InkopenVraagPosten: purchase(any),
  InkopenKostenHoog: purchase(rated('Hoog')),
  InkopenKostenLaag: purchase(rated('Laag')),
  InkopenKostenOverig: purchase(rated('Overig')),
  InkopenImportBinnenEUlaag: purchase(abroad),
  InkopenImportBinnenEUhoog: purchase(abroad),
  InkopenImportBinnenEUoverig: purchase(abroad),
  InkopenImportBuitenEUlaag: purchase(ofKind('export')),
  InkopenImportBuitenEUhoog: purchase(ofKind('export')),
  InkopenImportBuitenEUoverig: purchase(ofKind('export')),
}
/** Revenue that can only be reported on an account of its own function. */
const OWN_FUNCTION: Partial<Record<VatKind, string>> = {
  'eu-goods': 'VerkopenExportBinnenEU',
  'eu-services': 'DienstverleningBinnenEU',
  export: 'VerkopenExportBuitenEU',
  'reverse-charge': 'VerkopenOmzetOnbelastVerlegd',
  oss: 'InstallatieTeleverkoopBinnenEUgeen',
}

/** Every function by its name in small letters, so that a table typed by hand fits too. */
const byName = new Map(Object.entries(USES).map(([name, use]) => [name.toLowerCase(), { name, use }]))

function useOf(name: string): { name: string; use: Use } | null {
  const known = byName.get(name.toLowerCase())
  if (known !== undefined) return known
  return /^(dagboek|btw(af|te|glob))/i.test(name) ? { name, use: nothing } : null
}

/**
 * What is wrong with a line on an account of this function: 'never' no line goes there (BOE-0061, BOE-0075), 'side' it
 * is for the other side, 'vat' its VAT is of another kind (BOE-0082), 'own' this kind of revenue has a function of its
 * own (BOE-0080); null: nothing.
 *
 * @param functionName of the account, '' when it is not known
 */
export function functionProblem(
  functionName: string,
  kind: VatKind,
  line: LineVat,
  direction: Direction,
): 'never' | 'side' | 'vat' | 'own' | null {
  if (functionName === '') return null
  const found = useOf(functionName)
  const own = direction === 'sales' ? OWN_FUNCTION[kind] : undefined
  if (found === null) return own === undefined ? null : 'own'
  const { side, fits } = found.use
  if (side === 'none') return 'never'
  if (side !== 'both' && side !== direction) return 'side'
  return fits(kind, line, direction) ? null : own === undefined ? 'vat' : 'own'
}

/** The function that revenue of this kind wants; '' when there is more than one. */
export function functionOf(kind: VatKind, line: LineVat): string {
  const own = OWN_FUNCTION[kind]
  if (own !== undefined) return own
  return line === 'Geen' ? 'VerkopenOmzetOnbelastVerlegd' : `VerkopenOmzet${line}`
}

/**
 * Exact's number of the type that an account with this function is of, which the tables use: 10 cash, 12 bank, 20
 * receivable, 22 payable, 24 VAT, 110 revenue, 121 costs; '' when the function does not say.
 */
export function functionType(functionName: string): string {
  const name = functionName.toLowerCase()
  if (name === 'dagboekkas') return '10'
  if (name === 'dagboekbank' || name === 'dagboekgiro') return '12'
  if (name === 'dagboekverkoop') return '20'
  if (name === 'dagboekinkoop') return '22'
  if (/^btw(af|te|glob)/.test(name)) return '24'
  if (/^(verkopen|dienstverlening|installatietele|verkoopglob)/.test(name)) return '110'
  return /^(inkopen|inkoopglob)/.test(name) ? '121' : ''
}

/** Functions by SnelStart's number for them (facts: SnelStart section 1.5). */
const BY_NUMBER: readonly (readonly [first: number, ...names: string[]])[] = [
  [0, 'Diversen'],
  [10, 'VerkopenOmzetOnbelastVerlegd', 'VerkopenOmzetLaag', 'VerkopenOmzetHoog', 'VerkopenOmzetOverig'],
  [15, 'VerkopenBtwVrij'],
  [30, 'InkopenKostenAlleBtwTarieven', 'InkopenKostenLaag', 'InkopenKostenHoog', 'InkopenKostenOverig'],
  [34, 'InkopenVraagPosten'],
  [61, 'InkopenImportBinnenEUlaag', 'InkopenImportBinnenEUhoog', 'InkopenImportBinnenEUoverig'],
  [71, 'InkopenImportBuitenEUlaag', 'InkopenImportBuitenEUhoog', 'InkopenImportBuitenEUoverig'],
  [80, 'VerkopenExportBinnenEU', 'VerkopenExportBuitenEU'],
  [84, 'InstallatieTeleverkoopBinnenEUgeen'],
  [88, 'DienstverleningBinnenEU'],
]
const numbers = new Map(
  BY_NUMBER.flatMap(([first, ...names]) => names.map((name, i) => [first + i, name] as const)),
)

/**
 * The function that a list of SnelStart 12 gives as a number; a name is left as it is. Which account of a journal (1 to
 * 8) or of VAT (21 to 28, 41 to 45) a number stands for is not established: of those only the type is known.
 */
export function functionNamed(text: string): string {
  return /^\d{1,3}$/.test(text) ? (numbers.get(Number(text)) ?? '') : text
}

/** Exact's number of the type, for a function that is given as a number or by name; '' when it does not say. */
export function typeOfGiven(text: string): string {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0
  const isVat = (number >= 21 && number <= 28) || (number >= 41 && number <= 45)
  return isVat ? '24' : functionType(functionNamed(text))
}
