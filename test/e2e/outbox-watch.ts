import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Looks at an administration's outbox all the time, as somebody who is about to import would: a batch folder that can
 * be seen must be whole at the first sight of it, with every file that its IMPORT.html names, each of them complete.
 */
export class OutboxWatch {
  readonly seen: string[] = []
  readonly problems: string[] = []
  looks = 0
  readonly #folder: string
  readonly #known = new Set<string>()
  #stopped = false

  constructor(folder: string) {
    this.#folder = folder
    const again = (): void => {
      if (this.#stopped) return
      this.#look()
      setTimeout(again, 1)
    }
    again()
  }

  stop(): void {
    this.#stopped = true
    this.#look()
  }

  #look(): void {
    this.looks++
    for (const batch of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      if (this.#known.has(batch)) continue
      this.#known.add(batch)
      this.seen.push(batch)
      this.#judge(batch)
    }
  }

  #judge(batch: string): void {
    const folder = join(this.#folder, batch)
    const present = readdirSync(folder).toSorted()
    const problem = (text: string): void => void this.problems.push(`${batch}: ${text}`)
    if (!present.includes('IMPORT.html')) return problem(`no IMPORT.html among ${present.join(', ')}`)
    const page = readFileSync(join(folder, 'IMPORT.html'), 'utf8')
    if (!page.trimEnd().endsWith('</html>')) problem('IMPORT.html is cut off')
    const named = new Set([...page.matchAll(/\d+-[A-Za-z]+(?:\.\d+)?\.xml/g)].map(([name]) => name))
    if (named.size === 0) problem('IMPORT.html names no file')
    for (const name of named) {
      if (!present.includes(name)) problem(`${name} is not there`)
      else if (!readFileSync(join(folder, name), 'utf8').trimEnd().endsWith('</eExact>'))
        problem(`${name} is cut off`)
    }
    const unnamed = present.filter((name) => name !== 'IMPORT.html' && !named.has(name))
    if (unnamed.length > 0) problem(`not named: ${unnamed.join(', ')}`)
  }
}
