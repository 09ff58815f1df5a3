import { expect } from 'chai'
import { readFileSync } from 'node:fs'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('docs/dependencies.md', () => {
  it('has every package that is installed with the program, in the version that is installed', () => {
    const { dependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'optionalDependencies',
      Record<string, string>
    >
    const page = read('docs/dependencies.md')
    for (const [name, version] of Object.entries(dependencies))
      expect(page, name).to.include(`${name} ${version}`)
    for (const [name, version] of Object.entries(optionalDependencies)) {
      expect(page, name).to.include(name)
      expect(page, name).to.include(` ${version} `)
    }
  })
})
