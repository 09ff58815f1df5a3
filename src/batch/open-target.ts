import { join } from 'node:path'
import { packageRoot } from '../config/package-root.ts'
import type { Files } from '../edge/files.ts'
import type { AdministrationSettings } from '../model/settings.ts'
import type { Tables } from '../model/tables.ts'
import { EXACT_SCHEMA, makeExactTarget } from '../target/exact/target.ts'
import { makeSnelstartTarget, SNELSTART_SCHEMA } from '../target/snelstart/target.ts'
import type { ArtifactSink, Target, TargetWriter } from '../target/target.ts'

/** The targets by name. Adding one is adding a line here and a folder beside exact/. */
const targets: Record<string, (files: Files) => Promise<Target>> = {
  exact: async (files) =>
    makeExactTarget(
      (await files.read(join(packageRoot, 'schemas', ...EXACT_SCHEMA.split('/')))).toString('utf8'),
    ),
  snelstart: async (files) =>
    makeSnelstartTarget((await files.read(join(packageRoot, 'schemas', SNELSTART_SCHEMA))).toString('utf8')),
}

const made = new Map<string, Promise<Target>>()

/** Opens the administration's target for one batch. What a target needs from disk is read once per process. */
export async function openTarget(
  settings: AdministrationSettings,
  tables: Tables,
  sink: ArtifactSink,
  files: Files,
): Promise<TargetWriter> {
  let target = made.get(settings.target)
  if (!target) {
    const make = targets[settings.target]
    if (!make) throw new Error(`no target named ${settings.target}`)
    made.set(settings.target, (target = make(files)))
    target.catch(() => made.delete(settings.target))
  }
  return (await target).open(sink, settings, tables)
}
