import type { Language } from '../../model/settings.ts'

/** Texts of one topic, each in every language; `{name}` is replaced by the parameter of that name. */
export type Texts = Record<string, Record<Language, string>>
