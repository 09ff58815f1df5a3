import type { BatchTexts } from '../batches.ts'

export const fr: BatchTexts = {
  commands: {
    mark: "signaler qu'un lot a été importé, ou que l'importation a échoué",
    requeue: 'libérer des documents exportés, pour pouvoir les déposer de nouveau',
    retry: "convertir encore une fois le fichier archivé d'un lot",
    release: 'libérer un lot qui attend une confirmation',
    discard: 'rejeter un lot qui attend une confirmation ; ses documents redeviennent libres',
    reverse: "faire la contre-passation d'un lot importé",
    supportBundle: 'faire un zip pour le support : réglages, journal, rapport et lignes erronées',
  },
  arguments: { imported: 'imported ou failed', documents: 'les numéros des documents' },
  options: {
    reason: 'pourquoi ; la raison est enregistrée',
    journal: 'le journal, si le numéro existe plusieurs fois',
    kind: 'le type, si le numéro existe plusieurs fois',
    excludeErrors: 'laisser de côté les documents erronés ; ils reviennent dans un fichier à part',
    markDocument: "seulement ces documents, qu'Exact a refusés et qu'il a tout de même",
    document: 'seulement les lots contenant ce numéro de document',
    relation: 'seulement les lots avec des documents de cette relation (une partie du nom)',
    file: 'seulement les lots de ce fichier (une partie du nom)',
    from: 'seulement les lots à partir de ce jour',
    until: "seulement les lots jusqu'à ce jour inclus",
    out: "écrire le rapport et le XML de l'essai dans ce nouveau dossier",
    support: 'faire aussi un zip pour le support',
    bundleOut: 'où va le zip',
    reversalDate: 'la date de la contre-passation ; sinon celle de chaque pièce',
    selectFrom: 'seulement les documents à partir de cette date',
    selectUntil: "seulement les documents jusqu'à cette date incluse",
    numbers: 'seulement les documents de ces numéros : 2026-10..2026-20 ou un seul',
    journals: 'seulement les documents de ces journaux, séparés par des virgules',
    only: 'seulement les factures, les clients ou les fournisseurs',
    location: 'seulement les documents de ces établissements, séparés par des virgules',
  },
  cannotMark: (batch, status) =>
    `Le lot ${batch} a le statut « ${status} » ; cela ne peut pas être modifié ici.`,
  reversalStands: (batch, by) =>
    `Le lot ${batch} a été contre-passé par le lot ${by}. Si celui-ci n'a pas été importé, signalez-le d'abord : ledgerdrop mark ${by} failed.`,
  refusedStay: (count) =>
    `Documents refusés par Exact : ${count}. Ils restent libres. S'ils sont tout de même comptabilisés dans Exact, redonnez la commande avec --document NUMÉRO, et ne les déposez pas de nouveau.`,
  requeuedStay: (count) =>
    `Documents libérés avec requeue : ${count}. Ils restent libres ; supprimez-les dans le logiciel comptable s'ils y sont encore.`,
  onlyImported: "--document ne va qu'avec imported.",
  notRefused: (batch, numbers) => `Pas refusés par Exact dans le lot ${batch} : ${numbers}.`,
  refusedMarked: (count, batch, status) =>
    `Importés tout de même : ${count}. Lot ${batch} : ${status}. Ne déposez plus ces documents.`,
  someAccepted: (batch, count) =>
    `Selon Exact, ${count} documents du lot ${batch} ont été importés. Libérez des documents avec requeue.`,
  already: (batch, status) => `Le lot ${batch} a déjà le statut « ${status} ».`,
  exportedAgain: (batch) =>
    `Des documents du lot ${batch} ont été exportés de nouveau entre-temps. Rien n'a été modifié.`,
  marked: (batch, status) => `Le lot ${batch} a maintenant le statut « ${status} ».`,
  failedFolder:
    "Les documents peuvent être déposés de nouveau. Supprimez l'ancien dossier de l'outbox, pour que personne ne l'importe.",
  reasonNeeded: 'Indiquez pourquoi avec --reason.',
  documentUnknown: (number) => `Le document ${number} est inconnu.`,
  documentFree: (number) => `Le document ${number} est déjà libre.`,
  documentSeveral: (number) =>
    `Le document ${number} existe plusieurs fois. Choisissez avec --kind, --journal ou --administration :`,
  documentWaits: (number, batch) =>
    `Le document ${number} se trouve dans le lot ${batch}, pas encore libéré. Rejetez ce lot avec discard.`,
  requeued: (number, batch) =>
    `Le document ${number} (lot ${batch}) est libre et peut être déposé de nouveau.`,
  wasAccepted: (number) =>
    `Attention : selon Exact, le document ${number} a été importé. Supprimez-le d'abord là-bas, sinon il y sera deux fois.`,
  wasImported: (number) =>
    `Attention : le document ${number} est connu comme importé. Supprimez-le d'abord dans le logiciel comptable, sinon il y sera deux fois.`,
  entryForgotten: (number) =>
    `Le numéro de pièce de ${number} a été retiré de entry-numbers.csv. Si le prochain export d'Exact le contient encore, il y revient.`,
  entryStays: (number) =>
    `Le numéro de pièce de ${number} reste dans entry-numbers.csv : il n'a pas été créé par ce lien.`,
  notWaiting: (batch, status) =>
    `Le lot ${batch} n'attend pas de confirmation ; son statut est « ${status} ».`,
  discarded: (batch) => `Le lot ${batch} a été rejeté. Ses documents peuvent être déposés de nouveau.`,
  originalGone: (path) => `Le fichier de ce lot n'est plus dans l'archive : ${path}`,
  cannotReverse: (batch, status) =>
    `Le lot ${batch} a le statut « ${status} » ; seul un lot importé peut être contre-passé.`,
  dateWrong: (text) => `${text} n'est pas une date ; écrivez 31-12-2026.`,
  numbersWrong: (text) => `${text} n'est ni un numéro ni une série ; écrivez 2026-10..2026-20.`,
  attempt: (number, first) => `tentative ${number} de ${first}`,
  toConfirm: (count) => `Lots qui attendent votre confirmation : ${count}.`,
  listAt: (path) => `Documents à vérifier : ${path}`,
  releaseHow: (batch) =>
    `Libérez le lot avec ledgerdrop release ${batch}, ou rejetez-le avec ledgerdrop discard ${batch}.`,
  outExists: (path) => `${path} existe déjà ; choisissez un nouveau dossier avec --out.`,
  outInHome: (path) => `${path} se trouve dans l'inbox, l'outbox ou l'archive ; choisissez un autre dossier.`,
  outAt: (path) => `Essai : ${path}`,
  bundleAt: (path) => `Pour le support : ${path}`,
  events: {
    imported: 'importé',
    'partly-imported': 'importé en partie',
    failed: 'importation échouée',
    released: 'libéré',
    discarded: 'rejeté',
    reversed: 'contre-passé',
    accepted: 'accepté par Exact',
    refused: 'refusé par Exact',
    requeued: 'rendu libre',
  },
  free: 'peut repartir',
  eventDocuments: (count) => `${count} documents`,
}
