import { expect } from 'chai'
import { unitsOf } from '../../../src/report/annotate/units.ts'

const everyByte = Uint8Array.from({ length: 512 }, (_, i) => i % 256)

describe('report/annotate/units', () => {
  for (const encoding of [
    'utf-8',
    'utf-8-bom',
    'windows-1252',
    'utf-16le',
    'utf-16be',
    'iso-8859-15',
    'unheard-of',
  ]) {
    it(`gives every byte of ${encoding} back as it came, in chunks of any size`, () => {
      for (const size of [1, 2, 3, 512]) {
        const units = unitsOf(encoding)
        const parts: Uint8Array[] = []
        for (let start = 0; start < everyByte.length; start += size) {
          parts.push(units.write(units.read(everyByte.slice(start, start + size))))
        }
        expect(Buffer.concat(parts)).to.deep.equal(Buffer.from(everyByte))
        expect(units.rest()).to.have.length(0)
      }
    })
  }

  it('keeps the half of a code unit at the end of a damaged file', () => {
    const units = unitsOf('utf-16be')
    expect(units.write(units.read(Uint8Array.of(0, 65, 7)))).to.deep.equal(Buffer.from([0, 65]))
    expect([...units.rest()]).to.deep.equal([7])
  })

  it('writes our text in the encoding of the file', () => {
    const text = 'Één € “x” é'
    for (const encoding of ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']) {
      const units = unitsOf(encoding)
      const bytes = units.write(units.fromText(text))
      expect(new TextDecoder(encoding).decode(bytes)).to.equal(text)
      expect(units.toText(units.fromText(text))).to.equal(text)
    }
    expect([...unitsOf('windows-1252').write(unitsOf('windows-1252').fromText('€'))]).to.deep.equal([0x80])
  })

  it('writes what the encoding lacks in its nearest letters, or as a question mark', () => {
    const units = unitsOf('windows-1252')
    expect(units.fromText('Łódź → ≤ ✓ 猫')).to.equal('?\u00f3dz -> ? ? ?')
    expect(units.fromText('e\u0301')).to.equal('\u00e9')
    expect(unitsOf('unheard-of').fromText('“é” kost € 5…')).to.equal('"e" kost EUR 5...')
    expect(unitsOf('iso-8859-15').fromText('€œ')).to.equal('\u00a4\u00bd')
  })
})
