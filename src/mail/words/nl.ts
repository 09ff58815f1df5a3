import type { MailWords } from './words.ts'

export const nl: MailWords = {
  subject: {
    rejected: 'Teruggestuurd',
    partly: 'Gedeeltelijk teruggestuurd',
    exported: 'Klaar om te importeren',
    waiting: 'Wacht op uw bevestiging',
    duplicate: 'Niets nieuws',
    applied: 'Verwerkt',
    refused: 'Door Exact geweigerd',
    summary: 'Dagoverzicht',
    trial: 'Proefbericht',
  },
  copyAttached: (name) =>
    `Het bestand met de meldingen is bijgevoegd (${name}). Verbeter de regels, sla het op en zet het in de inbox.`,
  copyTooLarge: (name) =>
    `Het bestand met de meldingen (${name}) is te groot om mee te sturen. U vindt het op de plaats hieronder.`,
  copyGone: (name) =>
    `Het bestand met de meldingen (${name}) kon niet worden bijgevoegd. U vindt het op de plaats hieronder.`,
  placeOf: {
    copy: 'Bestand met de meldingen:',
    file: 'Teruggestuurd bestand:',
    report: 'Verslag:',
    outbox: 'Klaar om te importeren:',
    source: 'Voor het bronpakket:',
    list: 'Lijst om na te kijken:',
  },
  counts: 'Aantallen',
  moreCauses: (count) => `… en nog ${count} andere ${count === 1 ? 'oorzaak' : 'oorzaken'}, zie het verslag.`,
  moreRows: (count) => `… en nog ${count}, zie het verslag`,
  parts: 'Per administratie',
  part: (documents, batch) => `${documents} ${documents === '1' ? 'document' : 'documenten'}, map ${batch}`,
  restReturned: 'De documenten met fouten zijn teruggestuurd.',
  footer: (batch) => `Automatisch bericht van ledgerdrop.${batch === '' ? '' : ` Batch ${batch}.`}`,
  day: {
    title: (administration) => `Dagoverzicht van ${administration}`,
    period: (from, until) => `Van ${from} tot ${until}.`,
    nothing: 'Er is niets aangeleverd en er wacht niets.',
    counts: {
      files: 'Bestanden verwerkt',
      exported: 'waarvan geëxporteerd',
      partly: 'waarvan gedeeltelijk teruggestuurd',
      rejected: 'waarvan teruggestuurd',
      duplicate: 'waarvan niets nieuws',
      applied: 'waarvan lijsten en verslagen verwerkt',
      waiting: 'waarvan wachtend op bevestiging',
      documents: 'Documenten geëxporteerd',
    },
    files: 'Bestanden',
    columns: {
      file: 'Bestand',
      outcome: 'Uitkomst',
      documents: 'Documenten',
      errors: 'Fouten',
      batch: 'Batch',
    },
    queue: 'In de inbox blijven staan',
    queueColumns: { file: 'Bestand', since: 'Sinds', why: 'Waarom' },
    oldest: (since) => `Het oudste bestand wacht sinds ${since}.`,
    failed: 'Niet verwerkt; wordt vanzelf opnieuw geprobeerd',
    confirm: (count) =>
      count === '1' ? '1 batch wacht op uw bevestiging.' : `${count} batches wachten op uw bevestiging.`,
    more: (count) => `… en nog ${count}`,
  },
  trial: {
    title: 'Proefbericht',
    text: (host) => `De mailserver ${host} heeft dit bericht aangenomen. E-mail van ledgerdrop werkt.`,
    footer: 'Verstuurd met `ledgerdrop doctor --mail`.',
  },
  log: {
    sent: (about) => `e-mail verzonden: ${about}`,
    later: (about, reason) => `e-mail wordt later opnieuw geprobeerd: ${about}: ${reason}`,
    failed: (about, to, reason) =>
      `e-mail niet bezorgd en niet opnieuw geprobeerd: ${about} aan ${to}: ${reason}`,
    down: (reason) =>
      `e-mail: de mailserver werkt niet, berichten worden bewaard en opnieuw geprobeerd: ${reason}`,
    up: 'e-mail: de mailserver werkt weer',
    day: (administration, reason) =>
      `het dagoverzicht van ${administration} is niet gemaakt en wordt opnieuw geprobeerd: ${reason}`,
  },
}
