import type { Texts } from './texts.ts'

/** What can be the matter with the rules of a source profile for rows: who takes them, and what they are made into. */
export const sourceRowTexts = {
  'profile-rows-layout': {
    nl: '`{key}` werkt niet bij de indeling {layout}; verwijder het of kies een andere indeling',
    en: '`{key}` does not work with the layout {layout}; remove it or choose another layout',
    fr: '`{key}` ne vaut pas pour la structure {layout} ; supprimez-le ou choisissez une autre structure',
  },
  'profile-rows-missing': {
    nl: 'de indeling {layout} heeft `{key}` nodig; voeg het toe',
    en: 'the layout {layout} needs `{key}`; add it',
    fr: 'la structure {layout} a besoin de `{key}` ; ajoutez-le',
  },
  'profile-summary-number': {
    nl: '`numberFrom` moet elk deel van `by` bevatten en niets anders: `{part}` klopt niet; anders krijgen twee afrekeningen hetzelfde nummer',
    en: '`numberFrom` must hold every part of `by` and nothing else: `{part}` is wrong; two settlements would else get one number',
    fr: '`numberFrom` doit contenir chaque partie de `by` et rien d’autre : `{part}` est incorrect ; sinon deux décomptes auraient le même numéro',
  },
} satisfies Texts
