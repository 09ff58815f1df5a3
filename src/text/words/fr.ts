import { countText } from '../values.ts'
import type { Words } from './words.ts'

const number = (count: number) => countText(count, 'fr')
const documents = (count: number) => (count > 1 ? `${number(count)} documents` : `${number(count)} document`)

export const fr: Words = {
  noteHeadings: ['Message', 'Que faire'],
  title: (file) => `Rapport sur ${file}`,
  trial: "ESSAI : contrôle seulement, rien n'a été exporté ni conservé.",
  verdict: {
    exported: 'Exporté',
    partly: 'Exporté en partie',
    rejected: 'Renvoyé',
    duplicate: 'Rien de nouveau',
    applied: 'Pris en compte',
    preparing: 'En préparation',
    publishing: 'En cours de dépôt',
    waiting: 'En attente de confirmation',
    discarded: 'Écarté',
    imported: 'Importé',
    'partly-imported': 'Importé en partie',
    failed: "Échec de l'importation",
    reversed: 'Contre-passé',
  },
  told: (verdict, { file, exported, rejected, already, errors, elsewhere = 0 }) => {
    if (verdict === 'exported')
      return `${documents(exported)} de ${file} ${exported > 1 ? 'sont prêts' : 'est prêt'} pour l'importation.${already > 0 ? ` Déjà exporté auparavant : ${documents(already)}.` : ''}`
    if (verdict === 'partly')
      return `${documents(exported)} de ${file} ${exported > 1 ? 'sont prêts' : 'est prêt'} pour l'importation ; ${documents(rejected)} avec erreurs ${rejected > 1 ? 'sont renvoyés' : 'est renvoyé'}.`
    if (verdict === 'rejected')
      return `${file} contient ${errors > 1 ? `${number(errors)} erreurs` : `${number(errors)} erreur`}. Rien n'a été comptabilisé ni exporté.`
    if (verdict === 'applied')
      return `Les choix de ${file} sont mémorisés ; ils valent à partir du prochain dépôt.`
    if (verdict === 'duplicate' && elsewhere > 0 && already === 0)
      return `Tous les documents de ${file} sont d'autres administrations ; il n'y a rien à comptabiliser ici.`
    if (verdict === 'duplicate') return `Tous les documents de ${file} ont déjà été exportés.`
    if (verdict === 'waiting') return `En attente de votre confirmation : ${documents(exported)} de ${file}.`
    return `${documents(exported)} de ${file}.`
  },
  steps: (verdict, { administration, batch, returned, readable }) => {
    const open = `Dans l'outbox de ${administration}, ouvrez le dossier ${batch} et dans celui-ci IMPORT.html. L'ordre d'importation des fichiers y est indiqué.`
    const compare =
      "Après l'importation, comparez les totaux par journal avec les totaux de contrôle ci-dessous."
    const fix = `Ouvrez ${returned === '' ? 'le fichier renvoyé' : returned} dans le dossier rejected de l'inbox. À côté de chaque ligne concernée, les colonnes Message et Que faire disent ce qui ne va pas et ce que vous pouvez faire.`
    const again =
      "Corrigez les lignes, enregistrez le fichier et remettez-le dans l'inbox. Les deux colonnes peuvent rester."
    if (verdict === 'waiting')
      return [
        'Ouvrez documents.html dans le dossier d’archive de ce lot et vérifiez les documents et les totaux.',
        `Libérez le lot avec ledgerdrop release ${batch}, ou rejetez-le avec ledgerdrop discard ${batch}.`,
      ]
    if (verdict === 'exported') return [open, compare]
    if (verdict === 'partly') return [open, compare, fix, again]
    const other = [
      'Lisez sous Messages ce qui ne va pas avec le fichier.',
      "Déposez ensuite le bon fichier dans l'inbox.",
    ]
    if (verdict === 'rejected') return readable ? [fix, again] : other
    if (verdict === 'applied')
      return ['Déposez de nouveau les fichiers de factures qui attendaient ces choix.']
    if (verdict === 'duplicate') return ["Vous n'avez rien à faire."]
    return []
  },
  section: {
    todo: 'Que faire maintenant',
    counts: 'Nombres',
    findings: 'Messages',
    relations: 'Relations à vérifier',
    totals: 'Totaux de contrôle',
    leftOut: 'Laissé de côté selon les règles',
    receipt: 'Récépissé',
    artifacts: "Fichiers dans l'outbox",
    reading: 'Comment le fichier a été lu',
    hashes: 'Empreintes (SHA-256)',
  },
  count: {
    rows: 'Lignes lues',
    rowsBooked: 'Lignes comptabilisées',
    rowsTaken: 'Lignes traitées',
    rowsReported: 'Lignes renvoyées',
    rowsLeftOut: 'Lignes laissées de côté',
    documents: 'Documents lus',
    documentsExported: 'Documents exportés',
    documentsAlreadyExported: 'Documents déjà exportés',
    documentsRejected: 'Documents renvoyés',
    documentsLeftOut: 'Documents laissés de côté',
    relationsWritten: 'Relations nouvelles ou modifiées',
  },
  column: {
    severity: 'Gravité',
    code: 'Code',
    origin: 'Origine',
    sheet: 'Feuille',
    row: 'Ligne',
    column: 'Colonne',
    heading: 'En-tête',
    document: 'Document',
    value: 'Valeur',
    message: 'Message',
    cause: 'Cause',
    remedy: 'Que faire',
    journal: 'Journal',
    name: 'Nom',
    documents: 'Nombre',
    total: 'Total TVA incl.',
    vatCode: 'Code TVA',
    base: 'Base',
    vat: 'TVA',
    account: 'Compte général',
    amount: 'Montant',
    rule: 'Raison',
    number: 'Nombre',
    file: 'Fichier',
    topic: 'Sujet',
    bytes: 'Octets',
    hash: 'SHA-256',
  },
  sum: 'Total',
  wholeFile: 'fichier entier',
  noFindings: "Il n'y a aucun message.",
  relationsMore: (count, file) => `… et ${count} de plus, voir ${file} dans les archives`,
  relationsDropped: (count) =>
    `${count} autres relations ne figurent pas dans cette liste ; rattachez d’abord celles-ci et déposez de nouveau le fichier.`,
  andMore: (count) => `… et encore ${count}, voir report.csv`,
  sameRemedy: 'Que faire :',
  receipt: {
    validated: (entries: string, total: string) =>
      `${entries} sur ${total} contrôlés avec le schéma des fichiers`,
    batch: 'Lot',
    started: 'Début',
    finished: 'Fin',
    source: 'Logiciel source',
    input: 'Total selon le fichier, TVA incl.',
    output: 'Total comptabilisé, TVA incl.',
    balanced: 'Concorde : chaque ligne et chaque centime est justifié.',
    unbalanced: "Ne concorde pas. N'importez pas et avertissez votre administrateur.",
  },
  family: {
    title: 'Répartition entre les administrations',
    administration: 'Administration',
    locations: 'Établissements',
    documents: 'Documents',
    rows: 'Lignes',
    own: 'Lignes de ce lot',
    more: (count) => `… et ${count} de plus`,
  },
  rules: {
    heading: "Ligne d'en-tête",
    title: 'Titre au-dessus des en-têtes',
    'total-row': 'Ligne de total',
    'control-row': 'Explication sous les en-têtes',
    'footer-row': 'Pied de page ou remarque sous le tableau',
    'empty-row': 'Ligne vide',
    'zero-line': 'Ligne de 0,00',
    'zero-document': 'Document de 0,00 avec uniquement des lignes de 0,00',
    'in-target': 'Relation que le logiciel comptable a déjà',
    status: "Statut qui n'est pas exporté, comme brouillon",
    unchanged: 'Correspond déjà',
    'not-used': 'Données non utilisées',
    'not-ours': 'Ne concerne aucune facture venue d’ici',
    'not-followed': 'Non suivie : voir les messages',
    'no-reference': 'Paiement qui ne nomme aucune facture',
    purchases: 'Achats, qui selon le paramètre ne sont pas signalés',
    'no-action': 'Ligne sans action',
    'not-selected': 'Pas retenu par la sélection',
    'already-exported': 'Déjà exporté',
    'other-administration': 'Appartient à une autre administration',
    duplicate: 'En double dans ce fichier',
    'row-kind': 'Type de ligne non comptabilisé',
    comment: 'Commentaire',
    relation: 'Données de relation',
  },
  differences: {
    'computed-vat': "TVA calculée là où le fichier n'en donne pas",
    rounding: 'Arrondi',
    conversion: 'Conversion de devise',
  },
  facts: {
    format: 'Type de fichier',
    encoding: 'Jeu de caractères',
    delimiter: 'Séparateur',
    sheets: 'Feuilles',
    dateSystem: 'Système de dates',
    profile: 'Profil source',
    selection: 'Sélection',
    newline: 'Fin de ligne',
    sepLine: 'Ligne sep= en tête',
    quote: 'Guillemet',
    comment: 'Début des commentaires',
  },
  hashOf: {
    input: 'Fichier déposé',
    mapping: 'Table de correspondance ou profil',
    artifact: "Fichier dans l'outbox",
  },
}
