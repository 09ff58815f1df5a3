import type { Catalogue } from './entry.ts'

/** Findings about the dates, lines and totals of a document. */
export const totalsFindings = {
  'date-missing': {
    severity: 'error',
    rules: ['R77'],
    nl: {
      message: 'Deze factuur heeft geen leesbare factuurdatum.',
      cause: 'Zonder datum zijn boekjaar en periode niet te bepalen.',
      remedy: 'Vul de factuurdatum in het bronpakket in.',
    },
    en: {
      message: 'This invoice has no readable invoice date.',
      cause: 'Without a date the fiscal year and period cannot be told.',
      remedy: 'Fill in the invoice date in the source.',
    },
    fr: {
      message: "Cette facture n'a pas de date de facture lisible.",
      cause: "Sans date, l'exercice et la période ne peuvent pas être déterminés.",
      remedy: 'Indiquez la date de facture dans la source.',
    },
  },
  'date-not-real': {
    severity: 'error',
    rules: ['R77'],
    nl: {
      message: '“{date}” is geen bestaande datum.',
      cause: 'De factuurdatum staat niet op de kalender.',
      remedy: 'Verbeter de factuurdatum in het bronpakket.',
    },
    en: {
      message: '“{date}” is not an existing date.',
      cause: 'The invoice date is not on the calendar.',
      remedy: 'Correct the invoice date in the source.',
    },
    fr: {
      message: "« {date} » n'est pas une date existante.",
      cause: 'La date de facture ne figure pas au calendrier.',
      remedy: 'Corrigez la date de facture dans la source.',
    },
  },
  'date-unusual': {
    severity: 'warning',
    rules: [],
    nl: {
      message: 'De factuurdatum {date} is ongewoon.',
      cause:
        'Gebruikelijk is een datum van {earliest} tot en met {latest}; dag en maand kunnen verwisseld zijn.',
      remedy: 'Controleer de factuurdatum.',
    },
    en: {
      message: 'The invoice date {date} is unusual.',
      cause: 'Usual is a date from {earliest} to {latest}; day and month may be exchanged.',
      remedy: 'Check the invoice date.',
    },
    fr: {
      message: 'La date de facture {date} est inhabituelle.',
      cause: 'Une date du {earliest} au {latest} est usuelle ; jour et mois sont peut-être inversés.',
      remedy: 'Vérifiez la date de facture.',
    },
  },
  'due-date-not-real': {
    severity: 'error',
    rules: ['R1'],
    nl: {
      message: '“{date}” is geen bestaande vervaldatum.',
      cause: 'De vervaldatum staat niet op de kalender.',
      remedy: 'Verbeter de vervaldatum in het bronpakket.',
    },
    en: {
      message: '“{date}” is not an existing due date.',
      cause: 'The due date is not on the calendar.',
      remedy: 'Correct the due date in the source.',
    },
    fr: {
      message: "« {date} » n'est pas une date d'échéance existante.",
      cause: "La date d'échéance ne figure pas au calendrier.",
      remedy: "Corrigez la date d'échéance dans la source.",
    },
  },
  'due-date-before-date': {
    severity: 'warning',
    rules: ['R1'],
    nl: {
      message: 'De vervaldatum {due} ligt vóór de factuurdatum {date}.',
      cause: 'De factuur staat dan meteen als vervallen open.',
      remedy: 'Controleer beide datums.',
    },
    en: {
      message: 'The due date {due} is before the invoice date {date}.',
      cause: 'The invoice is then overdue at once.',
      remedy: 'Check both dates.',
    },
    fr: {
      message: "La date d'échéance {due} précède la date de facture {date}.",
      cause: 'La facture est alors immédiatement échue.',
      remedy: 'Vérifiez les deux dates.',
    },
  },
  'due-date-unusual': {
    severity: 'warning',
    rules: ['R1'],
    nl: {
      message: 'De vervaldatum {due} is ongewoon: de factuurdatum is {date}.',
      cause: 'Gebruikelijk is een vervaldatum tot en met {latest}; mogelijk is het jaar verkeerd.',
      remedy: 'Controleer de vervaldatum.',
    },
    en: {
      message: 'The due date {due} is unusual: the invoice date is {date}.',
      cause: 'Usual is a due date up to {latest}; the year may be wrong.',
      remedy: 'Check the due date.',
    },
    fr: {
      message: "La date d'échéance {due} est inhabituelle : la date de facture est {date}.",
      cause: "Une échéance jusqu'au {latest} est usuelle ; l'année est peut-être erronée.",
      remedy: "Vérifiez la date d'échéance.",
    },
  },
  'totals-contradict': {
    severity: 'error',
    rules: ['Q31'],
    nl: {
      message: 'Het bedrag inclusief btw {gross} past niet bij het bedrag exclusief btw {net} (btw {vat}).',
      cause:
        'Exclusief plus btw moet inclusief zijn, en inclusief kan niet kleiner zijn dan exclusief; vaak is een cijfer weggevallen.',
      remedy: 'Verbeter het bedrag aan de hand van de factuur.',
    },
    en: {
      message: 'The amount including VAT {gross} does not fit the amount excluding VAT {net} (VAT {vat}).',
      cause:
        'Excluding plus VAT must be including, and including cannot be smaller than excluding; often a digit was lost.',
      remedy: 'Correct the amount by the invoice.',
    },
    fr: {
      message: 'Le montant TVA comprise {gross} ne correspond pas au montant hors TVA {net} (TVA {vat}).',
      cause:
        "Hors TVA plus TVA doit donner TVA comprise, et TVA comprise ne peut pas être inférieur à hors TVA ; souvent un chiffre s'est perdu.",
      remedy: "Corrigez le montant d'après la facture.",
    },
  },
  'line-sum-differs': {
    severity: 'error',
    rules: ['B6'],
    nl: {
      message:
        'De regels zijn samen {sum}, maar het totaal van de factuur is {total} (verschil {difference}).',
      cause: 'Het totaal van het bronpakket wordt nooit gewijzigd; alle regels samen moeten daarop uitkomen.',
      remedy: 'Controleer of er een regel ontbreekt of dubbel is.',
    },
    en: {
      message:
        'The lines add up to {sum}, but the total of the invoice is {total} (difference {difference}).',
      cause: 'The total of the source is never changed; all lines together must come to it.',
      remedy: 'Check whether a line is missing or double.',
    },
    fr: {
      message: 'Les lignes totalisent {sum}, mais le total de la facture est {total} (écart {difference}).',
      cause: "Le total de la source n'est jamais modifié ; toutes les lignes ensemble doivent l'atteindre.",
      remedy: 'Vérifiez si une ligne manque ou figure deux fois.',
    },
  },
  'sign-contradicts': {
    severity: 'error',
    rules: ['Q57', 'B3'],
    nl: {
      message: 'Deze creditnota heeft een positief totaal: {total}.',
      cause: 'Een creditnota heeft een negatief totaal; mogelijk past de tekenregel in het bronprofiel niet.',
      remedy: 'Verbeter de bedragen, of de instelling creditNotes in het bronprofiel.',
    },
    en: {
      message: 'This credit note has a positive total: {total}.',
      cause: 'A credit note has a negative total; the sign rule in the source profile may not fit.',
      remedy: 'Correct the amounts, or the setting creditNotes in the source profile.',
    },
    fr: {
      message: 'Cette note de crédit a un total positif : {total}.',
      cause:
        'Une note de crédit a un total négatif ; la règle de signe du profil source ne convient peut-être pas.',
      remedy: 'Corrigez les montants, ou le réglage creditNotes du profil source.',
    },
  },
  'document-total-zero': {
    severity: 'warning',
    rules: ['B19'],
    nl: {
      message: 'Deze factuur heeft totaal 0,00, maar regels met bedragen.',
      cause: 'De regels heffen elkaar op.',
      remedy: 'Controleer of dat klopt.',
    },
    en: {
      message: 'This invoice has total 0.00, but lines with amounts.',
      cause: 'The lines cancel each other out.',
      remedy: 'Check that this is right.',
    },
    fr: {
      message: 'Cette facture a un total de 0,00, mais des lignes avec des montants.',
      cause: "Les lignes s'annulent.",
      remedy: "Vérifiez que c'est exact.",
    },
  },
} satisfies Catalogue
