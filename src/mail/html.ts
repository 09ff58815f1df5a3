import { escapeHtml } from '../report/html.ts'
import type { Block, MailContent } from './content.ts'
import { plainLine } from './plain-line.ts'

/** Mail programs know little CSS and leave style sheets out: every element carries its own. */
const font = 'font-family:Segoe UI,Calibri,Arial,sans-serif;font-size:15px;line-height:1.45;color:#1c2430'
const small = 'font-size:13px;color:#56606e'
const cell = 'border:1px solid #cfd6df;padding:4px 8px;text-align:left;vertical-align:top'
const colours: Record<MailContent['tone'], [border: string, background: string]> = {
  good: ['#3f8f5b', '#eff8f2'],
  part: ['#c98a1b', '#fdf7ea'],
  bad: ['#b3372f', '#fbefee'],
  same: ['#b9c4d0', '#f5f7fa'],
}

/** The body as HTML: nothing in it is fetched from elsewhere, and everything that a stranger chose is escaped. */
export function htmlBody({ language, header, title, tone, blocks, footer }: MailContent): string {
  const [border, background] = colours[tone]
  return (
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${safe(title)}</title></head>\n` +
    `<body style="margin:0;padding:16px;background:#fff;${font}">\n` +
    `<p style="${small}">${safe(header)}</p>\n` +
    `<h1 style="margin:0 0 12px;padding:10px 14px;font-size:22px;border:1px solid ${border};border-left:8px solid ${border};background:${background}">${safe(title)}</h1>\n` +
    `${blocks.map(blockHtml).join('')}` +
    `<hr style="border:0;border-top:1px solid #cfd6df">\n<p style="${small}">${safe(footer)}</p>\n</body></html>\n`
  )
}

const safe = (text: string): string => escapeHtml(plainLine(text, 2000))
const heading = (title: string): string =>
  title === '' ? '' : `<h2 style="margin:18px 0 4px;font-size:16px">${safe(title)}</h2>\n`
const paragraph = (text: string): string => `<p style="margin:4px 0">${safe(text)}</p>\n`

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'text':
      return paragraph(block.text)
    case 'list': {
      const tag = block.numbered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${safe(item)}</li>`).join('\n')
      return `${heading(block.title)}<${tag} style="margin:4px 0">${items}</${tag}>\n`
    }
    case 'facts': {
      const rows = block.facts.map(([name, value]) => [`${name}`, value])
      return heading(block.title) + table([], rows)
    }
    case 'table': {
      const { title, lines, headings, rows, more } = block
      const after = more === '' ? '' : `<p style="${small}">${safe(more)}</p>\n`
      return (
        heading(title) +
        lines.map(paragraph).join('') +
        (rows.length > 0 ? table(headings, rows) : '') +
        after
      )
    }
    case 'place':
      return `<p style="margin:4px 0">${safe(block.label)}<br>${link(block.path)}</p>\n`
    case 'copy':
      return ''
  }
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((text) => `<${tag} style="${cell}">${safe(text)}</${tag}>`).join('')}</tr>\n`
  const head = headings.length > 0 ? row(headings, 'th') : ''
  const body = rows.map((cells) => row(cells, 'td')).join('')
  return `<table style="border-collapse:collapse;margin:6px 0;${font}">\n${head}${body}</table>\n`
}

/** A path that can be clicked where the mail program allows it, and copied where it does not. */
function link(path: string): string {
  const address = fileAddress(path)
  const shown = `<span style="font-family:Consolas,monospace">${safe(path)}</span>`
  return address === '' ? shown : `<a href="${escapeHtml(address)}">${shown}</a>`
}

/** `\\server\share\x` -> `file://server/share/x`, `C:\x` -> `file:///C:/x`; '' for what has no such address. */
export function fileAddress(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const encoded = slashed.split('/').map(encodeURIComponent).join('/')
  if (/^\/\/[^/]/.test(slashed)) return `file:${encoded}`
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`
  return slashed.startsWith('/') ? `file://${encoded}` : ''
}
