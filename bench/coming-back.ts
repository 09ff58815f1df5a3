import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fillRegister } from './fill-register.ts'
import { makeCsv } from './make-csv.ts'
import { makeOpenItemsCsv, makeOpenItemsXml } from './make-open-items.ts'
import { makeAccountsXml, makeRelationsCsv, makeRelationsXlsx } from './make-relations.ts'
import type { Run } from './process.ts'

/** Lines of an invoice file that is converted beside many relations, and beside many exported documents. */
const SMALL = 48
const BATCH = 50_000

/** What a measure needs of the bench: a home where nothing was exported, and the conversion of a file in it. */
export type Bench = {
  folder: string
  home: string
  freshHome(): Promise<void>
  /** in the home as it is */
  convertHere(file: string): Promise<Run>
  show(name: string, one: Run, count: number, per: string): void
}

/** Lists of relations: new ones, the same once more, and each at another address; and a small file beside them. */
export async function relations(bench: Bench, count: number): Promise<void> {
  const file = (name: string): string => join(bench.folder, name)
  const measure = async (name: string, path: string): Promise<void> =>
    bench.show(name, await bench.convertHere(path), count, 'relations')
  makeAccountsXml(file('Accounts_1.xml'), { count })
  makeAccountsXml(file('moved.xml'), { count, movedEvery: 1 })
  await bench.freshHome()
  await measure('relations, XML, all new', file('Accounts_1.xml'))
  await measure('relations, XML, all the same', file('Accounts_1.xml'))
  await measure('relations, XML, all moved', file('moved.xml'))
  makeCsv(file('small.csv'), SMALL)
  bench.show('small file beside them', await bench.convertHere(file('small.csv')), SMALL, 'lines')
  makeRelationsCsv(file('Relaties.csv'), { count })
  await makeRelationsXlsx(file('Relaties.xlsx'), { count })
  for (const list of ['Relaties.csv', 'Relaties.xlsx']) {
    await bench.freshHome()
    await measure(`relations, ${list}, all new`, file(list))
    await measure(`relations, ${list}, all the same`, file(list))
  }
}

/** Open items of so many exported documents, in XML and CSV. */
export async function openItems(bench: Bench, count: number): Promise<void> {
  const file = (name: string): string => join(bench.folder, name)
  const kept = file('home-exported')
  makeCsv(file('exported.csv'), count * 4)
  makeOpenItemsXml(file('ARs.xml'), count * 4)
  makeOpenItemsCsv(file('openstaande posten.csv'), count * 4)
  await bench.freshHome()
  await bench.convertHere(file('exported.csv'))
  cpSync(bench.home, kept, { recursive: true })
  for (const list of ['ARs.xml', 'openstaande posten.csv']) {
    rmSync(bench.home, { recursive: true, force: true })
    cpSync(kept, bench.home, { recursive: true })
    bench.show(`open items, ${list}`, await bench.convertHere(file(list)), count, 'items')
  }
}

/** One batch in an empty register, and others in one with so many documents. */
export async function largeRegister(bench: Bench, documents: number): Promise<[empty: Run, full: Run]> {
  const file = (name: string): string => join(bench.folder, name)
  for (const [at, name] of ['empty.csv', 'warm.csv', 'full.csv'].entries())
    makeCsv(file(name), BATCH, false, 500_000_001 + at * BATCH)
  makeCsv(file('seed.csv'), BATCH * 4)
  await bench.freshHome()
  const empty = await bench.convertHere(file('empty.csv'))
  await bench.freshHome()
  await bench.convertHere(file('seed.csv'))
  fillRegister(join(bench.home, '.state', 'register.db'), documents)
  await bench.convertHere(file('warm.csv'))
  const full = await bench.convertHere(file('full.csv'))
  bench.show('batch, empty register', empty, BATCH, 'lines')
  bench.show(`batch, ${documents.toLocaleString('en')} documents`, full, BATCH, 'lines')
  return [empty, full]
}
