import type { Language } from '../../model/settings.ts'

/** What the commands about tables say. */
export type MappingTexts = {
  mappings: string
  refresh: string
  trial: string
  notList: (path: string) => string
}

const all: Record<Language, MappingTexts> = {
  nl: {
    mappings: 'de koppeltabellen van een administratie',
    refresh: 'werk koppeltabellen bij met een export uit het boekhoudpakket (XML, CSV of Excel)',
    trial: 'toon alleen wat er zou wijzigen',
    notList: (path) => `${path} is geen export van codes of relaties uit het boekhoudpakket.`,
  },
  en: {
    mappings: 'the tables of an administration',
    refresh: 'bring tables up to date with an export of the accounting package (XML, CSV or Excel)',
    trial: 'only show what would change',
    notList: (path) => `${path} is no export of codes or relations from the accounting package.`,
  },
  fr: {
    mappings: 'les tables d’une administration',
    refresh: 'actualiser les tables avec un export du logiciel comptable (XML, CSV ou Excel)',
    trial: 'montrer seulement ce qui changerait',
    notList: (path) => `${path} n’est pas un export de codes ou de relations du logiciel comptable.`,
  },
}

export const mappingTexts = (language: Language): MappingTexts => all[language]
