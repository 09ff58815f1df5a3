import type { Catalogue } from './entry.ts'
import { relationReviewFindings } from './relation-review.ts'

/** Findings about who a relation is in the accounting package: numbers from ranges, first lists, bank accounts. */
export const relationLinkFindings = {
  ...relationReviewFindings,
  'relation-name-damaged': {
    severity: 'error',
    rules: ['Q5', 'R58'],
    nl: {
      message: 'In de naam “{name}” zijn letters verloren gegaan.',
      cause:
        'Het bestand is eerder met een verkeerde tekenset opgeslagen; met zo’n naam wordt geen nieuwe relatie aangemaakt.',
      remedy:
        'Verbeter de naam in het bronpakket, of zet in de lijst met relaties (relations review) Insert bij deze relatie om haar zo aan te maken.',
    },
    en: {
      message: 'Letters of the name “{name}” have been lost.',
      cause:
        'The file was saved with a wrong character set before; no new relation is made with such a name.',
      remedy:
        'Correct the name in the source, or put Insert beside this relation in the list of relations (relations review) to make it as it is.',
    },
    fr: {
      message: 'Des lettres du nom « {name} » ont été perdues.',
      cause:
        'Le fichier a été enregistré auparavant avec un mauvais jeu de caractères ; aucune relation nouvelle n’est créée sous un tel nom.',
      remedy:
        'Corrigez le nom dans la source, ou indiquez Insert pour cette relation dans la liste des relations (relations review) pour la créer telle quelle.',
    },
  },
  'relation-code-outside-range': {
    severity: 'error',
    rules: ['R53', 'D2'],
    nl: {
      message: 'Nummer {code} van {relation} ligt buiten de afgesproken reeks van {from} tot en met {to}.',
      cause:
        'Alleen nummers binnen relations.sourceRanges zijn nummers van het boekhoudpakket; er is geen reeks (relations.ranges) om een ander nummer uit te geven.',
      remedy:
        'Geef de relatie in het bronpakket een nummer binnen de reeks, stel relations.ranges in, of koppel haar aan een bestaande relatie in relations.csv.',
    },
    en: {
      message: 'Number {code} of {relation} lies outside the agreed range of {from} to {to}.',
      cause:
        'Only numbers within relations.sourceRanges are numbers of the accounting package; there is no range (relations.ranges) to give another number from.',
      remedy:
        'Give the relation a number within the range in the source, set relations.ranges, or link it to an existing relation in relations.csv.',
    },
    fr: {
      message: 'Le numéro {code} de {relation} est en dehors de la série convenue de {from} à {to}.',
      cause:
        "Seuls les numéros de relations.sourceRanges sont ceux du logiciel comptable ; il n'y a pas de série (relations.ranges) pour en attribuer un autre.",
      remedy:
        'Donnez à la relation un numéro de la série dans la source, réglez relations.ranges, ou rattachez-la à une relation existante dans relations.csv.',
    },
  },
  'relation-awaits-number': {
    severity: 'information',
    rules: ['R52'],
    nl: {
      message: '{relation} krijgt een nummer zodra er een factuur voor is.',
      cause:
        'Een nummer uit de reeks wordt pas gegeven aan een relatie die in een definitieve factuur voorkomt.',
      remedy:
        'U hoeft niets te doen. Wilt u het nummer nu, zet dan Insert bij deze relatie in de lijst met relaties (relations review).',
    },
    en: {
      message: '{relation} gets a number as soon as there is an invoice for it.',
      cause: 'A number of the range is only given to a relation that occurs in a definitive invoice.',
      remedy:
        'You need not do anything. To get the number now, put Insert beside this relation in the list of relations (relations review).',
    },
    fr: {
      message: "{relation} recevra un numéro dès qu'une facture la concernera.",
      cause: "Un numéro de la série n'est donné qu'à une relation qui figure sur une facture définitive.",
      remedy:
        "Vous n'avez rien à faire. Pour obtenir le numéro maintenant, indiquez Insert pour cette relation dans la liste des relations (relations review).",
    },
  },
  'relation-range-full': {
    severity: 'error',
    rules: ['R53'],
    nl: {
      message: 'De nummers van {from} tot en met {to} zijn op: er is geen nummer meer voor {relation}.',
      cause: 'Elk nummer van de reeks is in gebruik in relations.csv of al eerder uitgegeven.',
      remedy: 'Maak de reeks groter in relations.ranges, en lever het bestand opnieuw aan.',
    },
    en: {
      message: 'The numbers from {from} to {to} are used up: there is none left for {relation}.',
      cause: 'Every number of the range is in use in relations.csv or was given out before.',
      remedy: 'Widen the range in relations.ranges and drop the file again.',
    },
    fr: {
      message: "Les numéros de {from} à {to} sont épuisés : il n'en reste plus pour {relation}.",
      cause: 'Chaque numéro de la série est utilisé dans relations.csv ou a déjà été attribué.',
      remedy: 'Élargissez la série dans relations.ranges et déposez de nouveau le fichier.',
    },
  },
  'relation-range-nearly-full': {
    severity: 'warning',
    rules: ['R53'],
    nl: {
      message: 'De reeks van {from} tot en met {to} is bijna op: nog {left} nummers vrij.',
      cause: 'Als de reeks op is, kan er geen nieuwe relatie meer worden aangemaakt.',
      remedy: 'Maak de reeks op tijd groter in relations.ranges.',
    },
    en: {
      message: 'The range from {from} to {to} is nearly used up: {left} numbers are free.',
      cause: 'When the range is used up, no new relation can be made.',
      remedy: 'Widen the range in relations.ranges in time.',
    },
    fr: {
      message: 'La série de {from} à {to} est presque épuisée : il reste {left} numéros libres.',
      cause: 'Une fois la série épuisée, aucune relation nouvelle ne peut plus être créée.',
      remedy: 'Élargissez la série à temps dans relations.ranges.',
    },
  },
  'relations-mass-insert': {
    severity: 'error',
    rules: ['R58'],
    nl: {
      message:
        'Dit bestand zou {count} nieuwe relaties aanmaken; zonder uw bevestiging zijn dat er hoogstens {most}.',
      cause:
        'Bij een eerste aanlevering staan relaties vaak al in de boekhouding: ze zouden dan dubbel worden aangemaakt.',
      remedy:
        'Werk {file} bij met de relatielijst van het boekhoudpakket, of kijk de teruggestuurde lijst met relaties na, zet zo nodig Update of Overslaan met de code bij wie al bestaat, en zet de lijst in de inbox; lever daarna dit bestand opnieuw aan. Bestaan ze allemaal al, gebruik dan relations baseline. Meer per keer toestaan kan met relations.massInsert.',
    },
    en: {
      message: 'This file would make {count} new relations; without your confirmation {most} are the most.',
      cause: 'At a first drop relations are often in the books already: they would be made a second time.',
      remedy:
        'Update {file} with the list of relations of the accounting package, or look through the list of relations that came back, put Update or Skip with the code beside those that exist, and drop the list in the inbox; then drop this file again. If all of them exist, use relations baseline. To allow more at a time, set relations.massInsert.',
    },
    fr: {
      message:
        'Ce fichier créerait {count} nouvelles relations ; sans votre confirmation, {most} au plus sont créées.',
      cause:
        'Lors d’un premier dépôt, les relations existent souvent déjà dans la comptabilité : elles seraient créées en double.',
      remedy:
        'Mettez {file} à jour avec la liste des relations du logiciel comptable, ou parcourez la liste des relations renvoyée, indiquez Update ou Ignorer avec le code pour celles qui existent, et déposez la liste dans l’inbox ; déposez ensuite de nouveau ce fichier. Si elles existent toutes, utilisez relations baseline. Pour en autoriser davantage, réglez relations.massInsert.',
    },
  },
  'supplier-iban-changed': {
    severity: 'warning',
    rules: ['R91'],
    nl: {
      message: 'Leverancier {code} {name} heeft een ander rekeningnummer: {iban}; bekend is {known}.',
      cause: 'Een gewijzigd rekeningnummer is vaak een teken van factuurfraude; het is niet overgenomen.',
      remedy:
        'Bel de leverancier op een nummer dat u al had. Klopt het, zet dan “ja” bij dit rekeningnummer in de lijst met relaties van deze aanlevering en zet de lijst in de inbox.',
    },
    en: {
      message: 'Supplier {code} {name} has another bank account: {iban}; {known} is known.',
      cause: 'A changed bank account is the usual way of invoice fraud; it was not taken over.',
      remedy:
        'Call the supplier on a number that you had already. If it is right, put “yes” beside this account in the list of relations of this drop and drop the list in the inbox.',
    },
    fr: {
      message: 'Le fournisseur {code} {name} a un autre compte bancaire : {iban} ; connu : {known}.',
      cause:
        "Un compte bancaire modifié est la voie habituelle de la fraude à la facture ; il n'a pas été repris.",
      remedy:
        'Appelez le fournisseur à un numéro que vous aviez déjà. Si c’est exact, indiquez « oui » pour ce compte dans la liste des relations de ce dépôt et déposez la liste dans l’inbox.',
    },
  },
} satisfies Catalogue
