import type { Catalogue } from './entry.ts'

/** Findings about which table a row belongs to, and about rows that are made into one document. */
export const tableRowFindings = {
  'row-kind-unknown': {
    severity: 'error',
    rules: ['R21'],
    nl: {
      message:
        'Bronprofiel {source} zegt niet wat er met een regel “{value}” in kolom {heading} moet gebeuren.',
      cause:
        'Alleen regels die het profiel bij naam kent, worden geboekt of weggelaten; raden kan geld kosten.',
      remedy:
        'Zet de tekst in het bronprofiel bij “where”: onder “use” als de regel geboekt moet worden, onder “leaveOut” als dat niet moet.',
    },
    en: {
      message: 'Source profile {source} does not say what to do with a row “{value}” in column {heading}.',
      cause: 'Only rows that the profile knows by name are booked or left out; guessing may cost money.',
      remedy:
        'Add the text to “where” in the source profile: to “use” when the row must be booked, to “leaveOut” when it must not.',
    },
    fr: {
      message:
        'Le profil source {source} ne dit pas que faire d’une ligne « {value} » dans la colonne {heading}.',
      cause:
        'Seules les lignes que le profil connaît par leur nom sont comptabilisées ou laissées de côté ; deviner peut coûter de l’argent.',
      remedy:
        'Ajoutez le texte à « where » dans le profil source : à « use » si la ligne doit être comptabilisée, à « leaveOut » sinon.',
    },
  },
  'summary-key-missing': {
    severity: 'error',
    rules: ['R37'],
    nl: {
      message: 'Deze regel hoort bij geen afrekening: {field} ontbreekt of is niet leesbaar.',
      cause: 'Regels worden per afrekening of periode opgeteld; zonder dit gegeven is niet bekend bij welke.',
      remedy: 'Vul het gegeven aan, of laat deze soort regels in het bronprofiel weg met “where”.',
    },
    en: {
      message: 'This row belongs to no settlement: {field} is missing or cannot be read.',
      cause: 'Rows are added up per settlement or period; without this it is not known which.',
      remedy: 'Fill it in, or leave rows of this kind out with “where” in the source profile.',
    },
    fr: {
      message: 'Cette ligne n’appartient à aucun décompte : {field} manque ou est illisible.',
      cause: 'Les lignes sont additionnées par décompte ou par période ; sans cette donnée on ignore lequel.',
      remedy: 'Complétez la donnée, ou écartez les lignes de ce genre avec « where » dans le profil source.',
    },
  },
  'fee-invoice-number-missing': {
    severity: 'error',
    rules: ['R18', 'R37'],
    nl: {
      message: 'Bij deze kosten staat geen factuurnummer van de leverancier.',
      cause:
        'Ingehouden kosten zijn een inkoopfactuur; zonder haar eigen nummer is niet te zien of zij al geboekt is.',
      remedy:
        'Vul het nummer van de kostenfactuur in, of haal de tabel met kosten uit het bronprofiel en boek die factuur zelf.',
    },
    en: {
      message: 'These costs have no invoice number of the supplier.',
      cause:
        'Costs that are withheld are a purchase invoice; without its own number nobody can tell whether it has been booked.',
      remedy:
        'Fill in the number of the invoice for the costs, or take the table of costs out of the source profile and book that invoice yourself.',
    },
    fr: {
      message: 'Ces frais n’ont pas de numéro de facture du fournisseur.',
      cause:
        'Les frais retenus sont une facture d’achat ; sans son propre numéro, rien ne dit si elle est déjà comptabilisée.',
      remedy:
        'Indiquez le numéro de la facture de frais, ou retirez le tableau des frais du profil source et comptabilisez vous-même cette facture.',
    },
  },
  'summary-vat-unknown': {
    severity: 'error',
    rules: ['R40'],
    nl: {
      message: 'Het bestand zegt niet welke btw in {amount} van “{document}” zit.',
      cause:
        'Een afrekening noemt betalingen en geen btw; welk tarief geldt, blijkt alleen uit de bestellingen zelf.',
      remedy:
        'Verkoopt de winkel tegen één tarief, zet dat dan vast in het bronprofiel (constants: vatRate bij tabel “{table}”); lever anders de bestellingen aan in plaats van de afrekening.',
    },
    en: {
      message: 'The file does not say which VAT is in {amount} of “{document}”.',
      cause: 'A settlement tells payments and no VAT; only the orders themselves show which rate applies.',
      remedy:
        'If the shop sells at one rate, fix it in the source profile (constants: vatRate of table “{table}”); otherwise drop the orders instead of the settlement.',
    },
    fr: {
      message: 'Le fichier ne dit pas quelle TVA contient {amount} de « {document} ».',
      cause:
        'Un décompte indique des paiements et pas de TVA ; seules les commandes montrent quel taux s’applique.',
      remedy:
        'Si la boutique vend à un seul taux, fixez-le dans le profil source (constants: vatRate du tableau « {table} ») ; sinon, déposez les commandes au lieu du décompte.',
    },
  },
  'fee-vat-unknown': {
    severity: 'error',
    rules: ['R40'],
    nl: {
      message: 'Het bestand zegt niet welke btw in de kosten van {amount} zit.',
      cause:
        'Ingehouden kosten staan er als één bedrag; de btw blijkt alleen uit de factuur van de leverancier.',
      remedy:
        'Kijk op die factuur en zet de btw vast in het bronprofiel: constants: vatRate of vatCode bij tabel “{table}”.',
    },
    en: {
      message: 'The file does not say which VAT is in the costs of {amount}.',
      cause: 'Costs that are withheld stand there as one amount; only the supplier’s invoice shows the VAT.',
      remedy:
        'Look at that invoice and fix the VAT in the source profile: constants: vatRate or vatCode of table “{table}”.',
    },
    fr: {
      message: 'Le fichier ne dit pas quelle TVA contiennent les frais de {amount}.',
      cause:
        'Les frais retenus y figurent comme un seul montant ; seule la facture du fournisseur montre la TVA.',
      remedy:
        'Consultez cette facture et fixez la TVA dans le profil source : constants: vatRate ou vatCode du tableau « {table} ».',
    },
  },
  'summary-date-missing': {
    severity: 'error',
    rules: ['R77'],
    nl: {
      message: 'Het bestand zegt niet op welke datum {document} ({amount}) hoort.',
      cause:
        'Een terugbetaling hoort in de periode waarin zij is gedaan; de datum van de bestelling is een andere.',
      remedy: 'Voeg een kolom “{column}” toe met die datum en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'The file does not say which date {document} ({amount}) has.',
      cause: 'A refund belongs in the period in which it was made; the date of the order is another one.',
      remedy: 'Add a column “{column}” with that date and drop the file again.',
    },
    fr: {
      message: 'Le fichier ne dit pas à quelle date appartient {document} ({amount}).',
      cause:
        'Un remboursement appartient à la période où il a été fait ; la date de la commande en est une autre.',
      remedy: 'Ajoutez une colonne « {column} » avec cette date et redéposez le fichier.',
    },
  },
  'booking-unbalanced': {
    severity: 'error',
    rules: ['Q32'],
    nl: {
      message: 'Boeking {value} is niet in evenwicht: debet {debit}, credit {credit}.',
      cause:
        'Van een boeking moeten debet en credit gelijk zijn; er ontbreekt een regel of een bedrag klopt niet.',
      remedy: 'Exporteer de boeking opnieuw met al haar regels, of verbeter haar in het bronpakket.',
    },
    en: {
      message: 'Booking {value} does not balance: debit {debit}, credit {credit}.',
      cause: 'Debit and credit of a booking must be equal; a row is missing or an amount is wrong.',
      remedy: 'Export the booking again with all of its rows, or correct it in the source package.',
    },
    fr: {
      message: 'L’écriture {value} n’est pas équilibrée : débit {debit}, crédit {credit}.',
      cause:
        'Le débit et le crédit d’une écriture doivent être égaux ; une ligne manque ou un montant est erroné.',
      remedy:
        'Exportez de nouveau l’écriture avec toutes ses lignes, ou corrigez-la dans le logiciel source.',
    },
  },
  'booking-not-an-invoice': {
    severity: 'error',
    rules: ['R1'],
    nl: {
      message: 'Boeking {value} is geen verkoop en geen inkoop: {accounts}.',
      cause:
        'Een verkoop heeft een regel op de rekening van debiteuren, een inkoop op die van crediteuren, en geen van beide op de andere.',
      remedy:
        'Laat het dagboek van deze boeking in het bronprofiel weg (“where”, “leaveOut”), of zet de rekening erbij onder “relationAccounts”.',
    },
    en: {
      message: 'Booking {value} is no sale and no purchase: {accounts}.',
      cause:
        'A sale has a row on the account of customers, a purchase on that of suppliers, and neither has one on the other.',
      remedy:
        'Leave the journal of this booking out in the source profile (“where”, “leaveOut”), or add the account to “relationAccounts”.',
    },
    fr: {
      message: 'L’écriture {value} n’est ni une vente ni un achat : {accounts}.',
      cause:
        'Une vente a une ligne sur le compte des clients, un achat sur celui des fournisseurs, et aucun des deux sur l’autre.',
      remedy:
        'Écartez le journal de cette écriture dans le profil source (« where », « leaveOut »), ou ajoutez le compte à « relationAccounts ».',
    },
  },
  'booking-several-invoices': {
    severity: 'error',
    rules: ['Q24'],
    nl: {
      message:
        'Boeking {value} bevat meer dan één factuur of relatie: “{first}” op regel {row} en hier “{other}”.',
      cause: 'Welke omzet of kosten bij welke factuur horen, is aan de regels niet te zien.',
      remedy: 'Exporteer elke factuur met een eigen boekingscode.',
    },
    en: {
      message:
        'Booking {value} holds more than one invoice or relation: “{first}” in row {row} and “{other}” here.',
      cause: 'The rows do not show which revenue or costs belong to which invoice.',
      remedy: 'Export each invoice with a booking code of its own.',
    },
    fr: {
      message:
        'L’écriture {value} contient plus d’une facture ou relation : « {first} » à la ligne {row} et « {other} » ici.',
      cause: 'Les lignes ne montrent pas quels produits ou charges appartiennent à quelle facture.',
      remedy: 'Exportez chaque facture avec un code d’écriture distinct.',
    },
  },
  'booking-both-sides': {
    severity: 'error',
    rules: ['Q32'],
    nl: {
      message: 'Op deze regel staan debet {debit} en credit {credit}.',
      cause: 'Een boekingsregel is debet of credit, nooit beide.',
      remedy: 'Splits de regel, of verbeter het bedrag dat er niet hoort.',
    },
    en: {
      message: 'This row has debit {debit} and credit {credit}.',
      cause: 'A booking row is debit or credit, never both.',
      remedy: 'Split the row, or correct the amount that does not belong there.',
    },
    fr: {
      message: 'Cette ligne porte un débit de {debit} et un crédit de {credit}.',
      cause: 'Une ligne d’écriture est au débit ou au crédit, jamais les deux.',
      remedy: 'Scindez la ligne, ou corrigez le montant qui n’y a pas sa place.',
    },
  },
  'vat-of-lines-unclear': {
    severity: 'error',
    rules: ['R40', 'B8'],
    nl: {
      message: 'Bij welke regels de btw van {vat} ({rates}) hoort, is niet met zekerheid te zeggen.',
      cause:
        'De btw staat alleen op het document, en er is geen of meer dan één manier om haar over de regels te verdelen.',
      remedy:
        'Geef de btw per regel op in het bronpakket, of leg in het bronprofiel vast welke btw bij een rekening hoort (“vatOfAccounts”).',
    },
    en: {
      message: 'It cannot be said for certain which lines the VAT of {vat} ({rates}) belongs to.',
      cause:
        'The VAT stands on the document only, and there is no way or more than one to divide it over the lines.',
      remedy:
        'Give the VAT per line in the source, or say in the source profile which VAT belongs to an account (“vatOfAccounts”).',
    },
    fr: {
      message: 'On ne peut dire avec certitude à quelles lignes appartient la TVA de {vat} ({rates}).',
      cause:
        'La TVA ne figure que sur le document, et il n’y a aucune ou plus d’une façon de la répartir sur les lignes.',
      remedy:
        'Indiquez la TVA par ligne dans la source, ou précisez dans le profil source quelle TVA va avec un compte (« vatOfAccounts »).',
    },
  },
  'packed-line-unreadable': {
    severity: 'error',
    rules: ['Q23'],
    nl: {
      message: '“{value}” heeft {parts} delen; verwacht worden {expected}: {fields}.',
      cause:
        'In deze cel staat een artikel met al zijn gegevens; een deel te veel of te weinig verschuift de rest.',
      remedy: 'Verbeter de cel, of pas “packedLines” in het bronprofiel aan.',
    },
    en: {
      message: '“{value}” has {parts} parts; expected are {expected}: {fields}.',
      cause: 'This cell holds an item with all of its data; a part too many or too few moves the others.',
      remedy: 'Correct the cell, or change “packedLines” in the source profile.',
    },
    fr: {
      message: '« {value} » a {parts} parties ; on en attend {expected} : {fields}.',
      cause:
        'Cette cellule contient un article avec toutes ses données ; une partie de trop ou de moins décale les autres.',
      remedy: 'Corrigez la cellule, ou adaptez « packedLines » dans le profil source.',
    },
  },
} satisfies Catalogue
