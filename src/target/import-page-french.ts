import type { MenuWord, PageTexts } from './import-page-texts.ts'

const sure = (text: string): MenuWord => ({ text, sure: true })
const unsure = (text: string): MenuWord => ({ text, sure: false })

/** IMPORT.html in French. No published description of Exact Online's French screens was found: nearly every word is unsure. */
export const french: PageTexts = {
  title: 'Importer dans Exact Online',
  administration: 'Administration',
  check: "Avant de commencer, vérifiez qu'Exact Online affiche cette administration en haut à gauche.",
  logIn: 'Connectez-vous à {host}.',
  user: 'Un utilisateur du portail client ne peut pas le faire ; un utilisateur ordinaire ayant des droits sur cette administration, oui.',
  order: 'Importez les fichiers dans cet ordre, un par un. Cochez ce qui est fait.',
  relationsFirst:
    'Les relations passent avant les écritures, sinon Exact ne connaît pas encore le client ou le fournisseur.',
  topics: {
    Costcenters: {
      title: 'Centres de coûts',
      one: '1 centre de coûts',
      many: '{count} centres de coûts',
      why: 'De nouveaux centres de coûts, dont les écritures ont besoin.',
      menu: [unsure('Centres de coûts')],
    },
    Costunits: {
      title: 'Unités de coûts',
      one: '1 unité de coûts',
      many: '{count} unités de coûts',
      why: 'De nouvelles unités de coûts, dont les écritures ont besoin.',
      menu: [unsure('Unités de coûts')],
    },
    Accounts: {
      title: 'Relations',
      one: '1 relation',
      many: '{count} relations',
      why: 'Clients et fournisseurs nouveaux ou modifiés.',
      menu: [unsure('Relations (Accounts)')],
    },
    GLTransactions: {
      title: 'Écritures',
      one: '1 écriture',
      many: '{count} écritures',
      why: 'Les factures et notes de crédit elles-mêmes.',
      menu: [unsure('Transactions (GLTransactions)')],
    },
  },
  menuStart: [unsure('Import/Export'), sure('XML')],
  choose: [unsure('Importer'), unsure('Choisir un fichier'), unsure('Importer')],
  afterwards: "Lisez ensuite les messages qu'Exact affiche ; un filtre montre les erreurs.",
  unsure:
    "Ce mot n'a pas été vérifié dans Exact Online et peut être différent sur votre écran. Le chemin est connu en néerlandais et en anglais seulement.",
  assignedTitle: "N'importez chaque fichier d'écritures qu'une seule fois",
  assigned:
    "Exact numérote lui-même {count} des {total} écritures. Pour autant qu'on le sache, Exact ne reconnaît pas une telle écriture : importer deux fois la comptabilise probablement deux fois.",
  assignedAll:
    "Exact numérote lui-même ces écritures. Pour autant qu'on le sache, Exact ne reconnaît pas une telle écriture : importer deux fois la comptabilise probablement deux fois.",
  numbered:
    'Chaque écriture a un numéro fixe. Exact refuse une écriture qui existe déjà : importer une seconde fois par erreur ne comptabilise rien en double.',
  resultTitle: 'Ce que vous voyez ensuite',
  result: "Dans Exact, chaque journal compte après l'import autant d'écritures à traiter en plus :",
  journal: 'Journal',
  entries: 'Écritures',
  total: 'Total TVA comprise',
  together: 'Ensemble',
  pdf: "1 écriture porte la facture en PDF ; vous la trouvez avec l'écriture et sous Documents.",
  pdfs: "{count} écritures portent la facture en PDF ; vous la trouvez avec l'écriture et sous Documents.",
  refusedTitle: 'Si Exact refuse quelque chose',
  refused:
    "Pour autant qu'on le sache, Exact refuse écriture par écriture : les autres écritures du fichier sont bien là. Enregistrez les messages d'Exact en XML et déposez ce fichier dans inbox : les factures refusées reviennent alors dans rejected, avec la cause et ce que vous pouvez faire. Elles seules repartent ensuite.",
  again:
    'Suffit-il de changer quelque chose dans Exact, comme une période clôturée ? Faites-le et importez de nouveau le même fichier : ce qui existe déjà est passé avec un message.',
  notAgain:
    "N'importez pas de nouveau le même fichier : les écritures numérotées par Exact seraient probablement en double.",
  source:
    'Sans ces messages, il est inutile de déposer de nouveau le fichier source : les factures déjà exportées sont passées.',
  refusals: [
    {
      message: 'La période est clôturée',
      meaning: 'Ouvrez la période dans Exact, ou demandez à qui en a le droit.',
    },
    {
      message: "La relation n'est pas un client ou un fournisseur",
      meaning: 'La relation existe, mais sans cette qualité. Activez-la sur la fiche de la relation.',
    },
    {
      message: 'Le code ou le nom de la relation est obligatoire',
      meaning: "La relation n'existe pas encore. Importez d'abord le fichier des relations, ou créez-la.",
    },
    {
      message: "La condition de paiement ou l'échéance est obligatoire",
      meaning:
        'Donnez une condition de paiement à la relation, ou une par défaut dans les paramètres financiers.',
    },
    {
      message: "L'écriture n'est pas en équilibre",
      meaning: 'Exact calcule autrement ce code TVA. Comparez le type et le pourcentage du code TVA.',
    },
  ],
}
