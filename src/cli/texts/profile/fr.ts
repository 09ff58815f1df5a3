import type { ProfileTexts } from '../profile.ts'

export const fr: ProfileTexts = {
  profile: "profils source : à quoi ressemblent les fichiers d'un logiciel source",
  new: "propose un profil source à partir d'un fichier, avec des questions ; rien n'est mis en service",
  test: "lit des fichiers d'exemple avec un profil et compare avec ce qui a été enregistré",
  options: {
    out: 'écrit la proposition dans ce nouveau fichier (sinon sur la sortie standard)',
    samples: "le dossier des fichiers d'exemple (sinon mappings/sources/<source>)",
    write: 'enregistre ce qui est lu maintenant ; les enregistrements existants sont remplacés',
  },
  source: "le profil source ; sans : chaque profil qui a des fichiers d'exemple",
  proposal: {
    intro: (file, source) =>
      `Proposition de profil source, faite à partir de ${file}. Elle n'est en service nulle part. Vérifiez chaque ligne, répondez aux questions et enregistrez-la sous mappings/sources/${source}.yaml. Les lignes peu sûres sont en commentaire : retirez le # si elles sont justes. Contrôlez ensuite avec ledgerdrop config validate et ledgerdrop check.`,
    questions: 'Questions :',
    question: {
      known: (about) => `Le profil ${about} reconnaît déjà ce fichier. Faut-il un profil à part ?`,
      number: () => 'Quelle colonne contient le numéro de facture ? Sans number, rien ne peut être lu.',
      date: (about) =>
        `Quelle colonne est la date de facture${about === '' ? '' : ` (${about})`} ? Sans date, rien ne peut être lu.`,
      relation: () => 'Où se trouve le client ou le fournisseur (relationCode ou relationName) ?',
      amount: () => 'Quelle colonne contient les montants ?',
      direction: (about) =>
        `S'agit-il de factures de vente ou d'achat ? Les en-têtes ne le disent pas ; il est indiqué makes: ${about} pour l'instant.`,
      'date-order': (about) =>
        `Qu'est-ce qui vient en premier dans ${about} : le jour ou le mois ? Aucune date ne le montre ; sans date: m-d-y, c'est le jour.`,
      'dates-mixed': (about) =>
        `Dans ${about}, certaines dates commencent par le jour et d'autres par le mois. Un tel fichier ne peut pas être lu sans risque ; refaites l'export.`,
      decimal: (about) =>
        `Quel est le signe décimal dans ${about} ? Un montant comme 14.720 peut se lire de deux façons ; indiquez decimal: comma ou point.`,
      including: (about) =>
        `Les montants de ${about} sont-ils hors TVA ou TVA comprise (excluding ou including, totalExcluding ou totalIncluding) ?`,
      rate: () =>
        "Comment voit-on la TVA d'une ligne ? Pensez à vatRate, vatCode, une constante ou rateFromAmounts.",
      layout: () =>
        'Chaque numéro figure une seule fois : une ligne est-elle toujours une facture entière (row-per-document), ou une facture peut-elle avoir plusieurs lignes (row-per-line) ?',
      'credit-notes': (about) =>
        about === '-'
          ? 'Il y a des montants négatifs et pas de colonne pour le type de document : sont-ce des notes de crédit ?'
          : 'À quoi reconnaît-on une note de crédit : à un signe moins, à un type de document (type) ou à un onglet à part ?',
      types: (about) => `Que signifie dans la colonne du type de document : ${about} ? Complétez values.`,
      status: (about) =>
        `Quels statuts sont repris (use) et lesquels non (leaveOut) ? Pas encore classés : ${about}. Un statut non repris dans les listes est une erreur.`,
      sheets: (about) =>
        `Le fichier a plusieurs onglets avec des données : ${about}. En font-ils tous partie ?`,
      'no-heading': () =>
        "Il n'y a pas de ligne d'en-tête : les colonnes sont désignées par des lettres. Le logiciel peut-il faire un fichier avec en-têtes ? C'est plus sûr.",
      'no-table': (about) =>
        `Aucune table trouvée dans ${about === '' ? 'le fichier' : `l'onglet ${about}`}.`,
      denied: (about) => `La colonne ${about} a un en-tête connu, mais contient autre chose. Qu'est-ce ?`,
      unused: (about) =>
        `Il y a dans ${about} des montants qui ne sont pas lus. Sont-ils compris dans les autres colonnes ?`,
    },
    inSheet: (sheet) => `Onglet ${sheet} : `,
    confidence: (percent, reason, filled) => `${percent}% : ${reason}, ${filled}`,
    reason: { heading: "l'en-tête", 'part-of-heading': "une partie de l'en-tête", values: 'les valeurs' },
    filled: (filled, rows) => `${filled} sur ${rows} remplies`,
    unsure: 'pas assez sûr',
    unused: 'Non utilisé',
  },
  unreadable: 'Ce fichier ne peut pas être lu :',
  outExists: (path) => `${path} existe déjà ; choisissez un autre nom avec --out.`,
  written: (path) => `La proposition se trouve dans ${path}.`,
  openQuestions: (count) =>
    count === '1' ? 'Il y a 1 question ouverte :' : `Il y a ${count} questions ouvertes :`,
  noQuestions: "Il n'y a pas de question ouverte ; vérifiez tout de même la proposition.",
  next: (source) =>
    `Vérifiez la proposition et enregistrez-la sous mappings/sources/${source}.yaml ; ensuite : ledgerdrop config validate.`,
  profileUnknown: (source, known) => `Le profil source ${source} n'existe pas. Sont connus : ${known}.`,
  noSamples: (folder) => `Il n'y a pas de fichiers d'exemple dans ${folder}.`,
  nothingToTest: "Il n'y a pas de fichiers d'exemple près des profils source (mappings/sources/<source>/).",
  same: (sample) => `${sample} : comme enregistré`,
  differs: (sample) => `${sample} : différent de ce qui est enregistré`,
  recorded: (sample) => `${sample} : enregistré`,
  unrecorded: (sample) => `${sample} : pas encore enregistré ; vérifiez ce qui est lu et utilisez --write`,
  expectedLine: 'enregistré',
  foundLine: 'lu',
  moreDifferences: (count) => `et encore ${count} différences`,
  tested: (same, different) => `${same} comme enregistré, ${different} différents.`,
  recordedAll: (count) =>
    `${count} ${count === '1' ? 'exemple enregistré' : 'exemples enregistrés'}. Vérifiez que c'est juste.`,
  shown: {
    head: 'Ce que lit le profil source',
    'sales-invoice': 'Facture de vente',
    'sales-credit-note': 'Note de crédit de vente',
    'sales-unknown': 'Document de vente',
    'purchase-invoice': "Facture d'achat",
    'purchase-credit-note': "Note de crédit d'achat",
    'purchase-unknown': "Document d'achat",
    customer: 'Client',
    supplier: 'Fournisseur',
    row: 'ligne',
    rows: 'Lignes',
    line: 'ligne comptable',
    'left-out': 'non repris',
    finding: 'Message',
    nothing: "Rien n'a été lu.",
  },
}
