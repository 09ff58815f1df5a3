/** A digit place of a number format: 0 always shown, # only when needed, ? a blank when not. */
export type DigitPlace = '0' | '#' | '?'
/** What stands at one place of a format: a digit place, or text as it is. */
export type FormatItem = { digit: DigitPlace } | { text: string }

/** One section of a format code, taken apart. */
export type FormatSection = {
  /** shows the number as General does, between `integer` (before) and `fraction` (behind) */
  general: boolean
  integer: FormatItem[]
  fraction: FormatItem[]
  places: number
  grouping: boolean
  /** powers of ten that the value is multiplied by: 2 for each %, -3 for each comma behind the digits */
  shift: number
  percent: boolean
  /** has something this reader does not show (fractions, exponents, conditions): it falls back on General */
  unknown: boolean
}

/** Splits a format code into its sections (positive; negative; zero; text), quotes and escapes kept. */
export function splitSections(code: string): string[] {
  const sections: string[] = []
  let start = 0
  for (let i = 0; i < code.length; i = skip(code, i)) {
    if (code[i] !== ';') continue
    sections.push(code.slice(start, i))
    start = i + 1
  }
  sections.push(code.slice(start))
  return sections
}

/** The place behind the item at `i`: a quoted text, an escaped or spacing character, a bracket, or one character. */
function skip(code: string, i: number): number {
  const c = code[i]
  if (c === '"' || c === '[') {
    const end = code.indexOf(c === '"' ? '"' : ']', i + 1)
    return end < 0 ? code.length : end + 1
  }
  return c === '\\' || c === '_' || c === '*' ? i + 2 : i + 1
}

/** What a format says about dates and times. `elapsed`: [h]:mm, a duration. */
export type DateParts = { day: boolean; time: boolean; elapsed: boolean }

/** Date and time letters of a section, outside quotes, escapes and brackets. null: it is no date. */
export function dateParts(section: string): DateParts | null {
  let letters = ''
  let elapsed = false
  for (let i = 0; i < section.length; i = skip(section, i)) {
    const c = section[i]!.toLowerCase()
    if (c === '[') elapsed ||= /^\[(h+|m+|s+)\]/i.test(section.slice(i))
    else if ('ymdhs'.includes(c)) letters += c
    else if (c === 'a' && /^(am\/pm|a\/p)/i.test(section.slice(i))) {
      letters += 'h'
      i += section[i + 1] === '/' ? 2 : 4
    }
  }
  if (letters === '' && !elapsed) return null
  const time = elapsed || /[hs]/.test(letters)
  // A lone m beside hours or seconds is minutes.
  return { day: /[yd]/.test(letters) || (letters !== '' && !time), time, elapsed }
}

/** Takes a number section apart. */
export function parseSection(code: string): FormatSection {
  const section: FormatSection = {
    general: false,
    integer: [],
    fraction: [],
    places: 0,
    grouping: false,
    shift: 0,
    percent: false,
    unknown: false,
  }
  let items = section.integer
  let commas = 0
  const text = (value: string): void => void items.push({ text: value })
  for (let i = 0; i < code.length; i = skip(code, i)) {
    const c = code[i]!
    if (c === '0' || c === '#' || c === '?') {
      if (commas > 0) section.grouping = true
      commas = 0
      items.push({ digit: c })
      if (items === section.fraction) section.places++
    } else if (c === '.' && items === section.integer) {
      section.shift -= 3 * commas
      commas = 0
      items = section.fraction
    } else if (c === ',') commas++
    else if (c === '%') {
      section.percent = true
      section.shift += 2
      text('%')
    } else if (c === '"') text(code.slice(i + 1, skip(code, i) - 1))
    else if (c === '\\') text(code[i + 1] ?? '')
    else if (c === '_') text(' ')
    else if (c === '[') bracket(code.slice(i + 1, skip(code, i) - 1), section, text)
    else if (/^general/i.test(code.slice(i, i + 7))) {
      section.general = true
      items = section.fraction
      i += 6
    } else if (c === '/' || c === '@' || /^e[+-]/i.test(code.slice(i, i + 2))) section.unknown = true
    else if (c !== '*') text(c)
  }
  section.shift -= 3 * commas
  return section
}

/** [Red] says nothing, [$€-413] is a currency sign, [>100] a condition. */
function bracket(body: string, section: FormatSection, text: (value: string) => void): void {
  if (body.startsWith('$')) text(body.slice(1).split('-')[0]!)
  else if (/^[<>=]/.test(body)) section.unknown = true
}
