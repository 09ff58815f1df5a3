import type { Catalogue } from './entry.ts'

/** VAT that SnelStart would refuse, or cannot hold; each names the refusal it predicts. */
export const snelstartVatFindings = {
  'snelstart-vat-code': {
    severity: 'error',
    rules: ['R24'],
    nl: {
      message: 'Btw-code {code} is geen btw-soort van SnelStart.',
      cause:
        'SnelStart kent Hoog, Laag, Overig en Geen; de naam van de code in {file} begint met geen daarvan, of hoort bij de andere kant.',
      remedy:
        'Laat de code in {file} beginnen met een btw-soort, bijvoorbeeld {wanted}, of geef haar een andere soort.',
    },
    en: {
      message: 'VAT code {code} is no kind of VAT in SnelStart.',
      cause:
        'SnelStart knows Hoog, Laag, Overig and Geen; the name of the code in {file} begins with none of them, or belongs to the other side.',
      remedy:
        'Let the code in {file} begin with a kind of VAT, for example {wanted}, or give it another kind.',
    },
    fr: {
      message: "Le code TVA {code} n'est pas une sorte de TVA de SnelStart.",
      cause:
        "SnelStart connaît Hoog, Laag, Overig et Geen ; le nom du code dans {file} ne commence par aucun d'eux, ou vaut pour l'autre côté.",
      remedy:
        'Faites commencer le code dans {file} par une sorte de TVA, par exemple {wanted}, ou donnez-lui un autre régime.',
    },
  },
  'snelstart-account-vat': {
    severity: 'error',
    rules: ['R24'],
    nl: {
      message: 'Btw-soort {vat} mag niet op rekening {code} {name}; wel: {allowed}.',
      cause:
        'In SnelStart heeft elke rekening haar eigen btw-soorten; een andere wordt geweigerd (BOE-0082).',
      remedy:
        'Kies een rekening met deze btw-soort, of pas de kolom vat kinds in {file} aan als SnelStart haar wel toestaat.',
    },
    en: {
      message: 'VAT kind {vat} may not be used on account {code} {name}; allowed: {allowed}.',
      cause: 'In SnelStart every account has its own kinds of VAT; another one is refused (BOE-0082).',
      remedy:
        'Choose an account with this kind of VAT, or change the column vat kinds in {file} if SnelStart does allow it.',
    },
    fr: {
      message: 'La sorte de TVA {vat} est interdite sur le compte {code} {name} ; permises : {allowed}.',
      cause: 'Dans SnelStart chaque compte a ses propres sortes de TVA ; une autre est refusée (BOE-0082).',
      remedy:
        'Choisissez un compte avec cette sorte de TVA, ou adaptez la colonne vat kinds de {file} si SnelStart la permet.',
    },
  },
  'snelstart-account-function': {
    severity: 'error',
    rules: ['R24', 'B11', 'B12', 'B13', 'B27'],
    nl: {
      message:
        'Btw {vat} (soort {kind}) past niet bij rekening {code} {name}, die de functie {function} heeft.',
      cause:
        'In SnelStart bepaalt de functie van de rekening de rubriek van de btw-aangifte; een andere btw wordt geweigerd (BOE-0080, BOE-0082) of verkeerd aangegeven.',
      remedy:
        'Kies een rekening met de functie {wanted}, of verbeter de kolom function in {file}. Noemt het bestand geen rekeningen, zet de rekening dan in vat-codes.csv bij de btw-code (kolom sales account of purchase account).',
    },
    en: {
      message:
        'VAT {vat} (kind {kind}) does not go with account {code} {name}, which has the function {function}.',
      cause:
        'In SnelStart the function of the account decides on the box of the VAT return; other VAT is refused (BOE-0080, BOE-0082) or returned wrongly.',
      remedy:
        'Choose an account with the function {wanted}, or correct the column function in {file}. If the file names no accounts, put the account beside the VAT code in vat-codes.csv (column sales account or purchase account).',
    },
    fr: {
      message:
        'La TVA {vat} (régime {kind}) ne va pas avec le compte {code} {name}, dont la fonction est {function}.',
      cause:
        'Dans SnelStart la fonction du compte décide de la grille de la déclaration TVA ; une autre TVA est refusée (BOE-0080, BOE-0082) ou mal déclarée.',
      remedy:
        'Choisissez un compte avec la fonction {wanted}, ou corrigez la colonne function de {file}. Si le fichier ne nomme pas de comptes, indiquez le compte à côté du code TVA dans vat-codes.csv (colonne sales account ou purchase account).',
    },
  },
  'snelstart-account-not-for-lines': {
    severity: 'error',
    rules: ['R24'],
    nl: {
      message: 'Op rekening {code} {name} kan deze regel niet: haar functie is {function}.',
      cause:
        'Op rekeningen van dagboeken en van de btw wordt in SnelStart niet rechtstreeks geboekt, en omzet en kosten hebben elk hun eigen functies (BOE-0061).',
      remedy: 'Kies een andere rekening, of verbeter de kolom function in {file}.',
    },
    en: {
      message: 'This line cannot be on account {code} {name}: its function is {function}.',
      cause:
        'In SnelStart nothing is booked directly on accounts of journals and of VAT, and revenue and costs have functions of their own (BOE-0061).',
      remedy: 'Choose another account, or correct the column function in {file}.',
    },
    fr: {
      message: 'Cette ligne ne peut pas aller sur le compte {code} {name} : sa fonction est {function}.',
      cause:
        'Dans SnelStart on ne comptabilise pas directement sur les comptes de journaux et de TVA, et produits et charges ont leurs propres fonctions (BOE-0061).',
      remedy: 'Choisissez un autre compte, ou corrigez la colonne function de {file}.',
    },
  },
  'snelstart-eu-number': {
    severity: 'error',
    rules: ['R24', 'B11'],
    nl: {
      message: '{relation} heeft in SnelStart nog geen btw-nummer; {number} staat alleen in het bestand.',
      cause:
        'SnelStart weigert omzet binnen de EU voor een klant zonder btw-nummer (BOE-0080), en deze relatie wordt niet bijgewerkt.',
      remedy:
        'Vul het btw-nummer bij de klant in SnelStart in en ook in {file}, of laat relaties bijwerken (relations.update).',
    },
    en: {
      message: '{relation} has no VAT number in SnelStart yet; {number} is in the file only.',
      cause:
        'SnelStart refuses revenue within the EU for a customer without a VAT number (BOE-0080), and this relation is not updated.',
      remedy:
        'Fill in the VAT number of the customer in SnelStart and in {file}, or let relations be updated (relations.update).',
    },
    fr: {
      message:
        "{relation} n'a pas encore de numéro de TVA dans SnelStart ; {number} est seulement dans le fichier.",
      cause:
        "SnelStart refuse un chiffre d'affaires dans l'UE pour un client sans numéro de TVA (BOE-0080), et cette relation n'est pas mise à jour.",
      remedy:
        'Indiquez le numéro de TVA du client dans SnelStart et dans {file}, ou faites mettre à jour les relations (relations.update).',
    },
  },
  'snelstart-oss-mixed': {
    severity: 'error',
    rules: ['B27'],
    nl: {
      message: 'Deze factuur heeft regels voor het éénloketsysteem en andere regels.',
      cause:
        'Een boeking voor het éénloketsysteem heeft in SnelStart geen btw-regels: alle regels horen er dan bij.',
      remedy: 'Splits de factuur in het bronpakket.',
    },
    en: {
      message: 'This invoice has one-stop-shop lines and other lines.',
      cause: 'A booking for the one-stop shop has no VAT rows in SnelStart: then all its lines belong to it.',
      remedy: 'Split the invoice in the source.',
    },
    fr: {
      message: 'Cette facture a des lignes du guichet unique et d’autres lignes.',
      cause:
        "Une écriture du guichet unique n'a pas de lignes de TVA dans SnelStart : toutes ses lignes doivent alors en faire partie.",
      remedy: 'Scindez la facture dans la source.',
    },
  },
  'snelstart-oss-vat-number': {
    severity: 'error',
    rules: ['B27'],
    nl: {
      message: '{relation} heeft btw-nummer {number}, en de factuur is voor het éénloketsysteem.',
      cause:
        'Het éénloketsysteem is voor verkopen aan particulieren; SnelStart neemt zo’n boeking alleen aan van een klant zonder btw-nummer.',
      remedy:
        'Kies verlegde btw of een levering binnen de EU, of haal het btw-nummer weg als het niet klopt.',
    },
    en: {
      message: '{relation} has VAT number {number}, and the invoice is for the one-stop shop.',
      cause:
        'The one-stop shop is for sales to consumers; SnelStart only takes such a booking for a customer without a VAT number.',
      remedy: 'Choose reverse charge or a supply within the EU, or remove the VAT number if it is wrong.',
    },
    fr: {
      message: '{relation} a le numéro de TVA {number}, et la facture est pour le guichet unique.',
      cause:
        "Le guichet unique vaut pour les ventes aux particuliers ; SnelStart n'accepte une telle écriture que pour un client sans numéro de TVA.",
      remedy:
        "Choisissez l'autoliquidation ou une livraison dans l'UE, ou supprimez le numéro de TVA s'il est faux.",
    },
  },
  'snelstart-oss-date': {
    severity: 'error',
    rules: ['B27'],
    nl: {
      message: 'De datum {date} ligt vóór het begin van het éénloketsysteem.',
      cause: 'SnelStart kent het éénloketsysteem vanaf 1 juli 2021.',
      remedy: 'Verbeter de datum, of kies de btw die vóór die dag gold.',
    },
    en: {
      message: 'The date {date} is before the one-stop shop began.',
      cause: 'SnelStart knows the one-stop shop from 1 July 2021.',
      remedy: 'Correct the date, or choose the VAT of before that day.',
    },
    fr: {
      message: 'La date {date} précède le début du guichet unique.',
      cause: 'SnelStart connaît le guichet unique à partir du 1er juillet 2021.',
      remedy: "Corrigez la date, ou choisissez la TVA d'avant ce jour.",
    },
  },
  'snelstart-reverse-charge': {
    severity: 'error',
    rules: ['B14'],
    nl: {
      message: 'Een inkoopfactuur met verlegde btw ({kind}) kan nog niet naar SnelStart.',
      cause:
        'Hoe SnelStart zo’n inkoopboeking wil hebben, is niet bekend; verkeerd geboekt komt de btw dubbel of niet in de aangifte.',
      remedy:
        'Boek de factuur met de hand in SnelStart en haal haar uit het bestand; met de instelling errors: leave-out-document gaan de andere facturen vanzelf door. Of probeer één factuur met snelstart.reverseChargePurchases: allow: zij komt dan gemarkeerd in SnelStart, zodat u de btw kunt controleren.',
    },
    en: {
      message: 'A purchase invoice with reverse charge ({kind}) cannot go to SnelStart yet.',
      cause:
        'How SnelStart wants such a purchase booking is not known; booked wrongly its VAT is returned twice or not at all.',
      remedy:
        'Book the invoice by hand in SnelStart and take it out of the file; with the setting errors: leave-out-document the other invoices go on by themselves. Or try one invoice with snelstart.reverseChargePurchases: allow: it is marked in SnelStart then, so that you can check its VAT.',
    },
    fr: {
      message: "Une facture d'achat avec autoliquidation ({kind}) ne peut pas encore aller vers SnelStart.",
      cause:
        "On ne sait pas comment SnelStart veut une telle écriture d'achat ; mal comptabilisée, la TVA est déclarée deux fois ou pas du tout.",
      remedy:
        'Comptabilisez la facture à la main dans SnelStart et retirez-la du fichier ; avec le réglage errors: leave-out-document les autres factures passent d’elles-mêmes. Ou essayez une facture avec snelstart.reverseChargePurchases: allow : elle est alors marquée dans SnelStart, pour que vous puissiez contrôler la TVA.',
    },
  },
  'snelstart-reverse-charge-unproven': {
    severity: 'warning',
    rules: ['B14'],
    nl: {
      message: 'Controleer in SnelStart de btw van deze inkoopfactuur met verlegde btw ({kind}).',
      cause: 'Hoe SnelStart zo’n inkoopboeking wil hebben, is niet bekend; de instelling laat haar toe.',
      remedy:
        'De boeking is in SnelStart gemarkeerd. Kijk of de verlegde btw zowel bij de af te dragen als bij de te vorderen btw staat.',
    },
    en: {
      message: 'Check the VAT of this purchase with reverse charge ({kind}) in SnelStart.',
      cause: 'How SnelStart wants such a purchase booking is not established; the setting allows it.',
      remedy: 'The booking is marked in SnelStart. See whether its VAT is both to be paid and to be claimed.',
    },
    fr: {
      message: 'Contrôlez la TVA de cet achat avec autoliquidation ({kind}) dans SnelStart.',
      cause: "On n'a pas établi comment SnelStart veut une telle écriture d'achat ; le réglage la permet.",
      remedy: 'L’écriture est marquée dans SnelStart. Vérifiez que la TVA y est à la fois due et déductible.',
    },
  },
  'snelstart-not-deductible': {
    severity: 'error',
    rules: ['B28'],
    nl: {
      message: 'Van de btw op deze regel is maar {rate} aftrekbaar.',
      cause:
        'SnelStart kent geen deel van de btw dat niet aftrekbaar is: het btw-bedrag moet bij het tarief passen (BOE-0069).',
      remedy: 'Boek deze factuur met de hand.',
    },
    en: {
      message: 'Only {rate} of the VAT on this line is deductible.',
      cause:
        'SnelStart knows no part of the VAT that is not deductible: the VAT amount must go with the rate (BOE-0069).',
      remedy: 'Book this invoice by hand.',
    },
    fr: {
      message: 'Seuls {rate} de la TVA de cette ligne sont déductibles.',
      cause:
        'SnelStart ne connaît pas de TVA en partie non déductible : le montant doit correspondre au taux (BOE-0069).',
      remedy: 'Comptabilisez cette facture à la main.',
    },
  },
} satisfies Catalogue
