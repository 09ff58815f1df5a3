import type { Catalogue } from './entry.ts'

/** Findings about what belongs to one source package only. */
export const sourceRuleFindings = {
  'relation-missing-in-table': {
    severity: 'warning',
    rules: ['R47', 'R89'],
    nl: {
      message: 'Relatie {code} {name} staat in het boekhoudpakket, maar niet in {file}.',
      cause: 'Facturen voor deze relatie worden niet herkend: er zou een tweede van gemaakt kunnen worden.',
      remedy: 'Zet de relatie met haar code in {file}.',
    },
    en: {
      message: 'Relation {code} {name} is in the accounting package, but not in {file}.',
      cause: 'Invoices for this relation are not recognised: it might be made a second time.',
      remedy: 'Put the relation with its code in {file}.',
    },
    fr: {
      message: 'La relation {code} {name} existe dans le logiciel comptable, mais pas dans {file}.',
      cause:
        'Les factures de cette relation ne sont pas reconnues : elle pourrait être créée une seconde fois.',
      remedy: 'Ajoutez la relation et son code dans {file}.',
    },
  },
  'relation-differs-in-table': {
    severity: 'warning',
    rules: ['R41', 'R47'],
    nl: {
      message: 'Relatie {code} {name} staat anders in {file} dan in het boekhoudpakket.',
      cause: 'Naam, adres, btw-nummer of soort (klant, leverancier) verschilt.',
      remedy: 'Pas {file} aan; wat in het boekhoudpakket staat, is leidend.',
    },
    en: {
      message: 'Relation {code} {name} is otherwise in {file} than in the accounting package.',
      cause: 'Name, address, VAT number or kind (customer, supplier) differs.',
      remedy: 'Change {file}; what the accounting package has is leading.',
    },
    fr: {
      message: 'La relation {code} {name} diffère entre {file} et le logiciel comptable.',
      cause: "Le nom, l'adresse, le numéro de TVA ou le type (client, fournisseur) diffère.",
      remedy: 'Corrigez {file} ; les données du logiciel comptable font foi.',
    },
  },
} satisfies Catalogue
