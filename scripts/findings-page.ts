/**
 * Writes docs/findings.md from the catalogue of findings. With --check it writes nothing, and ends with exit code 1
 * when the page is not what the catalogue gives.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { findingsPage } from '../src/text/findings-page.ts'

const file = new URL('../docs/findings.md', import.meta.url)
const page = findingsPage()

if (process.argv.includes('--check')) {
  const upToDate = existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === page
  if (!upToDate) {
    console.error('docs/findings.md is not up to date: run `node scripts/findings-page.ts`')
    process.exitCode = 1
  }
} else {
  writeFileSync(file, page)
  console.error(`docs/findings.md written: ${page.length} characters`)
}
