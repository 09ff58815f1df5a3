import { expect } from 'chai'
import { refusal } from './support.ts'

/** The peak of memory is that of the test run; what one file adds is what counts. */
async function cost(
  source: Parameters<typeof refusal>[0],
): Promise<{ why: string; seconds: number; megabytes: number }> {
  const before = process.memoryUsage().rss
  const began = process.cpuUsage()
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const why = await refusal(source)
  clearInterval(watch)
  peak = Math.max(peak, process.memoryUsage().rss)
  const { user, system } = process.cpuUsage(began)
  return { why, seconds: (user + system) / 1_000_000, megabytes: (peak - before) / 1024 ** 2 }
}

/** `times` the same chunk between a beginning and an end, made as it is read. */
async function* repeated(head: string, chunk: string, times: number, tail: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head)
  const bytes = Buffer.from(chunk)
  for (let i = 0; i < times; i++) yield bytes
  yield Buffer.from(tail)
}

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const MEGABYTE = 'x'.repeat(1024 * 1024)

describe("hostile files that look like Exact's XML", function () {
  this.timeout(20_000)

  const cases: [string, () => Parameters<typeof refusal>[0], RegExp][] = [
    [
      'a billion laughs',
      () =>
        `<?xml version="1.0"?><!DOCTYPE eExact [<!ENTITY l0 "ha">${laughs}]><eExact><GLAccounts>&l9;</GLAccounts></eExact>`,
      /^doctype/,
    ],
    [
      'an entity that grows by its square',
      () => `<!DOCTYPE eExact [<!ENTITY a "${'a'.repeat(50_000)}">]><eExact>${'&a;'.repeat(30_000)}</eExact>`,
      /^doctype/,
    ],
    [
      'an external entity',
      () =>
        '<!DOCTYPE eExact [<!ENTITY x SYSTEM "file:///etc/passwd">]><eExact><GLAccounts>&x;</GLAccounts></eExact>',
      /^doctype/,
    ],
    [
      'a document type behind a long comment',
      () => `<!-- ${'x'.repeat(200_000)} --><!DOCTYPE eExact SYSTEM "http://x.example/a.dtd"><eExact/>`,
      /^doctype/,
    ],
    [
      'entities without a document type',
      () => '<eExact><GLAccounts><GLAccount code="1">&x;</GLAccount></GLAccounts></eExact>',
      /^broken/,
    ],
    [
      '200,000 elements within each other',
      () => `<eExact><GLAccounts>${'<a>'.repeat(200_000)}`,
      /^limit xmlDepth/,
    ],
    [
      'three million numeric references',
      () => repeated('<eExact><GLAccounts><GLAccount code="1">', '&#65;'.repeat(30_000), 100, '</GLAccount>'),
      /^broken/,
    ],
    [
      'one text of a gigabyte',
      () =>
        repeated('<eExact><GLAccounts><GLAccount code="1"><Description>', MEGABYTE, 1024, '</Description>'),
      /^limit xmlText/,
    ],
    [
      'one attribute of a gigabyte',
      () => repeated('<eExact><GLAccounts><GLAccount code="', MEGABYTE, 1024, '"/>'),
      /^limit xmlText/,
    ],
    ['one comment of a gigabyte', () => repeated('<eExact><!--', MEGABYTE, 1024, '-->'), /^limit xmlText/],
    ['one name of a gigabyte', () => repeated('<eExact><', MEGABYTE, 1024, '/>'), /^limit xmlText/],
    [
      'one attachment of a gigabyte',
      () => repeated('<eExact><Accounts><Account code="1"><Image>', MEGABYTE, 1024, '</Image>'),
      /^limit xmlText/,
    ],
    [
      'one record without end',
      () => repeated('<eExact><Accounts><Account code="1">', '<a/>'.repeat(50_000), 1024, ''),
      /^broken/,
    ],
    [
      'topics without end',
      () => repeated('<eExact>', Array.from({ length: 2000 }, (_, i) => `<t${i}/>`).join(''), 1024, ''),
      /^broken/,
    ],
    [
      'a root without end',
      () => repeated('<eExact', ` a="${'x'.repeat(10_000)}"`, 100_000, '>'),
      /^(limit xmlText|broken)/,
    ],
  ]
  for (const [name, make, expected] of cases)
    it(`R82: ${name} is refused within a second and 100 MB`, async () => {
      const source = make()
      const { why, seconds, megabytes } = await cost(source)
      expect(why).to.match(expected)
      // seconds of work, not of the clock: a busy machine proves nothing
      expect(seconds).to.be.lessThan(2)
      expect(megabytes).to.be.lessThan(100)
    })
})
