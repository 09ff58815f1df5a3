import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from '../../src/config/home.ts'
import { ownInbox, uniqueName, type InboxPlace } from '../../src/edge/places.ts'
import type { World } from '../../src/edge/world.ts'
import { claim, type ClaimedDrop } from '../../src/intake/claim.ts'
import { publishBatches } from '../../src/publish/publish.ts'
import { stageBatch } from '../../src/publish/staging.ts'
import { administrationLease, hold } from '../../src/register/hold.ts'
import { RegisterConflict } from '../../src/register/register.ts'
import type { Register } from '../../src/register/register.ts'
import { batchRow, salesInvoice } from './small-home.ts'

/**
 * The smallest conversion there can be. A dropped file has one invoice number a line; a line `bad` rejects it, and
 * a line `rest` is left out into a rest file, and a line `away` into one for the inbox `webshop`.
 */
export async function fakeConvert(
  world: World,
  home: Home,
  register: Register,
  drop: ClaimedDrop,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await convertOnce(world, home, register, drop)
    } catch (error) {
      if (!(error instanceof RegisterConflict) || attempt === 3) throw error
      await register.forget(drop.batch)
    }
  }
}

async function convertOnce(world: World, home: Home, register: Register, drop: ClaimedDrop): Promise<void> {
  const staging = await stageBatch(world, home, drop)
  try {
    const lines = (await world.files.read(staging.original)).toString().split('\n').filter(Boolean)
    const numbers = lines.filter((line) => !['bad', 'rest', 'away'].includes(line))
    const known = await register.knownDocuments(
      drop.administration,
      drop.batch,
      numbers.map((number) => salesInvoice(number)),
    )
    const knownNumbers = new Set(known.map((document) => document.number))
    const fresh = numbers.filter((number) => !knownNumbers.has(number)).map((number) => salesInvoice(number))
    const outcome = lines.includes('bad') ? 'rejected' : fresh.length === 0 ? 'duplicate' : 'exported'
    const row = batchRow(drop.batch, {
      administration: drop.administration,
      inbox: drop.inbox,
      outcome,
      documents: fresh.length,
    })
    if (outcome === 'exported') {
      // A large batch in miniature: the first half is prepared.
      const half = fresh.splice(0, Math.floor(fresh.length / 2))
      if (half.length > 0) await register.prepare(row, half)
      const entries = staging.sink.create('2-GLTransactions')
      for (const { number } of [...half, ...fresh]) entries.write(`<GLTransaction entry="${number}"/>\n`)
      await entries.finish('2-GLTransactions.xml')
      const accounts = staging.sink.create('1-Accounts')
      accounts.write('<Accounts/>')
      await accounts.finish('1-Accounts.xml')
    }
    if (outcome === 'rejected' || lines.includes('rest')) {
      const copy = await staging.rejectedFile(uniqueName(drop.name, drop.batch))
      copy.write(lines.join(';Melding\n'))
      await copy.finish()
    }
    if (lines.includes('away')) {
      const copy = await staging.rejectedFile(uniqueName(`away ${drop.name}`, drop.batch), 'webshop')
      copy.write(lines.join(';Melding\n'))
      await copy.finish()
    }
    const report = await staging.archiveFile('report.json')
    report.write(JSON.stringify({ lines }))
    await report.finish()
    const documents = outcome === 'exported' ? fresh : []
    await publishBatches(world, home, register, [{ staging, drop, row, documents, relations: [] }])
  } catch (error) {
    await staging.abandon()
    throw error
  }
}

/** Takes `name` with its PDFs out of an inbox of `acme` and converts it, if it is there. */
export async function deliver(
  world: World,
  home: Home,
  register: Register,
  name: string,
  pdfs: string[] = [],
  place: InboxPlace = ownInbox('acme'),
): Promise<void> {
  const held = await hold(register, administrationLease('acme'))
  try {
    const batch = world.ids.batch(world.clock.now())
    const claimed = await claim(world, home, place, name, pdfs, batch)
    if (claimed) await fakeConvert(world, home, register, claimed)
  } finally {
    await held.release()
  }
}

/** Converts a claim that the recovery found. */
export function converter(
  world: World,
  home: Home,
  register: Register,
): (drop: ClaimedDrop) => Promise<void> {
  return async (drop) => {
    const held = await hold(register, administrationLease(drop.administration))
    try {
      await fakeConvert(world, home, register, drop)
    } finally {
      await held.release()
    }
  }
}

/** The files of a batch folder in the outbox, or null when it is not there. */
export function readEntries(folder: string): string[] | null {
  const path = join(folder, '2-GLTransactions.xml')
  if (!existsSync(path)) return null
  return [...readFileSync(path, 'utf8').matchAll(/entry="([^"]*)"\/>\n/g)].map((match) => match[1]!)
}
