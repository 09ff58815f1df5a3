import type { Language } from '../../model/settings.ts'
import { french } from './import-page-french.ts'

/** The words of IMPORT.html in one language. `{name}` is replaced. Facts: SnelStart sections 2, 3 and 4. */
export type SnelstartPageTexts = {
  title: string
  administration: string
  check: string
  bothTitle: string
  both: string
  onceTitle: string
  onceApi: string
  onceDesktop: string
  totalsTitle: string
  journal: string
  entries: string
  total: string
  together: string
  apiTitle: string
  api: string
  apiSteps: string[]
  pdf: string
  pdfs: string
  desktopTitle: string
  desktop: string
  desktopPdf: string
  desktopPdfs: string
  backup: string
  costCentres: string
  /** step by topic of a file */
  import: Record<string, string>
  afterwards: string
  columns: string
  refusedTitle: string
  refused: string
  untried: string
  /** topic -> one record, many records */
  topics: Record<string, [string, string]>
}

const nl: SnelstartPageTexts = {
  title: 'Naar SnelStart',
  administration: 'Administratie',
  check: 'Controleer voordat u begint of dit in SnelStart de juiste administratie is.',
  bothTitle: 'Kies één van de twee wegen',
  both: 'Deze map bevat dezelfde boekingen twee keer: voor de koppeling en voor SnelStart 12. Wie beide gebruikt, boekt alles dubbel.',
  onceTitle: 'Niet twee keer',
  onceApi:
    'Verstuur deze map één keer. Een verkoopfactuur of relatie die er al is, weigert SnelStart (BOE-0021, REL-0008). Of het een inkoopfactuur herkent die er al is, staat niet vast: die kan dubbel worden geboekt.',
  onceDesktop:
    'Importeer elk bestand met boekingen één keer. Van SnelStart 12 is niet bekend dat het een boeking herkent die er al is: twee keer importeren boekt waarschijnlijk dubbel.',
  totalsTitle: 'Wat erin zit',
  journal: 'Dagboek',
  entries: 'Boekingen',
  total: 'Totaal incl. btw',
  together: 'Samen',
  apiTitle: 'Met de koppeling (SnelStart B2B API)',
  api: 'Deze bestanden stuurt een programma naar SnelStart; met de hand kunt u ze niet importeren. Geef de hele map aan wie uw koppeling beheert; docs/snelstart.md beschrijft wat het programma doet. In requests.json staat elk verzoek in de goede volgorde.',
  apiSteps: [
    'Geef het programma de koppelsleutel van deze administratie: in SnelStart Web onder Instellingen, Koppelingen. Een koppelsleutel hoort bij één administratie.',
    'Laat het de verzoeken van requests.json van boven naar beneden versturen: relaties vóór boekingen, boekingen vóór hun bijlagen.',
    'Het vervangt de tijdelijke id’s onder placeholders: opgezocht met lookUp, of gegeven door het antwoord op het verzoek bij madeBy.',
    'Bij de eerste weigering stopt het. Los de oorzaak op en verstuur alleen wat nog niet verstuurd was.',
  ],
  pdf: 'Bij 1 boeking gaat de factuur als pdf mee.',
  pdfs: 'Bij {count} boekingen gaat de factuur als pdf mee.',
  desktopTitle: 'Met SnelStart 12',
  desktop: 'Importeer deze bestanden in deze volgorde, één voor één. Vink af wat klaar is.',
  desktopPdf: 'De pdf van 1 factuur gaat langs deze weg niet mee.',
  desktopPdfs: 'De pdf’s van {count} facturen gaan langs deze weg niet mee.',
  backup: 'Open de administratie in SnelStart 12 en maak een reservekopie.',
  costCentres: 'Maak eerst deze kostenplaatsen aan: {list}.',
  import: {
    'Relaties-klanten': 'Importeer {file} met een importprofiel voor Klanten.',
    'Relaties-leveranciers': 'Importeer {file} met een importprofiel voor Leveranciers.',
    Boekingen: 'Importeer {file} met een importprofiel voor Boekingen. De relaties moeten er dan al zijn.',
  },
  afterwards: 'Vergelijk aantallen en totalen met de tabel hierboven.',
  columns:
    'De eerste rij van elk bestand noemt de kolommen; in het importprofiel wijst u ze zo nodig met de hand toe. De spelling van Kostenplaatsnummer en Betalingstermijn, en wat SnelStart bij FldLandID verwacht (hier staat de ISO-code), zijn niet bevestigd. Scheidingsteken, decimaalteken en het merkteken aan het begin (BOM) zijn instellingen (snelstart.desktop).',
  refusedTitle: 'Als SnelStart iets weigert',
  refused:
    'Vraag uw beheerder wat de code van de weigering betekent (docs/refusals.md). Lever het bronbestand niet opnieuw aan: facturen die al zijn geëxporteerd, worden overgeslagen.',
  untried: 'Deze bestanden zijn niet beproefd in een werkende administratie van SnelStart.',
  topics: {
    relaties: ['1 relatie', '{count} relaties'],
    kostenplaatsen: ['1 kostenplaats', '{count} kostenplaatsen'],
    verkoopboekingen: ['1 verkoopboeking', '{count} verkoopboekingen'],
    inkoopboekingen: ['1 inkoopboeking', '{count} inkoopboekingen'],
    documenten: ['1 bijlage', '{count} bijlagen'],
    requests: ['1 verzoek', '{count} verzoeken'],
    'Relaties-klanten': ['1 klant', '{count} klanten'],
    'Relaties-leveranciers': ['1 leverancier', '{count} leveranciers'],
    Boekingen: ['1 boeking', '{count} boekingen'],
  },
}

const en: SnelstartPageTexts = {
  title: 'To SnelStart',
  administration: 'Administration',
  check: 'Before you begin, check that this is the right administration in SnelStart.',
  bothTitle: 'Choose one of the two ways',
  both: 'This folder has the same bookings twice: for the API and for SnelStart 12. Whoever uses both books everything twice.',
  onceTitle: 'Not twice',
  onceApi:
    'Send this folder once. SnelStart refuses a sales invoice or relation that exists (BOE-0021, REL-0008). Whether it recognises a purchase invoice that exists is not established: it may be booked twice.',
  onceDesktop:
    'Import each file with bookings once. SnelStart 12 is not known to recognise a booking that exists: importing twice probably books twice.',
  totalsTitle: 'What is in it',
  journal: 'Journal',
  entries: 'Bookings',
  total: 'Total incl. VAT',
  together: 'Together',
  apiTitle: 'By the API (SnelStart B2B API)',
  api: 'A program sends these files to SnelStart; they cannot be imported by hand. Give the whole folder to whoever runs your connection; docs/snelstart.md describes what the program does. requests.json has every request in the right order.',
  apiSteps: [
    'Give the program the connection key (koppelsleutel) of this administration: in SnelStart Web under Instellingen, Koppelingen. A key belongs to one administration.',
    'Let it send the requests of requests.json from top to bottom: relations before bookings, bookings before their attachments.',
    'It replaces the provisional ids under placeholders: looked up by lookUp, or given by the answer to the request at madeBy.',
    'At the first refusal it stops. Remove the cause and send only what was not sent yet.',
  ],
  pdf: '1 booking carries its invoice as a PDF.',
  pdfs: '{count} bookings carry their invoice as a PDF.',
  desktopTitle: 'With SnelStart 12',
  desktop: 'Import these files in this order, one by one. Tick off what is done.',
  desktopPdf: 'The PDF of 1 invoice does not go along this way.',
  desktopPdfs: 'The PDFs of {count} invoices do not go along this way.',
  backup: 'Open the administration in SnelStart 12 and make a backup.',
  costCentres: 'First make these cost centres: {list}.',
  import: {
    'Relaties-klanten': 'Import {file} with an import profile for Klanten (customers).',
    'Relaties-leveranciers': 'Import {file} with an import profile for Leveranciers (suppliers).',
    Boekingen:
      'Import {file} with an import profile for Boekingen (bookings). The relations must be there by then.',
  },
  afterwards: 'Compare numbers and totals with the table above.',
  columns:
    'The first row of each file names the columns; in the import profile you assign them by hand where needed. The spelling of Kostenplaatsnummer and Betalingstermijn, and what SnelStart expects in FldLandID (here the ISO code), are not confirmed. Separator, decimal sign and the mark at the beginning (BOM) are settings (snelstart.desktop).',
  refusedTitle: 'When SnelStart refuses something',
  refused:
    'Look up the code of the message in docs/refusals.md. Do not drop the source file again: invoices that were converted are skipped then.',
  untried: 'These files have not been tried in a live administration of SnelStart.',
  topics: {
    relaties: ['1 relation', '{count} relations'],
    kostenplaatsen: ['1 cost centre', '{count} cost centres'],
    verkoopboekingen: ['1 sales booking', '{count} sales bookings'],
    inkoopboekingen: ['1 purchase booking', '{count} purchase bookings'],
    documenten: ['1 attachment', '{count} attachments'],
    requests: ['1 request', '{count} requests'],
    'Relaties-klanten': ['1 customer', '{count} customers'],
    'Relaties-leveranciers': ['1 supplier', '{count} suppliers'],
    Boekingen: ['1 booking', '{count} bookings'],
  },
}

export const snelstartPage: Record<Language, SnelstartPageTexts> = { nl, en, fr: french }
