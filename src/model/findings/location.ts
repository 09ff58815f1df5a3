import type { Catalogue } from './entry.ts'

/** Findings about the column that says which administration a document is for. */
export const locationFindings = {
  'location-unknown': {
    severity: 'error',
    rules: ['R25', 'R48'],
    nl: {
      message:
        'Vestiging “{location}” staat niet bij locations van {administration}.[[ Bedoelt u {suggestions}?]]',
      cause: 'Zonder deze vestiging is niet te zeggen in welke administratie het document wordt geboekt.',
      remedy:
        'Voeg “{location}” toe aan locations in administration.yaml met de code van haar administratie, of verbeter de vestiging in het bestand.',
    },
    en: {
      message:
        'Location “{location}” is not among the locations of {administration}.[[ Did you mean {suggestions}?]]',
      cause: 'Without it there is no telling in which administration the document is to be booked.',
      remedy:
        'Add “{location}” to locations in administration.yaml with the code of its administration, or correct the location in the file.',
    },
    fr: {
      message:
        "L'établissement « {location} » ne figure pas dans locations de {administration}.[[ Vouliez-vous dire {suggestions} ?]]",
      cause: 'Sans lui, on ne peut dire dans quelle administration le document doit être comptabilisé.',
      remedy:
        "Ajoutez « {location} » à locations dans administration.yaml avec le code de son administration, ou corrigez l'établissement dans le fichier.",
    },
  },
  'location-missing': {
    severity: 'error',
    rules: ['R25', 'R48'],
    nl: {
      message: 'Er staat geen vestiging bij dit document; bekend zijn {known}.',
      cause: 'De vestiging bepaalt in welke administratie het document wordt geboekt.',
      remedy:
        'Vul de vestiging in, of geef locations in administration.yaml een regel “*” voor alle overige.',
    },
    en: {
      message: 'This document has no location; known are {known}.',
      cause: 'The location decides in which administration the document is booked.',
      remedy: 'Fill in the location, or give locations in administration.yaml a line “*” for all others.',
    },
    fr: {
      message: "Ce document n'a pas d'établissement ; sont connus {known}.",
      cause: "L'établissement détermine l'administration dans laquelle le document est comptabilisé.",
      remedy:
        "Indiquez l'établissement, ou ajoutez à locations dans administration.yaml une ligne « * » pour tous les autres.",
    },
  },
  'location-differs': {
    severity: 'error',
    rules: ['R48'],
    nl: {
      message:
        'Deze regel is van vestiging “{location}”; regel {row} van hetzelfde document is van “{first}”.',
      cause: 'Een document wordt in één administratie geboekt.',
      remedy: 'Geef alle regels van het document dezelfde vestiging, of splits het document.',
    },
    en: {
      message: 'This row is of location “{location}”; row {row} of the same document is of “{first}”.',
      cause: 'A document is booked in one administration.',
      remedy: 'Give all rows of the document the same location, or split the document.',
    },
    fr: {
      message:
        "Cette ligne est de l'établissement « {location} » ; la ligne {row} du même document est de « {first} ».",
      cause: 'Un document est comptabilisé dans une seule administration.',
      remedy: 'Donnez le même établissement à toutes les lignes du document, ou scindez le document.',
    },
  },
  'locations-not-mapped': {
    severity: 'error',
    rules: ['R48'],
    nl: {
      message: 'Het bestand heeft documenten van meer dan één vestiging: {known}.',
      cause:
        'De instellingen van {administration} zeggen niet bij welke administratie elke vestiging hoort; alles in één administratie boeken zou een gok zijn.',
      remedy:
        'Noem elke vestiging met haar administratie bij locations in administration.yaml. Horen ze alle bij {administration}, schrijf dan “*”: {administration}.',
    },
    en: {
      message: 'The file has documents of more than one location: {known}.',
      cause:
        'The settings of {administration} do not say to which administration each location belongs; to book all in one would be a guess.',
      remedy:
        'Name each location with its administration under locations in administration.yaml. If all belong to {administration}, write “*”: {administration}.',
    },
    fr: {
      message: 'Le fichier contient des documents de plusieurs établissements : {known}.',
      cause:
        'Les paramètres de {administration} ne disent pas à quelle administration appartient chaque établissement ; tout comptabiliser dans une seule serait deviner.',
      remedy:
        'Indiquez chaque établissement avec son administration dans locations de administration.yaml. Si tous appartiennent à {administration}, écrivez « * » : {administration}.',
    },
  },
} satisfies Catalogue
