import type { Language } from '../../model/settings.ts'

/** Words of the small text file beside a returned file that has no room for messages itself. */
export type ReturnedNoteWords = {
  /** name of the text file @param copy name of the returned file */
  name: (copy: string) => string
  told: (file: string) => string
  todo: string
  report: (batch: string, administration: string) => string
}

const all: Record<Language, ReturnedNoteWords> = {
  nl: {
    name: (copy) => `LEESMIJ ${copy}.txt`,
    told: (file) => `${file} is teruggestuurd. Er is niets geboekt en niets geëxporteerd.`,
    todo: 'Wat te doen',
    report: (batch, administration) =>
      `Het hele verslag staat in het archief van ${administration}, in de map ${batch}: report.html.`,
  },
  en: {
    name: (copy) => `README ${copy}.txt`,
    told: (file) => `${file} was returned. Nothing was booked and nothing was exported.`,
    todo: 'What to do',
    report: (batch, administration) =>
      `The whole report is in the archive of ${administration}, in the folder ${batch}: report.html.`,
  },
  fr: {
    name: (copy) => `LISEZMOI ${copy}.txt`,
    told: (file) => `${file} a été renvoyé. Rien n’a été comptabilisé ni exporté.`,
    todo: 'Que faire',
    report: (batch, administration) =>
      `Le rapport complet se trouve dans les archives de ${administration}, dossier ${batch} : report.html.`,
  },
}

export const returnedNoteWords = (language: Language): ReturnedNoteWords => all[language]
