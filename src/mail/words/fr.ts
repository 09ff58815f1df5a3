import type { MailWords } from './words.ts'

export const fr: MailWords = {
  subject: {
    rejected: 'Renvoyé',
    partly: 'Renvoyé en partie',
    exported: 'Prêt à importer',
    waiting: 'Attend votre confirmation',
    duplicate: 'Rien de nouveau',
    applied: 'Pris en compte',
    refused: 'Refusé par Exact',
    summary: 'Aperçu du jour',
    trial: "Message d'essai",
  },
  copyAttached: (name) =>
    `Le fichier avec les messages est joint (${name}). Corrigez les lignes, enregistrez-le et déposez-le dans inbox.`,
  copyTooLarge: (name) =>
    `Le fichier avec les messages (${name}) est trop grand pour être joint. Vous le trouvez à l'endroit ci-dessous.`,
  copyGone: (name) =>
    `Le fichier avec les messages (${name}) n'a pas pu être joint. Vous le trouvez à l'endroit ci-dessous.`,
  placeOf: {
    copy: 'Fichier avec les messages :',
    file: 'Fichier renvoyé :',
    report: 'Rapport :',
    outbox: 'Prêt à importer :',
    source: 'Pour le logiciel source :',
    list: 'Liste à vérifier :',
  },
  counts: 'Nombres',
  moreCauses: (count) =>
    `… et encore ${count} ${count === 1 ? 'autre cause' : 'autres causes'}, voir le rapport.`,
  moreRows: (count) => `… et encore ${count}, voir le rapport`,
  parts: 'Par dossier comptable',
  part: (documents, batch) =>
    `${documents} ${documents === '1' ? 'document' : 'documents'}, dossier ${batch}`,
  restReturned: 'Les documents avec des erreurs ont été renvoyés.',
  footer: (batch) => `Message automatique de ledgerdrop.${batch === '' ? '' : ` Lot ${batch}.`}`,
  day: {
    title: (administration) => `Aperçu du jour de ${administration}`,
    period: (from, until) => `Du ${from} au ${until}.`,
    nothing: "Rien n'a été déposé et rien n'attend.",
    counts: {
      files: 'Fichiers traités',
      exported: 'dont exportés',
      partly: 'dont renvoyés en partie',
      rejected: 'dont renvoyés',
      duplicate: 'dont rien de nouveau',
      applied: 'dont listes et résultats traités',
      waiting: 'dont en attente de confirmation',
      documents: 'Documents exportés',
    },
    files: 'Fichiers',
    columns: {
      file: 'Fichier',
      outcome: 'Résultat',
      documents: 'Documents',
      errors: 'Erreurs',
      batch: 'Lot',
    },
    queue: 'Encore dans inbox',
    queueColumns: { file: 'Fichier', since: 'Depuis', why: 'Pourquoi' },
    oldest: (since) => `Le fichier le plus ancien attend depuis le ${since}.`,
    failed: 'Pas traité ; réessayé automatiquement',
    confirm: (count) =>
      count === '1' ? '1 lot attend votre confirmation.' : `${count} lots attendent votre confirmation.`,
    more: (count) => `… et encore ${count}`,
  },
  trial: {
    title: "Message d'essai",
    text: (host) => `Le serveur ${host} a accepté ce message. Le courriel de ledgerdrop fonctionne.`,
    footer: 'Envoyé par `ledgerdrop doctor --mail`.',
  },
  log: {
    sent: (about) => `courriel envoyé : ${about}`,
    later: (about, reason) => `courriel réessayé plus tard : ${about} : ${reason}`,
    failed: (about, to, reason) => `courriel non remis et non réessayé : ${about} à ${to} : ${reason}`,
    down: (reason) =>
      `courriel : le serveur ne fonctionne pas, les messages sont gardés et réessayés : ${reason}`,
    up: 'courriel : le serveur fonctionne à nouveau',
    day: (administration, reason) =>
      `l'aperçu du jour de ${administration} n'a pas été fait et sera réessayé : ${reason}`,
  },
}
