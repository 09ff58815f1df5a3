import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import type { BatchRow, NewDocument, Register } from '../../src/register/register.ts'
import { readEntries } from './fake-delivery.ts'

/** Names in a folder, sorted; none when it is not there. */
export function names(...path: string[]): string[] {
  return existsSync(join(...path)) ? readdirSync(join(...path)).toSorted() : []
}

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Every archive folder that is in its place. */
export function archiveFolders(home: Home, administration = 'acme'): string[] {
  const root = join(home.settings.folders.archive, administration)
  return names(root).flatMap((year) =>
    names(root, year).flatMap((month) =>
      names(root, year, month).map((batch) => join(root, year, month, batch)),
    ),
  )
}

/** Every batch folder that can be seen in the outbox is whole, at any moment. */
export function expectWholeOutbox(home: Home): void {
  for (const batch of names(home.settings.folders.outbox, 'acme')) {
    const folder = join(home.settings.folders.outbox, 'acme', batch)
    expect(names(folder)).to.deep.equal(['1-Accounts.xml', '2-GLTransactions.xml'])
    expect(readFileSync(join(folder, '1-Accounts.xml'), 'utf8')).to.equal('<Accounts/>')
  }
}

/** Nothing is under way: no claim, no staging, no scratch, no half-way status. */
export async function expectNothingLeft(home: Home, register: Register): Promise<void> {
  const { inbox, outbox, archive } = home.settings.folders
  for (const box of ['', ...names(inbox, 'acme')])
    expect(names(inbox, 'acme', box, '.work'), 'claims').to.deep.equal([])
  expect(names(outbox, '.staging'), 'staged outbox').to.deep.equal([])
  expect(names(archive, '.staging'), 'staged archive').to.deep.equal([])
  expect(names(home.settings.register, '..', 'scratch'), 'scratch').to.deep.equal([])
  expect(await register.batches({ status: ['preparing', 'publishing'] }), 'open batches').to.deep.equal([])
}

/** Every document in the outbox once, registered once by the batch it is in, and nothing else registered. */
export async function expectExportedOnce(home: Home, register: Register, numbers: string[]): Promise<void> {
  const exported: string[] = []
  for (const row of await register.batches({})) {
    const registered: NewDocument[] = []
    for await (const chunk of register.documents(row.id)) registered.push(...chunk)
    const entries = readEntries(join(home.settings.folders.outbox, 'acme', row.id)) ?? []
    expect(entries).to.deep.equal(registered.map((document) => document.number))
    expect(row.status).to.equal(row.outcome)
    exported.push(...entries)
  }
  expect(
    names(home.settings.folders.outbox, 'acme')
      .flatMap((batch) => readEntries(join(home.settings.folders.outbox, 'acme', batch))!)
      .toSorted(),
  ).to.deep.equal(exported.toSorted())
  expect(exported.toSorted()).to.deep.equal(numbers.toSorted())
}

/** The dropped files are in the archive as they were, and each archive folder is what its manifest says. */
export async function expectArchived(
  home: Home,
  register: Register,
  dropped: Record<string, string>,
): Promise<BatchRow[]> {
  const found: Record<string, string> = {}
  const rows: BatchRow[] = []
  for (const folder of archiveFolders(home)) {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      batch: BatchRow
      files: { place: string; name: string; bytes: number; sha256: string }[]
    }
    rows.push(manifest.batch)
    expect({ ...manifest.batch, status: manifest.batch.outcome }).to.deep.equal(
      await register.batch(manifest.batch.id),
    )
    for (const file of manifest.files) {
      const { inbox, outbox } = home.settings.folders
      const places: Record<string, string[]> = {
        dropped: [join(folder, 'dropped')],
        archive: [folder],
        outbox: [join(folder, 'artifacts'), join(outbox, 'acme', manifest.batch.id)],
        rejected: [
          join(inbox, 'acme', file.name.startsWith('away') ? 'webshop' : manifest.batch.inbox, 'rejected'),
        ],
      }
      for (const place of places[file.place]!)
        expect(sha256(readFileSync(join(place, file.name)))).to.equal(file.sha256)
    }
    for (const name of names(folder, 'dropped'))
      found[name] = readFileSync(join(folder, 'dropped', name), 'utf8')
  }
  expect(found).to.deep.equal(dropped)
  expect(rows.length, 'one archive folder a batch').to.equal((await register.batches({})).length)
  return rows
}
