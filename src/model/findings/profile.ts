import type { Catalogue } from './entry.ts'

/** Findings about what a source profile makes of cells: patterns, signs, rates, values filled in from other rows. */
export const profileFindings = {
  'value-not-as-expected': {
    severity: 'error',
    rules: ['Q23'],
    nl: {
      message: '“{value}” in kolom {heading} heeft niet de vorm die het bronprofiel verwacht.',
      cause: 'Het profiel neemt hier alleen aan wat voldoet aan: {pattern}',
      remedy: 'Verbeter de waarde, of pas de regels voor deze kolom in het bronprofiel aan.',
    },
    en: {
      message: '“{value}” in column {heading} does not have the form that the source profile expects.',
      cause: 'The profile takes only what fits: {pattern}',
      remedy: 'Correct the value, or adapt “clean” or “match” of this column in the source profile.',
    },
    fr: {
      message: "« {value} » dans la colonne {heading} n'a pas la forme attendue par le profil source.",
      cause: 'Le profil accepte seulement ce qui correspond à : {pattern}',
      remedy: 'Corrigez la valeur, ou adaptez « clean » ou « match » de cette colonne dans le profil source.',
    },
  },
  'column-without-heading': {
    severity: 'warning',
    rules: ['Q17'],
    nl: {
      message: 'Kolom {letter} heeft geen kop maar wel gegevens (aantal regels: {rows}); ze is niet gelezen.',
      cause: 'Zonder kop is niet te zien wat er in een kolom staat.',
      remedy:
        'Kijk wat er in de kolom staat; hoort het bij de factuur, geef haar dan een kop of noem in het bronprofiel haar letter (column: {letter}).',
    },
    en: {
      message: 'Column {letter} has no heading but holds data (rows: {rows}); it was not read.',
      cause: 'Without a heading nothing tells what a column holds.',
      remedy:
        'Look what the column holds; if it belongs to the invoice, give it a heading or name its letter in the source profile (column: {letter}).',
    },
    fr: {
      message:
        "La colonne {letter} n'a pas d'en-tête mais contient des données (lignes : {rows}) ; elle n'a pas été lue.",
      cause: "Sans en-tête, rien n'indique ce que contient une colonne.",
      remedy:
        'Regardez ce que contient la colonne ; si cela fait partie de la facture, donnez-lui un en-tête ou indiquez sa lettre dans le profil source (column: {letter}).',
    },
  },
  'rate-not-derivable': {
    severity: 'error',
    rules: ['Q36'],
    nl: {
      message: 'Bij {excluding} exclusief btw en {vat} btw past geen van de tarieven {rates}.',
      cause:
        'Het bestand noemt geen btw-tarief; het wordt uit de bedragen afgeleid, en die kloppen met geen enkel tarief.',
      remedy:
        'Controleer de bedragen. Bevat de regel meer dan één tarief, splits haar dan; ontbreekt een tarief, voeg het toe aan rateFromAmounts in het bronprofiel.',
    },
    en: {
      message: 'With {excluding} excluding VAT and {vat} VAT none of the rates {rates} fits.',
      cause: 'The file names no VAT rate; it is derived from the amounts, and those agree with no rate.',
      remedy:
        'Check the amounts. If the row holds more than one rate, split it; if a rate is missing, add it to rateFromAmounts in the source profile.',
    },
    fr: {
      message: 'Avec {excluding} hors TVA et {vat} de TVA, aucun des taux {rates} ne convient.',
      cause:
        "Le fichier n'indique pas de taux de TVA ; il est déduit des montants, qui ne correspondent à aucun taux.",
      remedy:
        'Vérifiez les montants. Si la ligne contient plusieurs taux, scindez-la ; si un taux manque, ajoutez-le à rateFromAmounts dans le profil source.',
    },
  },
  'rate-derivable-twice': {
    severity: 'error',
    rules: ['Q36'],
    nl: {
      message: 'Bij {excluding} exclusief btw en {vat} btw passen meer tarieven: {rates}.',
      cause: 'Het bestand noemt geen btw-tarief, en bij een klein bedrag is het er niet uit af te leiden.',
      remedy:
        'Zet het btw-tarief bij de regel, of verlaag “tolerance” bij rateFromAmounts in het bronprofiel als de bedragen op de cent kloppen.',
    },
    en: {
      message: 'With {excluding} excluding VAT and {vat} VAT more than one rate fits: {rates}.',
      cause: 'The file names no VAT rate, and a small amount does not tell it.',
      remedy:
        'Put the VAT rate in the row, or lower “tolerance” of rateFromAmounts in the source profile if the amounts are right to the cent.',
    },
    fr: {
      message: 'Avec {excluding} hors TVA et {vat} de TVA, plusieurs taux conviennent : {rates}.',
      cause: "Le fichier n'indique pas de taux de TVA, et un petit montant ne permet pas de le déduire.",
      remedy:
        'Indiquez le taux de TVA sur la ligne, ou diminuez « tolerance » de rateFromAmounts dans le profil source si les montants sont exacts au centime.',
    },
  },
  'discount-sign-unclear': {
    severity: 'error',
    rules: [],
    nl: {
      message:
        'De korting van {amount} in kolom {heading} heeft een ander teken dan het bedrag waar ze van af gaat.',
      cause: 'Het is niet te zien of de korting van het bedrag af moet of erbij.',
      remedy:
        'Schrijf de korting zonder minteken (op een creditregel juist mét), of haal het teken in het bronprofiel weg met “clean”.',
    },
    en: {
      message:
        'The discount of {amount} in column {heading} has another sign than the amount it is taken off.',
      cause: 'It cannot be seen whether the discount is to be taken off or added.',
      remedy:
        'Write the discount without a minus (on a credit line with one), or take the sign off with “clean” in the source profile.',
    },
    fr: {
      message:
        "La remise de {amount} dans la colonne {heading} n'a pas le même signe que le montant dont elle est déduite.",
      cause: "Rien n'indique si la remise doit être déduite ou ajoutée.",
      remedy:
        'Écrivez la remise sans signe moins (avec, sur une ligne de crédit), ou retirez le signe avec « clean » dans le profil source.',
    },
  },
  'sign-missing': {
    severity: 'error',
    rules: ['Q32'],
    nl: {
      message: 'Kolom {heading} is leeg: het is niet te zien of dit bedrag erbij of eraf moet.',
      cause: 'Dit bestand schrijft bedragen zonder teken; het teken staat in een aparte kolom.',
      remedy: 'Vul in kolom {heading} in of het bedrag positief of negatief is.',
    },
    en: {
      message:
        'Column {heading} is empty: it cannot be seen whether this amount is to be added or taken off.',
      cause: 'This file writes amounts without their sign; the sign stands in a column of its own.',
      remedy: 'Fill in whether the amount is positive or negative in column {heading}.',
    },
    fr: {
      message: "La colonne {heading} est vide : rien n'indique si ce montant s'ajoute ou se déduit.",
      cause: 'Ce fichier écrit les montants sans signe ; le signe se trouve dans une colonne à part.',
      remedy: 'Indiquez dans la colonne {heading} si le montant est positif ou négatif.',
    },
  },
  'sign-twice': {
    severity: 'error',
    rules: ['Q32'],
    nl: {
      message:
        'Het bedrag {amount} is al negatief, en in kolom {heading} staat “{value}”: dat is twee keer min.',
      cause: 'Het is niet te zien of het bedrag negatief is, of door de dubbele min juist positief.',
      remedy: 'Schrijf het bedrag zonder minteken, of verbeter kolom {heading}.',
    },
    en: {
      message:
        'The amount {amount} is negative already, and column {heading} says “{value}”: that is minus twice.',
      cause: 'It cannot be seen whether the amount is negative, or positive because of the double minus.',
      remedy: 'Write the amount without a minus, or correct column {heading}.',
    },
    fr: {
      message:
        'Le montant {amount} est déjà négatif, et la colonne {heading} indique « {value} » : cela fait deux fois moins.',
      cause: "Rien n'indique si le montant est négatif, ou positif à cause du double signe moins.",
      remedy: 'Écrivez le montant sans signe moins, ou corrigez la colonne {heading}.',
    },
  },
  'type-missing': {
    severity: 'error',
    rules: ['Q57'],
    nl: {
      message: 'Het is niet te zien of dit een factuur of een creditnota is.',
      cause:
        'Dit bestand schrijft bedragen zonder teken; alleen de documentsoort zegt of het een creditnota is.',
      remedy: 'Vul de documentsoort in.',
    },
    en: {
      message: 'It cannot be seen whether this is an invoice or a credit note.',
      cause: 'This file writes amounts without their sign; only the kind of document tells a credit note.',
      remedy: 'Fill in the kind of document.',
    },
    fr: {
      message: "Rien n'indique s'il s'agit d'une facture ou d'une note de crédit.",
      cause:
        'Ce fichier écrit les montants sans signe ; seul le type de document indique une note de crédit.',
      remedy: 'Indiquez le type de document.',
    },
  },
  'amount-sign-by-type': {
    severity: 'warning',
    rules: ['Q57'],
    nl: {
      message:
        'Het bedrag {amount} is negatief, maar volgens de documentsoort is dit een factuur; het is als positief geboekt.',
      cause:
        'Volgens het bronprofiel (creditNotes: absolute) zegt alleen de documentsoort welk teken een bedrag heeft.',
      remedy: 'Controleer of dit een factuur is en geen creditnota.',
    },
    en: {
      message:
        'The amount {amount} is negative, but this is an invoice by its kind; it was booked as positive.',
      cause:
        'By the source profile (creditNotes: absolute) the kind of document alone says which sign an amount has.',
      remedy: 'Check that this is an invoice and not a credit note.',
    },
    fr: {
      message:
        "Le montant {amount} est négatif, mais d'après son type ce document est une facture ; il a été comptabilisé comme positif.",
      cause:
        "D'après le profil source (creditNotes: absolute), seul le type de document indique le signe d'un montant.",
      remedy: "Vérifiez qu'il s'agit d'une facture et non d'une note de crédit.",
    },
  },
  'fill-without-value': {
    severity: 'error',
    rules: ['Q14'],
    nl: {
      message:
        'Kolom {heading} is leeg, en onder deze regel staat geen waarde om over te nemen (aantal regels: {rows}).',
      cause:
        'Volgens het bronprofiel (fill: up) geldt hier de waarde van de eerste regel eronder waar wel iets staat.',
      remedy: 'Ontbreekt er een regel onderaan het bestand? Maak de export opnieuw, of vul de kolom in.',
    },
    en: {
      message:
        'Column {heading} is empty, and no row below this one has a value to take over (rows: {rows}).',
      cause: 'By the source profile (fill: up) the value of the first row below that has one counts here.',
      remedy: 'Is a row missing at the end of the file? Make the export again, or fill in the column.',
    },
    fr: {
      message:
        "La colonne {heading} est vide, et aucune ligne en dessous n'a de valeur à reprendre (lignes : {rows}).",
      cause:
        "D'après le profil source (fill: up), la valeur de la première ligne remplie en dessous vaut ici.",
      remedy: "Manque-t-il une ligne à la fin du fichier ? Refaites l'export, ou remplissez la colonne.",
    },
  },
  'documents-inseparable': {
    severity: 'error',
    rules: ['R14', 'D1'],
    nl: {
      message: 'Van dit bestand kan geen deel achterblijven; het is als geheel teruggestuurd.',
      cause:
        'Het bronprofiel vult lege cellen uit andere regels aan, of het bestand heeft geen koppen: losse facturen zouden in een restbestand iets anders betekenen.',
      remedy: 'Verbeter de gemelde regels in het hele bestand en lever het opnieuw aan.',
    },
    en: {
      message: 'No part of this file can be left behind; it was rejected as a whole.',
      cause:
        'The source profile fills empty cells from other rows, or the file has no headings: single invoices would mean something else in a rest file.',
      remedy: 'Correct the reported rows in the whole file and drop it again.',
    },
    fr: {
      message: 'Aucune partie de ce fichier ne peut être laissée de côté ; il a été refusé en entier.',
      cause:
        "Le profil source complète des cellules vides à partir d'autres lignes, ou le fichier n'a pas d'en-têtes : des factures isolées auraient un autre sens dans un fichier restant.",
      remedy: 'Corrigez les lignes signalées dans le fichier entier et redéposez-le.',
    },
  },
} satisfies Catalogue
