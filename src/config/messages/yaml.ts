import type { Texts } from './texts.ts'

/** What can be the matter with a YAML file and its settings. */
export const yamlTexts = {
  'file-missing': {
    nl: 'het bestand ontbreekt; maak het aan of zet een kopie terug (`ledgerdrop init` vult aan wat ontbreekt)',
    en: 'the file is missing; make it or put back a copy (`ledgerdrop init` adds what is missing)',
    fr: 'le fichier manque ; créez-le ou remettez une copie (`ledgerdrop init` ajoute ce qui manque)',
  },
  'not-utf8': {
    nl: 'het bestand is geen UTF-8; sla het op met de codering UTF-8',
    en: 'the file is not UTF-8; save it with the encoding UTF-8',
    fr: "le fichier n'est pas en UTF-8 ; enregistrez-le avec l'encodage UTF-8",
  },
  'yaml-broken': {
    nl: 'de opmaak klopt hier niet: let op het inspringen en op de dubbele punt met spatie ({detail})',
    en: 'the layout is wrong here: mind the indentation and the colon with a space ({detail})',
    fr: "la mise en forme est incorrecte ici : vérifiez l'indentation et les deux-points suivis d'un espace ({detail})",
  },
  'yaml-colon': {
    nl: 'deze regel is niet te lezen: zet een waarde met een dubbele punt tussen aanhalingstekens, en laat gelijke sleutels even ver inspringen',
    en: 'this line cannot be read: put a value with a colon in it between quotes, and indent keys of one level alike',
    fr: 'cette ligne est illisible : mettez entre guillemets une valeur qui contient deux-points, et indentez de même les clés de même niveau',
  },
  'yaml-mark': {
    nl: 'een waarde die met een bijzonder teken begint (zoals @, * of &) hoort tussen aanhalingstekens',
    en: 'a value that begins with a special character (such as @, * or &) goes between quotes',
    fr: 'une valeur qui commence par un caractère spécial (comme @, * ou &) se met entre guillemets',
  },
  'yaml-indent': {
    nl: 'deze regel springt anders in dan de regels waar hij bij hoort; zet ze even ver',
    en: 'this line is indented otherwise than the lines it belongs to; indent them alike',
    fr: "cette ligne n'est pas indentée comme celles auxquelles elle appartient ; indentez-les de même",
  },
  'yaml-quote': {
    nl: 'een aanhalingsteken wordt niet gesloten; zet er een achter de waarde',
    en: 'a quote is not closed; put one after the value',
    fr: "un guillemet n'est pas fermé ; mettez-en un après la valeur",
  },
  'yaml-tab': {
    nl: 'er staat een tab; spring in met spaties',
    en: 'there is a tab; indent with spaces',
    fr: 'il y a une tabulation ; indentez avec des espaces',
  },
  'yaml-key-twice': {
    nl: 'de sleutel `{key}` staat er twee keer; verwijder er één',
    en: 'the key `{key}` is there twice; remove one of them',
    fr: 'la clé `{key}` figure deux fois ; supprimez-en une',
  },
  'yaml-too-large': {
    nl: 'het bestand verwijst te vaak naar zichzelf of is te groot; schrijf de waarden uit',
    en: 'the file refers to itself too often or is too large; write the values out',
    fr: 'le fichier se réfère trop souvent à lui-même ou est trop grand ; écrivez les valeurs en toutes lettres',
  },
  'key-unknown-near': {
    nl: 'onbekende sleutel `{key}`{in}; bedoelt u `{near}`?',
    en: 'unknown key `{key}`{in}; do you mean `{near}`?',
    fr: 'clé inconnue `{key}`{in} ; vouliez-vous dire `{near}` ?',
  },
  'key-unknown': {
    nl: 'onbekende sleutel `{key}`{in}; verwijder haar of kies uit: {allowed}',
    en: 'unknown key `{key}`{in}; remove it or choose from: {allowed}',
    fr: 'clé inconnue `{key}`{in} ; supprimez-la ou choisissez parmi : {allowed}',
  },
  'key-missing': {
    nl: 'de verplichte sleutel `{key}` ontbreekt; voeg haar toe{example}',
    en: 'the mandatory key `{key}` is missing; add it{example}',
    fr: 'la clé obligatoire `{key}` manque ; ajoutez-la{example}',
  },
  'value-not-allowed': {
    nl: '`{value}` is niet toegestaan bij `{key}`; kies uit: {allowed}',
    en: '`{value}` is not allowed for `{key}`; choose from: {allowed}',
    fr: "`{value}` n'est pas autorisé pour `{key}` ; choisissez parmi : {allowed}",
  },
  'value-type': {
    nl: 'bij `{key}` hoort {expected}, maar er staat `{value}`',
    en: '`{key}` takes {expected}, but it says `{value}`',
    fr: '`{key}` attend {expected}, mais contient `{value}`',
  },
  'value-form': {
    nl: '`{value}` heeft niet de juiste vorm voor `{key}`; schrijf bijvoorbeeld {example}',
    en: '`{value}` does not have the right form for `{key}`; write for example {example}',
    fr: "`{value}` n'a pas la bonne forme pour `{key}` ; écrivez par exemple {example}",
  },
  'value-range': {
    nl: '`{key}` moet {comparison} {limit} zijn, maar er staat `{value}`',
    en: '`{key}` must be {comparison} {limit}, but it says `{value}`',
    fr: '`{key}` doit être {comparison} {limit}, mais contient `{value}`',
  },
  'value-empty': {
    nl: '`{key}` mag niet leeg zijn; vul een waarde in{example}',
    en: '`{key}` must not be empty; fill in a value{example}',
    fr: '`{key}` ne peut pas être vide ; remplissez une valeur{example}',
  },
  'value-twice': {
    nl: '`{key}` noemt dezelfde waarde twee keer; verwijder er één',
    en: '`{key}` has the same value twice; remove one of them',
    fr: '`{key}` contient deux fois la même valeur ; supprimez-en une',
  },
  'value-forms': {
    nl: 'wat bij `{key}` staat, is geen van de mogelijke vormen: {allowed}',
    en: 'what `{key}` says is none of the possible forms: {allowed}',
    fr: "le contenu de `{key}` n'a aucune des formes possibles : {allowed}",
  },
  'value-refused': {
    nl: '`{key}` is niet goed ({detail}); zie docs/configuration.md',
    en: '`{key}` is not right ({detail}); see docs/configuration.md',
    fr: "`{key}` n'est pas correct ({detail}) ; voir docs/configuration.md",
  },
  'word-text': { nl: 'tekst', en: 'text', fr: 'du texte' },
  'word-whole': { nl: 'een geheel getal', en: 'a whole number', fr: 'un nombre entier' },
  'word-number': { nl: 'een getal', en: 'a number', fr: 'un nombre' },
  'word-truth': { nl: 'true of false', en: 'true or false', fr: 'true ou false' },
  'word-list': {
    nl: 'een lijst (`- a` of `[a, b]`)',
    en: 'a list (`- a` or `[a, b]`)',
    fr: 'une liste (`- a` ou `[a, b]`)',
  },
  'word-block': {
    nl: 'een blok met sleutels eronder',
    en: 'a block with keys below it',
    fr: 'un bloc avec des clés en dessous',
  },
  'word-nothing': { nl: 'niets', en: 'nothing', fr: 'rien' },
  'word-or': { nl: ' of ', en: ' or ', fr: ' ou ' },
  'word-in': { nl: ' onder `{parent}`', en: ' under `{parent}`', fr: ' sous `{parent}`' },
  'word-example': {
    nl: ', bijvoorbeeld {example}',
    en: ', for example {example}',
    fr: ', par exemple {example}',
  },
  'word-at-least': { nl: 'ten minste', en: 'at least', fr: 'au moins' },
  'word-at-most': { nl: 'ten hoogste', en: 'at most', fr: 'au plus' },
  'word-file': { nl: 'het bestand', en: 'the file', fr: 'le fichier' },
} satisfies Texts
