import type { SnelstartPageTexts } from './import-page-texts.ts'

/** The words of IMPORT.html in French. */
export const french: SnelstartPageTexts = {
  title: 'Vers SnelStart',
  administration: 'Administration',
  check: "Avant de commencer, vérifiez que c'est la bonne administration dans SnelStart.",
  bothTitle: "Choisissez l'une des deux voies",
  both: "Ce dossier contient deux fois les mêmes écritures : pour l'API et pour SnelStart 12. Qui utilise les deux comptabilise tout en double.",
  onceTitle: 'Pas deux fois',
  onceApi:
    "Envoyez ce dossier une seule fois. SnelStart refuse une facture de vente ou une relation qui existe déjà (BOE-0021, REL-0008). Il n'est pas établi qu'il reconnaisse une facture d'achat existante : elle peut être comptabilisée en double.",
  onceDesktop:
    "Importez chaque fichier d'écritures une seule fois. On ne sait pas si SnelStart 12 reconnaît une écriture existante : importer deux fois comptabilise probablement en double.",
  totalsTitle: 'Contenu',
  journal: 'Journal',
  entries: 'Écritures',
  total: 'Total TVAC',
  together: 'Ensemble',
  apiTitle: "Par l'API (SnelStart B2B API)",
  api: "Un programme envoie ces fichiers à SnelStart ; ils ne s'importent pas à la main. Donnez tout le dossier à la personne qui gère votre liaison ; docs/snelstart.md décrit ce que fait le programme. requests.json contient chaque requête dans le bon ordre.",
  apiSteps: [
    'Donnez au programme la clé de liaison (koppelsleutel) de cette administration : dans SnelStart Web sous Instellingen, Koppelingen. Une clé appartient à une seule administration.',
    'Faites-lui envoyer les requêtes de requests.json de haut en bas : les relations avant les écritures, les écritures avant leurs annexes.',
    'Il remplace les identifiants provisoires sous placeholders : cherchés par lookUp, ou donnés par la réponse à la requête de madeBy.',
    "Au premier refus il s'arrête. Supprimez la cause et n'envoyez que ce qui n'a pas encore été envoyé.",
  ],
  pdf: '1 écriture est accompagnée de sa facture en PDF.',
  pdfs: '{count} écritures sont accompagnées de leur facture en PDF.',
  desktopTitle: 'Avec SnelStart 12',
  desktop: 'Importez ces fichiers dans cet ordre, un par un. Cochez ce qui est fait.',
  desktopPdf: "Le PDF d'une facture n'est pas transmis par cette voie.",
  desktopPdfs: 'Les PDF de {count} factures ne sont pas transmis par cette voie.',
  backup: "Ouvrez l'administration dans SnelStart 12 et faites une copie de sauvegarde.",
  costCentres: "Créez d'abord ces centres de coûts : {list}.",
  import: {
    'Relaties-klanten': "Importez {file} avec un profil d'importation pour Klanten (clients).",
    'Relaties-leveranciers': "Importez {file} avec un profil d'importation pour Leveranciers (fournisseurs).",
    Boekingen:
      "Importez {file} avec un profil d'importation pour Boekingen (écritures). Les relations doivent alors exister.",
  },
  afterwards: 'Comparez les nombres et les totaux avec le tableau ci-dessus.',
  columns:
    "La première ligne de chaque fichier nomme les colonnes ; dans le profil d'importation vous les attribuez à la main si nécessaire. L'orthographe de Kostenplaatsnummer et de Betalingstermijn, et ce que SnelStart attend dans FldLandID (ici le code ISO), ne sont pas confirmés. Séparateur, signe décimal et marque au début (BOM) sont des réglages (snelstart.desktop).",
  refusedTitle: 'Si SnelStart refuse quelque chose',
  refused:
    'Cherchez le code du message dans docs/refusals.md. Ne déposez pas à nouveau le fichier source : les factures déjà converties seraient ignorées.',
  untried: "Ces fichiers n'ont pas été essayés dans une administration SnelStart réelle.",
  topics: {
    relaties: ['1 relation', '{count} relations'],
    kostenplaatsen: ['1 centre de coûts', '{count} centres de coûts'],
    verkoopboekingen: ['1 écriture de vente', '{count} écritures de vente'],
    inkoopboekingen: ["1 écriture d'achat", "{count} écritures d'achat"],
    documenten: ['1 annexe', '{count} annexes'],
    requests: ['1 requête', '{count} requêtes'],
    'Relaties-klanten': ['1 client', '{count} clients'],
    'Relaties-leveranciers': ['1 fournisseur', '{count} fournisseurs'],
    Boekingen: ['1 écriture', '{count} écritures'],
  },
}
