import type { Catalogue } from './entry.ts'

/** Findings about the PDFs that travel with the documents. */
export const pdfFindings = {
  'pdf-missing': {
    severity: 'warning',
    rules: ['R3', 'R46'],
    nl: {
      message: 'De pdf “{file}” van deze factuur is niet aangeleverd.',
      cause: 'De pdf lag niet bij het bestand toen de wachttijd om was.',
      remedy: 'Zet de pdf naast het bestand in de inbox, of voeg hem later met de hand toe aan de boeking.',
    },
    en: {
      message: 'The PDF “{file}” of this invoice was not dropped.',
      cause: 'The PDF was not beside the file when the waiting time was over.',
      remedy: 'Put the PDF beside the file in the inbox, or add it to the entry by hand later.',
    },
    fr: {
      message: "Le PDF “{file}” de cette facture n'a pas été déposé.",
      cause: "Le PDF n'était pas à côté du fichier à la fin du délai d'attente.",
      remedy: "Mettez le PDF à côté du fichier dans l'inbox, ou joignez-le plus tard à l'écriture à la main.",
    },
  },
  'pdf-wanted-twice': {
    severity: 'warning',
    rules: ['R3'],
    nl: {
      message: 'De pdf “{file}” wordt ook genoemd in “{other}”; slechts één van beide bestanden krijgt hem.',
      cause: 'Twee aangeleverde bestanden noemen dezelfde pdf, in een kolom of door hetzelfde factuurnummer.',
      remedy:
        'Controleer bij welke factuur de pdf hoort, en voeg hem zo nodig met de hand toe aan de andere boeking.',
    },
    en: {
      message: 'The PDF “{file}” is named in “{other}” too; only one of the two files gets it.',
      cause: 'Two dropped files name the same PDF, in a column or by the same invoice number.',
      remedy: 'Check which invoice the PDF belongs to, and add it to the other entry by hand if need be.',
    },
    fr: {
      message: 'Le PDF “{file}” est aussi nommé dans “{other}” ; un seul des deux fichiers le reçoit.',
      cause: 'Deux fichiers déposés nomment le même PDF, dans une colonne ou par le même numéro de facture.',
      remedy:
        "Vérifiez à quelle facture appartient le PDF, et joignez-le au besoin à l'autre écriture à la main.",
    },
  },
  'pdf-empty': {
    severity: 'error',
    rules: ['R3', 'R46'],
    nl: {
      message: 'De pdf “{file}” is leeg.',
      cause: 'Het kopiëren of downloaden van de pdf is mislukt.',
      remedy: 'Lever de pdf opnieuw aan, samen met het bestand.',
    },
    en: {
      message: 'The PDF “{file}” is empty.',
      cause: 'Copying or downloading the PDF failed.',
      remedy: 'Drop the PDF again, together with the file.',
    },
    fr: {
      message: 'Le PDF “{file}” est vide.',
      cause: 'La copie ou le téléchargement du PDF a échoué.',
      remedy: 'Déposez le PDF de nouveau, avec le fichier.',
    },
  },
  'pdf-too-large': {
    severity: 'error',
    rules: ['R3', 'R46'],
    nl: {
      message: 'De pdf “{file}” is {megabytes} MB groot; het boekhoudpakket neemt er hooguit {limit} MB aan.',
      cause: 'Een gescande factuur met veel of scherpe beelden wordt al gauw te groot.',
      remedy: 'Maak de pdf kleiner en lever hem opnieuw aan, of lever zonder pdf aan.',
    },
    en: {
      message: 'The PDF “{file}” is {megabytes} MB; the accounting package takes at most {limit} MB.',
      cause: 'A scanned invoice with many or sharp images easily gets too large.',
      remedy: 'Make the PDF smaller and drop it again, or drop the file without it.',
    },
    fr: {
      message: 'Le PDF “{file}” fait {megabytes} Mo ; le logiciel comptable en accepte {limit} au plus.',
      cause: 'Une facture numérisée avec beaucoup d’images nettes devient vite trop grande.',
      remedy: 'Réduisez le PDF et déposez-le de nouveau, ou déposez le fichier sans lui.',
    },
  },
} satisfies Catalogue
