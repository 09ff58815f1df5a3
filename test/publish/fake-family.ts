import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Home } from '../../src/config/home.ts'
import { uniqueName } from '../../src/edge/places.ts'
import type { World } from '../../src/edge/world.ts'
import { claim, type ClaimedDrop } from '../../src/intake/claim.ts'
import { shareClaim } from '../../src/intake/share-claim.ts'
import { publishBatches, type StagedBatch } from '../../src/publish/publish.ts'
import { stageBatch, type Staging } from '../../src/publish/staging.ts'
import { administrationLease, holdAll } from '../../src/register/hold.ts'
import type { NewDocument, Register } from '../../src/register/register.ts'
import { readEntries } from './fake-delivery.ts'
import { archiveFolders, names } from './end-state.ts'
import { batchRow, salesInvoice } from './small-home.ts'

/** The administrations of a home whose files are for all of them; files are dropped at the first. */
export const everyone = ['acme', 'bravo', 'carol']
const leases = everyone.map(administrationLease)

type Attempt = { drop: ClaimedDrop; staging: Staging }

/**
 * The smallest conversion of a file for several administrations. A line is `administration number`; a line `bad`
 * rejects the file, a line `rest` is left out into a rest file. The register knows half of each batch beforehand.
 */
export async function convertShared(
  world: World,
  home: Home,
  register: Register,
  drop: ClaimedDrop,
): Promise<void> {
  const attempts: Attempt[] = []
  try {
    const staging = await stageBatch(world, home, drop)
    attempts.push({ drop, staging })
    const lines = (await world.files.read(staging.original)).toString().split('\n').filter(Boolean)
    const rejected = lines.includes('bad')
    const others = everyone.slice(1).filter((code) => lines.some((line) => line.startsWith(`${code} `)))
    for (const code of rejected ? [] : others) {
      const share = await shareClaim(world, home, drop, staging.original, code)
      attempts.push({ drop: share, staging: await stageBatch(world, home, share) })
    }
    const batches: StagedBatch[] = []
    const [head, ...rest] = attempts
    for (const attempt of [...rest, head!])
      batches.push(await fill(register, attempt, lines, rejected, attempts.length > 1 ? drop.batch : ''))
    await publishBatches(world, home, register, batches)
  } catch (error) {
    for (const { staging, drop: given } of attempts.toReversed()) {
      await register.forget(given.batch)
      await staging.abandon()
      if (given !== drop && !staging.registered) await world.files.removeTree(given.folder)
    }
    throw error
  }
}

async function fill(
  register: Register,
  { drop, staging }: Attempt,
  lines: readonly string[],
  rejected: boolean,
  family: string,
): Promise<StagedBatch> {
  const { administration, batch } = drop
  const own = lines
    .filter((line) => line.startsWith(`${administration} `))
    .map((line) => salesInvoice(line.split(' ')[1]!))
  const known = await register.knownDocuments(administration, batch, own)
  const documents = own.filter(({ number }) => !known.some((one) => one.number === number))
  const outcome = rejected ? 'rejected' : documents.length === 0 ? 'duplicate' : 'exported'
  const row = batchRow(batch, {
    administration,
    inbox: drop.inbox,
    outcome,
    documents: documents.length,
    family,
  })
  const half: NewDocument[] = []
  if (outcome === 'exported') {
    half.push(...documents.splice(0, Math.floor(documents.length / 2)))
    if (half.length > 0) await register.prepare(row, half)
    const entries = staging.sink.create('2-GLTransactions')
    for (const { number } of [...half, ...documents]) entries.write(`<GLTransaction entry="${number}"/>\n`)
    await entries.finish('2-GLTransactions.xml')
    const accounts = staging.sink.create('1-Accounts')
    accounts.write('<Accounts/>')
    await accounts.finish('1-Accounts.xml')
  }
  if (administration === everyone[0] && (rejected || lines.includes('rest'))) {
    const copy = await staging.rejectedFile(uniqueName(drop.name, batch))
    copy.write(lines.join(';Melding\n'))
    await copy.finish()
  }
  const report = await staging.archiveFile('report.json')
  report.write(JSON.stringify({ lines }))
  await report.finish()
  return { staging, drop, row, documents: outcome === 'exported' ? documents : [], relations: [] }
}

/** Takes `name` out of an inbox of the first administration and converts it for all, if it is there. */
export async function deliverShared(
  world: World,
  home: Home,
  register: Register,
  name: string,
  pdfs: string[] = [],
  inbox = '',
): Promise<void> {
  const held = await holdAll(register, leases)
  try {
    const place = { administration: everyone[0]!, inbox }
    const batch = world.ids.batch(world.clock.now())
    const claimed = await claim(world, home, place, name, pdfs, batch)
    if (claimed) await convertShared(world, home, register, claimed)
  } finally {
    await held.release()
  }
}

/** Converts a claim that the recovery found. */
export function sharedConverter(
  world: World,
  home: Home,
  register: Register,
): (drop: ClaimedDrop) => Promise<void> {
  return async (drop) => {
    const held = await holdAll(register, leases)
    try {
      await convertShared(world, home, register, drop)
    } finally {
      await held.release()
    }
  }
}

/**
 * Holds at any moment: what can be seen in an outbox is whole, and where one batch of a file can be seen or is
 * registered, all of them are registered.
 */
export async function expectWholeFamilies(home: Home, register: Register): Promise<void> {
  const rows = await register.batches({})
  for (const code of everyone)
    for (const batch of names(home.settings.folders.outbox, code)) {
      const folder = join(home.settings.folders.outbox, code, batch)
      expect(names(folder)).to.deep.equal(['1-Accounts.xml', '2-GLTransactions.xml'])
      expect(rows.find((row) => row.id === batch)?.status).to.be.oneOf(['publishing', 'exported'])
    }
  const families = Map.groupBy(
    rows.filter((row) => row.family !== ''),
    (row) => row.family,
  )
  for (const family of families.values()) {
    const published = family.filter((row) => row.status !== 'preparing')
    expect(published.length, JSON.stringify(family)).to.be.oneOf([0, family.length])
  }
}

/** What is left when all is done: nothing under way, every document once, in its own administration. */
export async function expectSharedOnce(
  home: Home,
  register: Register,
  expected: Record<string, readonly string[]>,
): Promise<void> {
  const { inbox, outbox, archive } = home.settings.folders
  expect(names(outbox, '.staging'), 'staged outbox').to.deep.equal([])
  expect(names(archive, '.staging'), 'staged archive').to.deep.equal([])
  expect(names(home.settings.register, '..', 'scratch'), 'scratch').to.deep.equal([])
  const rows = await register.batches({})
  for (const row of rows) expect(row.status, row.id).to.equal(row.outcome)
  for (const code of everyone) {
    expect(names(inbox, code, '.work'), `claims of ${code}`).to.deep.equal([])
    const exported = names(outbox, code).flatMap((batch) => readEntries(join(outbox, code, batch))!)
    expect(exported.toSorted(), code).to.deep.equal([...(expected[code] ?? [])].toSorted())
    const registered: string[] = []
    for (const row of rows.filter((one) => one.administration === code))
      for await (const chunk of register.documents(row.id)) registered.push(...chunk.map((d) => d.number))
    expect(registered.toSorted(), `register of ${code}`).to.deep.equal(exported.toSorted())
    const own = rows.filter((row) => row.administration === code).map((row) => row.id)
    const archived = archiveFolders(home, code).map((folder) => folder.split(/[/\\]/).at(-1))
    expect(archived.toSorted(), `archive of ${code}`).to.deep.equal(own.toSorted())
    for (const folder of archiveFolders(home, code)) {
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { batch: object }
      expect(own, folder).to.include((manifest.batch as { id: string }).id)
    }
  }
}
