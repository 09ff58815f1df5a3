import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bin, ledgerdrop, newHome, removeTemporary, temporaryFolder } from './cli.ts'

describe('the command line', () => {
  afterEach(removeTemporary)

  it('shows its commands and options in the language of the home', async () => {
    const home = await temporaryFolder()
    const dutch = await ledgerdrop(['--help', '--home', home])
    expect(dutch.code).to.equal(0)
    expect(dutch.err).to.equal('')
    const own = ['init', 'run', 'once', 'check', 'convert', 'explain', 'history', 'show', 'relations']
    for (const name of [...own, 'profile', 'config', 'doctor'])
      expect(dutch.out).to.match(new RegExp(`^  ${name} `, 'm'))
    expect(dutch.out).to.include('Gebruik: ledgerdrop').and.to.include('Opdrachten:')
    await writeFile(join(home, 'ledgerdrop.yaml'), 'language: fr\n')
    const french = await ledgerdrop(['check', '--help'], { env: { LEDGERDROP_HOME: home } })
    expect(french.out).to.include('Utilisation : ledgerdrop check').and.to.include('--administration')
  })

  it('says its version', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string
    }
    expect(await ledgerdrop(['--version'])).to.deep.include({ code: 0, out: `${version}\n` })
  })

  const mistakes: [string[], string][] = [
    [['chekc'], 'De opdracht chekc bestaat niet; bedoelt u check?'],
    [['run', '--hoom', 'x'], 'De optie --hoom bestaat niet'],
    [['check'], 'Het bestand ontbreekt'],
    [['show', 'a', 'b'], 'Er staan te veel argumenten'],
    [['init', 'x', '--country', 'DE'], 'kan niet'],
    [['init', 'x'], 'De optie --country <country> is verplicht'],
    [['history', '--limit', 'veel'], 'kan niet'],
    [['run', '--home'], 'ontbreekt een waarde'],
  ]
  for (const [argv, text] of mistakes) {
    it(`ends with 2 and one sentence for ${argv.join(' ')}`, async () => {
      const { code, out, err } = await ledgerdrop(argv)
      expect(code).to.equal(2)
      expect(out).to.equal('')
      expect(err).to.include(text).and.to.include('--help')
      expect(err.trim().split('\n')).to.have.length(1)
    })
  }

  it('R72: a country is never guessed, but SnelStart is Dutch', async () => {
    const root = join(await temporaryFolder(), 'home')
    const { code, err } = await ledgerdrop(['init', root, '--target', 'snelstart'])
    expect(code, err).to.equal(0)
    const yaml = await readFile(join(root, 'mappings', 'demo-snelstart', 'administration.yaml'), 'utf8')
    expect(yaml).to.include('country: NL')
  })

  it('ends with 2 and its help when no command is given', async () => {
    const { code, err } = await ledgerdrop([])
    expect(code).to.equal(2)
    expect(err).to.include('Gebruik: ledgerdrop')
  })

  it('names file and line of every mistake in the configuration, and ends with 2', async () => {
    const home = await newHome()
    await writeFile(join(home, 'ledgerdrop.yaml'), 'language: nl\nwatch:\n  settel: 3s\n')
    for (const command of [['run'], ['once'], ['history'], ['config', 'validate']]) {
      const { code, err, json } = await ledgerdrop([...command, '--home', home, '--json'])
      expect(code, command.join(' ')).to.equal(2)
      expect(err).to.match(/^ledgerdrop\.yaml:3 .*settel.*settle/m)
      expect(err).not.to.match(/^ {4}at /m)
      expect(json.at(-1)).to.deep.include({ type: 'error', exit: 2 })
      expect(json.at(-1)!['problems']).to.have.length(1)
    }
  })

  it('ends with 2 where there is no home', async () => {
    const { code, err } = await ledgerdrop(['run'], { cwd: await temporaryFolder() })
    expect(code).to.equal(2)
    expect(err).to.include('ledgerdrop init')
  })

  it('ends with 3 when the home or its register is out of reach', async () => {
    const gone = await ledgerdrop(['history', '--home', join(await temporaryFolder(), 'gone')])
    expect([gone.code, gone.err]).to.deep.equal([3, gone.err])
    const home = await newHome()
    await rm(join(home, '.state'), { recursive: true, force: true })
    await mkdir(join(home, 'archive', 'demo'))
    const { code, err } = await ledgerdrop(['history', '--home', home])
    expect(code).to.equal(3)
    expect(err).to.include('doctor --adopt')
    await rm(join(home, 'archive', 'demo'), { recursive: true })
    await writeFile(join(home, '.state'), 'in the way of the register')
    expect((await ledgerdrop(['history', '--home', home])).code).to.equal(3)
  })

  it('shows a stack trace only with LEDGERDROP_DEBUG=1', async () => {
    const argv = ['check', 'gone.csv', '--home', await newHome(), '--administration', 'demo']
    expect((await ledgerdrop(argv)).err).not.to.match(/^ {4}at /m)
    expect((await ledgerdrop(argv, { env: { LEDGERDROP_DEBUG: '1' } })).err).to.match(/^ {4}at /m)
  })

  it('never lets the name of a file colour the screen or add a line', async () => {
    const argv = ['check', 'a\u001b[31m\rb.csv', '--home', await newHome(), '--administration', 'demo']
    const { err } = await ledgerdrop(argv)
    expect(err).to.match(/a \[31m b\.csv/)
  })

  it('says in a sentence that Node is too old', async () => {
    const script = (await readFile(bin, 'utf8'))
      .replaceAll('process.version', '"v20.20.2"')
      .replace(/^#!.*/, '')
    const path = join(await temporaryFolder(), 'old.mjs')
    await writeFile(path, script)
    let failure: { status: number; stderr: string } | null = null
    try {
      execFileSync(process.execPath, [path], { encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      failure = error as { status: number; stderr: string }
    }
    expect(failure?.status).to.equal(2)
    expect(failure?.stderr).to.match(/^ledgerdrop needs Node 22\.22 or newer, and this is v20\.20\.2: .*\n$/)
  })
})
