import { join } from 'node:path'
import winston from 'winston'
import type { HomeSettings } from '../config/home.ts'
import type { Log } from '../edge/world.ts'

export type ClosingLog = Log & {
  /** Writes out what is queued; to be awaited before the process ends. */
  close(): Promise<void>
}

/**
 * The operational log: a rotating file in `settings.folder` and, for a service's journal or a terminal, standard
 * error. Never used for reports or the audit trail, since what is queued is lost when the process is killed.
 *
 * @param settings bytes per file, number of files, 'text' or 'json'
 * @param target where a line goes besides the file; null: nowhere
 */
export function makeLog(settings: HomeSettings['log'], target: NodeJS.WritableStream | null): ClosingLog {
  const file = new winston.transports.File({
    filename: join(settings.folder, 'ledgerdrop.log'),
    maxsize: settings.maxBytes,
    maxFiles: settings.files,
    tailable: true,
  })
  const transports: winston.transport[] = [file]
  if (target) transports.push(new winston.transports.Stream({ stream: target, eol: '\n' }))
  const logger = winston.createLogger({
    level: settings.level,
    format: winston.format.combine(
      winston.format.timestamp(),
      settings.format === 'json' ? winston.format.json() : winston.format.printf(textLine),
    ),
    transports,
  })
  // A log that cannot be written (disk full, folder gone) must never stop a conversion.
  file.on('error', () => {})
  logger.on('error', () => {})
  const flushed = new Promise<void>((resolve) => {
    file.once('finish', () => resolve())
    file.once('error', () => resolve())
  })
  return {
    info: (message, facts = {}) => void logger.info(message, facts),
    warn: (message, facts = {}) => void logger.warn(message, facts),
    error: (message, facts = {}) => void logger.error(message, facts),
    close: async () => {
      logger.end()
      await flushed
    },
  }
}

/** `2026-12-31T08:00:00.000Z info  message (key=value key=value)`; one line whatever a file name holds. */
function textLine(info: winston.Logform.TransformableInfo): string {
  const { level, message, timestamp, ...facts } = info
  const pairs = Object.entries(facts).map(([key, value]) => `${key}=${plain(value)}`)
  const tail = pairs.length > 0 ? ` (${pairs.join(' ')})` : ''
  return `${String(timestamp)} ${level.padEnd(5)} ${oneLine(String(message))}${tail}`
}

function plain(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return /^[^\s"=()]+$/.test(text) ? text : JSON.stringify(text)
}

function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- a name with a line break must not forge a log line
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ')
}
