import type { Language } from '../model/settings.ts'

type Texts = Record<Language, string>

/** What can be the matter with a table. `{name}` is replaced by the parameter of that name. */
export const tableTexts = {
  'table-empty': {
    nl: 'de tabel heeft geen kopregel; zet in de eerste regel de namen van de kolommen: {columns}',
    en: 'the table has no heading row; put the names of the columns in the first row: {columns}',
    fr: "la table n'a pas de ligne d'en-tête ; mettez les noms des colonnes dans la première ligne : {columns}",
  },
  'table-workbook': {
    nl: 'dit is een werkmap van Excel die alleen .csv heet; open haar in Excel en kies Opslaan als, CSV UTF-8 (gescheiden door lijstscheidingsteken)',
    en: 'this is an Excel workbook that is only called .csv; open it in Excel and choose Save as, CSV UTF-8',
    fr: "c'est un classeur Excel qui porte seulement l'extension .csv ; ouvrez-le dans Excel et choisissez Enregistrer sous, CSV UTF-8",
  },
  'table-binary': {
    nl: 'dit is geen tekst maar een ander soort bestand; sla de tabel op als CSV of zet een kopie terug',
    en: 'this is no text but another kind of file; save the table as CSV or put back a copy',
    fr: "ce n'est pas du texte mais un autre type de fichier ; enregistrez la table en CSV ou remettez une copie",
  },
  'table-cut-off': {
    nl: 'de tabel is misschien half opgeslagen: de laatste regel heeft geen regeleinde en de tabel mist {columns}; controleer of alle regels er zijn',
    en: 'the table may be half saved: its last row has no line end and it lacks {columns}; check that all rows are there',
    fr: "la table est peut-être enregistrée à moitié : sa dernière ligne n'a pas de fin de ligne et il manque {columns} ; vérifiez que toutes les lignes y sont",
  },
  'table-column-missing': {
    nl: 'de kolom `{column}` ontbreekt; voeg die toe (ook goed: {names})',
    en: 'the column `{column}` is missing; add it (also taken: {names})',
    fr: 'la colonne `{column}` manque ; ajoutez-la (aussi acceptés : {names})',
  },
  'table-column-twice': {
    nl: 'de kolom `{column}` staat er twee keer, als `{first}` en als `{second}`; haal er één weg',
    en: 'the column `{column}` is there twice, as `{first}` and as `{second}`; remove one of them',
    fr: 'la colonne `{column}` figure deux fois, comme `{first}` et `{second}` ; supprimez-en une',
  },
  'table-column-near': {
    nl: 'de kolom `{heading}` wordt niet gebruikt; bedoelt u `{column}`?',
    en: 'the column `{heading}` is not used; do you mean `{column}`?',
    fr: "la colonne `{heading}` n'est pas utilisée ; vouliez-vous dire `{column}` ?",
  },
  'table-too-wide': {
    nl: 'de regel heeft {cells} waarden en de kopregel {columns}; zet een waarde met een scheidingsteken tussen aanhalingstekens',
    en: 'the row has {cells} values and the heading row {columns}; put a value with a delimiter in it between quotes',
    fr: "la ligne a {cells} valeurs et l'en-tête {columns} ; mettez entre guillemets une valeur qui contient un séparateur",
  },
  'table-code-missing': {
    nl: 'de code ontbreekt; vul de kolom `code` of verwijder de regel',
    en: 'the code is missing; fill in the column `code` or remove the row',
    fr: 'le code manque ; remplissez la colonne `code` ou supprimez la ligne',
  },
  'table-code-damaged': {
    nl: 'Excel heeft de code `{value}` tot een afgerond getal gemaakt; maak de kolom op als tekst en vul de code opnieuw in',
    en: 'Excel has turned the code `{value}` into a rounded number; format the column as text and fill in the code again',
    fr: 'Excel a transformé le code `{value}` en nombre arrondi ; mettez la colonne au format texte et ressaisissez le code',
  },
  'table-code-twice': {
    nl: 'de code `{code}` staat ook op regel {first}; verwijder een van beide regels',
    en: 'the code `{code}` is on row {first} too; remove one of the two rows',
    fr: 'le code `{code}` figure aussi à la ligne {first} ; supprimez une des deux lignes',
  },
  'table-value-missing': {
    nl: 'de kolom `{column}` is leeg; vul een waarde in, bijvoorbeeld {example}',
    en: 'the column `{column}` is empty; fill in a value, for example {example}',
    fr: 'la colonne `{column}` est vide ; remplissez une valeur, par exemple {example}',
  },
  'table-value-wrong': {
    nl: '`{value}` past niet in de kolom `{column}`; vul bijvoorbeeld in: {example}',
    en: '`{value}` does not fit the column `{column}`; fill in for example: {example}',
    fr: '`{value}` ne convient pas à la colonne `{column}` ; remplissez par exemple : {example}',
  },
  'table-account-unknown': {
    nl: 'de rekening `{value}` in de kolom `{column}` staat niet in {table}; voeg haar daar toe of verbeter het nummer{hint}',
    en: 'the account `{value}` in the column `{column}` is not in {table}; add it there or correct the number{hint}',
    fr: 'le compte `{value}` de la colonne `{column}` ne figure pas dans {table} ; ajoutez-le ou corrigez le numéro{hint}',
  },
  'table-reference-unknown': {
    nl: '`{value}` in de kolom `{column}` staat niet in {table}; voeg de code daar toe of verbeter haar{hint}',
    en: '`{value}` in the column `{column}` is not in {table}; add the code there or correct it{hint}',
    fr: '`{value}` de la colonne `{column}` ne figure pas dans {table} ; ajoutez le code ou corrigez-le{hint}',
  },
  'table-alias-twice': {
    nl: 'de alias `{alias}` van {code} staat ook bij {other} (regel {first}); een bestand met deze waarde wordt afgekeurd',
    en: 'the alias `{alias}` of {code} is also with {other} (row {first}); a file with this value will be rejected',
    fr: "l'alias `{alias}` de {code} figure aussi chez {other} (ligne {first}) ; un fichier avec cette valeur sera rejeté",
  },
  'table-alias-hidden': {
    nl: 'de alias `{alias}` van {code} werkt niet: het is ook de code van regel {first}, en een code gaat voor',
    en: 'the alias `{alias}` of {code} has no effect: it is also the code of row {first}, and a code goes first',
    fr: "l'alias `{alias}` de {code} est sans effet : c'est aussi le code de la ligne {first}, et le code prime",
  },
  'table-alias-quoted': {
    nl: 'zet meer aliassen in één cel met `|` ertussen, niet met `;` of een komma: `{value}`',
    en: 'separate several aliases in one cell by `|`, not by `;` or a comma: `{value}`',
    fr: 'séparez plusieurs alias dans une cellule par `|`, pas par `;` ni une virgule : `{value}`',
  },
  'table-dates-reversed': {
    nl: 'de einddatum {until} ligt voor de begindatum {from}; verbeter een van beide',
    en: 'the last day {until} is before the first day {from}; correct one of them',
    fr: 'la date de fin {until} précède la date de début {from} ; corrigez-en une',
  },
  'period-twice': {
    nl: 'periode {period} van {year} staat ook op regel {first}; verwijder een van beide regels',
    en: 'period {period} of {year} is on row {first} too; remove one of the two rows',
    fr: 'la période {period} de {year} figure aussi à la ligne {first} ; supprimez une des deux lignes',
  },
  'period-overlap': {
    nl: 'de periode begint op {start}, terwijl die van regel {first} tot en met {end} loopt; laat periodes op elkaar aansluiten',
    en: 'the period begins on {start}, while that of row {first} runs until {end}; make periods follow each other',
    fr: "la période commence le {start}, alors que celle de la ligne {first} court jusqu'au {end} ; faites suivre les périodes",
  },
  'period-gap': {
    nl: 'tussen {end} (regel {first}) en {start} is er geen periode; een factuur met een datum daartussen wordt afgekeurd',
    en: 'there is no period between {end} (row {first}) and {start}; an invoice with a date in between will be rejected',
    fr: "il n'y a pas de période entre le {end} (ligne {first}) et le {start} ; une facture datée entre les deux sera rejetée",
  },
} satisfies Record<string, Texts>

export type TableProblemCode = keyof typeof tableTexts

/** Something wrong in a table. `line` counts from 1 as Excel does; the words are chosen where it is shown. */
export type TableProblem = {
  file: string
  line: number
  level: 'error' | 'warning'
  code: TableProblemCode
  params: Record<string, string | number>
}

export type ReportTable = (problem: TableProblem) => void
