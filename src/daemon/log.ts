import { once } from 'node:events'
import { join } from 'node:path'
import winston from 'winston'
import type { HomeSettings } from '../config/home.ts'
import { RotatingFile } from '../edge/rotating-file.ts'
import type { Log } from '../edge/world.ts'

export type ClosingLog = Log & {
  /** Writes out what is queued; to be awaited before the process ends. */
  close(): Promise<void>
}

/**
 * The operational log: a rotating file in `settings.folder` and, for a service's journal or a terminal, standard
 * error. Never used for reports or the audit trail, since what is queued is lost when the process is killed.
 *
 * winston's own file transport is not used: when it rotates while it is closed it loses lines and never ends, and a
 * full disk makes it hold everything in memory and stops the other transports too.
 *
 * @param settings bytes per file, number of files, 'text' or 'json'
 * @param target where a line goes besides the file; null: nowhere
 */
export function makeLog(settings: HomeSettings['log'], target: NodeJS.WritableStream | null): ClosingLog {
  const path = join(settings.folder, 'ledgerdrop.log')
  const file = new RotatingFile({ path, maxBytes: settings.maxBytes, files: settings.files })
  const streams: NodeJS.WritableStream[] = target ? [file, target] : [file]
  const transports = streams.map((stream) => new winston.transports.Stream({ stream, eol: '\n' }))
  const logger = winston.createLogger({
    level: settings.level,
    format: winston.format.combine(
      winston.format.timestamp(),
      settings.format === 'json' ? winston.format.json() : winston.format.printf(textLine),
    ),
    transports,
  })
  return {
    info: (message, facts = {}) => void logger.info(message, plainFacts(facts)),
    warn: (message, facts = {}) => void logger.warn(message, plainFacts(facts)),
    error: (message, facts = {}) => void logger.error(message, plainFacts(facts)),
    close: async () => {
      const passedOn = Promise.all(transports.map((transport) => once(transport, 'finish')))
      logger.end()
      await passedOn
      file.end()
      await once(file, 'finish')
    },
  }
}

/** winston adds the text of a fact called `message` to the line, and takes the stack of an error for the message. */
function plainFacts(facts: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(facts).map(([key, value]): [string, unknown] => [
    ['message', 'level', 'timestamp'].includes(key) ? `${key}_` : key,
    value instanceof Error ? value.message : value,
  ])
  return Object.fromEntries(entries)
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
  return /^[^\s"=()]+$/.test(text) ? text : oneLine(JSON.stringify(text))
}

function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- a name with a line break must not forge a log line
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ')
}
