import type { ProfileTexts } from '../profile.ts'

export const nl: ProfileTexts = {
  profile: 'bronprofielen: hoe de bestanden van een bronpakket eruitzien',
  new: 'stel uit een bestand een bronprofiel voor, met vragen; er wordt niets in gebruik genomen',
  test: 'lees voorbeeldbestanden met een profiel en vergelijk met wat is vastgelegd',
  options: {
    out: 'schrijf het voorstel in dit nieuwe bestand (anders op de standaarduitvoer)',
    samples: 'de map met voorbeeldbestanden (anders mappings/sources/<bron>)',
    write: 'leg vast wat nu gelezen wordt; bestaande vastleggingen worden vervangen',
  },
  source: 'het bronprofiel; zonder: elk profiel met voorbeeldbestanden',
  proposal: {
    intro: (file, source) =>
      `Voorstel voor een bronprofiel, gemaakt uit ${file}. Het is nog nergens in gebruik. Kijk elke regel na, beantwoord de vragen, en bewaar het als mappings/sources/${source}.yaml. Regels met een lage zekerheid staan als opmerking: haal het hekje weg als ze kloppen. Controleer daarna met ledgerdrop config validate en ledgerdrop check.`,
    questions: 'Vragen:',
    question: {
      known: (about) => `Het profiel ${about} herkent dit bestand al. Is een eigen profiel nodig?`,
      number: () => 'In welke kolom staat het factuurnummer? Zonder number kan niets worden gelezen.',
      date: (about) =>
        `Welke kolom is de factuurdatum${about === '' ? '' : ` (${about})`}? Zonder date kan niets worden gelezen.`,
      relation: () => 'Waar staat de klant of leverancier (relationCode of relationName)?',
      amount: () => 'In welke kolom staan de bedragen?',
      direction: (about) =>
        `Zijn dit verkoop- of inkoopfacturen? Aan de koppen is het niet te zien; er staat nu makes: ${about}.`,
      'date-order': (about) =>
        `Wat staat voorop in ${about}: de dag of de maand? Geen enkele datum laat het zien; zonder date: m-d-y geldt de dag.`,
      'dates-mixed': (about) =>
        `In ${about} staan datums met de dag voorop en met de maand voorop door elkaar. Zo'n bestand kan niet veilig gelezen worden; maak de export opnieuw.`,
      decimal: (about) =>
        `Wat is het decimaalteken in ${about}? Een bedrag als 14.720 kan op twee manieren gelezen worden; zet decimal: comma of point.`,
      including: (about) =>
        `Zijn de bedragen in ${about} exclusief of inclusief btw (excluding of including, totalExcluding of totalIncluding)?`,
      rate: () =>
        'Hoe is de btw van een regel te zien? Denk aan vatRate, vatCode, een constante, of rateFromAmounts.',
      layout: () =>
        'Elk nummer komt één keer voor: is een rij altijd een hele factuur (row-per-document), of kan een factuur meer rijen hebben (row-per-line)?',
      'credit-notes': (about) =>
        about === '-'
          ? 'Er zijn negatieve bedragen en geen kolom voor de documentsoort: zijn dat creditnota’s?'
          : 'Hoe is een creditnota te herkennen: aan een minteken, een documentsoort (type) of een eigen tabblad?',
      types: (about) => `Wat betekent in de kolom voor de documentsoort: ${about}? Vul het aan bij values.`,
      status: (about) =>
        `Welke statussen gaan mee (use) en welke niet (leaveOut)? Nog niet ingedeeld: ${about}. Een status die nergens staat, is een fout.`,
      sheets: (about) => `Het bestand heeft meer tabbladen met gegevens: ${about}. Horen ze er allemaal bij?`,
      'no-heading': () =>
        'Er is geen kopregel: de kolommen zijn met letters aangewezen. Maakt het pakket ook een bestand mét koppen? Dat is veiliger.',
      'no-table': (about) =>
        `In ${about === '' ? 'het bestand' : `tabblad ${about}`} is geen tabel gevonden.`,
      denied: (about) => `Kolom ${about} heeft een bekende kop, maar er staat iets anders in. Wat is het?`,
      unused: (about) =>
        `Er staan bedragen in ${about} die niet worden gelezen. Zitten ze al in de andere kolommen?`,
    },
    inSheet: (sheet) => `Tabblad ${sheet}: `,
    confidence: (percent, reason, filled) => `${percent}%: ${reason}, ${filled}`,
    reason: { heading: 'de kop', 'part-of-heading': 'een deel van de kop', values: 'de waarden' },
    filled: (filled, rows) => `${filled} van ${rows} gevuld`,
    unsure: 'niet zeker genoeg',
    unused: 'Niet gebruikt',
  },
  unreadable: 'Dit bestand kan niet gelezen worden:',
  outExists: (path) => `${path} bestaat al; kies met --out een andere naam.`,
  written: (path) => `Het voorstel staat in ${path}.`,
  openQuestions: (count) => (count === '1' ? 'Er is 1 open vraag:' : `Er zijn ${count} open vragen:`),
  noQuestions: 'Er zijn geen open vragen; kijk het voorstel toch na.',
  next: (source) =>
    `Kijk het voorstel na en bewaar het als mappings/sources/${source}.yaml; daarna: ledgerdrop config validate.`,
  profileUnknown: (source, known) => `Het bronprofiel ${source} bestaat niet. Bekend zijn: ${known}.`,
  noSamples: (folder) => `Er zijn geen voorbeeldbestanden in ${folder}.`,
  nothingToTest: 'Er zijn geen voorbeeldbestanden bij de bronprofielen (mappings/sources/<bron>/).',
  same: (sample) => `${sample}: zoals vastgelegd`,
  differs: (sample) => `${sample}: anders dan vastgelegd`,
  recorded: (sample) => `${sample}: vastgelegd`,
  unrecorded: (sample) => `${sample}: nog niet vastgelegd; kijk na wat er gelezen wordt en gebruik --write`,
  expectedLine: 'vastgelegd',
  foundLine: 'gelezen',
  moreDifferences: (count) => `en nog ${count} verschillen`,
  tested: (same, different) => `${same} zoals vastgelegd, ${different} anders.`,
  recordedAll: (count) =>
    `${count} ${count === '1' ? 'voorbeeld' : 'voorbeelden'} vastgelegd. Kijk na of het klopt.`,
  shown: {
    head: 'Wat het bronprofiel leest',
    'sales-invoice': 'Verkoopfactuur',
    'sales-credit-note': 'Verkoopcreditnota',
    'sales-unknown': 'Verkoopdocument',
    'purchase-invoice': 'Inkoopfactuur',
    'purchase-credit-note': 'Inkoopcreditnota',
    'purchase-unknown': 'Inkoopdocument',
    customer: 'Klant',
    supplier: 'Leverancier',
    row: 'regel',
    rows: 'Regels',
    line: 'boekingsregel',
    'left-out': 'overgeslagen',
    finding: 'Melding',
    nothing: 'Niets gelezen.',
  },
}
