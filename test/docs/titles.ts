import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Titles of tests: whole ones, and the fixed beginnings of those that a loop makes. */
export type Titles = { whole: Set<string>; beginnings: string[] }

/** The titles of all tests, read from the test files without running them. */
export function testTitles(): Titles {
  const titles: Titles = { whole: new Set(), beginnings: [] }
  const folder = join(repository, 'test')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.test.ts')) continue
    const path = join(entry.parentPath, entry.name)
    collect(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest), titles)
  }
  return titles
}

function collect(node: ts.Node, titles: Titles): void {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'it') {
    const [title] = node.arguments
    if (title && ts.isStringLiteralLike(title)) titles.whole.add(title.text)
    else if (title && ts.isTemplateExpression(title)) titles.beginnings.push(title.head.text)
  }
  ts.forEachChild(node, (child) => collect(child, titles))
}

/** Whether a test has this title; of those that a loop makes, whether it begins as one of them. */
export function hasTest(title: string, titles: Titles): boolean {
  if (titles.whole.has(title)) return true
  return titles.beginnings.some((beginning) => beginning !== '' && title.startsWith(beginning.trimEnd()))
}
