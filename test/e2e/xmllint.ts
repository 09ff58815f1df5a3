import { execFileSync } from 'node:child_process'

export function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Every message of xmllint about these files under one schema; '' when they are valid. */
export function lint(schema: string, files: string[]): string {
  try {
    execFileSync('xmllint', ['--noout', '--schema', schema, ...files], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr)
  }
}
