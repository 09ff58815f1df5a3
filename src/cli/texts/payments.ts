import type { Language } from '../../model/settings.ts'

/** What the commands about payments say. */
export type PaymentTexts = {
  payments: string
  list: string
  options: Record<'trial' | 'date' | 'complete' | 'open', string>
  fileNeeded: string
  dateWrong: (value: string) => string
  none: string
}

const all: Record<Language, PaymentTexts> = {
  nl: {
    payments:
      'verwerk een lijst van openstaande posten of betalingen, en maak het bestand voor het bronpakket',
    list: 'toon van elke geëxporteerde factuur hoever zij is betaald',
    options: {
      trial: 'toon alleen wat er zou veranderen',
      date: 'de dag waarvan de lijst is (jjjj-mm-dd)',
      complete: 'de lijst is volledig: wat er niet in staat, is betaald',
      open: 'alleen wat niet helemaal is betaald',
    },
    fileNeeded: 'Noem een bestand, of gebruik payments list.',
    dateWrong: (value) => `“${value}” is geen dag; schrijf die als 2026-03-31, en niet in de toekomst.`,
    none: 'Er zijn er geen.',
  },
  en: {
    payments: 'take in a list of open items or payments, and make the file for the source package',
    list: 'show of each exported invoice how far it is paid',
    options: {
      trial: 'only show what would change',
      date: 'the day that the list is of (yyyy-mm-dd)',
      complete: 'the list is complete: what is not in it is paid',
      open: 'only what is not paid in full',
    },
    fileNeeded: 'Name a file, or use payments list.',
    dateWrong: (value) => `“${value}” is no day; write it as 2026-03-31, and not in the future.`,
    none: 'There are none.',
  },
  fr: {
    payments: 'traite une liste de postes ouverts ou de paiements et crée le fichier pour le logiciel source',
    list: 'montre pour chaque facture exportée dans quelle mesure elle est payée',
    options: {
      trial: 'montre seulement ce qui changerait',
      date: 'le jour auquel la liste se rapporte (aaaa-mm-jj)',
      complete: 'la liste est complète : ce qui n’y figure pas est payé',
      open: 'seulement ce qui n’est pas entièrement payé',
    },
    fileNeeded: 'Indiquez un fichier, ou utilisez payments list.',
    dateWrong: (value) => `« ${value} » n’est pas un jour ; écrivez 2026-03-31, et pas dans le futur.`,
    none: 'Il n’y en a pas.',
  },
}

export const paymentTexts = (language: Language): PaymentTexts => all[language]
