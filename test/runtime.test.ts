import { readFileSync } from 'node:fs'
import { expect } from 'chai'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  engines: { node: string }
  optionalDependencies: Record<string, string>
}

describe('the runtime', () => {
  it('is the Node that the project brings, not the machine’s own', function () {
    const brought =
      manifest.optionalDependencies[
        `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
      ]
    // Other platforms run on their own Node, which engines judges.
    if (brought === undefined) this.skip()
    expect(process.version).to.equal(`v${brought}`)
  })

  it('is one that engines allows', () => {
    const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
    const [least, leastMinor] = manifest.engines.node.replace('>=', '').split('.').map(Number) as [
      number,
      number,
    ]
    expect(major > least || (major === least && minor >= leastMinor)).to.equal(true)
  })
})
