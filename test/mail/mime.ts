/** A message as a mail server got it, taken apart. */
export type Received = {
  from: string
  to: string[]
  raw: string
  /** by lower-case name; folded lines joined, encoded words decoded */
  headers: Map<string, string>
  subject: string
  messageId: string
  text: string
  html: string
  attachments: { name: string; bytes: Buffer }[]
}

type Part = { headers: Map<string, string>; body: Buffer }

export function parseMessage(bytes: Buffer, from: string, to: string[]): Received {
  const whole = parsePart(bytes)
  const leaves = [...leavesOf(whole)]
  const of = (type: string): string => {
    const found = leaves.find((part) => contentType(part).startsWith(type) && !isAttached(part))
    return found ? found.body.toString('utf8').replaceAll('\r\n', '\n') : ''
  }
  return {
    from,
    to,
    raw: bytes.toString('latin1'),
    headers: whole.headers,
    subject: whole.headers.get('subject') ?? '',
    messageId: whole.headers.get('message-id') ?? '',
    text: of('text/plain'),
    html: of('text/html'),
    attachments: leaves.filter(isAttached).map((part) => ({ name: nameOf(part), bytes: part.body })),
  }
}

const contentType = (part: Part): string => part.headers.get('content-type') ?? 'text/plain'
const isAttached = (part: Part): boolean =>
  (part.headers.get('content-disposition') ?? '').startsWith('attachment')

function nameOf({ headers }: Part): string {
  const disposition = headers.get('content-disposition') ?? ''
  const pieces = [...disposition.matchAll(/filename\*(?:(\d+)\*?)?=([^;]+)/g)]
  if (pieces.length === 0) return /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? ''
  const joined = pieces.map(([, , value]) => value!.trim().replace(/^"|"$/g, '')).join('')
  return decodeURIComponent(joined.replace(/^utf-8''/i, ''))
}

function* leavesOf(part: Part): Iterable<Part> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType(part))?.[1]
  if (boundary === undefined) {
    yield part
    return
  }
  for (const piece of part.body.toString('latin1').split(`--${boundary}`).slice(1, -1))
    yield* leavesOf(parsePart(Buffer.from(piece.replace(/^\r\n/, '').replace(/\r\n$/, ''), 'latin1')))
}

function parsePart(bytes: Buffer): Part {
  const text = bytes.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\r\n[ \t]+/g, ' ')
  const headers = new Map(
    head.split('\r\n').map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())]
    }),
  )
  const body = end < 0 ? '' : text.slice(end + 4)
  return { headers, body: decodeBody(body, headers.get('content-transfer-encoding') ?? '') }
}

function decodeBody(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  return /quoted-printable/i.test(encoding)
    ? fromQuoted(body.replace(/=\r\n/g, ''))
    : Buffer.from(body, 'latin1')
}

const fromQuoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      (kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : fromQuoted(text.replaceAll('_', ' '))
      ).toString('utf8'),
    )
}
