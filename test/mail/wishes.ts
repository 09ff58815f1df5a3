import type { AdministrationSettings } from '../../src/model/settings.ts'

/** Nobody is told anything by mail. */
export const noMail: AdministrationSettings['mail'] = {
  to: [],
  onRejected: true,
  onExported: false,
  onWaiting: true,
  dailySummary: '',
  emptySummary: false,
  attachCopy: true,
  language: 'nl',
}
