import type { Catalogue } from './entry.ts'

/** Findings about which VAT code a line has. */
export const vatCodeFindings = {
  'vat-missing': {
    severity: 'error',
    rules: ['R40'],
    nl: {
      message: 'Deze regel heeft geen btw-code of btw-percentage.',
      cause: 'De regel en het artikel zeggen niet welke btw geldt.',
      remedy:
        'Vul de btw in het bronpakket in, of geef in het bronprofiel een vaste waarde op (constants) of de tarieven die uit de bedragen mogen blijken (rateFromAmounts).',
    },
    en: {
      message: 'This line has no VAT code or VAT rate.',
      cause: 'Neither line nor article says which VAT applies.',
      remedy:
        'Fill in the VAT in the source, or give in the source profile a fixed value (constants) or the rates that may be told by the amounts (rateFromAmounts).',
    },
    fr: {
      message: "Cette ligne n'a pas de code ni de taux de TVA.",
      cause: "Ni la ligne ni l'article n'indiquent la TVA applicable.",
      remedy:
        'Indiquez la TVA dans la source, ou donnez dans le profil source une valeur fixe (constants) ou les taux à déduire des montants (rateFromAmounts).',
    },
  },
  'vat-code-unknown': {
    severity: 'error',
    rules: ['R40', 'R84'],
    nl: {
      message: 'Btw-code “{code}” staat niet in {file}.[[ Bedoelt u {suggestions}?]]',
      cause:
        'Het bronpakket gebruikt een btw-code die nog niet gekoppeld is. Gekoppeld kan worden aan: {codes}.',
      remedy: 'Zet “{code}” als alias bij de juiste btw-code.',
    },
    en: {
      message: 'VAT code “{code}” is not in {file}.[[ Did you mean {suggestions}?]]',
      cause: 'The source uses a VAT code that is not linked yet. It can be linked to: {codes}.',
      remedy: 'Add “{code}” as an alias to the right VAT code.',
    },
    fr: {
      message: "Le code TVA « {code} » n'est pas dans {file}.[[ Vouliez-vous dire {suggestions} ?]]",
      cause: "La source utilise un code TVA qui n'est pas encore lié. Il peut être lié à : {codes}.",
      remedy: 'Ajoutez « {code} » comme alias au bon code TVA.',
    },
  },
  'vat-code-ambiguous': {
    severity: 'error',
    rules: ['R40', 'R84'],
    nl: {
      message: 'Voor btw {asked} komen meer btw-codes in aanmerking: {candidates}.',
      cause: 'De gegevens van deze regel wijzen niet één btw-code aan.',
      remedy:
        'Zet de waarde uit het bronpakket als alias bij één btw-code; is het een kaal getal, geef dan in het bronprofiel aan wat het betekent.',
    },
    en: {
      message: 'For VAT {asked} several VAT codes qualify: {candidates}.',
      cause: 'The data of this line do not single out one VAT code.',
      remedy:
        'Add the value of the source as an alias to one VAT code; if it is a bare number, say in the source profile what it means.',
    },
    fr: {
      message: 'Pour la TVA {asked}, plusieurs codes TVA conviennent : {candidates}.',
      cause: 'Les données de cette ligne ne désignent pas un seul code TVA.',
      remedy:
        "Ajoutez la valeur de la source comme alias à un seul code TVA ; si c'est un simple nombre, précisez son sens dans le profil source.",
    },
  },
  'vat-rate-unknown': {
    severity: 'error',
    rules: ['R40', 'R84'],
    nl: {
      message: 'Voor btw {asked} is er geen btw-code in {file}.',
      cause: 'Geen btw-code heeft dit percentage en deze soort. Bekend zijn: {codes}.',
      remedy:
        'Verbeter het btw-percentage of de btw-soort op deze regel. Klopt de regel, zet dan in {file} de btw-code die het boekhoudpakket hiervoor heeft.',
    },
    en: {
      message: 'There is no VAT code for VAT {asked} in {file}.',
      cause: 'No VAT code has this rate and this kind. Known are: {codes}.',
      remedy:
        'Correct the VAT rate or the kind of VAT on this line. If the line is right, put the VAT code that the accounting package has for it into {file}.',
    },
    fr: {
      message: "Il n'y a pas de code TVA pour la TVA {asked} dans {file}.",
      cause: "Aucun code TVA n'a ce taux et cette nature. Sont connus : {codes}.",
      remedy:
        'Corrigez le taux ou le type de TVA sur cette ligne. Si la ligne est juste, ajoutez à {file} le code TVA que le logiciel comptable prévoit.',
    },
  },
  'vat-rate-differs': {
    severity: 'error',
    rules: ['R84'],
    nl: {
      message: 'Het btw-percentage {rate} past niet bij btw-code {code}: die heeft {codeRate}.',
      cause: 'Btw-code en percentage op deze regel spreken elkaar tegen.',
      remedy: 'Verbeter de code of het percentage in het bronpakket, of de koppeling in vat-codes.csv.',
    },
    en: {
      message: 'VAT rate {rate} does not fit VAT code {code}, which has {codeRate}.',
      cause: 'VAT code and rate on this line contradict each other.',
      remedy: 'Correct the code or the rate in the source, or the link in vat-codes.csv.',
    },
    fr: {
      message: 'Le taux de TVA {rate} ne correspond pas au code TVA {code}, qui a {codeRate}.',
      cause: 'Le code TVA et le taux de cette ligne se contredisent.',
      remedy: 'Corrigez le code ou le taux dans la source, ou le lien dans vat-codes.csv.',
    },
  },
  'vat-zero-unclear': {
    severity: 'error',
    rules: ['R40', 'Q36'],
    nl: {
      message: 'Deze regel heeft 0% btw zonder reden.',
      cause:
        '0% kan vrijgesteld, verlegd, binnen de EU, uitvoer of nultarief zijn; elk heeft een eigen btw-code.',
      remedy:
        'Geef de reden op in het bronpakket, zet de tekst als alias bij een btw-code, of stel vat.zeroKind in.',
    },
    en: {
      message: 'This line has 0% VAT without a reason.',
      cause:
        '0% may be exempt, reverse-charged, within the EU, export or zero-rated; each has its own VAT code.',
      remedy: 'Give the reason in the source, add the text as an alias to a VAT code, or set vat.zeroKind.',
    },
    fr: {
      message: 'Cette ligne a 0 % de TVA sans motif.',
      cause:
        '0 % peut être exempté, autoliquidé, intracommunautaire, exportation ou taux zéro ; chacun a son code TVA.',
      remedy:
        'Indiquez le motif dans la source, ajoutez le texte comme alias à un code TVA, ou réglez vat.zeroKind.',
    },
  },
  'vat-code-wrong-direction': {
    severity: 'error',
    rules: ['R40'],
    nl: {
      message: 'Btw {asked} hoort bij {candidates}, en die code geldt niet voor deze soort factuur.',
      cause: 'Een btw-code is voor verkoop, voor inkoop of voor beide.',
      remedy: 'Koppel de waarde uit het bronpakket ook aan een code voor deze kant, of verbeter de regel.',
    },
    en: {
      message: 'VAT {asked} belongs to {candidates}, and that code is not for this kind of invoice.',
      cause: 'A VAT code is for sales, for purchases or for both.',
      remedy: 'Link the value of the source to a code for this side too, or correct the line.',
    },
    fr: {
      message: 'La TVA {asked} correspond à {candidates}, un code qui ne vaut pas pour ce type de facture.',
      cause: 'Un code TVA vaut pour les ventes, pour les achats ou pour les deux.',
      remedy: 'Liez aussi la valeur de la source à un code pour ce côté, ou corrigez la ligne.',
    },
  },
  'vat-code-blocked': {
    severity: 'error',
    rules: ['R40'],
    nl: {
      message: 'De btw-code voor {asked} is geblokkeerd: {candidates}.',
      cause: 'Met een geblokkeerde btw-code kan niet geboekt worden.',
      remedy: 'Deblokkeer de code in het boekhoudpakket, of koppel een andere.',
    },
    en: {
      message: 'The VAT code for {asked} is blocked: {candidates}.',
      cause: 'Nothing can be booked with a blocked VAT code.',
      remedy: 'Unblock the code in the accounting package, or link another one.',
    },
    fr: {
      message: 'Le code TVA pour {asked} est bloqué : {candidates}.',
      cause: 'On ne peut pas comptabiliser avec un code TVA bloqué.',
      remedy: 'Débloquez le code dans le logiciel comptable, ou liez-en un autre.',
    },
  },
  'vat-code-wrong-country': {
    severity: 'error',
    rules: ['R72', 'B27'],
    nl: {
      message:
        'Voor btw {asked} en land {country} is er geen btw-code; wel voor een ander land: {candidates}.',
      cause: 'Btw van een ander land heeft per land een eigen btw-code.',
      remedy: 'Voeg de btw-code van dat land toe, of verbeter het land van de relatie.',
    },
    en: {
      message:
        'There is no VAT code for VAT {asked} and country {country}, only for another country: {candidates}.',
      cause: 'VAT of another country has a VAT code of its own for each country.',
      remedy: 'Add the VAT code of that country, or correct the country of the relation.',
    },
    fr: {
      message:
        "Il n'y a pas de code TVA pour la TVA {asked} et le pays {country}, seulement pour un autre pays : {candidates}.",
      cause: "La TVA d'un autre pays a un code TVA propre à chaque pays.",
      remedy: 'Ajoutez le code TVA de ce pays, ou corrigez le pays de la relation.',
    },
  },
  'vat-code-not-on-date': {
    severity: 'error',
    rules: ['R40'],
    nl: {
      message: 'Voor btw {asked} is er op {date} geen geldige btw-code: {candidates}.',
      cause: 'De btw-code geldt in een andere tijd dan de datum van levering of factuur.',
      remedy: 'Controleer de datum, of de kolommen from en until in vat-codes.csv.',
    },
    en: {
      message: 'For VAT {asked} there is no valid VAT code on {date}: {candidates}.',
      cause: 'The VAT code holds at another time than the date of supply or invoice.',
      remedy: 'Check the date, or the columns from and until in vat-codes.csv.',
    },
    fr: {
      message: "Pour la TVA {asked}, aucun code TVA n'est valable le {date} : {candidates}.",
      cause: 'Le code TVA vaut pour une autre période que la date de livraison ou de facture.',
      remedy: 'Vérifiez la date, ou les colonnes from et until de vat-codes.csv.',
    },
  },
  'vat-code-including': {
    severity: 'error',
    rules: ['B20'],
    nl: {
      message: 'Btw-code {code} {description} is van het type inclusief.',
      cause:
        'De instelling is: zulke codes weigeren, omdat het boekhoudpakket er bedragen inclusief btw bij verwacht.',
      remedy: 'Koppel een code van het type exclusief, of sta omrekenen toe (vat.includingCodes: convert).',
    },
    en: {
      message: 'VAT code {code} {description} is of type including.',
      cause:
        'The setting is to refuse such codes, because the accounting package expects amounts including VAT with them.',
      remedy: 'Link a code of type excluding, or allow converting (vat.includingCodes: convert).',
    },
    fr: {
      message: 'Le code TVA {code} {description} est du type TVA comprise.',
      cause:
        'Le réglage est de refuser ces codes, car le logiciel comptable y attend des montants TVA comprise.',
      remedy: 'Liez un code hors TVA, ou autorisez la conversion (vat.includingCodes: convert).',
    },
  },
  'vat-code-including-not-deductible': {
    severity: 'error',
    rules: ['B28'],
    nl: {
      message:
        'Btw-code {code} {description} is van het type inclusief, en een deel van deze btw is niet aftrekbaar.',
      cause: 'Binnen een bedrag inclusief btw kan het deel dat niet aftrekbaar is niet apart geboekt worden.',
      remedy: 'Koppel een code van het type exclusief.',
    },
    en: {
      message:
        'VAT code {code} {description} is of type including, and a part of this VAT is not deductible.',
      cause: 'Inside an amount including VAT the part that is not deductible cannot be booked apart.',
      remedy: 'Link a code of type excluding.',
    },
    fr: {
      message:
        "Le code TVA {code} {description} est du type TVA comprise, et une partie de cette TVA n'est pas déductible.",
      cause: 'Dans un montant TVA comprise, la partie non déductible ne peut pas être comptabilisée à part.',
      remedy: 'Liez un code hors TVA.',
    },
  },
  'vat-account-missing': {
    severity: 'error',
    rules: ['R40'],
    nl: {
      message: 'Bij btw-code {code} ontbreekt de rekening waarop de btw geboekt wordt.',
      cause: 'Elke btw-code met btw heeft een rekening af te dragen of te vorderen.',
      remedy: 'Vul de rekening in bij deze code in vat-codes.csv.',
    },
    en: {
      message: 'VAT code {code} lacks the account that its VAT is booked on.',
      cause: 'Each VAT code with VAT has an account to pay or to claim.',
      remedy: 'Fill in the account of this code in vat-codes.csv.',
    },
    fr: {
      message: "Le code TVA {code} n'a pas le compte sur lequel sa TVA est comptabilisée.",
      cause: 'Chaque code TVA avec TVA a un compte à payer ou à récupérer.',
      remedy: 'Indiquez le compte de ce code dans vat-codes.csv.',
    },
  },
} satisfies Catalogue
