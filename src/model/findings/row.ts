import type { Catalogue } from './entry.ts'
import { cellDateFindings } from './cell-dates.ts'
import { cellFindings } from './cell.ts'
import { strayRowFindings } from './stray-rows.ts'
import { tableRowFindings } from './table-rows.ts'

/** Findings about one row or cell. */
export const rowFindings = {
  ...cellFindings,
  ...cellDateFindings,
  ...tableRowFindings,
  ...strayRowFindings,
  'header-differs': {
    severity: 'error',
    rules: ['Q24'],
    nl: {
      message: 'In kolom {heading} staat hier “{value}”, maar op regel {row} van dezelfde factuur “{first}”.',
      cause: 'Alle regels van één factuur moeten dezelfde kopgegevens hebben.',
      remedy: 'Maak de waarden gelijk; zijn het twee facturen, geef ze dan elk een eigen nummer.',
    },
    en: {
      message: 'Column {heading} says “{value}” here, but “{first}” in row {row} of the same invoice.',
      cause: 'All rows of one invoice must have the same header data.',
      remedy: 'Make the values equal; if these are two invoices, give each its own number.',
    },
    fr: {
      message:
        'La colonne {heading} indique ici « {value} », mais « {first} » à la ligne {row} de la même facture.',
      cause: "Toutes les lignes d'une facture doivent avoir les mêmes données d'en-tête.",
      remedy: "Rendez les valeurs égales ; s'il s'agit de deux factures, donnez à chacune son propre numéro.",
    },
  },
  'line-repeated': {
    severity: 'warning',
    rules: [],
    nl: {
      message: 'Deze regel is gelijk aan regel {row}.',
      cause: 'Dezelfde factuurregel staat twee keer achter elkaar; beide tellen mee.',
      remedy: 'Controleer of de regel niet dubbel in de export staat.',
    },
    en: {
      message: 'This row is equal to row {row}.',
      cause: 'The same invoice line stands twice in a row; both count.',
      remedy: 'Check that the row is not in the export twice.',
    },
    fr: {
      message: 'Cette ligne est identique à la ligne {row}.',
      cause: 'La même ligne de facture figure deux fois de suite ; les deux comptent.',
      remedy: "Vérifiez que la ligne n'est pas en double dans l'export.",
    },
  },
  'lines-without-header': {
    severity: 'error',
    rules: ['Q25'],
    nl: {
      message: 'Bij deze regel hoort geen factuur: nummer {value} staat niet op tabblad {sheet}.',
      cause: 'Elke factuurregel moet een factuur met hetzelfde nummer hebben.',
      remedy: 'Voeg de factuur toe, of verwijder de regel.',
    },
    en: {
      message: 'No invoice belongs to this row: number {value} is not on tab {sheet}.',
      cause: 'Each invoice line must have an invoice with the same number.',
      remedy: 'Add the invoice, or remove the line.',
    },
    fr: {
      message:
        "Aucune facture ne correspond à cette ligne : le numéro {value} ne figure pas dans l'onglet {sheet}.",
      cause: 'Chaque ligne doit avoir une facture portant le même numéro.',
      remedy: 'Ajoutez la facture, ou supprimez la ligne.',
    },
  },
  'header-without-lines': {
    severity: 'error',
    rules: ['Q25'],
    nl: {
      message: 'Factuur {value} heeft geen regels op tabblad {sheet}.',
      cause: 'Een factuur zonder regels kan niet geboekt worden.',
      remedy: 'Voeg de regels toe, of verwijder de factuur uit de lijst.',
    },
    en: {
      message: 'Invoice {value} has no lines on tab {sheet}.',
      cause: 'An invoice without lines cannot be booked.',
      remedy: 'Add the lines, or remove the invoice from the list.',
    },
    fr: {
      message: "La facture {value} n'a pas de lignes dans l'onglet {sheet}.",
      cause: 'Une facture sans lignes ne peut pas être comptabilisée.',
      remedy: 'Ajoutez les lignes, ou retirez la facture de la liste.',
    },
  },
  'header-twice': {
    severity: 'error',
    rules: ['Q25'],
    nl: {
      message: 'Factuur {value} staat twee keer op dit tabblad, ook op regel {row}.',
      cause: 'Het nummer moet uniek zijn op het tabblad met facturen.',
      remedy: 'Verwijder de dubbele regel, of geef de tweede factuur een eigen nummer.',
    },
    en: {
      message: 'Invoice {value} stands on this tab twice, also in row {row}.',
      cause: 'The number must be unique on the tab with invoices.',
      remedy: 'Remove the double row, or give the second invoice its own number.',
    },
    fr: {
      message: 'La facture {value} figure deux fois dans cet onglet, aussi à la ligne {row}.',
      cause: "Le numéro doit être unique dans l'onglet des factures.",
      remedy: 'Supprimez la ligne en double, ou donnez à la seconde facture son propre numéro.',
    },
  },
  'cell-error': {
    severity: 'error',
    rules: ['Q45'],
    nl: {
      message: 'Cel {heading} bevat geen waarde maar {value}.',
      cause: 'Het is een Excel-fout, of een formule waarvan de uitkomst niet is opgeslagen.',
      remedy: 'Herstel de formule, open en bewaar het bestand in Excel en lever het opnieuw aan.',
    },
    en: {
      message: 'Cell {heading} holds no value but {value}.',
      cause: 'It is an Excel error, or a formula whose result was not saved.',
      remedy: 'Mend the formula, open and save the file in Excel and drop it again.',
    },
    fr: {
      message: 'La cellule {heading} ne contient pas de valeur mais {value}.',
      cause: "C'est une erreur Excel, ou une formule dont le résultat n'a pas été enregistré.",
      remedy: 'Corrigez la formule, ouvrez et enregistrez le fichier dans Excel et redéposez-le.',
    },
  },
  'cell-without-result': {
    severity: 'error',
    rules: ['Q45'],
    nl: {
      message: 'Cel {heading} bevat een formule zonder uitkomst.',
      cause: 'Het programma dat het bestand maakte, heeft de uitkomst van de formule niet opgeslagen.',
      remedy: 'Open en bewaar het bestand in Excel en lever het opnieuw aan.',
    },
    en: {
      message: 'Cell {heading} holds a formula without a result.',
      cause: 'The program that made the file did not save the result of the formula.',
      remedy: 'Open and save the file in Excel and drop it again.',
    },
    fr: {
      message: 'La cellule {heading} contient une formule sans résultat.',
      cause: "Le programme qui a créé le fichier n'a pas enregistré le résultat de la formule.",
      remedy: 'Ouvrez et enregistrez le fichier dans Excel et redéposez-le.',
    },
  },
  'line-amount-differs': {
    severity: 'error',
    rules: [],
    nl: {
      message: 'Het bedrag is {amount}, maar aantal, prijs en korting geven {computed}.',
      cause: 'Het verschil is groter dan een cent per stuk.',
      remedy: 'Controleer het bedrag, de prijs en het kortingspercentage in het bronpakket.',
    },
    en: {
      message: 'The amount is {amount}, but quantity, price and discount make {computed}.',
      cause: 'The difference is more than a cent a piece.',
      remedy: 'Check the amount, the price and the discount percentage in the source package.',
    },
    fr: {
      message: 'Le montant est {amount}, mais la quantité, le prix et la remise donnent {computed}.',
      cause: "L'écart dépasse un centime par pièce.",
      remedy: 'Vérifiez le montant, le prix et le pourcentage de remise dans le logiciel source.',
    },
  },
  'discount-unclear': {
    severity: 'error',
    rules: [],
    nl: {
      message: '“{value}” in kolom {heading} kan een percentage of een bedrag zijn.',
      cause: 'De kop zegt niet welk van de twee, en zonder dat is het regelbedrag niet te berekenen.',
      remedy:
        'Noem de kolom “Korting %” als het percentages zijn, of voeg haar kop in het bronprofiel toe bij discount; zet anders het regelbedrag in een eigen kolom.',
    },
    en: {
      message: '“{value}” in column {heading} may be a percentage or an amount.',
      cause: 'The heading does not say which, and without that the amount of the line cannot be computed.',
      remedy:
        'Call the column “Discount %” if these are percentages, or add its heading to discount in the source profile; otherwise give the line amount in a column of its own.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} peut être un pourcentage ou un montant.',
      cause: "L'en-tête ne dit pas lequel, et le montant de la ligne ne peut donc pas être calculé.",
      remedy:
        "Nommez la colonne « Remise % » s'il s'agit de pourcentages, ou ajoutez son en-tête à discount dans le profil source ; sinon, donnez le montant de la ligne dans une colonne à part.",
    },
  },
  'relation-twice': {
    severity: 'error',
    rules: ['R41'],
    nl: {
      message: 'Relatie {value} staat ook op regel {row}.',
      cause: 'Een relatie mag één keer in de lijst staan.',
      remedy: 'Verwijder de dubbele regel, of geef de tweede relatie een eigen nummer.',
    },
    en: {
      message: 'Relation {value} also stands in row {row}.',
      cause: 'A relation may stand in the list once.',
      remedy: 'Remove the double row, or give the second relation its own number.',
    },
    fr: {
      message: 'La relation {value} figure aussi à la ligne {row}.',
      cause: 'Une relation ne peut figurer qu’une fois dans la liste.',
      remedy: 'Supprimez la ligne en double, ou donnez à la seconde relation son propre numéro.',
    },
  },
} satisfies Catalogue
