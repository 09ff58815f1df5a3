import type { ListLayout } from '../../list-profile.ts'
import type { RefreshTable } from '../tables.ts'

/**
 * How lists of codes look that Exact exports to Excel or CSV. **Not established**: no such file was at hand, and the
 * columns of a list in Exact can be chosen. The headings are those of its screens in Dutch, English and French as far as
 * help pages show them; more are harmless.
 */
const CODE = ['Code', 'Nummer', 'Number', 'Nr.', 'Numéro']
const NAME = ['Omschrijving', 'Naam', 'Description', 'Name', 'Libellé', 'Intitulé', 'Nom']
const BLOCKED = ['Geblokkeerd', 'Blocked', 'Bloqué']

const needed = (...headings: string[]): { headings: string[]; required: true } => ({
  headings,
  required: true,
})
const maybe = (...headings: string[]): { headings: string[] } => ({ headings })

type Layouts = Partial<Record<RefreshTable, ListLayout<string>>>

/** By table; columns under the names that the table has for them. Relations come by a profile of their own. */
export const layouts: Layouts = {
  'ledger-accounts.csv': {
    name: 'exact-ledger-accounts',
    files: ['GLAccounts*', 'Grootboekrekening*', 'Ledger accounts*', 'Comptes g*'],
    tells: [
      'Grootboekrekening',
      'G/L account',
      'Balanszijde',
      'Balance side',
      'Balans/W&V',
      'Balans / W&V',
      'Soort rekening',
      'Rekeningtype',
      'Account type',
      'Type de compte',
      'Compte général',
    ],
    columns: {
      code: needed(
        'Grootboekrekening',
        'G/L account',
        'Rekening',
        'Rekeningnummer',
        'Compte général',
        ...CODE,
      ),
      name: needed(...NAME),
      type: maybe('Type', 'Soort', 'Soort rekening', 'Rekeningtype', 'Account type', 'Type de compte'),
      blocked: maybe(...BLOCKED),
    },
  },
  'journals.csv': {
    name: 'exact-journals',
    // not its currency: whether it takes others besides, only the XML tells
    files: ['Journals*', 'Dagboeken*', 'Journaux*'],
    tells: ['Dagboek', 'Journal', 'Soort dagboek', 'Dagboektype', 'Journal type', 'Type de journal'],
    columns: {
      code: needed('Dagboek', 'Dagboekcode', 'Journal', ...CODE),
      name: needed(...NAME),
      type: needed('Type', 'Soort', 'Soort dagboek', 'Dagboektype', 'Journal type', 'Type de journal'),
      account: needed(
        'Grootboekrekening',
        'G/L account',
        'Tegenrekening',
        'Rekening',
        'Compte général',
        'Compte',
      ),
      currency: maybe('Valuta', 'Currency', 'Devise'),
      blocked: maybe(...BLOCKED),
    },
  },
  'vat-codes.csv': {
    name: 'exact-vat-codes',
    files: ['VATs*', 'VATCodes*', 'VAT codes*', 'Btw-codes*', 'Btw codes*', 'Codes TVA*'],
    tells: ['Btw-code', 'Btwcode', 'VAT code', 'Code TVA', 'Btw-percentage', 'VAT percentage', 'Taux de TVA'],
    columns: {
      code: needed('Btw-code', 'Btwcode', 'VAT code', 'Code TVA', ...CODE),
      description: needed(...NAME),
      rate: needed(
        'Percentage',
        'Btw-percentage',
        'VAT percentage',
        'Tarief',
        'Taux',
        'Taux de TVA',
        'Pourcentage',
      ),
      direction: maybe(
        'Transactiesoort',
        'Transactietype',
        'Verkoop/Inkoop',
        'Transaction type',
        'Type de transaction',
      ),
      type: maybe('Type', 'Soort', 'Inclusief/Exclusief', 'Btw-type', 'VAT type'),
      payAccount: maybe('Af te dragen', 'Rekening af te dragen', 'To pay', 'G/L to pay', 'À payer'),
      claimAccount: maybe('Te vorderen', 'Rekening te vorderen', 'To claim', 'G/L to claim', 'À récupérer'),
      blocked: maybe(...BLOCKED),
    },
  },
  'payment-conditions.csv': {
    name: 'exact-payment-conditions',
    files: ['PaymentConditions*', 'Betalingscondities*', 'Payment conditions*', 'Conditions de paiement*'],
    tells: [
      'Betalingsconditie',
      'Payment condition',
      'Condition de paiement',
      'Aantal dagen',
      'Betalingstermijn',
      'Payment days',
      'Nombre de jours',
    ],
    columns: {
      code: needed('Betalingsconditie', 'Payment condition', 'Condition de paiement', ...CODE),
      name: needed(...NAME),
      days: needed(
        'Dagen',
        'Aantal dagen',
        'Betalingstermijn',
        'Betalingsdagen',
        'Betaaldagen',
        'Termijn',
        'Dagen na factuurdatum',
        'Days',
        'Payment days',
        'Jours',
        'Nombre de jours',
      ),
      endOfMonth: maybe('Einde maand', 'End of month', 'Fin de mois'),
    },
  },
  'periods.csv': {
    name: 'exact-periods',
    files: ['FinYears*', 'Boekjaren*', 'Periodes*', 'Periode-datumtabel*', 'Period-date table*'],
    tells: ['Boekjaar', 'Financial year', 'Exercice'],
    columns: {
      year: needed('Boekjaar', 'Jaar', 'Financial year', 'Year', 'Exercice', 'Année'),
      period: needed('Periode', 'Period', 'Période'),
      start: needed('Begindatum', 'Startdatum', 'Van', 'Start date', 'Date start', 'Date de début'),
      end: needed('Einddatum', 'Tot en met', 'Tot', 'End date', 'Date end', 'Date de fin'),
      closed: maybe('Afgesloten', 'Gesloten', 'Closed', 'Clôturé'),
    },
  },
  'cost-centres.csv': {
    name: 'exact-cost-centres',
    files: ['Costcenters*', 'Kostenplaats*', 'Cost cent*', 'Centres de co*'],
    tells: ['Kostenplaats', 'Cost center', 'Cost centre', 'Centre de coûts'],
    columns: {
      code: needed('Kostenplaats', 'Cost center', 'Cost centre', 'Centre de coûts', ...CODE),
      name: needed(...NAME),
      blocked: maybe(...BLOCKED),
    },
  },
  'cost-units.csv': {
    name: 'exact-cost-units',
    files: ['Costunits*', 'Kostendrager*', 'Cost units*', 'Unités de co*'],
    tells: ['Kostendrager', 'Cost unit', 'Unité de coût'],
    columns: {
      code: needed('Kostendrager', 'Cost unit', 'Unité de coût', ...CODE),
      name: needed(...NAME),
      blocked: maybe(...BLOCKED),
    },
  },
}
