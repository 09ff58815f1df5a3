import { expect } from 'chai'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ledgerdrop, newHome, removeTemporary } from './cli.ts'

describe('config validate and doctor as commands', () => {
  afterEach(removeTemporary)

  it('print the periods and end with 0 when all is well (R78)', async () => {
    const home = await newHome()
    const { code, err, json } = await ledgerdrop(['config', 'validate', '--home', home, '--json'])
    expect(code, err).to.equal(0)
    expect(json.filter((line) => line['type'] === 'period')).to.have.length(12)
    expect(json.at(-1)).to.deep.include({ type: 'config', valid: true, errors: 0 })
    expect(err)
      .to.include('Periodes van demo:')
      .and.to.match(/\d{4}\/01 {2}01-01-\d{4} – 31-01-\d{4}/)
  })

  it('end with 2 and the line of a mistake in an administration', async () => {
    const home = await newHome()
    const path = join(home, 'mappings', 'demo', 'administration.yaml')
    await writeFile(path, `${await readFile(path, 'utf8')}\nerorrs: reject\n`)
    const { code, err, json } = await ledgerdrop(['config', 'validate', '--home', home, '--json'])
    expect(code).to.equal(2)
    expect(err).to.match(/^mappings\/demo\/administration\.yaml:\d+ fout: .*erorrs/m)
    expect(json.at(-1)).to.deep.include({ type: 'config', valid: false })
  })

  it('say what is ok and what is not, each with what to do', async () => {
    const home = await newHome()
    const good = await ledgerdrop(['doctor', '--home', home, '--json'])
    expect(good.json.every((line) => line['type'] === 'doctor')).to.equal(true)
    expect(good.json.filter((line) => line['level'] === 'fail')).to.deep.equal([])
    expect(good.code).to.equal(0)
    await writeFile(join(home, 'mappings', 'demo', 'administration.yaml'), 'name: x\n')
    const bad = await ledgerdrop(['doctor', '--home', home])
    expect(bad.code).to.equal(2)
    expect(bad.err).to.match(/^fail .*\n {6}Wat te doen: /m)
    await rm(join(home, 'outbox'), { recursive: true })
    expect((await ledgerdrop(['doctor', '--home', home])).code).to.equal(3)
  })
})
