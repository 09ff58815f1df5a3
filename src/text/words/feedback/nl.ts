import type { FeedbackWords } from '../feedback.ts'
import { hasRefused } from './refused.ts'

export const nl: FeedbackWords = {
  kinds: {
    refresh: {
      name: 'koppeltabellen',
      verdict: { exported: 'Bijgewerkt', duplicate: 'Niets gewijzigd' },
      told: (verdict, { file, administration }) => {
        if (verdict === 'exported')
          return `De koppeltabellen van ${administration} zijn bijgewerkt met ${file}.`
        if (verdict === 'rejected')
          return `${file} is niet overgenomen. De koppeltabellen zijn niet gewijzigd.`
        return `De koppeltabellen van ${administration} kwamen al overeen met ${file}.`
      },
      steps: (verdict) => {
        if (verdict === 'rejected')
          return [
            'Lees bij Meldingen wat er met het bestand is.',
            'Zet daarna het goede bestand in de inbox.',
          ]
        if (verdict === 'duplicate') return ['U hoeft niets te doen.']
        return [
          'Kijk hieronder na wat er is gewijzigd, en vul aan wat de meldingen vragen.',
          'Kwam er een bestand met facturen terug omdat hier iets ontbrak, zet het dan opnieuw in de inbox.',
        ]
      },
    },
    result: {
      name: 'importverslag',
      verdict: { exported: 'Verwerkt' },
      told: (verdict, { file }) =>
        verdict === 'rejected' ? `${file} is niet verwerkt.` : `Het importverslag ${file} is verwerkt.`,
      steps: (verdict, { lists }) =>
        verdict === 'rejected'
          ? ['Lees bij Meldingen wat er met het bestand is.']
          : hasRefused(lists)
            ? [
                'Verbeter de geweigerde regels: ze staan in de map rejected, in een kopie van het aangeleverde bestand.',
                'Zet die kopie daarna weer in de inbox. Alleen de geweigerde facturen gaan dan opnieuw mee.',
              ]
            : ['U hoeft niets te doen, tenzij een melding hieronder iets vraagt.'],
    },
    reversal: {
      name: 'tegenboeking',
      verdict: { exported: 'Klaargezet' },
      told: (verdict, { file }) =>
        verdict === 'rejected'
          ? `${file} is niet gemaakt. Er is niets geboekt en niets gewijzigd.`
          : `De tegenboeking ${file} staat klaar om te importeren. De documenten blijven bekend; maak ze vrij met requeue als ze opnieuw moeten.`,
      steps: (verdict, { administration, batch }) =>
        verdict === 'rejected'
          ? ['Lees bij Meldingen waarom het niet kan.']
          : [`Open in de outbox van ${administration} de map ${batch} en daarin IMPORT.html.`],
    },
    payments: {
      name: 'betalingen',
      verdict: { exported: 'Bijgewerkt', duplicate: 'Niets gewijzigd' },
      told: (verdict, { file }) => {
        if (verdict === 'rejected') return `${file} is niet verwerkt.`
        return verdict === 'duplicate'
          ? `Aan de betaalstatus verandert ${file} niets.`
          : `De betaalstatus is bijgewerkt met ${file}.`
      },
      steps: (verdict, { batch, artifacts }) => {
        if (verdict === 'rejected') return ['Lees bij Meldingen wat er met het bestand is.']
        if (artifacts.length === 0) return ['U hoeft niets te doen.']
        return [
          `In de outbox staat in de map ${batch} wat u in het bronpakket inleest: ${artifacts.join(', ')}.`,
        ]
      },
    },
  },
  changes: 'Wat er is gewijzigd',
  wouldChange: 'Wat er zou wijzigen',
  columns: {
    subject: 'Tabel',
    action: 'Wat',
    code: 'Code',
    name: 'Naam',
    field: 'Kolom',
    from: 'Was',
    to: 'Wordt',
    number: 'Aantal',
  },
  actions: {
    paid: 'betaald',
    partly: 'deels betaald',
    open: 'open',
    accepted: 'aangenomen door Exact',
    refused: 'geweigerd door Exact',
    imported: 'geïmporteerd',
    'partly-imported': 'gedeeltelijk geïmporteerd',
    failed: 'importeren mislukt',
    reversed: 'teruggeboekt',
    added: 'nieuw',
    changed: 'gewijzigd',
    gone: 'niet meer in het boekhoudpakket',
    blocked: 'geblokkeerd',
    same: 'ongewijzigd',
    'left-out': 'niet overgenomen volgens de instelling',
    incomplete: 'niet overgenomen: onvolledig in het bestand',
    twice: 'dubbel in het bestand',
    written: 'geschreven voor het bronpakket',
  },
  subjects: {
    payments: 'betalingen',
    batches: 'batches',
    relations: 'relaties',
    'ledger-accounts.csv': 'grootboekrekeningen',
    'vat-codes.csv': 'btw-codes',
    'journals.csv': 'dagboeken',
    'relations.csv': 'relaties',
    'payment-conditions.csv': 'betalingscondities',
    'periods.csv': 'periodes',
    'cost-centres.csv': 'kostenplaatsen',
    'countries.csv': 'landen',
    'cost-units.csv': 'kostendragers',
    'entry-numbers.csv': 'boekstuknummers',
    documents: 'documenten',
    'new-relations': 'nieuwe relaties voor het bronpakket',
  },
  more: (count) => `… en nog ${count}, zie changes.csv in het archief`,
}
