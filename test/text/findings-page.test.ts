import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { catalogue, type FindingCode } from '../../src/model/findings/catalogue.ts'
import { findingsPage } from '../../src/text/findings-page.ts'
import { placeholders } from '../../src/text/template.ts'

const root = new URL('../../', import.meta.url)
const page = new URL('docs/findings.md', root)
const codes = Object.keys(catalogue) as FindingCode[]
const languages = ['nl', 'en', 'fr'] as const
const kinds = ['message', 'cause', 'remedy'] as const

/** Words that an accountant's Dutch does without. */
const anglicisms =
  /\b(check(en|t)?|file|files|match(en|t)?|mismatch|error|warning|default|settings?|invalid|header|row|rows|template|parsen|parse|record|records|field|value|mapping|output|input|retry|skippen|geskipt|updaten|gecheckt|line|lines)\b/i
/** Readers are addressed with u. */
const familiar = /\b(je|jij|jou|jouw|jullie)\b/i

describe('text/findings-page', () => {
  it('has each finding once, with its texts in three languages', () => {
    const text = findingsPage()
    for (const code of codes) {
      expect(text.split(`\n## ${code}\n`), code).to.have.length(2)
      expect(text, code).to.contain(`- [${code}](#${code})\n`)
    }
    expect(text).to.contain('| Nederlands | Het bestand bevat geen regels. |')
    expect(text).to.contain('| Français |')
    expect(text).not.to.contain('undefined')
  })

  it('keeps texts from breaking out of their table', () => {
    const texts = { message: 'a | b <b>\n*c*', cause: '_d_', remedy: '`e` [f]' }
    const text = findingsPage({
      odd: { severity: 'warning', rules: ['R1', 'Q2'], nl: texts, en: texts, fr: texts },
    })
    expect(text).to.contain('| English | a \\| b \\<b\\> \\*c\\* | \\_d\\_ | \\`e\\` \\[f\\] |')
    expect(text).to.contain('Severity: warning. Rules: R1, Q2.')
  })

  it('is what docs/findings.md holds', () => {
    expect(existsSync(page), 'docs/findings.md is missing: run `node scripts/findings-page.ts`').to.equal(
      true,
    )
    const { status, stderr } = spawnSync(process.execPath, ['scripts/findings-page.ts', '--check'], {
      cwd: root,
    })
    expect(stderr.toString()).to.equal('')
    expect(status).to.equal(0)
    expect(readFileSync(page, 'utf8').replaceAll('\r\n', '\n')).to.equal(findingsPage())
  })
})

describe('model/findings/catalogue', () => {
  const wrong = (test: (code: FindingCode) => boolean | string): string[] =>
    codes.flatMap((code) => {
      const problem = test(code)
      return problem === false ? [] : [problem === true ? code : `${code}: ${problem}`]
    })

  it('has codes in kebab-case', () => {
    expect(wrong((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).to.deep.equal([])
  })

  it('has message, cause and remedy in three languages, each a whole sentence', () => {
    const problems = wrong(
      (code) =>
        languages
          .flatMap((language) =>
            kinds.map((kind) => [language, kind, catalogue[code][language][kind]] as const),
          )
          .filter(
            ([, , text]) => text.trim() === '' || text !== text.trim() || !/[.?!}][»”"]?(\]\])?$/.test(text),
          )
          .map(([language, kind]) => `${language} ${kind}`)
          .join(', ') || false,
    )
    expect(problems).to.deep.equal([])
  })

  it('asks for the same parameters in three languages', () => {
    const problems = wrong(
      (code) =>
        kinds
          .filter((kind) => {
            const [nl, en, fr] = languages.map((language) =>
              [...placeholders(catalogue[code][language][kind])].sort().join(' '),
            )
            return nl !== en || nl !== fr
          })
          .join(', ') || false,
    )
    expect(problems).to.deep.equal([])
  })

  it('has no braces but those of parameters', () => {
    const left = (text: string) => /[{}]/.test(text.replace(/\{[A-Za-z]\w*\}/g, ''))
    expect(wrong((code) => left(JSON.stringify(Object.values(catalogue[code].nl))))).to.deep.equal([])
  })

  it('speaks an accountant’s Dutch: no English words, and u', () => {
    const problems = wrong((code) => {
      const text = kinds
        .map((kind) => catalogue[code].nl[kind])
        .join(' ')
        .replace(/\{\w+\}/g, '')
      return (anglicisms.exec(text) ?? familiar.exec(text))?.[0] ?? false
    })
    expect(problems).to.deep.equal([])
  })

  it('names rules that exist: R1 to R100, D1 to D8, B1 to B31, Q1 to Q60', () => {
    const last: Record<string, number> = { R: 100, D: 8, B: 31, Q: 60 }
    const problems = wrong(
      (code) =>
        catalogue[code].rules
          .filter((rule) => {
            const [, letter = '', number = '0'] = /^([A-Z])([1-9]\d*)$/.exec(rule) ?? []
            return !(Number(number) >= 1 && Number(number) <= (last[letter] ?? 0))
          })
          .join(', ') || false,
    )
    expect(problems).to.deep.equal([])
  })
})
