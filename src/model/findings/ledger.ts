import type { Catalogue } from './entry.ts'

/** Findings about the ledger accounts and articles of lines. */
export const ledgerFindings = {
  'ledger-account-missing': {
    severity: 'error',
    rules: ['R39', 'R75', 'R76', 'D7'],
    nl: {
      message: 'Deze regel heeft geen grootboekrekening.',
      cause:
        'De regel, het artikel, de relatie en de btw-code geven geen rekening, en er is geen standaardrekening ingesteld.',
      remedy:
        'Vul de rekening in het bronpakket in, zet haar in vat-codes.csv bij de btw-code (kolom sales account of purchase account), of stel in administration.yaml een standaardrekening in (“ledgerAccounts”).',
    },
    en: {
      message: 'This line has no ledger account.',
      cause: 'Neither line, article, relation nor VAT code gives an account, and no default account is set.',
      remedy:
        'Fill in the account in the source, put it beside the VAT code in vat-codes.csv (column sales account or purchase account), or set a default account (ledgerAccounts.default).',
    },
    fr: {
      message: "Cette ligne n'a pas de compte général.",
      cause:
        "Ni la ligne, ni l'article, ni la relation, ni le code TVA ne donnent de compte, et aucun compte par défaut n'est réglé.",
      remedy:
        'Indiquez le compte dans la source, mettez-le à côté du code TVA dans vat-codes.csv (colonne sales account ou purchase account), ou réglez un compte par défaut (ledgerAccounts.default).',
    },
  },
  'ledger-account-unknown': {
    severity: 'error',
    rules: ['R30', 'R31', 'R39'],
    nl: {
      message: 'Grootboekrekening “{code}” staat niet in {file}.[[ Bedoelt u {suggestions}?]]',
      cause:
        'Rekeningen worden in het boekhoudpakket aangemaakt; deze is daar niet bekend of de tabel is niet bijgewerkt.',
      remedy:
        'Maak de rekening aan en werk de tabel bij, of zet “{code}” als alias bij een bestaande rekening.',
    },
    en: {
      message: 'Ledger account “{code}” is not in {file}.[[ Did you mean {suggestions}?]]',
      cause:
        'Accounts are made in the accounting package; this one is not known there, or the table is out of date.',
      remedy: 'Make the account and update the table, or add “{code}” as an alias to an existing account.',
    },
    fr: {
      message: "Le compte général « {code} » n'est pas dans {file}.[[ Vouliez-vous dire {suggestions} ?]]",
      cause:
        "Les comptes se créent dans le logiciel comptable ; celui-ci n'y est pas connu ou le tableau n'est pas à jour.",
      remedy:
        'Créez le compte et mettez le tableau à jour, ou ajoutez « {code} » comme alias à un compte existant.',
    },
  },
  'ledger-account-ambiguous': {
    severity: 'error',
    rules: ['R39'],
    nl: {
      message: 'Grootboekrekening “{code}” kan meer dan één rekening zijn: {candidates}.',
      cause: 'Meer dan één rekening in {file} heeft deze alias.',
      remedy: 'Laat de alias bij één rekening staan.',
    },
    en: {
      message: 'Ledger account “{code}” may be more than one account: {candidates}.',
      cause: 'Several accounts in {file} have this alias.',
      remedy: 'Leave the alias at one account.',
    },
    fr: {
      message: 'Le compte général « {code} » peut désigner plusieurs comptes : {candidates}.',
      cause: 'Plusieurs comptes de {file} ont cet alias.',
      remedy: "Laissez l'alias à un seul compte.",
    },
  },
  'ledger-account-blocked': {
    severity: 'error',
    rules: ['R30'],
    nl: {
      message: 'Grootboekrekening {code} {name} is geblokkeerd.',
      cause: 'Op een geblokkeerde rekening kan niet geboekt worden.',
      remedy: 'Deblokkeer de rekening in het boekhoudpakket, of kies een andere rekening.',
    },
    en: {
      message: 'Ledger account {code} {name} is blocked.',
      cause: 'Nothing can be booked on a blocked account.',
      remedy: 'Unblock the account in the accounting package, or choose another one.',
    },
    fr: {
      message: 'Le compte général {code} {name} est bloqué.',
      cause: 'On ne peut pas comptabiliser sur un compte bloqué.',
      remedy: 'Débloquez le compte dans le logiciel comptable, ou choisissez-en un autre.',
    },
  },
  'ledger-account-wrong-type': {
    severity: 'error',
    rules: ['R39'],
    nl: {
      message: 'Grootboekrekening {code} {name} is een debiteuren-, crediteuren- of btw-rekening.',
      cause:
        'Een factuurregel hoort op een omzet-, kosten- of balansrekening; deze rekening is van type {accountType}.',
      remedy: 'Kies een andere rekening voor deze regel.',
    },
    en: {
      message: 'Ledger account {code} {name} is a receivable, payable or VAT account.',
      cause:
        'An invoice line belongs on a revenue, cost or balance account; this account is of type {accountType}.',
      remedy: 'Choose another account for this line.',
    },
    fr: {
      message: 'Le compte général {code} {name} est un compte clients, fournisseurs ou TVA.',
      cause:
        'Une ligne de facture va sur un compte de produits, de charges ou de bilan ; ce compte est du type {accountType}.',
      remedy: 'Choisissez un autre compte pour cette ligne.',
    },
  },
  'article-ambiguous': {
    severity: 'error',
    rules: ['R75', 'R76', 'R85'],
    nl: {
      message: 'Artikel “{code}” kan meer dan één artikel zijn: {candidates}.',
      cause: 'Meer dan één artikel in {file} heeft deze alias.',
      remedy: 'Laat de alias bij één artikel staan.',
    },
    en: {
      message: 'Article “{code}” may be more than one article: {candidates}.',
      cause: 'Several articles in {file} have this alias.',
      remedy: 'Leave the alias at one article.',
    },
    fr: {
      message: "L'article « {code} » peut désigner plusieurs articles : {candidates}.",
      cause: 'Plusieurs articles de {file} ont cet alias.',
      remedy: "Laissez l'alias à un seul article.",
    },
  },
  'payment-condition-missing': {
    severity: 'error',
    rules: ['R1'],
    nl: {
      message: 'Voor deze factuur is geen betalingsconditie bekend.',
      cause: 'Factuur en relatie geven er geen, en er is geen standaardconditie ingesteld.',
      remedy: 'Vul in administration.yaml onder payment een conditie in.',
    },
    en: {
      message: 'No payment condition is known for this invoice.',
      cause: 'Neither invoice nor relation gives one, and no default condition is set.',
      remedy: 'Fill in a condition under payment in administration.yaml.',
    },
    fr: {
      message: "Aucune condition de paiement n'est connue pour cette facture.",
      cause: "Ni la facture ni la relation n'en donnent, et aucune condition par défaut n'est réglée.",
      remedy: 'Indiquez une condition sous payment dans administration.yaml.',
    },
  },
  'payment-condition-unknown': {
    severity: 'error',
    rules: ['R1'],
    nl: {
      message: 'Betalingsconditie “{code}” staat niet in {file}.[[ Bedoelt u {suggestions}?]]',
      cause: 'Het bronpakket gebruikt een conditie die de administratie niet kent.',
      remedy: 'Voeg “{code}” als alias toe bij de juiste conditie.',
    },
    en: {
      message: 'Payment condition “{code}” is not in {file}.[[ Did you mean {suggestions}?]]',
      cause: 'The source uses a condition that the administration does not know.',
      remedy: 'Add “{code}” as an alias to the right condition.',
    },
    fr: {
      message:
        "La condition de paiement « {code} » n'est pas dans {file}.[[ Vouliez-vous dire {suggestions} ?]]",
      cause: "La source utilise une condition que l'administration ne connaît pas.",
      remedy: 'Ajoutez « {code} » comme alias à la bonne condition.',
    },
  },
  'payment-condition-ambiguous': {
    severity: 'error',
    rules: ['R1'],
    nl: {
      message: 'Betalingsconditie “{code}” kan meer dan één conditie zijn: {candidates}.',
      cause: 'Meer dan één conditie in {file} heeft deze alias.',
      remedy: 'Laat de alias bij één conditie staan.',
    },
    en: {
      message: 'Payment condition “{code}” may be more than one condition: {candidates}.',
      cause: 'Several conditions in {file} have this alias.',
      remedy: 'Leave the alias at one condition.',
    },
    fr: {
      message: 'La condition de paiement « {code} » peut désigner plusieurs conditions : {candidates}.',
      cause: 'Plusieurs conditions de {file} ont cet alias.',
      remedy: "Laissez l'alias à une seule condition.",
    },
  },
} satisfies Catalogue
