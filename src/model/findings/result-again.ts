import type { Catalogue } from './entry.ts'

/** Findings about an import result that comes after something else was done, or is not as was asked for. */
export const resultAgainFindings = {
  'result-taken-before': {
    severity: 'warning',
    rules: ['R67'],
    nl: {
      message: 'Precies dit importverslag is al verwerkt (batch {batch}); er is niets gewijzigd.',
      cause: 'Het bestand is nog eens aangeleverd, of Exact gaf bij een volgende import hetzelfde antwoord.',
      remedy:
        'Is het van een nieuwe import, zet dan de zes tekens van de geïmporteerde batch in de bestandsnaam en lever het opnieuw aan.',
    },
    en: {
      message: 'Exactly this import result was taken in before (batch {batch}); nothing was changed.',
      cause: 'The file was dropped once more, or Exact gave the same answer to a later import.',
      remedy:
        'If it is that of a new import, put the six characters of the imported batch in the name of the file and drop it again.',
    },
    fr: {
      message: "Exactement ce résultat d'importation a déjà été traité (lot {batch}) ; rien n'a été modifié.",
      cause:
        'Le fichier a été déposé une fois de plus, ou Exact a répondu de même à une importation suivante.',
      remedy:
        "S'il concerne une nouvelle importation, mettez les six caractères du lot importé dans le nom du fichier et déposez-le de nouveau.",
    },
  },
  'result-document-requeued': {
    severity: 'warning',
    rules: ['R43', 'R67'],
    nl: {
      message:
        'Dit document is volgens dit verslag geïmporteerd, maar daarna met requeue vrijgemaakt; het blijft vrij.',
      cause:
        'Het verslag vertelt niets nieuws: dat het document in Exact stond, was al bekend toen het is vrijgemaakt.',
      remedy: 'Controleer of het in Exact is verwijderd, voordat u het opnieuw aanlevert.',
    },
    en: {
      message:
        'This document was imported as this result has it, and made free with requeue after that; it stays free.',
      cause: 'The result brings no news: that Exact had the document was known when it was made free.',
      remedy: 'See whether it was removed in Exact before you drop it again.',
    },
    fr: {
      message:
        'Selon ce résultat, ce document a été importé, mais il a ensuite été libéré avec requeue ; il reste libre.',
      cause:
        "Le résultat n'apporte rien de neuf : on savait qu'Exact avait le document lorsqu'il a été libéré.",
      remedy: "Vérifiez qu'il a été supprimé dans Exact avant de le déposer de nouveau.",
    },
  },
  'result-number-other': {
    severity: 'warning',
    rules: ['R67', 'R81'],
    nl: {
      message: 'Exact gaf dit document boekstuknummer {given} in plaats van {asked}.',
      cause: 'In Exact nummert het dagboek zelf, of iemand paste het bestand uit de outbox aan.',
      remedy:
        'Kies bij entryNumber in administration.yaml voor assign als Exact de nummers geeft; dan worden ze niet meer meegestuurd.',
    },
    en: {
      message: 'Exact gave this document entry number {given} instead of {asked}.',
      cause: 'In Exact the journal numbers by itself, or somebody changed the file of the outbox.',
      remedy:
        'Choose assign for entryNumber in administration.yaml if Exact gives the numbers; then none are sent.',
    },
    fr: {
      message: 'Exact a donné à ce document le numéro de pièce {given} au lieu de {asked}.',
      cause: "Dans Exact, le journal numérote lui-même, ou quelqu'un a modifié le fichier de l'outbox.",
      remedy:
        'Choisissez assign pour entryNumber dans administration.yaml si Exact attribue les numéros ; ils ne sont alors plus envoyés.',
    },
  },
  'result-after-reversal': {
    severity: 'warning',
    rules: ['R67'],
    nl: {
      message: 'Batch {batch} is al teruggeboekt, maar niet volgens dit verslag: let op {numbers}.',
      cause:
        'De tegenboeking is gemaakt van wat toen bekend was. Ze mist wat alsnog geaccepteerd is, en bevat wat geweigerd blijkt.',
      remedy: 'Zoek deze documenten in Exact op en boek ze daar zo nodig met de hand recht.',
    },
    en: {
      message: 'Batch {batch} was reversed already, but not as this result has it: mind {numbers}.',
      cause:
        'The reversal was made from what was known then. It lacks what was accepted after all, and has what turns out to be refused.',
      remedy: 'Look these documents up in Exact and set them right there by hand where needed.',
    },
    fr: {
      message: 'Le lot {batch} a déjà été contre-passé, mais pas selon ce résultat : attention à {numbers}.',
      cause:
        "La contre-passation a été faite à partir de ce que l'on savait alors. Il y manque ce qui a été accepté ensuite, et elle contient ce qui est finalement refusé.",
      remedy: 'Cherchez ces documents dans Exact et rectifiez-les si nécessaire à la main.',
    },
  },
  'refused-found-in-books': {
    severity: 'information',
    rules: ['R16', 'R67'],
    nl: {
      message:
        'Exact had dit document geweigerd, maar heeft het nu toch: boekstuk {entry} in dagboek {journal}. Het telt vanaf nu als geïmporteerd.',
      cause:
        'Het is later in Exact ingevoerd of alsnog geïmporteerd: nummer, datum, relatie en bedrag zijn gelijk.',
      remedy:
        'Zet dit document niet nog eens in de inbox. Betalingen ervan worden gemeld vanaf de volgende lijst of export met betalingen.',
    },
    en: {
      message:
        'Exact had refused this document, and has it after all: entry {entry} in journal {journal}. From now on it counts as imported.',
      cause: 'It was entered or imported in Exact later: number, date, relation and amount are equal.',
      remedy:
        'Do not drop this document again. Payments of it are told from the next list or export with payments on.',
    },
    fr: {
      message:
        "Exact avait refusé ce document mais l'a tout de même : pièce {entry} du journal {journal}. Il compte désormais comme importé.",
      cause:
        'Il a été saisi ou importé plus tard dans Exact : numéro, date, relation et montant sont identiques.',
      remedy:
        'Ne déposez plus ce document. Ses paiements seront communiqués à partir de la prochaine liste ou du prochain export de paiements.',
    },
  },
  'refused-perhaps-in-books': {
    severity: 'warning',
    rules: ['R16', 'R67'],
    nl: {
      message:
        'Exact had document {number} geweigerd ({date}, {relation}, {amount}). Boekstuk {entry} in dagboek {journal} heeft dit nummer, maar een andere datum, relatie of ander bedrag. Er is niets gewijzigd.',
      cause: 'Het document is in Exact misschien anders ingevoerd, of het nummer is van een ander document.',
      remedy:
        'Vergelijk het boekstuk in Exact met het document. Is het hetzelfde, geef dan de opdracht “ledgerdrop mark {batch} imported --document {number}” en zet het document niet meer in de inbox.',
    },
    en: {
      message:
        'Exact had refused document {number} ({date}, {relation}, {amount}). Entry {entry} in journal {journal} has this number, but another date, relation or amount. Nothing was changed.',
      cause:
        'The document may have been entered differently in Exact, or the number is that of another document.',
      remedy:
        'Compare the entry in Exact with the document. If it is the same, give the command “ledgerdrop mark {batch} imported --document {number}”, and do not drop the document again.',
    },
    fr: {
      message:
        "Exact avait refusé le document {number} ({date}, {relation}, {amount}). La pièce {entry} du journal {journal} porte ce numéro, mais une autre date, une autre relation ou un autre montant. Rien n'a été modifié.",
      cause:
        "Le document a peut-être été saisi autrement dans Exact, ou le numéro est celui d'un autre document.",
      remedy:
        "Comparez la pièce dans Exact avec le document. S'il s'agit du même, donnez la commande « ledgerdrop mark {batch} imported --document {number} » et ne déposez plus le document.",
    },
  },
} satisfies Catalogue
