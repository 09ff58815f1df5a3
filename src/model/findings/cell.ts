import type { Catalogue } from './entry.ts'

/** Findings about one cell. */
export const cellFindings = {
  'amount-unreadable': {
    severity: 'error',
    rules: ['Q29', 'Q33'],
    nl: {
      message: '“{value}” in kolom {heading} is geen bedrag[[ voor dit bronprofiel ({style})]].',
      cause: 'De cel bevat tekst waar een getal hoort te staan.',
      remedy:
        'Zet in deze cel alleen het bedrag, bijvoorbeeld 1.234,56[[, of pas {style} in het bronprofiel aan]].',
    },
    en: {
      message: '“{value}” in column {heading} is not an amount[[ for this source profile ({style})]].',
      cause: 'The cell holds text where a number belongs.',
      remedy:
        'Put the amount alone in this cell, for example 1,234.56[[, or change {style} in the source profile]].',
    },
    fr: {
      message:
        "« {value} » dans la colonne {heading} n'est pas un montant[[ pour ce profil source ({style})]].",
      cause: "La cellule contient du texte à la place d'un nombre.",
      remedy:
        'Mettez uniquement le montant dans cette cellule, par exemple 1.234,56[[, ou modifiez {style} dans le profil source]].',
    },
  },
  'amount-ambiguous': {
    severity: 'error',
    rules: ['Q30'],
    nl: {
      message: '“{value}” in kolom {heading} kan op twee manieren gelezen worden.',
      cause: 'Met één teken en drie cijfers erachter kan het een duizendtal of een decimaal zijn.',
      remedy:
        'Schrijf het bedrag met twee decimalen, of leg het decimaalteken vast in het bronprofiel (decimal: comma of point).',
    },
    en: {
      message: '“{value}” in column {heading} can be read in two ways.',
      cause: 'With one mark and three digits after it, it may be thousands or decimals.',
      remedy:
        'Write the amount with two decimals, or fix the decimal mark in the source profile (decimal: comma or point).',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} peut se lire de deux façons.',
      cause: 'Avec un seul signe suivi de trois chiffres, il peut s’agir de milliers ou de décimales.',
      remedy:
        'Écrivez le montant avec deux décimales, ou fixez le signe décimal dans le profil source (decimal: comma ou point).',
    },
  },
  'amount-too-precise': {
    severity: 'error',
    rules: ['Q35'],
    nl: {
      message: '“{value}” in kolom {heading} heeft meer dan twee decimalen.',
      cause: 'Een bedrag wordt op de cent geboekt; afronden zonder opdracht mag niet.',
      remedy: 'Rond het bedrag in het bronpakket af op twee decimalen.',
    },
    en: {
      message: '“{value}” in column {heading} has more than two decimals.',
      cause: 'An amount is booked to the cent; rounding without being told to is not allowed.',
      remedy: 'Round the amount to two decimals in the source package.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} a plus de deux décimales.',
      cause: 'Un montant est comptabilisé au centime près ; arrondir sans consigne est exclu.',
      remedy: 'Arrondissez le montant à deux décimales dans le logiciel source.',
    },
  },
  'amount-too-large': {
    severity: 'error',
    rules: [],
    nl: {
      message: '“{value}” in kolom {heading} is te groot.',
      cause: 'Bedragen boven 99.999.999.999,99 kunnen niet exact worden opgeteld.',
      remedy: 'Controleer het bedrag; waarschijnlijk ontbreekt het decimaalteken.',
    },
    en: {
      message: '“{value}” in column {heading} is too large.',
      cause: 'Amounts above 99,999,999,999.99 cannot be added up exactly.',
      remedy: 'Check the amount; the decimal mark is probably missing.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} est trop grand.',
      cause: 'Les montants supérieurs à 99.999.999.999,99 ne peuvent pas être additionnés exactement.',
      remedy: 'Vérifiez le montant ; le signe décimal manque probablement.',
    },
  },
  'number-scientific': {
    severity: 'error',
    rules: ['Q42'],
    nl: {
      message: '“{value}” in kolom {heading} staat in wetenschappelijke notatie.',
      cause: 'Excel heeft het getal ingekort; er zijn cijfers verloren gegaan.',
      remedy: 'Maak de kolom op als getal of tekst en maak de export opnieuw.',
    },
    en: {
      message: '“{value}” in column {heading} is in scientific notation.',
      cause: 'Excel has shortened the number; digits are lost.',
      remedy: 'Format the column as number or text and make the export again.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} est en notation scientifique.',
      cause: 'Excel a abrégé le nombre ; des chiffres sont perdus.',
      remedy: "Mettez la colonne au format nombre ou texte et refaites l'export.",
    },
  },
  'code-is-date': {
    severity: 'error',
    rules: ['Q38'],
    nl: {
      message: '“{value}” in kolom {heading} is een datum; hier hoort een nummer of code.',
      cause: 'Excel heeft iets als 1-2026 of 3-4 in een datum veranderd.',
      remedy: 'Maak de kolom op als tekst, vul het nummer opnieuw in en lever het bestand opnieuw aan.',
    },
    en: {
      message: '“{value}” in column {heading} is a date; a number or code belongs here.',
      cause: 'Excel has turned something like 1-2026 or 3-4 into a date.',
      remedy: 'Format the column as text, type the number again and drop the file again.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} est une date ; un numéro ou un code est attendu ici.',
      cause: 'Excel a transformé en date une valeur comme 1-2026 ou 3-4.',
      remedy: 'Mettez la colonne au format texte, ressaisissez le numéro et redéposez le fichier.',
    },
  },
  'rate-unreadable': {
    severity: 'error',
    rules: ['Q36'],
    nl: {
      message: '“{value}” in kolom {heading} is geen percentage van 0 tot en met 100.',
      cause: 'De cel bevat tekst, of een getal dat geen percentage kan zijn.',
      remedy: 'Zet in deze cel alleen het percentage, bijvoorbeeld 10%.',
    },
    en: {
      message: '“{value}” in column {heading} is not a percentage from 0 to 100.',
      cause: 'The cell holds text, or a number that cannot be a percentage.',
      remedy: 'Put the percentage alone in this cell, for example 10%.',
    },
    fr: {
      message: "« {value} » dans la colonne {heading} n'est pas un pourcentage de 0 à 100.",
      cause: 'La cellule contient du texte, ou un nombre qui ne peut pas être un pourcentage.',
      remedy: 'Mettez uniquement le pourcentage dans cette cellule, par exemple 10%.',
    },
  },
  'value-unknown': {
    severity: 'error',
    rules: [],
    nl: {
      message: '“{value}” in kolom {heading} is geen bekende waarde.',
      cause: 'Het bronprofiel kent alleen: {known}.',
      remedy: 'Verbeter de waarde, of voeg haar toe aan de waardetabel van het bronprofiel.',
    },
    en: {
      message: '“{value}” in column {heading} is not a known value.',
      cause: 'The source profile knows only: {known}.',
      remedy: 'Correct the value, or add it to the value table of the source profile.',
    },
    fr: {
      message: "« {value} » dans la colonne {heading} n'est pas une valeur connue.",
      cause: 'Le profil source ne connaît que : {known}.',
      remedy: 'Corrigez la valeur, ou ajoutez-la à la table de valeurs du profil source.',
    },
  },
  'status-unknown': {
    severity: 'error',
    rules: ['R21', 'R22'],
    nl: {
      message: 'Status “{value}” is niet bekend.',
      cause: 'Het bronprofiel kent alleen: {known}.',
      remedy: 'Zet de factuur in het bronpakket in een bekende status, of vul het profiel aan.',
    },
    en: {
      message: 'Status “{value}” is not known.',
      cause: 'The source profile knows only: {known}.',
      remedy: 'Give the invoice a known status in the source package, or complete the profile.',
    },
    fr: {
      message: "Le statut « {value} » n'est pas connu.",
      cause: 'Le profil source ne connaît que : {known}.',
      remedy: 'Donnez à la facture un statut connu dans le logiciel source, ou complétez le profil.',
    },
  },
  'status-missing': {
    severity: 'error',
    rules: ['R21', 'R22'],
    nl: {
      message: 'Deze factuur heeft geen status.',
      cause:
        'Het bestand heeft een kolom {heading}, maar die is hier leeg; een concept mag niet geboekt worden.',
      remedy: 'Vul de status in, of haal de kolom weg als alle facturen definitief zijn.',
    },
    en: {
      message: 'This invoice has no status.',
      cause: 'The file has a column {heading}, but here it is empty; a draft must not be booked.',
      remedy: 'Fill in the status, or take the column out if all invoices are final.',
    },
    fr: {
      message: "Cette facture n'a pas de statut.",
      cause:
        'Le fichier a une colonne {heading}, mais elle est vide ici ; un brouillon ne peut pas être comptabilisé.',
      remedy: 'Complétez le statut, ou retirez la colonne si toutes les factures sont définitives.',
    },
  },
  'rate-fraction': {
    severity: 'warning',
    rules: ['Q37'],
    nl: {
      message: '“{value}” in kolom {heading} is gelezen als {rate}.',
      cause: 'Het percentage staat als breuk in het bestand.',
      remedy: 'Controleer of {rate} klopt.',
    },
    en: {
      message: '“{value}” in column {heading} was read as {rate}.',
      cause: 'The percentage stands in the file as a fraction.',
      remedy: 'Check that {rate} is right.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} a été lu comme {rate}.',
      cause: 'Le pourcentage figure dans le fichier sous forme de fraction.',
      remedy: 'Vérifiez que {rate} est correct.',
    },
  },
  'row-ragged': {
    severity: 'error',
    rules: ['Q18'],
    nl: {
      message: 'Deze regel heeft {cells} kolommen; de kopregel heeft er {columns}.',
      cause: 'Waarschijnlijk staat er een scheidingsteken te veel of te weinig in een tekst.',
      remedy: 'Verbeter de regel in het bronpakket of in Excel en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'This row has {cells} columns; the heading row has {columns}.',
      cause: 'There is probably a delimiter too many or too few inside a text.',
      remedy: 'Correct the row in the source package or in Excel and drop the file again.',
    },
    fr: {
      message: "Cette ligne a {cells} colonnes ; la ligne d'en-tête en a {columns}.",
      cause: 'Il y a probablement un séparateur de trop ou de moins dans un texte.',
      remedy: 'Corrigez la ligne dans le logiciel source ou dans Excel et redéposez le fichier.',
    },
  },
  'row-quotes': {
    severity: 'error',
    rules: ['Q19'],
    nl: {
      message: 'De aanhalingstekens op deze regel kloppen niet.',
      cause: 'Een tekst begint met een aanhalingsteken maar eindigt er niet mee, of omgekeerd.',
      remedy: 'Verbeter de aanhalingstekens en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'The quotes in this row do not match.',
      cause: 'A text begins with a quote but does not end with one, or the other way round.',
      remedy: 'Correct the quotes and drop the file again.',
    },
    fr: {
      message: 'Les guillemets de cette ligne ne correspondent pas.',
      cause: "Un texte commence par un guillemet mais ne se termine pas par un guillemet, ou l'inverse.",
      remedy: 'Corrigez les guillemets et redéposez le fichier.',
    },
  },
  'number-missing': {
    severity: 'error',
    rules: ['R37'],
    nl: {
      message: 'Op deze regel staat geen factuurnummer.',
      cause: 'Elke regel met bedragen moet bij een factuur horen.',
      remedy: 'Vul het factuurnummer in, of verwijder de regel als die niet bij een factuur hoort.',
    },
    en: {
      message: 'This row has no invoice number.',
      cause: 'Each row with amounts must belong to an invoice.',
      remedy: 'Fill in the invoice number, or remove the row if it belongs to none.',
    },
    fr: {
      message: "Cette ligne n'a pas de numéro de facture.",
      cause: 'Chaque ligne avec des montants doit appartenir à une facture.',
      remedy: "Complétez le numéro de facture, ou supprimez la ligne si elle n'appartient à aucune facture.",
    },
  },
} satisfies Catalogue
