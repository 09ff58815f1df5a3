import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ledgerdrop } from '../cli/cli.ts'
import { repository } from './titles.ts'

/** Files of the repository, those not yet committed too; null where there is no git to ask. */
function trackedFiles(): string[] | null {
  try {
    const argv = ['ls-files', '--cached', '--others', '--exclude-standard']
    const listed = execFileSync('git', argv, { cwd: repository, encoding: 'utf8', stdio: 'pipe' })
    return listed.split('\n').filter((name) => name !== '' && existsSync(join(repository, name)))
  } catch {
    return null
  }
}

const binary = /\.(xlsx|png|pdf|ico)$/
const textOf = (name: string): string => readFileSync(join(repository, name), 'utf8')

/** `file:line` of every match; the pattern is looked for line by line. */
function places(names: string[], pattern: RegExp): string[] {
  return names.flatMap((name) =>
    textOf(name)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${name}:${at + 1}: ${line.trim().slice(0, 80)}`] : [])),
  )
}

describe('the files of the repository', function () {
  this.timeout(20_000)
  let texts: string[] = []
  before(function () {
    const tracked = trackedFiles()
    if (!tracked) this.skip()
    texts = tracked.filter((name) => !binary.test(name))
  })

  it('name no host of a package registry, and the lock file no address of a package (needs git)', () => {
    const registry = new RegExp(`regis${'try'}\\.[a-z]|npm${'js'}\\.(org|com)|npm${'mirror'}`, 'i')
    expect(texts.length).to.be.greaterThan(300)
    expect(places(texts, registry)).to.deep.equal([])
    expect(places(['package-lock.json'], /"resolved"/)).to.deep.equal([])
  })

  it('hold no absolute path of a machine outside tests (needs git)', () => {
    const machine = /(^|[\s"'`(=])\/(work|tmp|root|Users|home\/[a-z])\//
    expect(
      places(
        texts.filter((name) => !name.startsWith('test/')),
        machine,
      ),
    ).to.deep.equal([])
    const here = /(^|[\s"'`(=])\/(work|root)\//
    expect(places(texts, here)).to.deep.equal([])
  })
})

const pages = ['README.md', 'CHANGELOG.md'].concat(
  [
    'architecture',
    'behaviour',
    'configuration',
    'dependencies',
    'findings',
    'handleiding',
    'service',
    'sources',
  ].map((name) => `docs/${name}.md`),
)

/** Anchors of a page's headings, as the web pages of repositories make them. */
function anchors(page: string): Set<string> {
  const found = new Set<string>()
  for (const [, heading] of textOf(page).matchAll(/^#+ (.+)$/gm)) {
    const words = heading!.toLowerCase().replace(/[`*]/g, '')
    found.add(words.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'))
  }
  return found
}

describe('the pages', function () {
  this.timeout(20_000)

  it('link to pages, pictures and headings that are there', () => {
    const broken: string[] = []
    for (const page of pages)
      for (const [, target] of textOf(page).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target!)) continue
        const [path, anchor] = target!.split('#') as [string, string?]
        const to = path === '' ? page : join(dirname(page), path)
        if (!existsSync(join(repository, to))) broken.push(`${page}: ${target}`)
        else if (anchor !== undefined && !anchors(to).has(anchor)) broken.push(`${page}: ${target}`)
      }
    expect(broken).to.deep.equal([])
  })

  it('name files of the repository that are there', () => {
    const gone: string[] = []
    for (const page of pages.filter((name) => name !== 'docs/findings.md'))
      for (const [, path] of textOf(page).matchAll(
        /`((?:samples|schemas|docs|bench|src|test|scripts)\/[\w./-]+)`/g,
      )) {
        const near = [repository, join(repository, dirname(page)), join(repository, 'src')]
        if (!near.some((folder) => existsSync(join(folder, path!)))) gone.push(`${page}: ${path}`)
      }
    expect(gone).to.deep.equal([])
    expect(statSync(join(repository, 'samples', 'generic')).isDirectory()).to.equal(true)
  })

  it('name scripts of package.json that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/npm (?:run (?:--silent )?([a-z:]+)|(start|test)\b)/g)].map(
        ([, run, own]) => `${page}: ${run ?? own}`,
      ),
    )
    expect(named).to.include.members(['README.md: start', 'README.md: test', 'README.md: ledgerdrop'])
    expect(named.filter((name) => !(name.split(': ')[1]! in scripts))).to.deep.equal([])
  })

  it('name commands and options of the command line that are there', async () => {
    const help = async (...command: string[]): Promise<string> =>
      (await ledgerdrop([...command, '--help'], { cwd: repository })).out
    const top = await help()
    const wrong: string[] = []
    let looked = 0
    for (const page of ['README.md', 'docs/configuration.md', 'docs/handleiding.md', 'docs/service.md'])
      for (const [, line] of textOf(page).matchAll(
        /(?:^|`|-- )(?:npx )?(?:ledgerdrop |npm run ledgerdrop -- )([^`\n#]+)/gm,
      )) {
        const [command = '', sub = ''] = line!.trim().split(/\s+/)
        if (!/^[a-z]+$/.test(command)) continue
        looked++
        if (!new RegExp(`^\\s+${command}\\b`, 'm').test(top)) {
          wrong.push(`${page}: ${command}`)
          continue
        }
        const isGroup = ['config', 'mappings', 'relations'].includes(command)
        const own = await help(...(isGroup ? [command, sub] : [command]))
        for (const [option] of line!.matchAll(/--[a-z]+/g))
          if (!own.includes(option) && !top.includes(option)) wrong.push(`${page}: ${command} ${option}`)
      }
    expect(looked).to.be.greaterThan(5)
    expect(wrong).to.deep.equal([])
  })
})
