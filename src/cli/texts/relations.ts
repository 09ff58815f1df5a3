import type { Language } from '../../model/settings.ts'

/** What the commands about relations say. */
export type RelationTexts = {
  relations: string
  list: string
  review: string
  apply: string
  baseline: string
  options: Record<'unlinked' | 'decisions' | 'output' | 'allKnown', string>
  administrationNeeded: (known: string) => string
  outputExists: (path: string) => string
  notReview: (path: string) => string
  written: (path: string, count: string) => string
  nothingToReview: string
  none: string
  baselineNothing: string
  baselineOpen: (count: string) => string
  listHead: string[]
  unlinkedHead: string[]
  decisionsHead: string[]
  /** name of the list that `baseline` drops */
  baselineFile: (batch: string) => string
}

const nl: RelationTexts = {
  relations: 'relaties: wie is wie in het boekhoudpakket',
  list: 'toon de relaties die het register kent, of die nog niet gekoppeld zijn',
  review: 'maak een lijst van de relaties die een bestand zou aanmaken of bijwerken, om na te kijken',
  apply: 'verwerk een nagekeken lijst met relaties',
  baseline: 'leg bij de eerste keer vast welke relaties van het bronpakket al in de boekhouding staan',
  options: {
    unlinked: 'alleen relaties zonder code in het boekhoudpakket, met de dichtstbijzijnde kandidaten',
    decisions: 'toon wat er in nagekeken lijsten is gekozen, en wanneer',
    output: 'waar de lijst komt',
    allKnown:
      'ook relaties die niet in relations.csv staan, zijn al bekend onder hun eigen nummer uit het bronpakket',
  },
  administrationNeeded: (known) => `Noem de administratie met --administration. Bekend zijn: ${known}.`,
  outputExists: (path) => `${path} bestaat al; kies met --output een andere naam.`,
  notReview: (path) =>
    `${path} is geen nagekeken lijst met relaties: de kolommen actie en kenmerk ontbreken.`,
  written: (path, count) =>
    `${count} ${count === '1' ? 'relatie staat' : 'relaties staan'} in ${path}. Kijk de kolom actie na en zet het bestand in de inbox, of gebruik relations apply.`,
  nothingToReview: 'Er zijn geen relaties om na te kijken.',
  none: 'Er zijn er geen.',
  baselineNothing: 'Geen enkele relatie uit dit bestand is herkend; er is niets vastgelegd.',
  baselineOpen: (count) =>
    `${count} ${count === '1' ? 'relatie staat' : 'relaties staan'} niet in relations.csv en ${count === '1' ? 'blijft' : 'blijven'} nieuw; met --all-known gelden ze als bekend onder hun eigen nummer.`,
  listHead: ['code', 'soort', 'naam', 'nummers in het bronpakket'],
  unlinkedHead: ['soort', 'nummer', 'naam', 'bron', 'reden', 'mogelijk'],
  decisionsHead: ['tijd', 'actie', 'code', 'naam', 'iban', 'bestand', 'regel'],
  baselineFile: (batch) => `relaties-beginstand-${batch}.csv`,
}

const en: RelationTexts = {
  relations: 'relations: who is who in the accounting package',
  list: 'show the relations that the register knows, or those that are not linked yet',
  review: 'make a list of the relations that a file would make or change, to look through',
  apply: 'take in a list of relations that was looked through',
  baseline: 'the first time: record which relations of the source are in the books already',
  options: {
    unlinked: 'only relations without a code in the accounting package, with the nearest candidates',
    decisions: 'show what was chosen in lists that came back, and when',
    output: 'where the list goes',
    allKnown:
      'relations that are not in relations.csv are in the books as well, under their own number of the source',
  },
  administrationNeeded: (known) => `Name the administration with --administration. Known are: ${known}.`,
  outputExists: (path) => `${path} exists already; choose another name with --output.`,
  notReview: (path) =>
    `${path} is no list of relations that was looked through: the columns action and mark are missing.`,
  written: (path, count) =>
    `${count} ${count === '1' ? 'relation is' : 'relations are'} in ${path}. Look through the column action and drop the file in the inbox, or use relations apply.`,
  nothingToReview: 'There are no relations to look through.',
  none: 'There are none.',
  baselineNothing: 'No relation of this file was recognised; nothing was recorded.',
  baselineOpen: (count) =>
    `${count} ${count === '1' ? 'relation is' : 'relations are'} not in relations.csv and ${count === '1' ? 'stays' : 'stay'} new; with --all-known they count as known under their own number.`,
  listHead: ['code', 'kind', 'name', 'numbers in the source'],
  unlinkedHead: ['kind', 'number', 'name', 'source', 'reason', 'possible'],
  decisionsHead: ['time', 'action', 'code', 'name', 'iban', 'file', 'row'],
  baselineFile: (batch) => `relations-baseline-${batch}.csv`,
}

const fr: RelationTexts = {
  relations: 'relations : qui est qui dans le logiciel comptable',
  list: 'montrer les relations que le registre connaît, ou celles qui ne sont pas encore rattachées',
  review: 'faire une liste des relations qu’un fichier créerait ou modifierait, à vérifier',
  apply: 'prendre en compte une liste de relations vérifiée',
  baseline: 'la première fois : enregistrer quelles relations de la source sont déjà en comptabilité',
  options: {
    unlinked:
      'seulement les relations sans code dans le logiciel comptable, avec les candidats les plus proches',
    decisions: 'montrer ce qui a été choisi dans les listes vérifiées, et quand',
    output: 'où va la liste',
    allKnown: 'les relations absentes de relations.csv existent aussi, sous leur propre numéro de la source',
  },
  administrationNeeded: (known) => `Indiquez l'administration avec --administration. Connues : ${known}.`,
  outputExists: (path) => `${path} existe déjà ; choisissez un autre nom avec --output.`,
  notReview: (path) =>
    `${path} n'est pas une liste de relations vérifiée : les colonnes action et repère manquent.`,
  written: (path, count) =>
    `${count} ${count === '1' ? 'relation figure' : 'relations figurent'} dans ${path}. Vérifiez la colonne action et déposez le fichier dans l'inbox, ou utilisez relations apply.`,
  nothingToReview: 'Il n’y a aucune relation à vérifier.',
  none: "Il n'y en a pas.",
  baselineNothing: "Aucune relation de ce fichier n'a été reconnue ; rien n'a été enregistré.",
  baselineOpen: (count) =>
    `${count} ${count === '1' ? 'relation ne figure' : 'relations ne figurent'} pas dans relations.csv et ${count === '1' ? 'reste nouvelle' : 'restent nouvelles'} ; avec --all-known elles sont réputées connues sous leur propre numéro.`,
  listHead: ['code', 'type', 'nom', 'numéros dans la source'],
  unlinkedHead: ['type', 'numéro', 'nom', 'source', 'raison', 'possible'],
  decisionsHead: ['heure', 'action', 'code', 'nom', 'iban', 'fichier', 'ligne'],
  baselineFile: (batch) => `relations-depart-${batch}.csv`,
}

const all: Record<Language, RelationTexts> = { nl, en, fr }

export const relationTexts = (language: Language): RelationTexts => all[language]
