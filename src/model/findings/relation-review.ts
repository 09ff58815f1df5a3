import type { Catalogue } from './entry.ts'

/** Findings about a list of relations that a person looked through. */
export const relationReviewFindings = {
  'relation-skipped': {
    severity: 'error',
    rules: ['R56'],
    nl: {
      message: '{relation} is in een lijst met relaties overgeslagen, zonder code in de boekhouding.',
      cause: 'De relatie mag niet worden aangemaakt, en waar ze in de boekhouding staat is niet bekend.',
      remedy:
        'Zet in de lijst met relaties de code erbij, of Insert om haar toch aan te maken, en zet de lijst in de inbox.',
    },
    en: {
      message: '{relation} was skipped in a list of relations, without a code in the books.',
      cause: 'The relation may not be made, and where it is in the books is not known.',
      remedy:
        'Put the code beside it in the list of relations, or Insert to make it after all, and drop the list in the inbox.',
    },
    fr: {
      message: '{relation} a été ignorée dans une liste de relations, sans code en comptabilité.',
      cause: "La relation ne peut pas être créée, et l'on ne sait pas où elle se trouve en comptabilité.",
      remedy:
        'Ajoutez le code dans la liste des relations, ou Insert pour la créer quand même, et déposez la liste dans l’inbox.',
    },
  },
  'relation-review-action-unknown': {
    severity: 'error',
    rules: ['R56'],
    nl: {
      message: 'Actie “{action}” is niet bekend.',
      cause: 'In deze kolom kan staan: Insert (aanmaken), Update (bijwerken), Overslaan, of niets.',
      remedy: 'Vul een van deze woorden in, of maak de cel leeg; lever de lijst opnieuw aan.',
    },
    en: {
      message: 'Action “{action}” is not known.',
      cause: 'This column can hold: Insert (make), Update (change), Skip, or nothing.',
      remedy: 'Fill in one of these words, or empty the cell; drop the list again.',
    },
    fr: {
      message: "L'action « {action} » n'est pas connue.",
      cause: 'Cette colonne peut contenir : Insert (créer), Update (modifier), Ignorer, ou rien.',
      remedy: 'Indiquez un de ces mots, ou videz la cellule ; déposez de nouveau la liste.',
    },
  },
  'relation-review-mark-unreadable': {
    severity: 'error',
    rules: ['R56'],
    nl: {
      message: 'Aan het kenmerk van {relation} is niet te zien welke relatie het is.',
      cause: 'De laatste kolom van de lijst is gewijzigd of afgekapt.',
      remedy:
        'Neem het kenmerk over uit de lijst zoals die was, of maak de lijst opnieuw (relations review).',
    },
    en: {
      message: 'The mark of {relation} does not tell which relation it is.',
      cause: 'The last column of the list was changed or cut off.',
      remedy: 'Take the mark from the list as it was, or make the list again (relations review).',
    },
    fr: {
      message: 'Le repère de {relation} ne permet pas de savoir de quelle relation il s’agit.',
      cause: 'La dernière colonne de la liste a été modifiée ou tronquée.',
      remedy: 'Reprenez le repère de la liste d’origine, ou refaites la liste (relations review).',
    },
  },
  'relation-review-code-missing': {
    severity: 'error',
    rules: ['R56', 'R90'],
    nl: {
      message: 'Bij {relation} staat {action}, maar geen code.',
      cause: 'Welke relatie in de boekhouding bijgewerkt moet worden, is zonder haar code niet bekend.',
      remedy: 'Vul in de kolom code de relatiecode van het boekhoudpakket in.',
    },
    en: {
      message: '{relation} has {action}, but no code.',
      cause: 'Which relation in the books is to be changed cannot be known without its code.',
      remedy: 'Fill in the relation code of the accounting package in the column code.',
    },
    fr: {
      message: '{relation} porte {action}, mais pas de code.',
      cause: 'Sans son code, on ne sait pas quelle relation de la comptabilité doit être modifiée.',
      remedy: 'Indiquez dans la colonne code le code de relation du logiciel comptable.',
    },
  },
  'relation-review-name-ignored': {
    severity: 'warning',
    rules: ['R57'],
    nl: {
      message:
        'De naam is in deze lijst gewijzigd in “{name}”; in het bronpakket is hij “{own}” en dat blijft zo.',
      cause:
        'Gegevens wijzigt u bij de relatie zelf in het bronpakket, niet in deze lijst: alleen actie, code en rekeningnummer-akkoord worden gelezen.',
      remedy: 'Wijzig de naam in het bronpakket.',
    },
    en: {
      message: 'The name was changed to “{name}” in this list; in the source it is “{own}” and stays so.',
      cause:
        'Data are changed at the relation itself in the source, not in this list: only action, code and consent to the bank account are read.',
      remedy: 'Change the name in the source.',
    },
    fr: {
      message:
        'Le nom a été modifié en « {name} » dans cette liste ; dans la source c’est « {own} », et cela reste ainsi.',
      cause:
        'Les données se modifient auprès de la relation dans la source, pas dans cette liste : seuls l’action, le code et l’accord sur le compte bancaire sont lus.',
      remedy: 'Modifiez le nom dans la source.',
    },
  },
} satisfies Catalogue
