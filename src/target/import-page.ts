import type { Artifact, JournalTotal } from '../model/batch.ts'
import type { Language } from '../model/settings.ts'
import { countText } from '../text/values.ts'
import { french } from './import-page-french.ts'
import { pageTexts, type MenuWord, type PageTexts, type PageTopic } from './import-page-texts.ts'
import { escapeHtml, fill, totalsTable, wholePage } from './page-parts.ts'

export type ImportPageInput = {
  /** code and name of the administration */
  administration: string
  name: string
  country: 'NL' | 'BE'
  currency: string
  language: Language
  /** in import order */
  files: Pick<Artifact, 'name' | 'topic' | 'count'>[]
  journals: JournalTotal[]
  /** entries in the files, how many of them Exact numbers itself, and how many carry a PDF */
  entries: number
  assigned: number
  pdfs: number
}

const hosts: Record<ImportPageInput['country'], string> = {
  NL: 'start.exactonline.nl',
  BE: 'start.exactonline.be',
}
const order: PageTopic[] = ['Costcenters', 'Costunits', 'Accounts', 'GLTransactions']

/**
 * IMPORT.html: how a person brings the batch into Exact Online, and what should be seen there then. Self-contained,
 * prints on paper, and without a time or an id, so that the same input gives the same page (R26, R44, R66, R69).
 */
export function renderImportPage(input: ImportPageInput): string {
  const { language } = input
  const texts = language === 'fr' ? french : pageTexts[language]
  const name = escapeHtml(input.name)
  const cards = order
    .map((topic) => ({ topic, files: input.files.filter((file) => file.topic === topic) }))
    .filter(({ files }) => files.length > 0)
  const both = input.entries > 0 && cards.some(({ topic }) => topic === 'Accounts')
  const parts = [
    `<header><p>${escapeHtml(texts.title)}</p><h1>${name}</h1>`,
    `<p>${escapeHtml(texts.administration)} <b>${escapeHtml(input.administration)}</b></p></header>`,
    `<p class="check">${escapeHtml(texts.check)}</p>`,
    input.entries > 0 ? repeatBox(input, texts) : '',
    `<p>${fill(texts.logIn, { host: hosts[input.country] })} ${escapeHtml(texts.user)}</p>`,
    `<p>${escapeHtml(texts.order)} ${both ? escapeHtml(texts.relationsFirst) : ''}</p>`,
    '<ol class="steps">',
    ...cards.map(({ topic, files }) => card(topic, files, name, texts, language)),
    '</ol>',
    `<p class="note">* ${escapeHtml(texts.unsure)}</p>`,
    input.journals.length > 0 ? result(input, texts) : '',
    refusals(input, texts),
  ]
  return wholePage(language, texts.title, input.name, parts)
}

/** Whether importing a file twice does harm: a warning, or the reassurance that it does not (B24). */
function repeatBox(input: ImportPageInput, texts: PageTexts): string {
  if (input.assigned === 0) return `<p class="calm">${escapeHtml(texts.numbered)}</p>`
  const numbers = {
    count: countText(input.assigned, input.language),
    total: countText(input.entries, input.language),
  }
  const told =
    input.assigned === input.entries ? escapeHtml(texts.assignedAll) : fill(texts.assigned, numbers)
  return `<div class="warning"><h2>${escapeHtml(texts.assignedTitle)}</h2><p>${told}</p></div>`
}

function card(
  topic: PageTopic,
  files: ImportPageInput['files'],
  administration: string,
  texts: PageTexts,
  language: Language,
): string {
  const { title, one, many, why, menu } = texts.topics[topic]
  const items = files.map(({ name, count }) => {
    const records = count === 1 ? escapeHtml(one) : fill(many, { count: countText(count, language) })
    return `<li><span class="box"></span><code>${escapeHtml(name)}</code> <span class="count">${records}</span></li>`
  })
  const way = [...texts.menuStart, ...menu, ...texts.choose].map(menuWord).join(' › ')
  return [
    `<li><h2>${escapeHtml(title)}</h2><p>${escapeHtml(why)}</p>`,
    `<ul class="files">${items.join('')}</ul>`,
    `<p class="way"><b>${administration}</b> › ${way}</p>`,
    `<p>${escapeHtml(texts.afterwards)}</p></li>`,
  ].join('\n')
}

function menuWord(word: MenuWord): string {
  return word.sure ? `<b>${escapeHtml(word.text)}</b>` : `<i>${escapeHtml(word.text)}*</i>`
}

/** R44: what the user should see when all went well. */
function result({ journals, currency, language }: ImportPageInput, texts: PageTexts): string {
  const table = totalsTable(journals, texts, currency, language)
  return `<h2>${escapeHtml(texts.resultTitle)}</h2><p>${escapeHtml(texts.result)}</p>\n${table}`
}

function refusals(input: ImportPageInput, texts: PageTexts): string {
  const items = texts.refusals.map(
    ({ message, meaning }) => `<dt>${escapeHtml(message)}</dt><dd>${escapeHtml(meaning)}</dd>`,
  )
  const again = input.assigned > 0 ? texts.notAgain : texts.again
  const count = countText(input.pdfs, input.language)
  const pdfs = input.pdfs === 1 ? escapeHtml(texts.pdf) : fill(texts.pdfs, { count })
  return [
    `${input.pdfs > 0 ? `<p>${pdfs}</p>` : ''}<h2>${escapeHtml(texts.refusedTitle)}</h2>`,
    `<p>${escapeHtml(texts.refused)} ${escapeHtml(again)} ${escapeHtml(texts.source)}</p>`,
    `<dl>${items.join('')}</dl>`,
  ].join('\n')
}
