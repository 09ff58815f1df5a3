import { expect } from 'chai'
import fc from 'fast-check'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { refusalOf } from '../../src/model/exact-refusals.ts'
import { readExactXml, RecordBuilder } from '../../src/read/exact-xml/reader.ts'
import { ImportResult } from '../../src/results/import-result.ts'
import { messageOf } from '../../src/results/messages.ts'
import { shared } from '../e2e/home.ts'
import { messages } from '../e2e/results.ts'

const limits = { xmlDepth: 50, xmlText: 10_000_000 }

async function resultOf(source: AsyncIterable<Buffer>): Promise<ImportResult> {
  const result = new ImportResult()
  for await (const records of readExactXml(source, limits, new RecordBuilder()))
    for (const { topic, element } of records) if (topic === 'Messages') result.add(messageOf(element))
  return result
}
const ofText = (text: string): Promise<ImportResult> => resultOf(Readable.from([Buffer.from(text)]))

describe('the messages of an import', () => {
  for (const [file, expected] of [
    ['07-directdebits-import-response-ok.xml', { entries: [16200037], fatal: false }],
    ['08-directdebits-import-response-fatal.xml', { entries: [], fatal: true }],
  ] as const)
    it(`R67: reads a real answer of Exact, ${file}`, async function () {
      const path = join(shared, 'exact', 'samples', file)
      if (!existsSync(path)) this.skip()
      const result = await resultOf(createReadStream(path))
      expect([...result.entries.keys()]).to.deep.equal(expected.entries)
      expect(result.fatal !== null).to.equal(expected.fatal)
      expect([...result.entries.values()].every(({ accepted }) => accepted)).to.equal(true)
    })

  it('R67: only a message about the entry itself says that it was booked', async () => {
    const result = await ofText(
      messages(
        '<Message type="2"><Topic code="GLTransactions" node="Journal"><Data keyAlt="70"/></Topic><Description>Updated</Description></Message>',
        '<Message type="2"><Topic code="GLTransactions" node="Account"><Data keyAlt="26700001"/></Topic><Description>Updated</Description></Message>',
      ),
    )
    expect(result.entries.size).to.equal(0)
    expect([...result.journals]).to.deep.equal(['70'])
  })

  it('R67: takes the entry from key, text or repeated XML, and a code of an error that XSDs do not know', async () => {
    const result = await ofText(
      messages(
        '<Message type="0"><Description>Already exists - Entry number: 26700001, Journal: 700</Description></Message>',
        '<Message type="4"><Topic code="GLTransactions" node="GLTransaction"><Data key="26700002"/></Topic><Description>x</Description></Message>',
        '<Message type="0"><Topic code="GLTransactions" node="GLTransaction"/><Description>y</Description><InnerXML>&lt;GLTransaction entry="26700003"&gt;</InnerXML></Message>',
      ),
    )
    expect([...result.entries.keys()]).to.deep.equal([26700001, 26700002, 26700003])
    expect([...result.entries.values()].some(({ accepted }) => accepted)).to.equal(false)
  })

  it('never takes anything but a message that it was made for an accepted entry', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            type: fc.constantFrom('0', '1', '2', '3', '4', '9', ''),
            entry: fc.integer({ min: 1, max: 5 }),
          }),
        ),
        async (all) => {
          const texts = all.map(
            ({ type, entry }) =>
              `<Message type="${type}"><Topic code="GLTransactions" node="GLTransaction"><Data keyAlt="${entry}"/></Topic></Message>`,
          )
          const result = await ofText(messages(...texts))
          for (const [entry, { accepted }] of result.entries)
            expect(accepted).to.equal(all.some((one) => one.entry === entry && one.type === '2'))
        },
      ),
      { numRuns: 50 },
    ))

  for (const [text, key] of [
    ['Onderwerp [GLTransactions] Verplicht: Betalingsconditie', 'condition'],
    ['Verplicht: Dagboek', 'journal'],
    ['Ongeldig: Klant (Type)', 'relation-type'],
    ['Invalid: Customer (Type)', 'relation-type'],
    ['Account Verplicht: Code Verplicht: Naam … Gegevens niet aangemaakt', 'relation-unknown'],
    ['Niet toegestaan: Wisselkoers', 'currency'],
    ["Property 'VATCode' of business component 'GLTransactionVATLine' is mandatory", 'vat-code'],
    ['Unknown: Financial year (Period-date table)', 'year-missing'],
    ['Already exists - Entry number: 26700001, Journal: 700', 'number-in-use'],
    ['In gebruik: Boekstuknummer', 'number-in-use'],
    ['Mandatory: Account', 'ledger-account'],
    ['Not found: Account (8000) - G/L Account: Sales', 'ledger-account'],
    ['Periode is afgesloten', 'period-closed'],
    ['De boeking is niet in evenwicht op: 2022 / 4 (Type: Inkoopboeking) - Verschil: EUR -0,01', 'balance'],
    ['Document Type not allowed', 'document-type'],
    ['Het bedrag van de BTW regel met BTW code 4 komt niet overeen met de grondslagregels', 'vat-including'],
    ['Data at the root level is invalid. Line 1, position 1.', 'not-xml'],
    ['Onvoldoende rechten', 'rights'],
    ['Iets heel anders', ''],
  ] as const)
    it(`R71: knows “${text}”`, () => expect(refusalOf(text)).to.equal(key))
})
