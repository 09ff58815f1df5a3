import type { AdministrationSettings } from '../model/settings.ts'
import { exactRules } from './exact/rules.ts'
import type { TargetRules } from './rules.ts'
import { snelstartRules } from './snelstart/rules.ts'

/** The rules of each target. What writes for it is opened by src/batch/open-target.ts. */
export const targetRules: Record<AdministrationSettings['target'], TargetRules> = {
  exact: exactRules,
  snelstart: snelstartRules,
}
