import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect } from 'chai'
import { stageTrial } from '../../src/batch/trial.ts'
import { scratchFolder } from '../../src/edge/places.ts'
import { makeHome, removeHome, testWorld } from '../publish/small-home.ts'

describe('batch/trial', () => {
  it('R68: reads the file where it lies, counts what is written, and leaves nothing behind', async () => {
    const home = makeHome()
    const path = join(home.root, 'x.csv')
    writeFileSync(path, 'Nr;Klant\n')
    const drop = {
      administration: 'acme',
      inbox: '',
      batch: '20261123-120000-abcdef',
      name: 'x.csv',
      path,
      folder: home.root,
      pdfs: [],
    }
    const staging = await stageTrial(testWorld(), home, drop)
    expect([staging.original, staging.originalBytes]).to.deep.equal([path, 9])
    expect(staging.originalHash).to.equal(createHash('sha256').update('Nr;Klant\n').digest('hex'))
    expect(staging.scratch).to.equal(scratchFolder(home, drop.batch))

    const artifact = staging.sink.create('1-Accounts.xml')
    artifact.write('é')
    expect(artifact.bytes).to.equal(2)
    expect(await artifact.finish('1-Accounts.xml')).to.deep.equal({ bytes: 2, sha256: '' })
    await artifact.discard()
    for (const writer of [await staging.archiveFile('report.html'), await staging.rejectedFile('x.csv')]) {
      writer.write('é')
      writer.write(new Uint8Array(3))
      expect([writer.bytes, writer.pressure]).to.deep.equal([5, false])
      await writer.drained()
      expect((await writer.finish()).bytes).to.equal(5)
      await writer.abandon()
    }
    await staging.drained()
    await staging.dropArtifacts()
    await staging.abandon()
    expect(existsSync(staging.scratch)).to.equal(false)
    const { inbox, outbox, archive } = home.settings.folders
    expect([readdirSync(join(inbox, 'acme')), readdirSync(outbox), readdirSync(archive)]).to.deep.equal([
      [],
      [],
      [],
    ])
    expect(existsSync(path)).to.equal(true)
    removeHome(home)
  })
})
