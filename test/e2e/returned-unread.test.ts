import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { removeTemporary, TestHome } from './home.ts'

const unlike = 'Rij,Wanneer,Wie\n1,1/5/2026,Jansen\n'

describe('a file that comes back unread', function () {
  this.timeout(30_000)
  afterEach(removeTemporary)

  it('R13: has a text beside it that says what is wrong and what to do', async () => {
    const home = await TestHome.make()
    const delivery = await home.drop('demo-nl', 'eigen lijst.csv', unlike)
    expect(delivery.batch.status).to.equal('rejected')
    const mark = delivery.batch.id.slice(-6)
    expect(home.rejected('demo-nl').toSorted()).to.deep.equal([
      `LEESMIJ eigen lijst.csv.${mark}.txt`,
      `eigen lijst.${mark}.csv`,
    ])
    expect(delivery.copy.toString('utf8')).to.equal(unlike)
    const note = readFileSync(
      home.path('inbox', 'demo-nl', 'rejected', `LEESMIJ eigen lijst.csv.${mark}.txt`),
      'utf8',
    )
    expect(note).to.include('eigen lijst.csv is teruggestuurd').and.to.include('Wat te doen: ')
    expect(note).to.include(delivery.batch.id)
  })

  it('R68: a trial leaves no such text', async () => {
    const home = await TestHome.make()
    const path = home.path('lijst.csv')
    writeFileSync(path, unlike)
    const outcome = await home.command('check', path, '--administration', 'demo-nl')
    expect(outcome.code).to.equal(1)
    expect(home.rejected('demo-nl')).to.deep.equal([])
  })
})
