import type { Language } from '../model/settings.ts'

/** A word on the way through the menu. `sure`: seen in a published description of Exact Online's screens. */
export type MenuWord = { text: string; sure: boolean }
export type PageTopic = 'Costcenters' | 'Costunits' | 'Accounts' | 'GLTransactions'

/** A refusal that is known, and what to do about it. */
export type Refusal = { message: string; meaning: string }

/** The words of IMPORT.html in one language. `{name}` is replaced. Facts: XML sections 3 and 4; R26, R44, R66, R69. */
export type PageTexts = {
  title: string
  administration: string
  check: string
  logIn: string
  user: string
  order: string
  /** added when there are relations and entries */
  relationsFirst: string
  topics: Record<PageTopic, { title: string; one: string; many: string; why: string; menu: MenuWord[] }>
  /** the words before the topic's own */
  menuStart: MenuWord[]
  /** what to press after the topic's words */
  choose: MenuWord[]
  afterwards: string
  unsure: string
  assignedTitle: string
  assigned: string
  assignedAll: string
  numbered: string
  resultTitle: string
  result: string
  journal: string
  entries: string
  total: string
  together: string
  pdf: string
  pdfs: string
  refusedTitle: string
  refused: string
  again: string
  notAgain: string
  source: string
  refusals: Refusal[]
}

const sure = (text: string): MenuWord => ({ text, sure: true })
const unsure = (text: string): MenuWord => ({ text, sure: false })

const nl: PageTexts = {
  title: 'Importeren in Exact Online',
  administration: 'Administratie',
  check: 'Controleer voordat u begint of linksboven in Exact Online deze administratie staat.',
  logIn: 'Log in op {host}.',
  user: 'Een gebruiker van MijnKantoor (het klantportaal) kan dit niet; een gewone gebruiker met rechten op deze administratie wel.',
  order: 'Importeer de bestanden in deze volgorde, één voor één. Vink af wat klaar is.',
  relationsFirst: 'De relaties gaan vóór de boekingen, anders kent Exact de klant of leverancier nog niet.',
  topics: {
    Costcenters: {
      title: 'Kostenplaatsen',
      one: '1 kostenplaats',
      many: '{count} kostenplaatsen',
      why: 'Nieuwe kostenplaatsen, die de boekingen nodig hebben.',
      menu: [unsure('Kostenplaatsen')],
    },
    Costunits: {
      title: 'Kostendragers',
      one: '1 kostendrager',
      many: '{count} kostendragers',
      why: 'Nieuwe kostendragers, die de boekingen nodig hebben.',
      menu: [unsure('Kostendragers')],
    },
    Accounts: {
      title: 'Relaties',
      one: '1 relatie',
      many: '{count} relaties',
      why: 'Nieuwe of gewijzigde klanten en leveranciers.',
      menu: [sure('Relaties'), sure('Relaties')],
    },
    GLTransactions: {
      title: 'Boekingen',
      one: '1 boeking',
      many: '{count} boekingen',
      why: 'De facturen en creditnota’s zelf.',
      menu: [unsure('Mutaties (GLTransactions)')],
    },
  },
  menuStart: [sure('Import/Export'), sure('XML')],
  choose: [sure('Import'), unsure('Bestand kiezen'), unsure('Importeren')],
  afterwards: 'Lees daarna de meldingen die Exact toont; er is een filter op fouten.',
  unsure:
    'Dit woord is niet in Exact Online zelf nagekeken en kan bij u anders heten. Alleen de weg tot en met XML en de relaties staan zo in gepubliceerde beschrijvingen.',
  assignedTitle: 'Importeer elk bestand met boekingen maar één keer',
  assigned:
    'Bij {count} van de {total} boekingen geeft Exact zelf het boekstuknummer. Voor zover bekend herkent Exact zo’n boeking niet: twee keer importeren boekt haar waarschijnlijk twee keer.',
  assignedAll:
    'Exact geeft deze boekingen zelf een boekstuknummer. Voor zover bekend herkent Exact zo’n boeking niet: twee keer importeren boekt haar waarschijnlijk twee keer.',
  numbered:
    'Elke boeking heeft een vast boekstuknummer. Een boeking die al bestaat, weigert Exact (“In gebruik: Boekstuknummer”): per ongeluk nog eens importeren boekt niets dubbel.',
  resultTitle: 'Wat u daarna ziet',
  result:
    'In Exact staat onder Boekingen bij elk dagboek “Aantal te verwerken boekingen”. Na het importeren zijn er zoveel bijgekomen:',
  journal: 'Dagboek',
  entries: 'Boekingen',
  total: 'Totaal incl. btw',
  together: 'Samen',
  pdf: 'Bij 1 boeking zit de factuur als pdf; u vindt die bij de boeking en onder Documenten.',
  pdfs: 'Bij {count} boekingen zit de factuur als pdf; u vindt die bij de boeking en onder Documenten.',
  refusedTitle: 'Als Exact iets weigert',
  refused:
    'Voor zover bekend weigert Exact per boeking: de andere boekingen in het bestand staan er dan wel. Bewaar de meldingen van Exact als XML en zet dat bestand in de inbox: de geweigerde facturen komen dan terug in rejected, met de oorzaak en wat u kunt doen. Alleen die gaan daarna opnieuw mee.',
  again:
    'Moet er alleen in Exact iets veranderen, zoals een periode die dicht is? Doe dat, en importeer hetzelfde bestand opnieuw: wat er al staat, wordt overgeslagen met een melding.',
  notAgain:
    'Importeer hetzelfde bestand niet opnieuw: boekingen met een door Exact gegeven nummer komen er dan waarschijnlijk dubbel in.',
  source:
    'Zonder die meldingen heeft het geen zin het bronbestand opnieuw aan te leveren: facturen die al zijn geëxporteerd, worden overgeslagen.',
  refusals: [
    {
      message: 'Periode is afgesloten',
      meaning: 'Open de periode in Exact, of overleg wie dat mag.',
    },
    {
      message: 'Ongeldig: Klant (Type) of Leverancier (type)',
      meaning: 'De relatie bestaat, maar is geen klant of leverancier. Zet dat aan op de relatiekaart.',
    },
    {
      message: 'Account Verplicht: Code Verplicht: Naam',
      meaning: 'De relatie bestaat nog niet. Importeer eerst het bestand met relaties, of maak haar aan.',
    },
    {
      message: 'Verplicht: Betalingsconditie of vervaldatum',
      meaning:
        'Geef de relatie een betalingsconditie, of stel er een in bij Instellingen, tabblad Financieel.',
    },
    {
      message: 'De boeking is niet in evenwicht',
      meaning: 'De btw-code rekent in Exact anders. Vergelijk soort en percentage van de btw-code.',
    },
  ],
}

const en: PageTexts = {
  title: 'Importing into Exact Online',
  administration: 'Administration',
  check: 'Before you begin, check that Exact Online shows this administration at the top left.',
  logIn: 'Log in at {host}.',
  user: 'A client portal user cannot do this; an ordinary user with rights to this administration can.',
  order: 'Import the files in this order, one by one. Tick off what is done.',
  relationsFirst: 'Relations go before entries, or else Exact does not know the customer or supplier yet.',
  topics: {
    Costcenters: {
      title: 'Cost centres',
      one: '1 cost centre',
      many: '{count} cost centres',
      why: 'New cost centres, which the entries need.',
      menu: [unsure('Cost centers')],
    },
    Costunits: {
      title: 'Cost units',
      one: '1 cost unit',
      many: '{count} cost units',
      why: 'New cost units, which the entries need.',
      menu: [unsure('Cost units')],
    },
    Accounts: {
      title: 'Relations',
      one: '1 relation',
      many: '{count} relations',
      why: 'New or changed customers and suppliers.',
      menu: [sure('Accounts')],
    },
    GLTransactions: {
      title: 'Entries',
      one: '1 entry',
      many: '{count} entries',
      why: 'The invoices and credit notes themselves.',
      menu: [sure('Transactions')],
    },
  },
  menuStart: [sure('Import/Export'), sure('XML')],
  choose: [unsure('Import'), unsure('Choose file'), unsure('Import')],
  afterwards: 'Then read the messages that Exact shows; there is a filter on errors.',
  unsure:
    'This word has not been checked in Exact Online itself and may differ on your screen. Only the others are in published descriptions.',
  assignedTitle: 'Import each file with entries only once',
  assigned:
    'Exact itself numbers {count} of the {total} entries. As far as is known Exact does not recognise such an entry: importing twice probably books it twice.',
  assignedAll:
    'Exact itself numbers these entries. As far as is known Exact does not recognise such an entry: importing twice probably books it twice.',
  numbered:
    'Every entry has a fixed entry number. Exact refuses an entry that exists (“Already exists - Entry number”): importing again by accident books nothing twice.',
  resultTitle: 'What you see afterwards',
  result: 'In Exact, each journal has this many more open entries after the import:',
  journal: 'Journal',
  entries: 'Entries',
  total: 'Total incl. VAT',
  together: 'Together',
  pdf: '1 entry carries the invoice as a PDF; you find it with the entry and under Documents.',
  pdfs: '{count} entries carry the invoice as a PDF; you find it with the entry and under Documents.',
  refusedTitle: 'If Exact refuses something',
  refused:
    'As far as is known Exact refuses entry by entry: the other entries of the file are booked. Save the messages of Exact as XML and put that file into the inbox: the refused invoices then come back in rejected, with the cause and what you can do. Only those go along again.',
  again:
    'Is there only something to change in Exact, such as a closed period? Do so, and import the same file again: what is already there is skipped with a message.',
  notAgain: 'Do not import the same file again: entries that Exact numbered would probably be booked twice.',
  source:
    'Without those messages it is of no use to drop the source file again: invoices that were exported are skipped.',
  refusals: [
    { message: 'Period is closed', meaning: 'Open the period in Exact, or ask who may.' },
    {
      message: 'Invalid: Customer (Type) or Supplier (Type)',
      meaning: 'The relation exists, but is not a customer or supplier. Switch that on for the relation.',
    },
    {
      message: 'Mandatory: Account, Code, Name',
      meaning: 'The relation does not exist yet. First import the file with relations, or make it.',
    },
    {
      message: 'Mandatory: Payment condition or due date',
      meaning: 'Give the relation a payment condition, or set a default one in the financial settings.',
    },
    {
      message: 'The entry is not in balance',
      meaning: 'Exact calculates the VAT code differently. Compare the kind and percentage of the VAT code.',
    },
  ],
}

export const pageTexts: Record<Exclude<Language, 'fr'>, PageTexts> = { nl, en }
