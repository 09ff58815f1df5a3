import type { Artifact, JournalTotal } from '../../model/batch.ts'
import type { Language } from '../../model/settings.ts'
import { countText } from '../../text/values.ts'
import { escapeHtml, fill, totalsTable, wholePage } from '../page-parts.ts'
import { snelstartPage, type SnelstartPageTexts } from './import-page-texts.ts'

export type SnelstartPage = {
  /** code and name of the administration */
  administration: string
  name: string
  language: Language
  journals: readonly JournalTotal[]
  /** files of each form, in order; none: the form is not in the batch */
  api: readonly Pick<Artifact, 'name' | 'topic' | 'count'>[]
  desktop: readonly Pick<Artifact, 'name' | 'topic' | 'count'>[]
  /** to be made by hand before an import in SnelStart 12 */
  costCentres: readonly { number: string; name: string }[]
  pdfs: number
}

/**
 * IMPORT.html of a batch for SnelStart: whose it is, what is in it, how it gets there and what must not be done twice.
 * Self-contained and without a time or an id, so that the same input gives the same page (R26, R44, R69).
 */
export function renderPage(page: SnelstartPage): string {
  const texts = snelstartPage[page.language]
  const { api, desktop } = page
  const bookings = api.some(isBookings) || desktop.some(isBookings)
  const ways = [api.length > 0 ? texts.onceApi : '', desktop.length > 0 ? texts.onceDesktop : '']
  const once = ways.filter((text) => text !== '').join(' ')
  const parts = [
    `<header><p>${escapeHtml(texts.title)}</p><h1>${escapeHtml(page.name)}</h1>`,
    `<p>${escapeHtml(texts.administration)} <b>${escapeHtml(page.administration)}</b></p></header>`,
    `<p class="check">${escapeHtml(texts.check)}</p>`,
    api.length > 0 && desktop.length > 0 ? warning(texts.bothTitle, texts.both) : '',
    bookings ? warning(texts.onceTitle, once) : '',
    page.journals.length > 0
      ? `<h2>${escapeHtml(texts.totalsTitle)}</h2>\n${totalsTable(page.journals, texts, 'EUR', page.language)}`
      : '',
    api.length > 0 ? apiPart(page, texts) : '',
    desktop.length > 0 ? desktopPart(page, texts) : '',
    `<h2>${escapeHtml(texts.refusedTitle)}</h2><p>${escapeHtml(texts.refused)}</p>`,
    `<p class="note">${escapeHtml(texts.untried)}</p>`,
  ]
  return wholePage(page.language, texts.title, page.name, parts)
}

const isBookings = ({ topic }: { topic: string }): boolean => /boekingen$/i.test(topic)

const warning = (title: string, text: string): string =>
  `<div class="warning"><h2>${escapeHtml(title)}</h2><p>${escapeHtml(text)}</p></div>`

function apiPart({ api, pdfs, language }: SnelstartPage, texts: SnelstartPageTexts): string {
  const steps = texts.apiSteps.map((step) => `<li><p>${escapeHtml(step)}</p></li>`)
  const count = countText(pdfs, language)
  return [
    `<h2>${escapeHtml(texts.apiTitle)}</h2><p>${escapeHtml(texts.api)}</p>`,
    files(api, texts, language),
    pdfs > 0 ? `<p>${fill(pdfs === 1 ? texts.pdf : texts.pdfs, { count })}</p>` : '',
    `<ol class="steps">${steps.join('\n')}</ol>`,
  ].join('\n')
}

function desktopPart(page: SnelstartPage, texts: SnelstartPageTexts): string {
  const { desktop, costCentres, pdfs, language } = page
  const list = costCentres.map(({ number, name }) => `${number} ${name}`).join(', ')
  const steps = [
    texts.backup,
    ...(costCentres.length > 0 ? [texts.costCentres.replace('{list}', () => list)] : []),
    ...desktop.map(({ name, topic }) => texts.import[topic]!.replace('{file}', () => name)),
    texts.afterwards,
  ]
  const count = countText(pdfs, language)
  return [
    `<h2>${escapeHtml(texts.desktopTitle)}</h2><p>${escapeHtml(texts.desktop)}</p>`,
    files(desktop, texts, language),
    pdfs > 0 ? `<p>${fill(pdfs === 1 ? texts.desktopPdf : texts.desktopPdfs, { count })}</p>` : '',
    `<ol class="steps">${steps.map((step) => `<li><p>${escapeHtml(step)}</p></li>`).join('\n')}</ol>`,
    `<p class="note">${escapeHtml(texts.columns)}</p>`,
  ].join('\n')
}

function files(list: SnelstartPage['api'], texts: SnelstartPageTexts, language: Language): string {
  const items = list.map(({ name, topic, count }) => {
    const [one, many] = texts.topics[topic]!
    const records = count === 1 ? escapeHtml(one) : fill(many, { count: countText(count, language) })
    return `<li><span class="box"></span><code>${escapeHtml(name)}</code> <span class="count">${records}</span></li>`
  })
  return `<ul class="files">${items.join('')}</ul>`
}
