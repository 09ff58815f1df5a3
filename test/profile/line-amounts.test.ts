import { expect } from 'chai'
import { profileOf, readText } from './support.ts'

describe('profile/lines', () => {
  describe('line amounts', () => {
    const columns = { quantity: ['Aantal'], price: ['Prijs'], discount: ['Korting'] }
    const priced = profileOf({ columns }, { decimal: 'comma' })
    const read = async (cells: string) => {
      const { documents, told } = await readText(
        priced,
        `Nr;Datum;Klant;Excl;Aantal;Prijs;Korting\n1;01-01-2026;A;${cells}`,
      )
      return [documents[0]!.lines[0]!.excluding, ...told]
    }

    it('are quantity times price less discount, rounded half away from zero', async () => {
      expect(await read(';3;9,995;')).to.deep.equal([2999])
      expect(await read(';-3;9,995;')).to.deep.equal([-2999])
      expect(await read(';1;0,125;')).to.deep.equal([13])
      expect(await read(';-1;0,125;')).to.deep.equal([-13])
      expect(await read(';7;9,99;15')).to.deep.equal([5944])
      expect(await read(';2;5;100%')).to.deep.equal([0])
    })

    it('go before quantity and price when they are given, and what the two make otherwise is told', async () => {
      expect(await read('1,00;3;9,00;')).to.deep.equal([100, 'line-amount-unlike 2/3'])
      expect(await read('27,00;3;9,00;')).to.deep.equal([2700])
    })

    it('are absent when a quantity or price is, and told when either cannot be read', async () => {
      expect(await read(';;9,00;')).to.deep.equal([null])
      expect(await read(';3;;')).to.deep.equal([null])
      expect(await read(';drie;9,00;veel')).to.deep.equal([
        null,
        'amount-unreadable 2/4',
        'rate-unreadable 2/6',
      ])
      expect(await read(';99999999999;99999999999;')).to.deep.equal([null, 'amount-too-large 2/5'])
    })

    it('are the price itself in a file without quantities', async () => {
      const { documents } = await readText(
        profileOf({ columns: { price: ['Prijs'] } }),
        'Nr;Datum;Klant;Prijs\n1;01-01-2026;A;12,50',
      )
      expect(documents[0]!.lines[0]!.excluding).to.equal(1250)
    })

    it('are the totals where a document has no other', async () => {
      const profile = profileOf({
        layout: 'row-per-document',
        columns: { totalExcluding: ['Netto'], totalVat: ['Btw'], totalIncluding: ['Bruto'] },
      })
      const { documents } = await readText(
        profile,
        'Nr;Datum;Klant;Netto;Btw;Bruto\n1;01-01-2026;A;100;21;121',
      )
      expect(documents[0]!.lines).to.have.length(1)
      expect(documents[0]!.lines[0]).to.deep.include({ excluding: 10000, vat: 2100, including: 12100 })
    })
  })
})
