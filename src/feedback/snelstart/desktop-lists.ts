import { functionNamed, typeOfGiven } from '../../target/snelstart/account-functions.ts'
import type { ListFeedback } from '../feedback.ts'
import { codeList } from '../refresh/lists/list.ts'

/**
 * The list of ledger accounts of SnelStart 12 in CSV or Excel (R24, R82). Its headings are those of the import profile
 * (facts: SnelStart section 4) and words for them; which columns an export of the program has is **not established**.
 */
export const snelstartAccounts: ListFeedback = codeList(
  'ledger-accounts.csv',
  {
    name: 'snelstart-ledger-accounts',
    tells: ['FldGrootboekfunctieID', 'FldGrootboekfunctie', 'Grootboekfunctie', 'Grootboek functie'],
    columns: {
      code: { headings: ['FldNummer', 'Nummer', 'Grootboeknummer', 'Grootboek', 'Rekening'], required: true },
      name: { headings: ['FldOmschrijving', 'Omschrijving', 'Naam'], required: true },
      function: {
        headings: [
          'FldGrootboekfunctieID',
          'FldGrootboekfunctie',
          'Grootboekfunctie',
          'Grootboek functie',
          'Functie',
        ],
        required: true,
      },
      vatKinds: { headings: ['Btw-soort', 'Btwsoort', 'FldBtwSoort'] },
      blocked: { headings: ['FldNonactief', 'Nonactief', 'Inactief', 'Geblokkeerd'] },
    },
  },
  ({ function: given = '', ...cells }) => {
    const name = functionNamed(given)
    const type = typeOfGiven(given)
    return { ...cells, ...(name !== '' && { function: name }), ...(type !== '' && { type }) }
  },
)
