import type { FeedbackWords } from '../feedback.ts'
import { hasRefused } from './refused.ts'

export const fr: FeedbackWords = {
  kinds: {
    refresh: {
      name: 'tables',
      verdict: { exported: 'Actualisé', duplicate: 'Rien de modifié' },
      told: (verdict, { file, administration }) => {
        if (verdict === 'exported') return `Les tables de ${administration} ont été actualisées avec ${file}.`
        if (verdict === 'rejected') return `${file} n’a pas été repris. Les tables n’ont pas été modifiées.`
        return `Les tables de ${administration} correspondaient déjà à ${file}.`
      },
      steps: (verdict) => {
        if (verdict === 'rejected')
          return ['Lisez sous Messages ce qu’il en est du fichier.', 'Déposez ensuite le bon fichier.']
        if (verdict === 'duplicate') return ['Vous n’avez rien à faire.']
        return [
          'Vérifiez ci-dessous ce qui a été modifié, et complétez ce que demandent les messages.',
          'Si un fichier de factures vous est revenu parce qu’il manquait quelque chose ici, déposez-le à nouveau.',
        ]
      },
    },
    result: {
      name: 'compte rendu d’import',
      verdict: { exported: 'Traité' },
      told: (verdict, { file }) =>
        verdict === 'rejected'
          ? `${file} n’a pas été traité.`
          : `Le compte rendu d’import ${file} a été traité.`,
      steps: (verdict, { lists }) =>
        verdict === 'rejected'
          ? ['Lisez sous Messages ce qu’il en est du fichier.']
          : hasRefused(lists)
            ? [
                'Corrigez les lignes refusées : elles sont dans le dossier rejected, dans une copie du fichier déposé.',
                'Mettez ensuite cette copie dans l’inbox. Seules les factures refusées repartent.',
              ]
            : ['Vous n’avez rien à faire, sauf si un message ci-dessous le demande.'],
    },
    reversal: {
      name: 'contre-passation',
      verdict: { exported: 'Prête' },
      told: (verdict, { file }) =>
        verdict === 'rejected'
          ? `${file} n’a pas été faite. Rien n’est comptabilisé ni modifié.`
          : `La contre-passation ${file} est prête à être importée. Les documents restent connus ; libérez-les avec requeue s’ils doivent repartir.`,
      steps: (verdict, { administration, batch }) =>
        verdict === 'rejected'
          ? ['Lisez sous Messages pourquoi c’est impossible.']
          : [`Ouvrez dans l’outbox de ${administration} le dossier ${batch} et, dedans, IMPORT.html.`],
    },
    payments: {
      name: 'paiements',
      verdict: { exported: 'Actualisé', duplicate: 'Rien de modifié' },
      told: (verdict, { file }) => {
        if (verdict === 'rejected') return `${file} n’a pas été traité.`
        return verdict === 'duplicate'
          ? `${file} ne change rien aux paiements.`
          : `L’état des paiements a été actualisé avec ${file}.`
      },
      steps: (verdict, { batch, artifacts }) => {
        if (verdict === 'rejected') return ['Lisez sous Messages ce qu’il en est du fichier.']
        if (artifacts.length === 0) return ['Vous n’avez rien à faire.']
        return [
          `Le dossier ${batch} de l’outbox contient ce que lit le logiciel source : ${artifacts.join(', ')}.`,
        ]
      },
    },
  },
  changes: 'Ce qui a été modifié',
  wouldChange: 'Ce qui serait modifié',
  columns: {
    subject: 'Table',
    action: 'Quoi',
    code: 'Code',
    name: 'Nom',
    field: 'Colonne',
    from: 'Avant',
    to: 'Après',
    number: 'Nombre',
  },
  actions: {
    paid: 'payé',
    partly: 'payé en partie',
    open: 'ouvert',
    accepted: 'acceptés par Exact',
    refused: 'refusés par Exact',
    imported: 'importés',
    'partly-imported': 'importés en partie',
    failed: 'non importés',
    reversed: 'contre-passés',
    added: 'nouveau',
    changed: 'modifié',
    gone: 'absent du logiciel comptable',
    blocked: 'bloqué',
    same: 'inchangé',
    'left-out': 'non repris, selon le réglage',
    incomplete: 'non repris : incomplet dans le fichier',
    twice: 'en double dans le fichier',
    written: 'écrit pour le logiciel source',
  },
  subjects: {
    payments: 'paiements',
    batches: 'lots',
    relations: 'relations',
    'ledger-accounts.csv': 'comptes généraux',
    'vat-codes.csv': 'codes TVA',
    'journals.csv': 'journaux',
    'relations.csv': 'relations',
    'payment-conditions.csv': 'conditions de paiement',
    'periods.csv': 'périodes',
    'cost-centres.csv': 'centres de coût',
    'countries.csv': 'pays',
    'cost-units.csv': 'unités de coût',
    'entry-numbers.csv': 'numéros de pièce',
    documents: 'documents',
    'new-relations': 'nouvelles relations pour le logiciel source',
  },
  more: (count) => `… et ${count} autres, voir changes.csv dans l’archive`,
}
