import { RelationIds } from '../batch/relation-ids.ts'
import { relationFingerprint } from '../batch/relation-identity.ts'
import { loadAdministration } from '../config/load-administration.ts'
import { RelationMatcher } from '../mapping/relation-match.ts'
import { candidatesFor } from '../mapping/relation-suggest.ts'
import { emptyRelation, type SourceRelation } from '../model/document.ts'
import { finding } from '../model/finding-make.ts'
import type { UnlinkedRelation } from '../register/register.ts'
import type { ReviewItem } from '../relations/review.ts'
import { UsageError, type Cli } from './cli.ts'
import { withHome, type OpenHome } from './open-home.ts'
import { relationTexts } from './texts/relations.ts'

/**
 * The administration of a command that is about no file. There is never an implicit first one (R69).
 * @throws UsageError when it is not known
 */
export function namedAdministration(cli: Cli, { home }: OpenHome, given: string | undefined): string {
  if (given !== undefined && home.administrations.includes(given)) return given
  throw new UsageError(relationTexts(cli.language).administrationNeeded(home.administrations.join(', ')))
}

/**
 * The relations that earlier drops left without a code and that still have none, with the nearest candidates (R88).
 * Those that were linked since are forgotten.
 */
export function openRelations(cli: Cli, given: { administration?: string }): Promise<ReviewItem[]> {
  return withHome(cli, async (open) => {
    const { home, world, register } = open
    const administration = namedAdministration(cli, open, given.administration)
    const { settings, tables } = await loadAdministration(world.files, home, administration)
    const matcher = new RelationMatcher(tables, settings)
    const items: ReviewItem[] = []
    const linked: UnlinkedRelation[] = []
    const all = await register.unlinkedRelations(administration)
    for (const [source, own] of Map.groupBy(all, (one) => one.source)) {
      const ids = new RelationIds(register, administration, source)
      const relations = own.map(relationOf)
      await ids.fetch(relations)
      for (const [at, relation] of relations.entries()) {
        const known = ids.remembered(relation)
        const { code, misses } = matcher.match(relation, known)
        const waits = (known?.decision ?? '') === '' || known?.decision === 'skip'
        if ((code !== '' && misses.length === 0) || !waits) {
          linked.push(own[at]!)
          continue
        }
        const [miss] = misses
        items.push({
          action: '',
          code: '',
          relation,
          source,
          fingerprint: relationFingerprint(relation),
          knownIban: '',
          reason: miss ? finding(miss.code, relation.place, miss.params, { value: miss.value }) : 'new',
          candidates: candidatesFor(tables.relations, relation, settings.country),
        })
      }
    }
    if (linked.length > 0) await register.forgetUnlinked(administration, linked)
    return items
  })
}

function relationOf({ role, data }: UnlinkedRelation): SourceRelation {
  const place = { sheet: '', row: 0 }
  return { ...emptyRelation(role, place), ...(JSON.parse(data) as Partial<SourceRelation>), place }
}
