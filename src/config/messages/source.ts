import type { Texts } from './texts.ts'

/** What can be the matter with a source profile, beside its form. */
export const sourceTexts = {
  'profile-name': {
    nl: 'de naam `{value}` is niet die van het bestand; schrijf `source: {name}` of hernoem het bestand',
    en: 'the name `{value}` is not that of the file; write `source: {name}` or rename the file',
    fr: "le nom `{value}` n'est pas celui du fichier ; écrivez `source: {name}` ou renommez le fichier",
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
} satisfies Texts
