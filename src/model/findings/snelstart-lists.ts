import type { Catalogue } from './entry.ts'

/** Answers of SnelStart that were dropped. */
export const snelstartListFindings = {
  'snelstart-json-broken': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: 'Dit JSON-bestand is niet te lezen: {detail}',
      cause: 'Het bestand is afgebroken, leeg of met de hand gewijzigd.',
      remedy: 'Haal het antwoord van SnelStart opnieuw op en zet het ongewijzigd in de inbox.',
    },
    en: {
      message: 'This JSON file cannot be read: {detail}',
      cause: 'The file was cut off, is empty or was changed by hand.',
      remedy: 'Get the answer of SnelStart again and drop it unchanged.',
    },
    fr: {
      message: 'Ce fichier JSON est illisible : {detail}',
      cause: 'Le fichier a été tronqué, est vide ou a été modifié à la main.',
      remedy: 'Récupérez de nouveau la réponse de SnelStart et déposez-la sans la modifier.',
    },
  },
  'snelstart-list-elsewhere': {
    severity: 'error',
    rules: ['R82'],
    nl: {
      message: 'Dit is een lijst uit SnelStart, en administratie {administration} boekt in Exact.',
      cause: 'Nummers en codes van een ander pakket zouden de tabellen onbruikbaar maken.',
      remedy: 'Zet het bestand in de inbox van de administratie die in SnelStart boekt.',
    },
    en: {
      message: 'This is a list of SnelStart, and administration {administration} books in Exact.',
      cause: 'Numbers and codes of another package would make the tables useless.',
      remedy: 'Drop the file in the inbox of the administration that books in SnelStart.',
    },
    fr: {
      message: "C'est une liste de SnelStart, et l'administration {administration} comptabilise dans Exact.",
      cause: 'Les numéros et codes d’un autre logiciel rendraient les tables inutilisables.',
      remedy: "Déposez le fichier dans la boîte de l'administration qui comptabilise dans SnelStart.",
    },
  },
  'snelstart-page-full': {
    severity: 'warning',
    rules: ['R82'],
    nl: {
      message: 'De lijst {list} heeft {count} regels: er kan nog een pagina zijn.',
      cause: 'SnelStart geeft ten hoogste 500 regels per antwoord.',
      remedy: 'Haal ook de volgende pagina op ($skip: zoveel regels als u al hebt) en zet haar in de inbox.',
    },
    en: {
      message: 'The list {list} has {count} records: there may be another page.',
      cause: 'SnelStart gives at most 500 records in one answer.',
      remedy: 'Get the next page too ($skip: as many records as you have) and drop it.',
    },
    fr: {
      message: 'La liste {list} a {count} lignes : il peut y avoir une autre page.',
      cause: 'SnelStart donne au plus 500 lignes par réponse.',
      remedy:
        'Récupérez aussi la page suivante ($skip : autant de lignes que vous en avez déjà) et déposez-la.',
    },
  },
  'snelstart-list-first': {
    severity: 'error',
    rules: ['R82', 'R29'],
    nl: {
      message: 'De lijst {list} kan nog niet worden overgenomen: eerst is de lijst {first} nodig.',
      cause:
        'Zonder {first} hebben btw-codes en dagboeken geen rekening, en adressen van relaties geen land: SnelStart noemt daarvan alleen nummers en id’s.',
      remedy: 'Zet eerst {first} in de inbox en daarna dit bestand nog een keer.',
    },
    en: {
      message: 'The list {list} cannot be taken over yet: the list {first} is needed first.',
      cause:
        'Without {first} VAT codes and journals have no account, and addresses of relations no country: SnelStart gives only numbers and ids of those.',
      remedy: 'Drop {first} first, and then this file again.',
    },
    fr: {
      message: "La liste {list} ne peut pas encore être reprise : il faut d'abord la liste {first}.",
      cause:
        "Sans {first} les codes TVA et les journaux n'ont pas de compte, et les adresses des relations pas de pays : SnelStart n'en donne que des numéros et identifiants.",
      remedy: "Déposez d'abord {first}, puis ce fichier encore une fois.",
    },
  },
} satisfies Catalogue
