import type { Catalogue } from './entry.ts'

/** Findings of a target while it writes: values that the accounting package's file cannot hold. */
export const outputFindings = {
  'character-not-allowed': {
    severity: 'error',
    rules: ['R57'],
    nl: {
      message: 'In {field} staat een teken dat niet in een XML-bestand mag: {character}.',
      cause: 'Zo’n onzichtbaar stuurteken komt mee bij knippen en plakken of uit een beschadigde export.',
      remedy: 'Typ de tekst in het bronpakket opnieuw en maak de export opnieuw.',
    },
    en: {
      message: 'The field {field} has a character that an XML file cannot hold: {character}.',
      cause: 'Such an invisible control character comes along with copy and paste, or from a damaged export.',
      remedy: 'Type the text again in the source package and make the export again.',
    },
    fr: {
      message: "Le champ {field} contient un caractère qu'un fichier XML ne peut pas contenir : {character}.",
      cause: "Un tel caractère invisible vient d'un copier-coller ou d'un export abîmé.",
      remedy: "Retapez le texte dans le logiciel source et refaites l'export.",
    },
  },
  'text-too-long': {
    severity: 'error',
    rules: ['R57'],
    nl: {
      message: 'De tekst in {field} is {length} tekens lang; er passen er {limit} in.',
      cause: 'Het boekhoudpakket neemt een langere tekst niet aan, en er wordt niets stilzwijgend afgekapt.',
      remedy: 'Maak de tekst korter en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'The text in {field} has {length} characters; at most {limit} fit.',
      cause: 'The accounting package does not take a longer text, and nothing is cut off silently.',
      remedy: 'Make the text shorter and drop the file again.',
    },
    fr: {
      message: 'Le texte de {field} compte {length} caractères ; {limit} au plus sont admis.',
      cause: "Le logiciel comptable n'accepte pas un texte plus long, et rien n'est coupé en silence.",
      remedy: 'Raccourcissez le texte et déposez le fichier de nouveau.',
    },
  },
  'relation-code-not-digits': {
    severity: 'error',
    rules: ['R86'],
    nl: {
      message: 'De relatiecode “{code}” bestaat niet alleen uit cijfers.',
      cause:
        'Exact Online kent relaties onder een nummer van hooguit 18 cijfers en kan andere codes weigeren.',
      remedy: 'Zet in de tabel relations.csv het nummer dat de relatie in Exact Online heeft.',
    },
    en: {
      message: 'The relation code “{code}” is not made of digits only.',
      cause: 'Exact Online knows relations by a number of at most 18 digits and may refuse other codes.',
      remedy: 'Put the number that the relation has in Exact Online in the table relations.csv.',
    },
    fr: {
      message: 'Le code de relation “{code}” ne se compose pas uniquement de chiffres.',
      cause:
        "Exact Online connaît les relations par un numéro de 18 chiffres au plus et peut refuser d'autres codes.",
      remedy: 'Mettez dans le tableau relations.csv le numéro que la relation a dans Exact Online.',
    },
  },
  'country-not-iso': {
    severity: 'error',
    rules: ['R38'],
    nl: {
      message: 'Het land “{country}” van de relatie is geen landcode van twee hoofdletters.',
      cause: 'Exact Online kent landen bij hun ISO-code, zoals NL, BE of DE.',
      remedy: 'Zet de landcode in het bronpakket, of vul de waarde aan in het bronprofiel.',
    },
    en: {
      message: 'The country “{country}” of the relation is not a country code of two capitals.',
      cause: 'Exact Online knows countries by their ISO code, such as NL, BE or DE.',
      remedy: 'Put the country code in the source, or add the value to the source profile.',
    },
    fr: {
      message: "Le pays “{country}” de la relation n'est pas un code de deux majuscules.",
      cause: 'Exact Online connaît les pays par leur code ISO, comme NL, BE ou DE.',
      remedy: 'Mettez le code du pays dans la source, ou ajoutez la valeur au profil source.',
    },
  },
  'bank-account-not-iban': {
    severity: 'error',
    rules: ['R91'],
    nl: {
      message: 'De bankrekening “{account}” van de relatie heeft niet de vorm van een IBAN.',
      cause: 'Exact Online controleert bankrekeningen en weigert de relatie als er iets niet klopt.',
      remedy:
        'Verbeter het IBAN in het bronpakket, of zet relations.bankAccounts uit in administration.yaml.',
    },
    en: {
      message: 'The bank account “{account}” of the relation does not look like an IBAN.',
      cause: 'Exact Online checks bank accounts and refuses the relation when something is wrong.',
      remedy:
        'Correct the IBAN in the source package, or switch relations.bankAccounts off in administration.yaml.',
    },
    fr: {
      message: "Le compte bancaire “{account}” de la relation n'a pas la forme d'un IBAN.",
      cause: "Exact Online contrôle les comptes bancaires et refuse la relation en cas d'erreur.",
      remedy:
        "Corrigez l'IBAN dans le logiciel source, ou désactivez relations.bankAccounts dans administration.yaml.",
    },
  },
  'amount-out-of-range': {
    severity: 'error',
    rules: [],
    nl: {
      message: 'Het bedrag {amount} in {field} is te groot; de grens is {limit}.',
      cause: 'Boven die grens zijn totalen niet meer op de cent nauwkeurig.',
      remedy: 'Controleer het bedrag en de decimalen in het bronpakket en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'The amount {amount} in {field} is too large; the limit is {limit}.',
      cause: 'Above that limit totals are no longer exact to the cent.',
      remedy: 'Check the amount and its decimals in the source and drop the file again.',
    },
    fr: {
      message: 'Le montant {amount} de {field} est trop grand ; la limite est {limit}.',
      cause: 'Au-delà de cette limite, les totaux ne sont plus exacts au centime.',
      remedy: 'Vérifiez le montant et ses décimales dans la source et déposez le fichier de nouveau.',
    },
  },
  'xml-not-valid': {
    severity: 'error',
    rules: ['R63'],
    nl: {
      message: 'De XML voldoet niet aan het schema en is niet geschreven: {detail}',
      cause: 'Dit is een fout in ledgerdrop of in een koppeltabel, niet in het aangeleverde bestand.',
      remedy: 'Geef deze melding met het aangeleverde bestand door aan uw beheerder.',
    },
    en: {
      message: 'The XML does not follow its schema and was not written: {detail}',
      cause: 'This is a mistake in ledgerdrop or in a mapping table, not in the dropped file.',
      remedy: 'Pass this message and the dropped file on to your administrator.',
    },
    fr: {
      message: "Le XML n'est pas conforme à son schéma et n'a pas été écrit : {detail}",
      cause: "C'est une erreur de ledgerdrop ou d'une table de correspondance, pas du fichier déposé.",
      remedy: 'Transmettez ce message et le fichier déposé à votre administrateur.',
    },
  },
} satisfies Catalogue
