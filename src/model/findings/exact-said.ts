import type { Catalogue } from './entry.ts'

/** What Exact itself says of documents and relations that were imported. */
export const exactSaidFindings = {
  'exact-refused': {
    severity: 'warning',
    rules: ['R61', 'R67', 'R71'],
    nl: {
      message: 'Exact weigert dit document: {text}',
      cause: '[[{meaning} ]]Dit is de tekst van Exact zelf, bij een regel uit {file}.',
      remedy: '{todo}',
    },
    en: {
      message: 'Exact refuses this document: {text}',
      cause: '[[{meaning} ]]This is the text of Exact itself, about a row of {file}.',
      remedy: '{todo}',
    },
    fr: {
      message: 'Exact refuse ce document : {text}',
      cause: "[[{meaning} ]]C'est le texte d'Exact lui-même, pour une ligne de {file}.",
      remedy: '{todo}',
    },
  },
  'exact-remark': {
    severity: 'information',
    rules: ['R61'],
    nl: {
      message: 'Exact neemt dit document aan, met een opmerking: {text}',
      cause: 'Exact meldde bij het importeren iets wat de boeking niet tegenhield.',
      remedy: 'Kijk het boekstuk in Exact na als de opmerking daarom vraagt.',
    },
    en: {
      message: 'Exact accepts this document with a remark: {text}',
      cause: 'Exact told of something when importing that did not stop the booking.',
      remedy: 'Look the entry up in Exact if the remark asks for it.',
    },
    fr: {
      message: 'Exact accepte ce document avec une remarque : {text}',
      cause: "Exact a signalé à l'importation quelque chose qui n'a pas empêché l'écriture.",
      remedy: 'Vérifiez la pièce dans Exact si la remarque le demande.',
    },
  },
  'exact-relation-refused': {
    severity: 'warning',
    rules: ['R61', 'R71'],
    nl: {
      message: 'Exact weigert relatie {code}: {text}',
      cause: '[[{meaning} ]]De relatie is niet aangemaakt of niet bijgewerkt.',
      remedy: '{todo} De relatie gaat vanzelf weer mee met het volgende document.',
    },
    en: {
      message: 'Exact refuses relation {code}: {text}',
      cause: '[[{meaning} ]]The relation was not made or not changed.',
      remedy: '{todo} The relation goes along again with its next document.',
    },
    fr: {
      message: 'Exact refuse la relation {code} : {text}',
      cause: "[[{meaning} ]]La relation n'a pas été créée ou pas modifiée.",
      remedy: '{todo} La relation repartira avec son prochain document.',
    },
  },
} satisfies Catalogue
