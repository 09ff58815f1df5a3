import { tell, type Check } from './check.ts'

/** SnelStart takes no document with both taxed and reverse-charged sales (bookings case 12). */
export const check: Check = {
  name: 'mixed',
  codes: ['vat-mixed-with-reverse-charge'],
  run(document, { settings }, report) {
    if (settings.target !== 'snelstart' || document.source.direction !== 'sales') return
    const shifted = document.lines.find((line) => line.kind === 'reverse-charge')
    const taxed = document.lines.some((line) => line.kind === 'domestic' && line.rate !== 0)
    if (shifted && taxed) tell(report, document, 'vat-mixed-with-reverse-charge', shifted.source.place)
  },
}
