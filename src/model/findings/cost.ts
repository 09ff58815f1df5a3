import type { Catalogue } from './entry.ts'

/** Findings about cost centres and cost units. */
export const costFindings = {
  'cost-centre-unknown': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostenplaats “{code}” staat niet in {file}.[[ Bedoelt u {suggestions}?]]',
      cause: 'Het bronpakket gebruikt een kostenplaats die de administratie niet kent.',
      remedy:
        'Maak de kostenplaats aan en werk de tabel bij, gebruik een alias, of laat nieuwe kostenplaatsen aanmaken (costs.createCostCentres).',
    },
    en: {
      message: 'Cost centre “{code}” is not in {file}.[[ Did you mean {suggestions}?]]',
      cause: 'The source uses a cost centre that the administration does not know.',
      remedy:
        'Make the cost centre and update the table, use an alias, or let new cost centres be made (costs.createCostCentres).',
    },
    fr: {
      message: "Le centre de coûts « {code} » n'est pas dans {file}.[[ Vouliez-vous dire {suggestions} ?]]",
      cause: "La source utilise une valeur que l'administration ne connaît pas.",
      remedy:
        'Créez-la et mettez le tableau à jour, utilisez un alias, ou autorisez la création (costs.createCostCentres).',
    },
  },
  'cost-centre-ambiguous': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostenplaats “{code}” kan er meer dan één zijn: {candidates}.',
      cause: 'Meer dan één kostenplaats in {file} heeft deze alias.',
      remedy: 'Laat de alias bij één kostenplaats staan.',
    },
    en: {
      message: 'Cost centre “{code}” may be more than one: {candidates}.',
      cause: 'Several cost centres in {file} have this alias.',
      remedy: 'Leave the alias at one cost centre.',
    },
    fr: {
      message: 'Le centre de coûts « {code} » peut être ambigu : {candidates}.',
      cause: 'Plusieurs centres de coûts de {file} ont cet alias.',
      remedy: "Laissez l'alias à un seul endroit.",
    },
  },
  'cost-centre-blocked': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostenplaats {code} {name} is geblokkeerd.',
      cause: 'Op een geblokkeerde kostenplaats kan niet geboekt worden.',
      remedy: 'Deblokkeer de kostenplaats in het boekhoudpakket, of kies een andere.',
    },
    en: {
      message: 'Cost centre {code} {name} is blocked.',
      cause: 'Nothing can be booked on a blocked cost centre.',
      remedy: 'Unblock the cost centre in the accounting package, or choose another one.',
    },
    fr: {
      message: 'Le centre de coûts {code} {name} : blocage dans le logiciel comptable.',
      cause: 'On ne peut pas comptabiliser sur une valeur bloquée.',
      remedy: 'Débloquez-la dans le logiciel comptable, ou choisissez-en une autre.',
    },
  },
  'cost-unit-unknown': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostendrager “{code}” staat niet in {file}.[[ Bedoelt u {suggestions}?]]',
      cause: 'Het bronpakket gebruikt een kostendrager die de administratie niet kent.',
      remedy:
        'Maak de kostendrager aan en werk de tabel bij, gebruik een alias, of laat nieuwe kostendragers aanmaken (costs.createCostUnits).',
    },
    en: {
      message: 'Cost unit “{code}” is not in {file}.[[ Did you mean {suggestions}?]]',
      cause: 'The source uses a cost unit that the administration does not know.',
      remedy:
        'Make the cost unit and update the table, use an alias, or let new cost units be made (costs.createCostUnits).',
    },
    fr: {
      message: "L'unité de coûts « {code} » n'est pas dans {file}.[[ Vouliez-vous dire {suggestions} ?]]",
      cause: "La source utilise une valeur que l'administration ne connaît pas.",
      remedy:
        'Créez-la et mettez le tableau à jour, utilisez un alias, ou autorisez la création (costs.createCostUnits).',
    },
  },
  'cost-unit-ambiguous': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostendrager “{code}” kan er meer dan één zijn: {candidates}.',
      cause: 'Meer dan één kostendrager in {file} heeft deze alias.',
      remedy: 'Laat de alias bij één kostendrager staan.',
    },
    en: {
      message: 'Cost unit “{code}” may be more than one: {candidates}.',
      cause: 'Several cost units in {file} have this alias.',
      remedy: 'Leave the alias at one cost unit.',
    },
    fr: {
      message: "L'unité de coûts « {code} » peut être ambigu : {candidates}.",
      cause: 'Plusieurs unités de coûts de {file} ont cet alias.',
      remedy: "Laissez l'alias à un seul endroit.",
    },
  },
  'cost-unit-blocked': {
    severity: 'error',
    rules: ['R79'],
    nl: {
      message: 'Kostendrager {code} {name} is geblokkeerd.',
      cause: 'Op een geblokkeerde kostendrager kan niet geboekt worden.',
      remedy: 'Deblokkeer de kostendrager in het boekhoudpakket, of kies een andere.',
    },
    en: {
      message: 'Cost unit {code} {name} is blocked.',
      cause: 'Nothing can be booked on a blocked cost unit.',
      remedy: 'Unblock the cost unit in the accounting package, or choose another one.',
    },
    fr: {
      message: "L'unité de coûts {code} {name} : blocage dans le logiciel comptable.",
      cause: 'On ne peut pas comptabiliser sur une valeur bloquée.',
      remedy: 'Débloquez-la dans le logiciel comptable, ou choisissez-en une autre.',
    },
  },
} satisfies Catalogue
