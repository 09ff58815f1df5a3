import { upperHalfOf } from '../../model/code-pages.ts'

/**
 * A file's bytes as a string in which nothing is lost: one unit a byte for encodings in which ASCII is ASCII
 * (UTF-8, windows-1252), one unit a code unit for UTF-16. Delimiters, quotes and line ends are found in it, and
 * every untouched byte goes back as it came, whatever it means.
 */
export interface Units {
  /** The next bytes of the file as units; a code unit cut in two waits for its other half. */
  read(bytes: Uint8Array): string
  /** The byte that waited in vain; empty in a sound file. */
  rest(): Uint8Array
  /** Units as bytes. */
  write(units: string): Uint8Array
  /** Our own text as units of this file; what the encoding lacks is written in its nearest letters, or as ?. */
  fromText(text: string): string
  /** What units mean. */
  toText(units: string): string
}

/** windows-1252 from 0x80 to 0x9f; written out, since some versions of Node decode the euro sign wrongly. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const nearest: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '€': 'EUR',
  '•': '-',
  '·': '-',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  '×': 'x',
  '→': '->',
  '\u00a0': ' ',
  '\u202f': ' ',
}

const beyondAscii = /[\u{80}-\u{10ffff}]/gu
const ascii = /^[^\u{80}-\u{10ffff}]*$/u

/** Characters 0x80 to 0xff of an encoding of one byte a character; null when it is not known. */
function upperHalf(encoding: string): string | null {
  if (['windows-1252', 'iso-8859-1', 'latin1', 'ascii', 'us-ascii'].includes(encoding.toLowerCase())) {
    const above = Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i))
    return windows1252 + above.join('')
  }
  const own = upperHalfOf(encoding)
  if (own !== null) return own
  try {
    const half = new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i))
    return half.length === 128 ? half : null
  } catch {
    return null
  }
}

const latin1 = {
  read: (bytes: Uint8Array) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  rest: () => new Uint8Array(0),
  write: (units: string) => Buffer.from(units, 'latin1'),
}

function utf8(): Units {
  return {
    ...latin1,
    fromText: (text) => Buffer.from(text, 'utf8').toString('latin1'),
    toText: (units) => Buffer.from(units, 'latin1').toString('utf8'),
  }
}

function oneByte(encoding: string): Units {
  const half = upperHalf(encoding)
  const byteOf = new Map<string, string>()
  for (let i = 0; i < 128; i++) {
    const character = half?.[i]
    if (character !== undefined && character !== '\ufffd')
      byteOf.set(character, String.fromCharCode(0x80 + i))
  }
  const near = (character: string): string => {
    const letters = nearest[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '')
    return letters.replace(beyondAscii, (letter) => byteOf.get(letter) ?? '?')
  }
  return {
    ...latin1,
    fromText: (text) =>
      ascii.test(text)
        ? text
        : text.normalize('NFC').replace(beyondAscii, (character) => byteOf.get(character) ?? near(character)),
    toText: (units) => units.replace(/[\x80-\xff]/g, (one) => half?.[one.charCodeAt(0) - 0x80] ?? '\ufffd'),
  }
}

function utf16(bigEndian: boolean): Units {
  let waiting: Uint8Array = new Uint8Array(0)
  return {
    read(bytes) {
      const all = waiting.length === 0 ? Buffer.from(bytes) : Buffer.concat([waiting, bytes])
      const even = all.length - (all.length % 2)
      waiting = all.subarray(even)
      const whole = all.subarray(0, even)
      return (bigEndian ? whole.swap16() : whole).toString('utf16le')
    },
    rest: () => waiting,
    write(units) {
      const bytes = Buffer.from(units, 'utf16le')
      return bigEndian ? bytes.swap16() : bytes
    },
    fromText: (text) => text,
    toText: (units) => units,
  }
}

/** The units of an encoding by its name as the reader gives it: utf-8, utf-8-bom, utf-16le, windows-1252 … */
export function unitsOf(encoding: string): Units {
  if (encoding === 'utf-16le') return utf16(false)
  if (encoding === 'utf-16be') return utf16(true)
  return encoding === 'utf-8' || encoding === 'utf-8-bom' ? utf8() : oneByte(encoding)
}
