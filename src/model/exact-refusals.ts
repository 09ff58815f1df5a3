type Texts = readonly [nl: string, en: string, fr: string]

/** A text of Exact that is known: what it means, and what a person does about it. */
export type ExactRefusal = { key: string; pattern: RegExp; meaning: Texts; todo: Texts }

/**
 * What Exact Online says when it refuses something (facts: XML section 3, error texts; R71), in the order of trying.
 * The patterns run on texts of Exact, cut to a length: never on what a stranger writes without end.
 */
export const exactRefusals: readonly ExactRefusal[] = [
  {
    key: 'rights',
    pattern:
      /geen rechten|onvoldoende rechten|\brechten\b|insufficient rights|no rights|not authori[sz]ed|access denied|droits insuffisants/i,
    meaning: [
      'De gebruiker die importeerde mag dit in deze administratie niet.',
      'The user who imported may not do this in this administration.',
      "L'utilisateur qui a importé n'y est pas autorisé dans cette administration.",
    ],
    todo: [
      'Laat de beheerder van Exact de rechten voor deze administratie geven (financieel, relaties, importeren), of importeer met een gebruiker die ze heeft.',
      'Have the administrator of Exact give the rights for this administration (financial, relations, importing), or import as a user who has them.',
      "Faites accorder les droits pour cette administration (finances, relations, importation) par l'administrateur d'Exact, ou importez avec un utilisateur qui les a.",
    ],
  },
  {
    key: 'document-type',
    pattern:
      /document\s?type not allowed|documenttype.*niet toegestaan|type de document.*(non autorisé|pas autorisé)/i,
    meaning: [
      'De gebruiker is een gebruiker van MijnKantoor en mag geen documenten maken.',
      'The user is a client portal user and may not make documents.',
      "L'utilisateur est un utilisateur du portail client et ne peut pas créer de documents.",
    ],
    todo: [
      'Importeer met een volledige gebruiker van het kantoor, of zonder pdf (pdf.use: false).',
      'Import as a full user of the office, or without PDFs (pdf.use: false).',
      'Importez avec un utilisateur complet du bureau, ou sans PDF (pdf.use: false).',
    ],
  },
  {
    key: 'number-in-use',
    pattern:
      /already exists.*(entry number|journal)|in gebruik.*boekstuk|boekstuk.*(in gebruik|bestaat al)|numéro.*(déjà|utilisé)/i,
    meaning: [
      'Dit boekstuknummer bestaat al in dit dagboek.',
      'This entry number exists in this journal already.',
      'Ce numéro de pièce existe déjà dans ce journal.',
    ],
    todo: [
      'Zoek het boekstuk op in Exact. Is het deze factuur, dan is zij al geïmporteerd: lever haar niet opnieuw aan. Is het een ander boekstuk, geef dan één van beide een ander nummer.',
      'Look the entry up in Exact. If it is this invoice, it was imported before: do not drop it again. If it is another entry, give one of the two another number.',
      "Cherchez la pièce dans Exact. Si c'est cette facture, elle est déjà importée : ne la déposez plus. Sinon, donnez un autre numéro à l'une des deux.",
    ],
  },
  {
    key: 'period-closed',
    pattern:
      /periode.*(afgesloten|gesloten|geblokkeerd)|period.*(closed|blocked)|période.*(clôturée|fermée)/i,
    meaning: [
      'De periode van dit boekstuk is afgesloten.',
      'The period of this entry is closed.',
      'La période de cette pièce est clôturée.',
    ],
    todo: [
      'Open de periode in Exact en lever de factuur opnieuw aan, of boek haar in de eerste open periode (fiscalYear.closedPeriod: first-open).',
      'Open the period in Exact and drop the invoice again, or book it in the first open period (fiscalYear.closedPeriod: first-open).',
      'Ouvrez la période dans Exact et déposez de nouveau la facture, ou comptabilisez-la dans la première période ouverte (fiscalYear.closedPeriod: first-open).',
    ],
  },
  {
    key: 'year-missing',
    pattern: /financial year|period-date table|boekjaar|periode bestaat niet|exercice/i,
    meaning: [
      'Het boekjaar of de periode bestaat niet in Exact.',
      'The financial year or the period does not exist in Exact.',
      "L'exercice ou la période n'existe pas dans Exact.",
    ],
    todo: [
      'Maak het boekjaar aan in Exact (Stamgegevens > Periode-datumtabel) en lever de factuur opnieuw aan.',
      'Make the financial year in Exact (Master data > Period-date table) and drop the invoice again.',
      "Créez l'exercice dans Exact (Données de base > Table des périodes) et déposez de nouveau la facture.",
    ],
  },
  {
    key: 'relation-type',
    pattern:
      /(ongeldig|invalid|invalide|non valide).*(klant|customer|client|leverancier|supplier|fournisseur)|leverancier \(type\)/i,
    meaning: [
      'De relatie bestaat in Exact, maar is daar geen klant of leverancier.',
      'The relation exists in Exact, but is no customer or supplier there.',
      "La relation existe dans Exact, mais elle n'y est ni client ni fournisseur.",
    ],
    todo: [
      'Open de relatie in Exact en vink Klant of Leverancier aan; lever daarna de factuur opnieuw aan.',
      'Open the relation in Exact and tick Customer or Supplier; then drop the invoice again.',
      'Ouvrez la relation dans Exact et cochez Client ou Fournisseur ; déposez ensuite de nouveau la facture.',
    ],
  },
  {
    key: 'relation-unknown',
    pattern: /account.*(verplicht|mandatory|obligatoire).*(code|naam|name|nom)/i,
    meaning: [
      'Exact kent de relatie van dit boekstuk niet.',
      'Exact does not know the relation of this entry.',
      'Exact ne connaît pas la relation de cette pièce.',
    ],
    todo: [
      'Importeer eerst het bestand met relaties (1-Accounts.xml) en lever de factuur daarna opnieuw aan.',
      'Import the file with relations first (1-Accounts.xml), then drop the invoice again.',
      "Importez d'abord le fichier des relations (1-Accounts.xml), puis déposez de nouveau la facture.",
    ],
  },
  {
    key: 'condition',
    pattern: /betalingsconditie|vervaldatum|payment condition|due date|condition de paiement|échéance/i,
    meaning: [
      'De betalingsconditie ontbreekt of bestaat niet in Exact.',
      'The payment condition is missing or does not exist in Exact.',
      "La condition de paiement manque ou n'existe pas dans Exact.",
    ],
    todo: [
      'Controleer payment-conditions.csv en de standaard in Exact (Instellingen > Financieel), en lever de factuur opnieuw aan.',
      'Check payment-conditions.csv and the default in Exact (Settings > Financial), and drop the invoice again.',
      'Vérifiez payment-conditions.csv et la valeur par défaut dans Exact (Paramètres > Finances), et déposez de nouveau la facture.',
    ],
  },
  {
    key: 'journal',
    pattern:
      /(verplicht|mandatory|obligatoire|niet gevonden|not found|ongeldig|invalid|unknown).*(dagboek|journal)/i,
    meaning: [
      'Het dagboek ontbreekt of bestaat niet in Exact.',
      'The journal is missing or does not exist in Exact.',
      "Le journal manque ou n'existe pas dans Exact.",
    ],
    todo: [
      'Vergelijk journals.csv met de dagboeken in Exact, en lever de factuur opnieuw aan.',
      'Compare journals.csv with the journals in Exact, and drop the invoice again.',
      'Comparez journals.csv avec les journaux dans Exact, et déposez de nouveau la facture.',
    ],
  },
  {
    key: 'currency',
    pattern:
      /(niet toegestaan|not allowed|non autorisé).*(wisselkoers|valuta|currency|exchange|devise|taux)/i,
    meaning: [
      'Het dagboek staat deze valuta of een eigen koers niet toe.',
      'The journal does not allow this currency, or a rate of its own.',
      "Le journal n'admet pas cette devise, ou un cours propre.",
    ],
    todo: [
      'Sta in Exact bij het dagboek de valuta en een variabele koers toe, en lever de factuur opnieuw aan.',
      'Allow the currency and a variable rate at the journal in Exact, and drop the invoice again.',
      'Autorisez dans Exact la devise et un cours variable pour ce journal, et déposez de nouveau la facture.',
    ],
  },
  {
    key: 'vat-including',
    pattern:
      /bedrag van de btw.*komt niet overeen|vat.*does not (match|correspond)|montant de la tva.*ne correspond/i,
    meaning: [
      'De btw past niet bij de grondslag: de btw-code is in Exact van het type Inclusief.',
      'The VAT does not fit its base: the VAT code is of the type Including in Exact.',
      'La TVA ne correspond pas à sa base : le code TVA est du type « inclus » dans Exact.',
    ],
    todo: [
      'Kies in vat-codes.csv een btw-code van het type Exclusief, of zet het type daar goed, en lever de factuur opnieuw aan.',
      'Choose a VAT code of the type excluding in vat-codes.csv, or correct its type there, and drop the invoice again.',
      'Choisissez dans vat-codes.csv un code TVA « hors TVA », ou corrigez-y son type, et déposez de nouveau la facture.',
    ],
  },
  {
    key: 'vat-code',
    pattern: /vatcode|btw[- ]?code|vat code|btw percentage|btw[- ]bedrag|code tva|taux de tva/i,
    meaning: [
      'De btw-code of het btw-percentage klopt volgens Exact niet.',
      'The VAT code or VAT rate is not right, says Exact.',
      "Le code TVA ou le taux de TVA n'est pas correct selon Exact.",
    ],
    todo: [
      'Vergelijk vat-codes.csv met de btw-codes in Exact (Stamgegevens > Btw-codes), en lever de factuur opnieuw aan.',
      'Compare vat-codes.csv with the VAT codes in Exact (Master data > VAT codes), and drop the invoice again.',
      'Comparez vat-codes.csv avec les codes TVA dans Exact (Données de base > Codes TVA), et déposez de nouveau la facture.',
    ],
  },
  {
    key: 'ledger-account',
    pattern:
      /g\/l account|grootboek|ledger account|compte général|mandatory: account|verplicht: account|not found: account/i,
    meaning: [
      'De grootboekrekening ontbreekt, bestaat niet of past niet bij deze regel.',
      'The ledger account is missing, does not exist or does not fit this line.',
      "Le compte général manque, n'existe pas ou ne convient pas à cette ligne.",
    ],
    todo: [
      'Vergelijk ledger-accounts.csv met de grootboekrekeningen in Exact, en lever de factuur opnieuw aan.',
      'Compare ledger-accounts.csv with the ledger accounts in Exact, and drop the invoice again.',
      'Comparez ledger-accounts.csv avec les comptes dans Exact, et déposez de nouveau la facture.',
    ],
  },
  {
    key: 'cost-code',
    pattern:
      /kostenplaats|kostendrager|cost cent(re|er)|cost unit|centre de coûts|gegeven bestaat reeds.*niet aangemaakt/i,
    meaning: [
      'De kostenplaats of kostendrager is in Exact niet bekend of verplicht.',
      'The cost centre or cost unit is not known in Exact, or is mandatory.',
      "Le centre ou l'unité de coûts est inconnu dans Exact, ou obligatoire.",
    ],
    todo: [
      'Maak de kostenplaats of kostendrager aan in Exact, of vul hem in het bestand in, en lever de factuur opnieuw aan.',
      'Make the cost centre or cost unit in Exact, or fill it in in the file, and drop the invoice again.',
      "Créez le centre ou l'unité de coûts dans Exact, ou indiquez-le dans le fichier, et déposez de nouveau la facture.",
    ],
  },
  {
    key: 'balance',
    pattern: /niet in evenwicht|not (in balance|balanced)|pas en équilibre|déséquilibr/i,
    meaning: [
      'Exact komt op een verschil uit, meestal door een andere btw-berekening.',
      'Exact finds a difference, mostly because it computes the VAT otherwise.',
      'Exact constate une différence, le plus souvent parce que la TVA est calculée autrement.',
    ],
    todo: [
      'Controleer het type en het percentage van de btw-code in vat-codes.csv, en lever de factuur opnieuw aan.',
      'Check the type and the rate of the VAT code in vat-codes.csv, and drop the invoice again.',
      'Vérifiez le type et le taux du code TVA dans vat-codes.csv, et déposez de nouveau la facture.',
    ],
  },
  {
    key: 'bank-account',
    pattern: /bankrekening|bank account|compte bancaire|iban/i,
    meaning: [
      'Het bankrekeningnummer van de relatie klopt volgens Exact niet.',
      'The bank account of the relation is not right, says Exact.',
      "Le compte bancaire de la relation n'est pas correct selon Exact.",
    ],
    todo: [
      'Verbeter het IBAN in het bronpakket, of schrijf geen bankrekeningen (relations.bankAccounts: false).',
      'Correct the IBAN in the source, or write no bank accounts (relations.bankAccounts: false).',
      "Corrigez l'IBAN dans le logiciel source, ou n'écrivez pas de comptes bancaires (relations.bankAccounts: false).",
    ],
  },
  {
    key: 'not-xml',
    pattern: /root level is invalid|not well-?formed|unexpected end of file|hexadecimal value/i,
    meaning: [
      'Exact kon het bestand niet als XML lezen.',
      'Exact could not read the file as XML.',
      "Exact n'a pas pu lire le fichier comme XML.",
    ],
    todo: [
      'Kies bij het importeren het XML-bestand uit de outbox zoals het is; open het niet eerst in een ander programma.',
      'Choose the XML file of the outbox as it is when importing; do not open it in another program first.',
      "Choisissez à l'importation le fichier XML de l'outbox tel quel ; ne l'ouvrez pas d'abord dans un autre programme.",
    ],
  },
]

/** Said of a text that is not known. */
const UNKNOWN_TODO: Texts = [
  'Verbeter de regel naar wat Exact meldt en lever de factuur opnieuw aan.',
  'Correct the row by what Exact says and drop the invoice again.',
  'Corrigez la ligne selon le message d’Exact et déposez de nouveau la facture.',
]

/** Longer texts are recognised by their beginning. */
const LOOKED_AT = 1000

/** The key of a known text; '' for all others. */
export function refusalOf(text: string): string {
  const start = text.slice(0, LOOKED_AT)
  return exactRefusals.find(({ pattern }) => pattern.test(start))?.key ?? ''
}

/** Meaning and remedy by key, to be named in messages: '' is a text that is not known. */
export const refusalMeanings: Record<string, Texts> = Object.fromEntries(
  exactRefusals.map(({ key, meaning }) => [key, meaning]),
)
export const refusalRemedies: Record<string, Texts> = {
  ...Object.fromEntries(exactRefusals.map(({ key, todo }) => [key, todo])),
  '': UNKNOWN_TODO,
}
