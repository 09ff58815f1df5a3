import { tell, type Check } from '../../../check/check.ts'
import { vatKinds } from '../vat-kinds.ts'

/** The VAT code of a line is one of SnelStart's kinds (R24, BOE-0082). */
export const check: Check = {
  name: 'snelstart-vat-kind',
  codes: ['snelstart-vat-code'],
  run(document, { tables }, report) {
    const { direction } = document.source
    for (const { vat, source } of document.lines) {
      if (vat === null || vatKinds(vat, direction) !== null) continue
      const wanted = direction === 'sales' ? 'VerkopenHoog, VerkopenLaag' : 'InkopenHoog, InkopenLaag'
      const params = { code: vat.code, wanted, file: tables.vatCodes.file }
      tell(report, document, 'snelstart-vat-code', source.place, params, vat.code)
    }
  },
}
