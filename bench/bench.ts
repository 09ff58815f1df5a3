/**
 * `npm run bench [-- --lines 1000000] [--runs 3] [--rows 100000] [--files 200] [--relations 200000] [--items 100000]
 * [--documents 5000000] [--only relations,items,register]`: times whole processes in turn with their
 * peers, in one run on one machine, and prints medians, peak memory and ratios. Quote the ratios: machines differ. See
 * README.md beside it.
 */
import { closeSync, cpSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { largeRegister, openItems, relations, type Bench } from './coming-back.ts'
import { makeCsv } from './make-csv.ts'
import { makeXlsx } from './make-xlsx.ts'
import { cost, median, run, type Run } from './process.ts'

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    rows: { type: 'string', default: '100000' },
    files: { type: 'string', default: '200' },
    relations: { type: 'string', default: '200000' },
    items: { type: 'string', default: '100000' },
    documents: { type: 'string', default: '5000000' },
    only: { type: 'string', default: 'files,relations,items,register' },
  },
})
const lines = Number(values.lines)
const runs = Number(values.runs)
const rows = Number(values.rows)
const files = Number(values.files)
/** Syncs that a small file asks for. */
const SYNCS = 22
const root = join(import.meta.dirname, '..')
const bin = join(root, 'bin', 'ledgerdrop.js')
const folder = mkdtempSync(join(tmpdir(), 'ledgerdrop-bench-'))
const home = join(folder, 'home')

/** Each measured conversion has a home where nothing was exported before. */
async function freshHome(): Promise<void> {
  rmSync(home, { recursive: true, force: true })
  await run(process.execPath, [bin, 'init', '--home', home, '--target', 'exact', '--country', 'NL'])
}

async function convert(file: string): Promise<Run> {
  await freshHome()
  return convertHere(file)
}

async function convertHere(file: string): Promise<Run> {
  return run(process.execPath, [bin, 'convert', '--home', home, '--administration', 'demo-nl', file], [0, 1])
}

async function smallFiles(count: number): Promise<Run> {
  await freshHome()
  const drops = join(folder, 'drops')
  mkdirSync(drops, { recursive: true })
  for (let i = 0; i < count; i++) makeCsv(join(drops, `f${i}.csv`), 48, false, 20_000_001 + i * 12)
  cpSync(drops, join(home, 'inbox', 'demo-nl'), { recursive: true })
  return run(process.execPath, [bin, 'once', '--home', home])
}

/** Small files, without what one of them takes with the start of the program and the wait for it to be whole. */
async function manySmall(): Promise<void> {
  const one = await smallFiles(1)
  const all = await smallFiles(files)
  const net = { ...all, seconds: all.seconds - one.seconds, cpu: all.cpu - one.cpu }
  show(`${files} files of 48 lines`, net, files - 1, 'files')
  console.log(`${SYNCS} syncs of new files, one after the other: ${syncs(SYNCS).toFixed(1)} ms`)
}

/** Milliseconds that the disk takes for so many new files; a mean. */
function syncs(count: number): number {
  const times = 20
  const started = performance.now()
  for (let i = 0; i < count * times; i++) {
    const file = openSync(join(folder, `sync-${i}`), 'w')
    writeSync(file, 'x'.repeat(4000))
    fsyncSync(file)
    closeSync(file)
  }
  return (performance.now() - started) / times
}

/** Runs the cases in turn, A B A B, so that a machine that slows down slows all of them. */
async function inTurn(cases: Record<string, () => Promise<Run>>): Promise<Record<string, Run>> {
  const all: Record<string, Run[]> = {}
  for (let i = 0; i < runs; i++)
    for (const [name, measure] of Object.entries(cases)) (all[name] ??= []).push(await measure())
  return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, median(list)]))
}

function show(name: string, one: Run, count: number, per: string): void {
  const rate = Math.round(count / one.seconds).toLocaleString('en')
  const [seconds, cpu] = [one.seconds, one.cpu].map((time) => time.toFixed(1).padStart(7))
  const megabytes = one.megabytes.toFixed(0).padStart(5)
  console.log(`${name.padEnd(34)} ${seconds} s  ${cpu} s cpu  ${megabytes} MB  ${rate} ${per}/s`)
}

function showRatio(what: string, one: Run, other: Run): void {
  console.log(`${what.padEnd(50)} ${(cost(one) / cost(other)).toFixed(2)}`)
}

/** A workbook, read only and converted, beside the streaming reader that most programs use. */
async function workbooks(): Promise<void> {
  const book = join(folder, 'book.xlsx')
  await makeXlsx(book, rows)
  const read = (peer: string) => () => run(process.execPath, [join(import.meta.dirname, 'peers', peer), book])
  const result = await inTurn({
    'workbook, read only': read('reader.ts'),
    'workbook, exceljs': read('exceljs.ts'),
    'workbook, converted': () => convert(book),
  })
  for (const [name, one] of Object.entries(result)) show(name, one, rows, 'rows')
  showRatio('exceljs / read only', result['workbook, exceljs']!, result['workbook, read only']!)
}

/** Files of invoices: large, all wrong, workbooks, small ones, beside their peers. */
async function invoices(): Promise<void> {
  const good = join(folder, 'good.csv')
  const wrong = join(folder, 'wrong.csv')
  makeCsv(good, lines)
  makeCsv(wrong, lines, true)
  console.log(`${lines.toLocaleString('en')} CSV lines, ${runs} runs each, median; Node ${process.version}\n`)
  const peer = join(import.meta.dirname, 'peers', 'plain.py')
  const cases: Record<string, () => Promise<Run>> = {
    'ledgerdrop, good file': () => convert(good),
    'ledgerdrop, every row wrong': () => convert(wrong),
    'copy and count the same bytes': () =>
      run('sh', ['-c', `cp '${good}' '${folder}/copy' && wc -l '${folder}/copy'`]),
  }
  const python = await run('python3', ['--version']).then(
    () => true,
    () => false,
  )
  if (python)
    cases['plain Python script, no checks'] = () => run('python3', [peer, good, join(folder, 'plain.xml')])
  else console.log('plain Python script: skipped, there is no python3 here')
  const result = await inTurn(cases)
  for (const [name, one] of Object.entries(result)) show(name, one, lines, 'lines')
  const ours = result['ledgerdrop, good file']!
  const theirs = result['plain Python script, no checks']
  console.log('')
  if (theirs) showRatio('good file / plain Python script', ours, theirs)
  showRatio('every row wrong / good file', result['ledgerdrop, every row wrong']!, ours)
  console.log('')
  await workbooks()
  console.log('')
  await manySmall()
}

try {
  const only = values.only.split(',')
  const bench: Bench = { folder, home, freshHome, convertHere, show }
  if (only.includes('files')) await invoices()
  console.log('')
  if (only.includes('relations')) await relations(bench, Number(values.relations))
  if (only.includes('items')) await openItems(bench, Number(values.items))
  if (only.includes('register')) {
    const [empty, full] = await largeRegister(bench, Number(values.documents))
    showRatio('batch beside many documents / empty register', full, empty)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
