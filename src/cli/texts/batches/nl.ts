import type { BatchTexts } from '../batches.ts'

export const nl: BatchTexts = {
  commands: {
    mark: 'meld dat een batch is geïmporteerd of dat het importeren mislukte',
    requeue: 'maak geëxporteerde documenten vrij, zodat ze opnieuw kunnen worden aangeleverd',
    retry: 'verwerk het gearchiveerde bestand van een batch nog eens',
    release: 'geef een batch vrij die op bevestiging wacht',
    discard: 'verwerp een batch die op bevestiging wacht; de documenten zijn weer vrij',
    reverse: 'maak een tegenboeking van een geïmporteerde batch',
    supportBundle: 'maak een zip voor de helpdesk: instellingen, logregels, verslag en foute regels',
  },
  arguments: { imported: 'imported of failed', documents: 'de documentnummers' },
  options: {
    reason: 'waarom; wordt vastgelegd',
    journal: 'het dagboek, als het nummer vaker voorkomt',
    kind: 'de soort, als het nummer vaker voorkomt',
    excludeErrors: 'laat de documenten met fouten weg; die komen terug in een restbestand',
    markDocument: 'alleen deze documenten, die Exact weigerde en nu toch heeft',
    document: 'alleen batches met dit documentnummer',
    relation: 'alleen batches met documenten van deze relatie (een deel van de naam)',
    file: 'alleen batches van dit bestand (een deel van de naam)',
    from: 'alleen batches vanaf deze dag',
    until: 'alleen batches tot en met deze dag',
    out: 'schrijf verslag en XML van de proef in deze nieuwe map',
    support: 'maak ook een zip voor de helpdesk',
    bundleOut: 'waar de zip komt',
    reversalDate: 'de datum van de tegenboeking; anders die van elk boekstuk zelf',
    selectFrom: 'alleen documenten vanaf deze datum',
    selectUntil: 'alleen documenten tot en met deze datum',
    numbers: 'alleen documenten met deze nummers: 2026-10..2026-20 of een enkel nummer',
    journals: 'alleen documenten voor deze dagboeken, met komma’s ertussen',
    only: 'alleen facturen, alleen klanten of alleen leveranciers',
    location: 'alleen documenten van deze vestigingen, met komma’s ertussen',
  },
  cannotMark: (batch, status) =>
    `Batch ${batch} heeft de status “${status}”; dat kan hier niet worden gewijzigd.`,
  reversalStands: (batch, by) =>
    `Batch ${batch} is teruggeboekt met batch ${by}. Is die niet geïmporteerd, meld dat dan eerst: ledgerdrop mark ${by} failed.`,
  refusedStay: (count) =>
    `Door Exact geweigerde documenten: ${count}. Die blijven vrij. Zijn ze in Exact toch geboekt, geef de opdracht dan nog eens met --document NUMMER, en lever ze niet opnieuw aan.`,
  requeuedStay: (count) =>
    `Met requeue vrijgemaakte documenten: ${count}. Die blijven vrij; verwijder ze in het boekhoudpakket als ze er nog staan.`,
  onlyImported: '--document gaat alleen samen met imported.',
  notRefused: (batch, numbers) => `Niet door Exact geweigerd in batch ${batch}: ${numbers}.`,
  refusedMarked: (count, batch, status) =>
    `Alsnog geïmporteerd: ${count}. Batch ${batch}: ${status}. Zet deze documenten niet meer in de inbox.`,
  someAccepted: (batch, count) =>
    `Volgens Exact zijn ${count} documenten van batch ${batch} geïmporteerd. Maak losse documenten vrij met requeue.`,
  already: (batch, status) => `Batch ${batch} heeft al de status “${status}”.`,
  exportedAgain: (batch) =>
    `Documenten van batch ${batch} zijn ondertussen opnieuw geëxporteerd. Er is niets gewijzigd.`,
  marked: (batch, status) => `Batch ${batch} heeft nu de status “${status}”.`,
  failedFolder:
    'De documenten mogen opnieuw worden aangeleverd. Verwijder de oude map in de outbox, zodat niemand die nog importeert.',
  reasonNeeded: 'Geef met --reason aan waarom.',
  documentUnknown: (number) => `Document ${number} is niet bekend.`,
  documentFree: (number) => `Document ${number} is al vrij.`,
  documentSeveral: (number) =>
    `Document ${number} komt vaker voor. Kies met --kind, --journal of --administration:`,
  documentWaits: (number, batch) =>
    `Document ${number} staat in batch ${batch}, die nog niet is vrijgegeven. Verwerp die batch met discard.`,
  requeued: (number, batch) =>
    `Document ${number} (batch ${batch}) is vrij en mag opnieuw worden aangeleverd.`,
  wasAccepted: (number) =>
    `Let op: volgens Exact is document ${number} geïmporteerd. Verwijder het daar eerst, anders staat het er dubbel.`,
  wasImported: (number) =>
    `Let op: document ${number} staat hier als geïmporteerd. Verwijder het eerst in het boekhoudpakket, anders staat het er dubbel.`,
  entryForgotten: (number) =>
    `Het boekstuknummer van ${number} is uit entry-numbers.csv gehaald. Noemt een volgende export van Exact het nog, dan komt het terug.`,
  entryStays: (number) =>
    `Het boekstuknummer van ${number} blijft in entry-numbers.csv staan: het is niet door deze koppeling gemaakt.`,
  notWaiting: (batch, status) => `Batch ${batch} wacht niet op bevestiging; de status is “${status}”.`,
  discarded: (batch) => `Batch ${batch} is verworpen. De documenten mogen opnieuw worden aangeleverd.`,
  originalGone: (path) => `Het bestand van deze batch staat niet meer in het archief: ${path}`,
  cannotReverse: (batch, status) =>
    `Batch ${batch} heeft de status “${status}”; alleen een geïmporteerde batch kan worden teruggeboekt.`,
  dateWrong: (text) => `${text} is geen datum; schrijf 31-12-2026.`,
  numbersWrong: (text) => `${text} is geen nummer of reeks; schrijf 2026-10..2026-20.`,
  attempt: (number, first) => `poging ${number} van ${first}`,
  toConfirm: (count) => `Batches die op uw bevestiging wachten: ${count}.`,
  listAt: (path) => `Documenten om na te kijken: ${path}`,
  releaseHow: (batch) =>
    `Geef de batch vrij met ledgerdrop release ${batch}, of verwerp haar met ledgerdrop discard ${batch}.`,
  outExists: (path) => `${path} bestaat al; kies met --out een nieuwe map.`,
  outInHome: (path) => `${path} ligt in de inbox, de outbox of het archief; kies met --out een andere map.`,
  outAt: (path) => `Proef: ${path}`,
  bundleAt: (path) => `Voor de helpdesk: ${path}`,
  events: {
    imported: 'geïmporteerd',
    'partly-imported': 'gedeeltelijk geïmporteerd',
    failed: 'importeren mislukt',
    released: 'vrijgegeven',
    discarded: 'verworpen',
    reversed: 'teruggeboekt',
    accepted: 'aangenomen door Exact',
    refused: 'geweigerd door Exact',
    requeued: 'vrijgemaakt',
  },
  free: 'mag opnieuw',
  eventDocuments: (count) => `${count} documenten`,
}
