/**
 * Takes the pictures of docs/handleiding.md from real pages: converts a sample and a wrong copy of it in a temporary
 * home and photographs IMPORT.html and report.html in Chromium. Run: `node scripts/pictures.ts [path of chromium]`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
const home = join(folder, 'home')

function ledgerdrop(...args: string[]): void {
  try {
    execFileSync(process.execPath, ['bin/ledgerdrop.js', ...args], { stdio: 'pipe' })
  } catch (error) {
    // exit code 1: a file was rejected, as one of them should be
    if ((error as { status?: number }).status !== 1) throw error
  }
}

/** The one file of this name below a folder. */
function find(root: string, name: string): string {
  const hit = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(name))
  if (!hit) throw new Error(`no ${name} below ${root}`)
  return join(root, hit)
}

ledgerdrop('init', '--home', home, '--target', 'exact', '--country', 'NL')
const good = join(folder, 'verkoopfacturen.csv')
const wrong = join(folder, 'verkoop-februari.csv')
cpSync('samples/generic/verkoopfacturen.csv', good)
const text = readFileSync(good, 'utf8').replaceAll('202600', '202700').replace(';45,00;9%;', ';45,00;17%;')
writeFileSync(wrong, text.replaceAll('22-01-2026', '22-13-2026'))

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
async function photograph(path: string, picture: string): Promise<void> {
  await page.goto(pathToFileURL(path).href)
  await page.screenshot({ path: join('docs', 'beeld', picture), fullPage: false })
}
ledgerdrop('convert', '--home', home, '--administration', 'demo-nl', good)
await photograph(find(join(home, 'outbox'), 'IMPORT.html'), 'import.png')
rmSync(join(home, 'archive', 'demo-nl'), { recursive: true })
ledgerdrop('convert', '--home', home, '--administration', 'demo-nl', wrong)
await photograph(find(join(home, 'archive'), 'report.html'), 'verslag.png')
await browser.close()
rmSync(folder, { recursive: true })
