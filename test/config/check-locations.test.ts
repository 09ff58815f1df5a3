import { expect } from 'chai'
import { ConfigError } from '../../src/config/home.ts'
import { loadAdministration } from '../../src/config/load-administration.ts'
import { loadHome } from '../../src/config/load-home.ts'
import { checkLocations } from '../../src/config/check-locations.ts'
import { nodeFiles } from '../../src/edge/node-files.ts'
import { removeTemporary, TestHome } from '../e2e/home.ts'
import { thrown } from '../register/thrown.ts'

describe('locations in the settings', () => {
  after(removeTemporary)

  it('R48: name administrations that there are, and each location once', () => {
    const locations = { Gent: 'demo-bee', ' gént': 'demo-be', '': 'demo-be', '*': 'demo-nl', 'A/B': 'x' }
    const told = checkLocations({ locations }, ['demo-be', 'demo-nl'])
    expect(told.map(({ pointer, key }) => `${pointer} ${key}`)).to.deep.equal([
      '/locations/Gent location-administration',
      '/locations/ gént location-twice',
      '/locations/ location-empty',
      '/locations/A~1B location-administration',
    ])
    expect(told[0]!.params).to.deep.equal({ location: 'Gent', value: 'demo-bee', hint: ': demo-be?' })
  })

  it('R26, R48: are refused when they are read, at their own line', async () => {
    const home = await TestHome.make({ locations: { Gent: 'demo-be', Breda: 'demo-ln' } })
    const loaded = await loadHome(nodeFiles, home.root)
    const error = await thrown(loadAdministration(nodeFiles, loaded, 'demo-nl'))
    expect(error).to.be.instanceOf(ConfigError)
    expect(String(error)).to.contain('demo-ln').and.to.contain('demo-nl?')
    home.set('demo-nl', { locations: { Gent: 'demo-be', Breda: 'demo-nl', '*': 'demo-be' } })
    const { settings } = await loadAdministration(nodeFiles, loaded, 'demo-nl')
    expect(settings.locations).to.deep.equal({ Gent: 'demo-be', Breda: 'demo-nl', '*': 'demo-be' })
  })
})
