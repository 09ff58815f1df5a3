import { expect } from 'chai'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { validateConfig } from '../../src/cli/config.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { packageRoot } from '../../src/config/package-root.ts'
import {
  filesBut,
  folderWith,
  homeWith,
  put,
  removeFolders,
  settingsWith,
  systemError,
} from '../config/support.ts'

const profile =
  'source: generic\nname: G\ntables:\n  - name: t\n    makes: sales\n    layout: row-per-line\n    columns: { number: [Nr], date: [Datum], relationName: [Klant], excluding: [Bedrag excl] }\n'

async function validate(files: Record<string, string | null> = {}, today = '2026-05-10') {
  const root = homeWith({ 'mappings/sources/generic.yaml': profile, ...files })
  return validateConfig(nodeFiles, await loadHome(nodeFiles, root), today)
}

describe('cli/config', () => {
  afterEach(removeFolders)

  it("finds the package's own administrations and profiles right", async () => {
    const { problems, periodRows } = await validateConfig(nodeFiles, await loadHome(nodeFiles, packageRoot))
    expect(problems).to.deep.equal([])
    expect(periodRows.map((p) => p.administration)).to.include.members(['demo-be', 'demo-nl'])
  })

  it('R77: gives the rows of the fiscal year, by month or by quarter', async () => {
    const months = (await validate()).periodRows[0]!
    expect(months.administration).to.equal('acme')
    expect(months.rows).to.have.length(12)
    expect(months.rows[4]).to.deep.equal({
      year: 2026,
      period: 5,
      start: '2026-05-01',
      end: '2026-05-31',
      closed: false,
    })
    const quarters = await validate({
      'administration.yaml': settingsWith('fiscalYear: { periods: quarter }'),
    })
    expect(quarters.periodRows[0]!.rows.map((r) => `${r.period} ${r.start}`)).to.deep.equal([
      '1 2026-01-01',
      '2 2026-04-01',
      '3 2026-07-01',
      '4 2026-10-01',
    ])
  })

  it('R78: gives the rows of a year that starts in July, or in November named after the next year', async () => {
    const july = await validate({ 'administration.yaml': settingsWith('fiscalYear: { start: 2020-07 }') })
    expect(july.periodRows[0]!.rows[0]).to.include({ year: 2025, period: 1, start: '2025-07-01' })
    const november = await validate(
      { 'administration.yaml': settingsWith('fiscalYear: { offset: 2 }') },
      '2019-11-05',
    )
    expect(november.periodRows[0]!.rows[0]).to.include({ year: 2020, period: 1, start: '2019-11-01' })
    expect(november.periodRows[0]!.rows.at(-1)).to.include({ year: 2020, period: 12, end: '2020-10-31' })
  })

  it('R77: gives the rows of the period table when there is one, with what is closed', async () => {
    const rows = ['2026;1;2025-04-01;2026-04-30;ja', '2026;2;2026-05-01;2026-12-31;nee']
    const { periodRows } = await validate({
      'periods.csv': `year;period;start;end;closed\n${rows.join('\n')}\n`,
    })
    expect(periodRows[0]!.rows.map((r) => [r.period, r.closed])).to.deep.equal([
      [1, true],
      [2, false],
    ])
  })

  it('tells the problems of every file: profiles, settings and tables', async () => {
    const { problems, periodRows } = await validate({
      'mappings/sources/generic.yaml': profile.replace('makes', 'mkes'),
      'administration.yaml': settingsWith('errors: x'),
      'journals.csv': 'code;name\n',
      'mappings/Copy of acme/administration.yaml': '',
    })
    expect(periodRows).to.deep.equal([])
    const files = new Set(problems.filter((p) => p.level === 'error').map((p) => p.file))
    expect([...files]).to.have.members([
      'mappings/sources/generic.yaml',
      'mappings/Copy of acme',
      'mappings/acme/administration.yaml',
      'mappings/acme/journals.csv',
    ])
  })

  it('tells warnings of what is otherwise right', async () => {
    const journals = 'code;name;type;account;aliasses\n70;a;sales;1300;x\n'
    const { problems, periodRows } = await validate({ 'journals.csv': journals })
    expect(problems.map((p) => [p.level, p.file, p.line])).to.deep.equal([
      ['warning', 'mappings/acme/journals.csv', 1],
    ])
    expect(periodRows).to.have.length(1)
  })

  it('tells a table that is open elsewhere as a problem too', async () => {
    const home = await loadHome(nodeFiles, homeWith({ 'mappings/sources/generic.yaml': profile }))
    const held = filesBut({
      read: (path) =>
        path.endsWith('relations.csv') ? Promise.reject(systemError('EBUSY')) : nodeFiles.read(path),
    })
    const { problems } = await validateConfig(held, home)
    expect(problems.map((p) => [p.level, p.file])).to.deep.equal([['error', 'mappings/acme/relations.csv']])
    expect(problems[0]!.message).to.include('relations.csv')
  })

  it('R28: a home without any administration is not valid', async () => {
    const root = folderWith()
    const { problems } = await validateConfig(nodeFiles, await loadHome(nodeFiles, root))
    expect(problems.map((p) => p.level)).to.deep.equal(['error'])
    put(root, 'mappings/x/readme.txt', '')
    expect((await validateConfig(nodeFiles, await loadHome(nodeFiles, root))).problems).to.have.length(1)
  })
})
