import { candidatesText, reasonText } from '../../report/relation-list.ts'
import { reviewWords } from '../../relations/review.ts'
import type { NewRelation } from '../../register/register.ts'
import { instantText, quotedText } from '../../text/values.ts'
import { EXIT, type Cli } from '../cli.ts'
import { withHome } from '../open-home.ts'
import { namedAdministration, openRelations } from '../relation-lists.ts'
import { relationTexts } from '../texts/relations.ts'

type Given = { administration?: string; unlinked?: boolean; decisions?: boolean }

/**
 * `relations list`: what the register knows of relations; with `unlinked` those without a code and who they may be
 * (R88), with `decisions` what people chose (R56). With --json one object a line.
 */
export async function listRelations(cli: Cli, given: Given): Promise<number> {
  if (given.unlinked === true) await unlinked(cli, given)
  else if (given.decisions === true) await decisions(cli, given)
  else await known(cli, given)
  return EXIT.done
}

async function unlinked(cli: Cli, given: Given): Promise<void> {
  const items = await openRelations(cli, given)
  for (const { relation, source, reason, candidates } of items) {
    const { role, code: number, name } = relation
    const cause = typeof reason === 'string' ? reason : reason.code
    cli.tell({ type: 'relation', role, number, name, source, code: '', cause, candidates })
  }
  const { roles } = reviewWords(cli.language)
  const rows = items.map((item) => [
    roles[item.relation.role],
    item.relation.code,
    quotedText(item.relation.name, 40),
    item.source,
    quotedText(reasonText(item, cli.language), 80),
    candidatesText(item),
  ])
  show(cli, relationTexts(cli.language).unlinkedHead, rows)
}

async function decisions(cli: Cli, given: Given): Promise<void> {
  const all = await withHome(cli, (open) =>
    open.register.relationDecisions(namedAdministration(cli, open, given.administration)),
  )
  for (const decision of all) cli.tell({ type: 'relation-decision', ...decision })
  const { actions } = reviewWords(cli.language)
  const rows = all.map(({ time, action, code, name, iban, file, row }) => [
    instantText(time, cli.language),
    actions[action as keyof typeof actions] ?? '',
    code,
    quotedText(name, 40),
    iban,
    quotedText(file, 40),
    String(row),
  ])
  show(cli, relationTexts(cli.language).decisionsHead, rows)
}

async function known(cli: Cli, given: Given): Promise<void> {
  const all = await withHome(cli, (open) =>
    open.register.allRelations(namedAdministration(cli, open, given.administration)),
  )
  for (const relation of all) {
    const { targetCode: code, memory } = relation
    cli.tell({ type: 'relation', code, name: memory?.name ?? '', numbers: numbersOf(relation), ...memory })
  }
  const { roles } = reviewWords(cli.language)
  const rows = all.map((relation) => [
    relation.targetCode,
    (['customer', 'supplier'] as const)
      .filter((role) => relation.memory?.roles?.includes(role))
      .map((role) => roles[role])
      .join(', '),
    quotedText(relation.memory?.name || nameOf(relation), 40),
    numbersOf(relation).join(', '),
  ])
  show(cli, relationTexts(cli.language).listHead, rows)
}

/** The source's own numbers, each with its source. */
const numbersOf = ({ identities }: NewRelation): string[] =>
  identities
    .filter(({ kind, source }) => kind === 'code' && source !== 'target')
    .map(({ source, value }) => `${source} ${value}`)

const nameOf = ({ identities }: NewRelation): string =>
  identities.find(({ kind }) => kind === 'name')?.value ?? ''

function show(cli: Cli, head: readonly string[], rows: readonly string[][]): void {
  if (cli.json) return
  if (rows.length === 0) return cli.say(relationTexts(cli.language).none)
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  for (const row of [head, ...rows])
    cli.say(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
}
