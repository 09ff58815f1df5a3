import type { Catalogue } from './entry.ts'

/** Findings about columns, and about what all rows of a column say together. */
export const columnFindings = {
  'column-not-understood': {
    severity: 'error',
    rules: ['Q27'],
    nl: {
      message:
        'Kolom {heading} bevat een bedrag ({value}), maar het is niet duidelijk welke btw erbij hoort.',
      cause:
        'Aan de kop is geen tarief en geen soort btw te herkennen; het bedrag zou buiten de boeking blijven.',
      remedy:
        'Zet het tarief in de kop (bijvoorbeeld Omzet 21%), voeg de kop aan vatColumns in het bronprofiel toe, of haal de kolom weg.',
    },
    en: {
      message: 'Column {heading} holds an amount ({value}), but it is not clear which VAT goes with it.',
      cause: 'The heading tells no rate and no kind of VAT; the amount would stay out of the booking.',
      remedy:
        'Put the rate in the heading (for example Net 21%), add the heading to vatColumns in the source profile, or take the column out.',
    },
    fr: {
      message:
        "La colonne {heading} contient un montant ({value}), mais la TVA qui s’y rapporte n'est pas claire.",
      cause: "L'en-tête n'indique ni taux ni régime de TVA ; le montant ne serait pas comptabilisé.",
      remedy:
        "Indiquez le taux dans l'en-tête (par exemple Base 21%), ajoutez l'en-tête à vatColumns dans le profil source, ou retirez la colonne.",
    },
  },
  'column-with-amounts-unused': {
    severity: 'warning',
    rules: ['Q27'],
    nl: {
      message: 'Kolom {heading} bevat bedragen (aantal regels: {rows}) en is niet gelezen.',
      cause: 'Het bronprofiel kent deze kolomkop niet.',
      remedy:
        'Controleer of deze bedragen al in de andere kolommen zitten; voeg anders de kop toe aan het bronprofiel.',
    },
    en: {
      message: 'Column {heading} holds amounts (rows: {rows}) and was not read.',
      cause: 'The source profile does not know this heading.',
      remedy:
        'Check that these amounts are part of the other columns; if not, add the heading to the source profile.',
    },
    fr: {
      message: "La colonne {heading} contient des montants (lignes : {rows}) et n'a pas été lue.",
      cause: 'Le profil source ne connaît pas cet en-tête.',
      remedy:
        "Vérifiez que ces montants sont compris dans les autres colonnes ; sinon, ajoutez l'en-tête au profil source.",
    },
  },
  'columns-contradict': {
    severity: 'error',
    rules: ['Q27'],
    nl: {
      message: 'In kolom {heading} staat “{value}”, maar in kolom {other} “{second}”.',
      cause: 'Beide kolommen staan voor hetzelfde gegeven; welke geldt, is niet te zien.',
      remedy: 'Haal de kolom weg die niet geldt, of laat in het bronprofiel alleen de juiste kop staan.',
    },
    en: {
      message: 'Column {heading} says “{value}”, but column {other} says “{second}”.',
      cause: 'Both columns stand for the same thing; which one holds cannot be seen.',
      remedy:
        'Take out the column that does not hold, or leave only the right heading in the source profile.',
    },
    fr: {
      message: 'La colonne {heading} indique « {value} », mais la colonne {other} indique « {second} ».',
      cause: 'Les deux colonnes désignent la même donnée ; rien ne dit laquelle vaut.',
      remedy: 'Retirez la colonne qui ne vaut pas, ou ne laissez que le bon en-tête dans le profil source.',
    },
  },
  'dates-mixed': {
    severity: 'error',
    rules: ['Q39'],
    nl: {
      message:
        '“{value}” in kolom {heading} (regel {at}) kan alleen maand-dag-jaar zijn; zo zijn alle datums in deze kolom twijfelachtig.',
      cause: 'Datums worden als dag-maand-jaar gelezen; 03/04/2026 zou dan een maand fout kunnen zijn.',
      remedy:
        'Staat overal de maand voorop, zet dan date: m-d-y bij deze kolom in het bronprofiel; verbeter anders deze ene datum.',
    },
    en: {
      message:
        '“{value}” in column {heading} (row {at}) can only be month-day-year; that makes all dates in this column doubtful.',
      cause: 'Dates are read as day-month-year; 03/04/2026 could then be off by a month.',
      remedy:
        'If the month comes first everywhere, set date: m-d-y for this column in the source profile; otherwise correct this one date.',
    },
    fr: {
      message:
        '« {value} » dans la colonne {heading} (ligne {at}) ne peut être que mois-jour-année ; toutes les dates de cette colonne sont alors douteuses.',
      cause: "Les dates sont lues comme jour-mois-année ; 03/04/2026 pourrait alors être décalée d'un mois.",
      remedy:
        'Si le mois vient toujours en premier, indiquez date: m-d-y pour cette colonne dans le profil source ; sinon, corrigez cette seule date.',
    },
  },
  'dates-could-be-american': {
    severity: 'warning',
    rules: ['Q39'],
    nl: {
      message: 'Datums in kolom {heading}, zoals “{value}” op regel {at}, zijn gelezen als dag-maand-jaar.',
      cause: 'De kolomkoppen zijn Engels en geen enkele datum laat zien dat de dag voorop staat.',
      remedy:
        'Controleer een datum; staat de maand voorop, zet dan date: m-d-y bij deze kolom in het bronprofiel.',
    },
    en: {
      message: 'Dates in column {heading}, such as “{value}” in row {at}, were read as day-month-year.',
      cause: 'The headings are English and no date shows that the day comes first.',
      remedy:
        'Check one date; if the month comes first, set date: m-d-y for this column in the source profile.',
    },
    fr: {
      message:
        'Les dates de la colonne {heading}, comme « {value} » à la ligne {at}, ont été lues comme jour-mois-année.',
      cause: 'Les en-têtes sont en anglais et aucune date ne montre que le jour vient en premier.',
      remedy:
        'Vérifiez une date ; si le mois vient en premier, indiquez date: m-d-y pour cette colonne dans le profil source.',
    },
  },
  'total-row-left-out': {
    severity: 'information',
    rules: ['Q13'],
    nl: {
      message: 'Deze totaalregel is niet meegenomen.',
      cause: 'Een totaalregel is geen factuur.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: 'This total row was left out.',
      cause: 'A total row is not an invoice.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: "Cette ligne de total n'a pas été reprise.",
      cause: "Une ligne de total n'est pas une facture.",
      remedy: "Vous n'avez rien à faire.",
    },
  },
  'total-row-differs': {
    severity: 'error',
    rules: ['Q13'],
    nl: {
      message: 'In de totaalregel staat {total} in kolom {heading}; de regels erboven zijn samen {sum}.',
      cause: 'Er ontbreekt een regel, er staat er een te veel, of een bedrag is gewijzigd.',
      remedy: 'Maak de export opnieuw; zijn de regels goed, verbeter dan de totaalregel of haal haar weg.',
    },
    en: {
      message: 'The total row says {total} in column {heading}; the rows above it add up to {sum}.',
      cause: 'A row is missing, there is one too many, or an amount was changed.',
      remedy: 'Make the export again; if the rows are right, correct the total row or take it out.',
    },
    fr: {
      message:
        'La ligne de total indique {total} dans la colonne {heading} ; les lignes au-dessus font ensemble {sum}.',
      cause: 'Il manque une ligne, il y en a une de trop, ou un montant a été modifié.',
      remedy: "Refaites l'export ; si les lignes sont justes, corrigez la ligne de total ou retirez-la.",
    },
  },
} satisfies Catalogue
