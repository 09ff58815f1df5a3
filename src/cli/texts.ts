import type { BatchStatus } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { en } from './texts/en.ts'
import { fr } from './texts/fr.ts'
import { nl } from './texts/nl.ts'

/** What the command line says, in the language of the home. */
export type CliTexts = {
  titles: Record<string, string>
  /** words of the library within lines of help -> those of the reader */
  helpWords: Record<string, string>
  program: string
  commands: Record<
    | 'init'
    | 'run'
    | 'once'
    | 'check'
    | 'convert'
    | 'explain'
    | 'history'
    | 'show'
    | 'config'
    | 'validate'
    | 'doctor'
    | 'help',
    string
  >
  options: Record<
    | 'home'
    | 'json'
    | 'help'
    | 'version'
    | 'administration'
    | 'inbox'
    | 'target'
    | 'country'
    | 'name'
    | 'language'
    | 'limit'
    | 'status'
    | 'adopt'
    | 'mail'
    | 'sheet',
    string
  >
  arguments: Record<'file' | 'row' | 'batch' | 'initHome', string>
  usage: Record<
    | 'unknownCommand'
    | 'unknownOption'
    | 'missingArgument'
    | 'excessArguments'
    | 'optionMissingArgument'
    | 'missingMandatoryOptionValue'
    | 'invalidArgument',
    (name: string) => string
  >
  suggestion: (name: string) => string
  seeHelp: string
  configuration: string
  interrupted: string
  held: (pid: number, host: string, since: string) => string
  heldByOther: string
  administrationNeeded: (known: string) => string
  inboxUnknown: (inbox: string, administration: string, known: string) => string
  fileMissing: (path: string) => string
  notAFile: (path: string) => string
  batchUnknown: (id: string) => string
  registerSetAside: (path: string) => string
  adopted: (batches: number, documents: number) => string
  adoptUnreadable: (folder: string) => string
  adoptedPayments: (documents: number) => string
  adoptPaymentsUnknown: (folder: string) => string
  /** what no archive has */
  adoptNotArchived: string
  leaseWait: (administration: string) => string
  leaseHeld: string
  unexpected: (message: string) => string
  status: Record<BatchStatus, string>
  trial: string
  /** what a trial found, in place of the status that the batch would have */
  trialStatus: Partial<Record<BatchStatus, string>>
  counts: (rows: string, documents: string, exported: string) => string
  already: (count: string) => string
  leftOut: (count: string, rule: string) => string
  /** which of several inboxes the file came from */
  fromInbox: (address: string) => string
  /** documents of the same file that another administration has */
  elsewhere: (count: string, administration: string, batch: string) => string
  total: (amount: string, currency: string) => string
  more: (count: string) => string
  /** between a name and what is said of it */
  colon: string
  row: string
  sheet: string
  todo: string
  copyAt: (path: string) => string
  /** a file that could not be read came back as it was */
  returnedAt: (path: string) => string
  outboxAt: (path: string) => string
  /** files that are read by the source, not by the accounting package */
  forSource: (path: string) => string
  reportAt: (path: string) => string
  onceDone: (exported: string, rejected: string, nothingNew: string) => string
  onceApplied: (count: string) => string
  onceTaken: (count: string) => string
  onceNothing: string
  onceNone: string
  onceWaiting: (count: string) => string
  historyEmpty: string
  historyHead: string[]
  phases: Record<'reading' | 'writing' | 'reporting' | 'publishing', string>
  rowsPerSecond: (rows: string, rate: string) => string
  validateGood: string
  validateBad: (count: string) => string
  levels: Record<'error' | 'warning', string>
  periodsOf: (administration: string) => string
  initMade: (root: string, count: string) => string
  initNext: (root: string, sample: string) => string
}

const texts: Record<Language, CliTexts> = { nl, en, fr }

export function cliTexts(language: Language): CliTexts {
  return texts[language]
}
