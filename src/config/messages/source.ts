import type { Texts } from './texts.ts'

/** What can be the matter with a source profile, beside its form. */
export const sourceTexts = {
  'profile-name': {
    nl: 'de naam `{value}` is niet die van het bestand; schrijf `source: {name}` of hernoem het bestand',
    en: 'the name `{value}` is not that of the file; write `source: {name}` or rename the file',
    fr: "le nom `{value}` n'est pas celui du fichier ; écrivez `source: {name}` ou renommez le fichier",
  },
  'profile-write-back': {
    nl: '`{part}` heeft een kolom nodig voor {fields}; zonder die kan het bronpakket niets met het bestand',
    en: '`{part}` needs a column for {fields}; without it the source package cannot use the file',
    fr: '`{part}` a besoin d’une colonne pour {fields} ; sans elle, le logiciel source ne peut rien faire du fichier',
  },
  'profile-lines-missing': {
    nl: 'de indeling header-and-lines heeft een tabblad met regels nodig; voeg `lines` toe met `sheets` en `columns`',
    en: 'the layout header-and-lines needs a tab with lines; add `lines` with `sheets` and `columns`',
    fr: "la structure header-and-lines a besoin d'un onglet de lignes ; ajoutez `lines` avec `sheets` et `columns`",
  },
  'profile-lines-unused': {
    nl: '`lines` werkt alleen bij de indeling header-and-lines, niet bij {layout}; verwijder het of wijzig `layout`',
    en: '`lines` works only with the layout header-and-lines, not with {layout}; remove it or change `layout`',
    fr: '`lines` ne vaut que pour la structure header-and-lines, pas pour {layout} ; supprimez-le ou changez `layout`',
  },
  'profile-field-missing': {
    nl: 'tabel “{table}” mist een kolom voor {fields}; voeg de kopteksten toe onder `columns`',
    en: 'table “{table}” lacks a column for {fields}; add its headings under `columns`',
    fr: "la table « {table} » n'a pas de colonne pour {fields} ; ajoutez ses en-têtes sous `columns`",
  },
  'profile-list-layout': {
    nl: 'een lijst van relaties heeft één rij per relatie; schrijf `layout: row-per-document`',
    en: 'a list of relations has one row per relation; write `layout: row-per-document`',
    fr: 'une liste de relations a une ligne par relation ; écrivez `layout: row-per-document`',
  },
  'profile-column-nowhere': {
    nl: '`{field}` heeft geen `headings` en geen `column`; noem de kopteksten, of de letter van de kolom (`column: C`)',
    en: '`{field}` has neither `headings` nor `column`; name its headings, or the letter of the column (`column: C`)',
    fr: "`{field}` n'a ni `headings` ni `column` ; indiquez les en-têtes, ou la lettre de la colonne (`column: C`)",
  },
  'profile-column-twice': {
    nl: '`{field}` heeft `headings` en `column`; laat er één staan',
    en: '`{field}` has both `headings` and `column`; leave one of them',
    fr: '`{field}` a à la fois `headings` et `column` ; gardez-en un',
  },
  'profile-otherwise-alone': {
    nl: '`otherwise` werkt alleen samen met `values`; voeg bij `{field}` `values` toe of verwijder `otherwise`',
    en: '`otherwise` works only together with `values`; add `values` to `{field}` or remove `otherwise`',
    fr: "`otherwise` ne vaut qu'avec `values` ; ajoutez `values` à `{field}` ou supprimez `otherwise`",
  },
  'profile-pattern': {
    nl: 'het patroon `{pattern}` bij `{field}` is niet te lezen ({detail})',
    en: 'the pattern `{pattern}` of `{field}` cannot be read ({detail})',
    fr: 'le motif `{pattern}` de `{field}` est illisible ({detail})',
  },
  'profile-pattern-perl': {
    nl: 'het patroon `{pattern}` bij `{field}` kan niet: patronen zijn RE2, zonder vooruit- of terugkijken (`(?=`, `(?!`, `(?<=`) en zonder verwijzing naar een eerdere groep (`\\1`), zodat een patroon nooit blijft hangen; schrijf het met groepen en `$1` in `replace`',
    en: 'the pattern `{pattern}` of `{field}` is not possible: patterns are RE2, without looking ahead or behind (`(?=`, `(?!`, `(?<=`) and without references to an earlier group (`\\1`), so that no pattern ever hangs; write it with groups and `$1` in `replace`',
    fr: "le motif `{pattern}` de `{field}` n'est pas possible : les motifs sont de type RE2, sans anticipation ni rétrospection (`(?=`, `(?!`, `(?<=`) et sans référence à un groupe précédent (`\\1`), pour qu'un motif ne bloque jamais ; écrivez-le avec des groupes et `$1` dans `replace`",
  },
  'profile-group-missing': {
    nl: '`replace` bij `{field}` noemt `{group}`, maar het patroon `{pattern}` heeft die groep niet; zet haakjes om het deel dat u bedoelt (`$&` is alles wat gevonden is)',
    en: '`replace` of `{field}` names `{group}`, but the pattern `{pattern}` has no such group; put brackets around the part you mean (`$&` is all that was found)',
    fr: "`replace` de `{field}` nomme `{group}`, mais le motif `{pattern}` n'a pas ce groupe ; mettez la partie voulue entre parenthèses (`$&` désigne tout ce qui a été trouvé)",
  },
  'profile-no-header-files': {
    nl: 'een bestand zonder kopregel is alleen aan zijn naam te herkennen; noem die in `recognise` (`files: [...]`)',
    en: 'a file without a heading row is known only by its name; say it in `recognise` (`files: [...]`)',
    fr: "un fichier sans ligne d'en-tête ne se reconnaît qu'à son nom ; indiquez-le dans `recognise` (`files: [...]`)",
  },
  'profile-no-header-lines': {
    nl: '`noHeader` werkt niet met de indeling header-and-lines; geef de tabbladen kopregels',
    en: '`noHeader` does not work with the layout header-and-lines; give the tabs heading rows',
    fr: "`noHeader` ne vaut pas pour la structure header-and-lines ; donnez des lignes d'en-tête aux onglets",
  },
  'profile-letter-missing': {
    nl: 'zonder kopregel hoort bij `{field}` de letter van de kolom; schrijf `column: C` onder `{field}`',
    en: 'without a heading row `{field}` needs the letter of its column; write `column: C` below `{field}`',
    fr: "sans ligne d'en-tête, `{field}` a besoin de la lettre de sa colonne ; écrivez `column: C` sous `{field}`",
  },
  'profile-type-missing': {
    nl: 'met `creditNotes: absolute` zegt alleen de documentsoort wat een creditnota is; voeg een kolom `type` toe (of `type` bij de tabel)',
    en: 'with `creditNotes: absolute` the kind of document alone tells a credit note; add a column `type` (or `type` to the table)',
    fr: 'avec `creditNotes: absolute`, seul le type de document indique une note de crédit ; ajoutez une colonne `type` (ou `type` à la table)',
  },
} satisfies Texts
