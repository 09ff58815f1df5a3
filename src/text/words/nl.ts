import { countText } from '../values.ts'
import type { Words } from './words.ts'

const number = (count: number) => countText(count, 'nl')
const documents = (count: number) => (count === 1 ? '1 document' : `${number(count)} documenten`)

export const nl: Words = {
  noteHeadings: ['Melding', 'Wat te doen'],
  title: (file) => `Verslag van ${file}`,
  trial: 'PROEF: alleen gecontroleerd, er is niets geëxporteerd of bewaard.',
  verdict: {
    exported: 'Geëxporteerd',
    partly: 'Gedeeltelijk geëxporteerd',
    rejected: 'Teruggestuurd',
    duplicate: 'Niets nieuws',
    applied: 'Verwerkt',
    preparing: 'In voorbereiding',
    publishing: 'Wordt klaargezet',
    waiting: 'Wacht op bevestiging',
    discarded: 'Verworpen',
    imported: 'Geïmporteerd',
    'partly-imported': 'Gedeeltelijk geïmporteerd',
    failed: 'Importeren mislukt',
    reversed: 'Teruggeboekt',
  },
  told: (verdict, { file, exported, rejected, already, errors, elsewhere = 0 }) => {
    if (verdict === 'exported')
      return `${documents(exported)} uit ${file} ${exported === 1 ? 'staat' : 'staan'} klaar om te importeren.${already > 0 ? ` ${documents(already)} ${already === 1 ? 'was' : 'waren'} al eerder geëxporteerd.` : ''}`
    if (verdict === 'partly')
      return `${documents(exported)} uit ${file} ${exported === 1 ? 'staat' : 'staan'} klaar om te importeren; ${documents(rejected)} met fouten ${rejected === 1 ? 'komt' : 'komen'} terug.`
    if (verdict === 'rejected')
      return `${file} bevat ${errors === 1 ? '1 fout' : `${number(errors)} fouten`}. Er is niets geboekt en niets geëxporteerd.`
    if (verdict === 'applied')
      return `De keuzes uit ${file} zijn onthouden; ze gelden vanaf de volgende aanlevering.`
    if (verdict === 'duplicate' && elsewhere > 0 && already === 0)
      return `Alle documenten uit ${file} zijn van andere administraties; hier is niets te boeken.`
    if (verdict === 'duplicate') return `Alle documenten uit ${file} zijn al eerder geëxporteerd.`
    if (verdict === 'waiting')
      return `${documents(exported)} uit ${file} ${exported === 1 ? 'wacht' : 'wachten'} op uw bevestiging.`
    return `${documents(exported)} uit ${file}.`
  },
  steps: (verdict, { administration, batch, returned, readable }) => {
    const open = `Open in de outbox van ${administration} de map ${batch} en daarin IMPORT.html. Daar staat in welke volgorde u de bestanden importeert.`
    const compare = 'Vergelijk na het importeren de totalen per dagboek met de controletotalen hieronder.'
    const fix = `Open ${returned === '' ? 'het teruggestuurde bestand' : returned} in de map rejected van de inbox. Achter elke regel met een melding staat wat er is en wat u kunt doen, in de kolommen Melding en Wat te doen.`
    const again =
      'Verbeter de regels, sla het bestand op en zet het weer in de inbox. De twee kolommen mogen blijven staan.'
    if (verdict === 'waiting')
      return [
        'Open documenten.html in de archiefmap van deze batch en kijk de documenten en de totalen na.',
        `Geef de batch vrij met ledgerdrop release ${batch}, of verwerp haar met ledgerdrop discard ${batch}.`,
      ]
    if (verdict === 'exported') return [open, compare]
    if (verdict === 'partly') return [open, compare, fix, again]
    const other = [
      'Lees bij Meldingen wat er met het bestand is.',
      'Zet daarna het goede bestand in de inbox.',
    ]
    if (verdict === 'rejected') return readable ? [fix, again] : other
    if (verdict === 'applied') return ['Lever de bestanden met facturen die hierop wachtten opnieuw aan.']
    if (verdict === 'duplicate') return ['U hoeft niets te doen.']
    return []
  },
  section: {
    todo: 'Wat u nu doet',
    counts: 'Aantallen',
    findings: 'Meldingen',
    relations: 'Relaties om na te kijken',
    totals: 'Controletotalen',
    leftOut: 'Weggelaten volgens de regels',
    receipt: 'Verantwoording',
    artifacts: 'Bestanden in de outbox',
    reading: 'Zo is het bestand gelezen',
    hashes: 'Controlegetallen (SHA-256)',
  },
  count: {
    rows: 'Regels gelezen',
    rowsBooked: 'Regels geboekt',
    rowsTaken: 'Regels verwerkt',
    rowsReported: 'Regels teruggestuurd',
    rowsLeftOut: 'Regels weggelaten',
    documents: 'Documenten gelezen',
    documentsExported: 'Documenten geëxporteerd',
    documentsAlreadyExported: 'Documenten al eerder geëxporteerd',
    documentsRejected: 'Documenten teruggestuurd',
    documentsLeftOut: 'Documenten weggelaten',
    relationsWritten: 'Nieuwe of gewijzigde relaties',
  },
  column: {
    severity: 'Soort',
    code: 'Code',
    origin: 'Herkomst',
    sheet: 'Tabblad',
    row: 'Regel',
    column: 'Kolom',
    heading: 'Kolomkop',
    document: 'Document',
    value: 'Waarde',
    message: 'Melding',
    cause: 'Oorzaak',
    remedy: 'Wat te doen',
    journal: 'Dagboek',
    name: 'Naam',
    documents: 'Aantal',
    total: 'Totaal incl. btw',
    vatCode: 'Btw-code',
    base: 'Grondslag',
    vat: 'Btw',
    account: 'Grootboekrekening',
    amount: 'Bedrag',
    rule: 'Reden',
    number: 'Aantal',
    file: 'Bestand',
    topic: 'Onderwerp',
    bytes: 'Bytes',
    hash: 'SHA-256',
  },
  sum: 'Totaal',
  wholeFile: 'hele bestand',
  noFindings: 'Er zijn geen meldingen.',
  relationsMore: (count, file) => `… en nog ${count}, zie ${file} in het archief`,
  relationsDropped: (count) =>
    `Nog ${count} relaties staan niet in deze lijst; koppel eerst deze en lever het bestand opnieuw aan.`,
  andMore: (count) => `… en nog ${count}, zie report.csv`,
  sameRemedy: 'Wat te doen:',
  receipt: {
    validated: (entries: string, total: string) =>
      `${entries} van ${total} gecontroleerd met het schema van de bestanden`,
    batch: 'Batch',
    started: 'Begonnen',
    finished: 'Klaar',
    source: 'Bronpakket',
    input: 'Totaal volgens het bestand, incl. btw',
    output: 'Totaal geboekt, incl. btw',
    balanced: 'Sluit aan: elke regel en elke cent is verantwoord.',
    unbalanced: 'Sluit niet aan. Importeer niet en neem contact op met uw beheerder.',
  },
  family: {
    title: 'Verdeling over de administraties',
    administration: 'Administratie',
    locations: 'Vestigingen',
    documents: 'Documenten',
    rows: 'Regels',
    own: 'Regels van deze batch',
    more: (count) => `… en nog ${count}`,
  },
  rules: {
    heading: 'Kopregel',
    title: 'Titel boven de koppen',
    'total-row': 'Totaalregel',
    'control-row': 'Uitleg onder de kopregel',
    'footer-row': 'Voettekst of opmerking onder de tabel',
    'empty-row': 'Lege regel',
    'zero-line': 'Regel van 0,00',
    'zero-document': 'Document van 0,00 met alleen regels van 0,00',
    'in-target': 'Relatie die het boekhoudpakket al heeft',
    status: 'Status die niet wordt geëxporteerd, zoals concept',
    unchanged: 'Komt al overeen',
    'not-used': 'Gegevens die niet worden gebruikt',
    'not-ours': 'Gaat niet over een factuur die van hier komt',
    'not-followed': 'Niet gevolgd: zie de meldingen',
    'no-reference': 'Betaling die geen factuur noemt',
    purchases: 'Inkoop, die volgens de instelling niet wordt gemeld',
    'no-action': 'Regel zonder actie',
    'not-selected': 'Niet gekozen in de selectie',
    'already-exported': 'Al eerder geëxporteerd',
    'other-administration': 'Hoort bij een andere administratie',
    duplicate: 'Dubbel in dit bestand',
    'row-kind': 'Soort regel die niet wordt geboekt',
    comment: 'Opmerking',
    relation: 'Relatiegegevens',
  },
  differences: {
    'computed-vat': 'Btw berekend waar het bestand geen btw geeft',
    rounding: 'Afronding',
    conversion: 'Omrekening van vreemde valuta',
  },
  facts: {
    format: 'Soort bestand',
    encoding: 'Tekenset',
    delimiter: 'Scheidingsteken',
    sheets: 'Tabbladen',
    dateSystem: 'Datumstelsel',
    profile: 'Bronprofiel',
    selection: 'Selectie',
    newline: 'Regeleinde',
    sepLine: 'Regel sep= bovenaan',
    quote: 'Aanhalingsteken',
    comment: 'Begin van opmerkingen',
  },
  hashOf: {
    input: 'Aangeleverd bestand',
    mapping: 'Koppeltabel of profiel',
    artifact: 'Bestand in de outbox',
  },
}
