import type { Catalogue } from './entry.ts'

/** Findings about rows that stand among those of data and are none, and about lines that are odd in themselves. */
export const strayRowFindings = {
  'line-amount-unlike': {
    severity: 'warning',
    rules: [],
    nl: {
      message: 'Het bedrag is {amount}, maar aantal maal prijs is {computed}.',
      cause: 'Een korting geeft het bestand hier niet; waar het verschil vandaan komt, is niet te zien.',
      remedy: 'Controleer het bedrag; geeft het bronpakket korting, neem die dan op in de export.',
    },
    en: {
      message: 'The amount is {amount}, but quantity times price is {computed}.',
      cause: 'The file gives no discount here; where the difference comes from cannot be seen.',
      remedy: 'Check the amount; if the source package gives a discount, put it into the export.',
    },
    fr: {
      message: 'Le montant est {amount}, mais la quantité multipliée par le prix donne {computed}.',
      cause: 'Le fichier ne donne pas de remise ici ; l’origine de l’écart n’est pas visible.',
      remedy: 'Vérifiez le montant ; si le logiciel source accorde une remise, ajoutez-la à l’export.',
    },
  },
  'row-only-text': {
    severity: 'error',
    rules: ['Q13'],
    nl: {
      message: 'Deze regel bevat alleen een tekst: “{value}”.',
      cause:
        'Tussen de facturen kan dat een factuur zijn waarvan de rest ontbreekt; alleen onder de tabel, achter een lege regel, telt zo’n tekst als opmerking.',
      remedy: 'Verwijder de regel, of vul de andere kolommen in.',
    },
    en: {
      message: 'This row holds nothing but a text: “{value}”.',
      cause:
        'Among invoices it may be one of which the rest is missing; only below the table, behind a blank row, such a text counts as a remark.',
      remedy: 'Remove the row, or fill in the other columns.',
    },
    fr: {
      message: 'Cette ligne ne contient qu’un texte : « {value} ».',
      cause:
        'Parmi les factures, il peut s’agir d’une facture dont le reste manque ; un tel texte ne compte comme remarque que sous le tableau, après une ligne vide.',
      remedy: 'Supprimez la ligne, ou remplissez les autres colonnes.',
    },
  },
  'headings-change': {
    severity: 'error',
    rules: ['Q15'],
    nl: {
      message: 'Op deze regel staan andere koppen dan op regel {first}.',
      cause:
        'Hier begint een tweede tabel, of de kolommen staan vanaf hier in een andere volgorde; gelezen wordt volgens de eerste koppen.',
      remedy: 'Zet elke tabel in een eigen bestand, of maak de koppen gelijk.',
    },
    en: {
      message: 'The headings in this row are other ones than those in row {first}.',
      cause:
        'A second table begins here, or the columns stand in another order from here on; rows are read by the first headings.',
      remedy: 'Put each table in a file of its own, or make the headings equal.',
    },
    fr: {
      message: 'Les en-têtes de cette ligne diffèrent de ceux de la ligne {first}.',
      cause:
        'Un second tableau commence ici, ou les colonnes sont dans un autre ordre à partir d’ici ; la lecture suit les premiers en-têtes.',
      remedy: 'Mettez chaque tableau dans un fichier à part, ou rendez les en-têtes identiques.',
    },
  },
} satisfies Catalogue
