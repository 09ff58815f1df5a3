import type { Language } from '../model/settings.ts'
import type { MailServer } from './mail-server.ts'
import { message, type MessageKey, type MessageParams } from './messages.ts'

/** Limits on what is read; the first one crossed is the first error shown. */
export type Limits = {
  bytes: number
  rows: number
  columns: number
  cellLength: number
  sheets: number
  unzippedBytes: number
  /** unzipped size divided by zipped size */
  ratio: number
  /** files in a zip; a workbook is one too */
  entries: number
  /** bytes of the texts that a workbook keeps apart from its sheets: they stay in memory while it is read */
  stringBytes: number
  /** largest .xls, .xlsb or .ods, or web page with a table: those are turned into an .xlsx first */
  conversionBytes: number
  /** bytes of memory that the conversion may take */
  conversionMemory: number
  /** milliseconds that the conversion may take */
  conversionTime: number
  /** elements within each other in an XML file of the accounting package */
  xmlDepth: number
  /** characters of one text, and of all texts of one record, in such a file */
  xmlText: number
}

/** ledgerdrop.yaml with every default filled in. Folders are absolute. */
export type HomeSettings = {
  language: Language
  folders: { inbox: string; outbox: string; archive: string }
  /** absolute path of the register's file: in the home, or in a local state folder when the home is on a share */
  register: string
  watch: {
    /** milliseconds a file must have been quiet since it was first seen or last changed */
    settle: number
    /** milliseconds between two looks at every inbox */
    sweep: number
    /** 'auto': polling on a network share, events elsewhere */
    polling: 'auto' | 'always' | 'never'
    pollInterval: number
  }
  /** files converted at the same time (of different administrations) */
  concurrency: number
  log: {
    format: 'text' | 'json'
    level: 'info' | 'warn' | 'error'
    folder: string
    maxBytes: number
    files: number
  }
  limits: Limits
  /** how mail is sent; null: it is not (R94) */
  mail: MailServer | null
}

export type Home = {
  /** absolute path */
  root: string
  /** from home.json; '' before init */
  id: string
  registerId: string
  settings: HomeSettings
  /** codes of the administrations that have a folder in mappings/ with an administration.yaml */
  administrations: string[]
}

/** Broken configuration: the message names file and line and says what to do. Exit code 2. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problems: ConfigProblem[]
  constructor(problems: ConfigProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'))
    this.problems = problems
  }
}
export type ConfigProblem = { file: string; line: number; message: string; level: 'error' | 'warning' }

/** A folder or the register is out of reach. Exit code 3. */
export class OutOfReach extends Error {
  override name = 'OutOfReach'
  /** the text in every language, for who does not know the reader's when it is thrown */
  text: { key: MessageKey; params: MessageParams } | null = null
  /** the file as messages show it, '' when it is about no file of the configuration */
  file = ''

  /** An error that is told in the reader's language later; until then its message is English. */
  static of(key: MessageKey, params: MessageParams, options?: ErrorOptions): OutOfReach {
    const error = new OutOfReach(message('en', key, params), options)
    error.text = { key, params }
    return error
  }
}

/** A table that cannot be read now (open in Excel, half saved): the drop waits. */
export class TableBusy extends Error {
  override name = 'TableBusy'
  /** the file as messages show it */
  file = ''
}
