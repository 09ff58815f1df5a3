import type { Catalogue } from './entry.ts'
import { paymentListFindings } from './payment-lists.ts'

/** Findings about what was paid of documents that were exported. */
export const paymentFindings = {
  'payment-item-unknown': {
    severity: 'information',
    rules: ['R4'],
    nl: {
      message: 'Post {item} van {relation} ({amount}) is geen factuur die hier is geëxporteerd.',
      cause:
        'De factuur is in de boekhouding zelf gemaakt, komt uit een ander pakket, of is hier geweigerd, vrijgemaakt of teruggeboekt.',
      remedy:
        'Had Exact de factuur geweigerd en staat ze er nu toch in? Lever dan een export van de mutaties (GLTransactions) aan, en daarna deze lijst opnieuw. Anders hoeft u niets te doen.',
    },
    en: {
      message: 'Item {item} of {relation} ({amount}) is no invoice that was exported here.',
      cause:
        'The invoice was made in the books themselves, comes from another package, or was refused, made free or reversed here.',
      remedy:
        'Had Exact refused the invoice, and does it have it after all? Then drop an export of the transactions (GLTransactions), and this list again after it. Otherwise there is nothing to do.',
    },
    fr: {
      message: 'Le poste {item} de {relation} ({amount}) n’est pas une facture exportée ici.',
      cause:
        'La facture a été créée dans la comptabilité même, provient d’un autre logiciel, ou a été ici refusée, libérée ou contre-passée.',
      remedy:
        'Exact avait-il refusé la facture, et l’a-t-il tout de même ? Déposez alors un export des transactions (GLTransactions), puis de nouveau cette liste. Sinon, vous n’avez rien à faire.',
    },
  },
  'payment-item-near': {
    severity: 'warning',
    rules: ['R4'],
    nl: {
      message:
        'Post {item} van {relation} ({amount}) is niet geëxporteerd onder dit nummer. Lijkt op: {documents}.',
      cause:
        'Nummer, datum of bedrag komt bijna overeen met een geëxporteerde factuur; er wordt niet gegokt.',
      remedy:
        'Is het een van deze facturen? Zet dan haar nummer in de lijst en lever die opnieuw aan. Over deze facturen is nu niets gemeld.',
    },
    en: {
      message:
        'Item {item} of {relation} ({amount}) was not exported under this number. It resembles: {documents}.',
      cause: 'Number, date or amount nearly agrees with an exported invoice; nothing is guessed.',
      remedy:
        'If it is one of these, put its number in the list and drop that again. Nothing is told of these invoices now.',
    },
    fr: {
      message:
        'Le poste {item} de {relation} ({amount}) n’a pas été exporté sous ce numéro. Il ressemble à : {documents}.',
      cause:
        'Le numéro, la date ou le montant correspond presque à une facture exportée ; rien n’est deviné.',
      remedy:
        'S’il s’agit d’une de ces factures, mettez son numéro dans la liste et déposez-la de nouveau. Rien n’est signalé pour ces factures.',
    },
  },
  'payment-item-unlike': {
    severity: 'warning',
    rules: ['R4'],
    nl: {
      message:
        'Post {item} van {relation} ({amount}) heeft het nummer van factuur {documents}, maar een andere datum en een ander bedrag.',
      cause:
        'Alleen het nummer is gelijk: het kan een factuur van een ander jaar of een andere relatie zijn.',
      remedy:
        'Is het toch deze factuur? Zet dan haar datum of bedrag in de lijst en lever die opnieuw aan. Over deze factuur is nu niets gemeld.',
    },
    en: {
      message:
        'Item {item} of {relation} ({amount}) has the number of invoice {documents}, but another date and another amount.',
      cause: 'Only the number is the same: it may be an invoice of another year or another relation.',
      remedy:
        'If it is this invoice, put its date or amount in the list and drop that again. Nothing is told of this invoice now.',
    },
    fr: {
      message:
        'Le poste {item} de {relation} ({amount}) porte le numéro de la facture {documents}, mais une autre date et un autre montant.',
      cause:
        "Seul le numéro est le même : ce peut être une facture d'une autre année ou d'une autre relation.",
      remedy:
        "S'il s'agit bien de cette facture, mettez sa date ou son montant dans la liste et déposez-la de nouveau. Rien n'est signalé de cette facture pour l'instant.",
    },
  },
  'payment-item-ambiguous': {
    severity: 'warning',
    rules: ['R4'],
    nl: {
      message: 'Post {item} van {relation} ({amount}) past bij meer dan één factuur: {documents}.',
      cause: 'Deze facturen hebben hetzelfde nummer, en datum, bedrag en relatie wijzen er niet één aan.',
      remedy: 'Zet datum en bedrag van de factuur in de lijst en lever die opnieuw aan.',
    },
    en: {
      message: 'Item {item} of {relation} ({amount}) fits more than one invoice: {documents}.',
      cause:
        'These invoices have the same number, and date, amount and relation do not point to one of them.',
      remedy: 'Put date and amount of the invoice in the list and drop that again.',
    },
    fr: {
      message: 'Le poste {item} de {relation} ({amount}) correspond à plusieurs factures : {documents}.',
      cause:
        'Ces factures portent le même numéro, et ni la date, ni le montant, ni la relation n’en désigne une.',
      remedy: 'Mettez la date et le montant de la facture dans la liste et déposez-la de nouveau.',
    },
  },
  'payment-total-unsure': {
    severity: 'information',
    rules: ['R4'],
    nl: {
      message: 'Van {count} facturen is niet bekend voor welk bedrag ze zijn geboekt: niets gemeld.',
      cause:
        'Een vorige versie heeft ze geëxporteerd. Toen werd alleen het bedrag van de bron bewaard, zonder de btw die is berekend.',
      remedy: 'Lever een lijst van openstaande posten aan die ook het factuurbedrag noemt.',
    },
    en: {
      message: 'Of {count} invoices it is not known for which amount they were booked: nothing is told.',
      cause:
        'An earlier version exported them. It kept only the amount of the source, without the VAT that was computed.',
      remedy: 'Drop a list of open items that has the total of each invoice as well.',
    },
    fr: {
      message: 'De {count} factures, le montant comptabilisé n’est pas connu : rien n’est signalé.',
      cause:
        'Une version antérieure les a exportées. Elle ne gardait que le montant de la source, sans la TVA calculée.',
      remedy: 'Déposez une liste des postes ouverts qui indique aussi le montant de chaque facture.',
    },
  },
  'payment-total-differs': {
    severity: 'warning',
    rules: ['R4'],
    nl: {
      message: 'Factuur {number} staat in de boekhouding voor {listed}, geëxporteerd is {total}.',
      cause: 'De boeking is na het inlezen gewijzigd, of het is een andere factuur met dit nummer.',
      remedy: 'Kijk de boeking na. Over deze factuur wordt niets gemeld.',
    },
    en: {
      message: 'Invoice {number} is {listed} in the books; {total} was exported.',
      cause: 'The entry was changed after the import, or it is another invoice of this number.',
      remedy: 'Look at the entry. Nothing is told of this invoice.',
    },
    fr: {
      message: 'La facture {number} est de {listed} en comptabilité ; {total} a été exporté.',
      cause:
        'L’écriture a été modifiée après l’importation, ou il s’agit d’une autre facture portant ce numéro.',
      remedy: 'Vérifiez l’écriture. Rien n’est signalé pour cette facture.',
    },
  },
  'payment-currency-differs': {
    severity: 'warning',
    rules: ['R4'],
    nl: {
      message: 'De betaling van factuur {number} staat in {currency}, de factuur in een andere valuta.',
      cause: 'Welk deel van de factuur ermee is betaald, hangt van de koers af.',
      remedy:
        'Lever een lijst van openstaande posten aan: daarin staat wat er in de eigen valuta nog openstaat.',
    },
    en: {
      message: 'The payment of invoice {number} is in {currency}, the invoice in another currency.',
      cause: 'How much of the invoice it pays depends on the exchange rate.',
      remedy: 'Drop a list of open items: it tells what is still open in its own currency.',
    },
    fr: {
      message: 'Le paiement de la facture {number} est en {currency}, la facture dans une autre devise.',
      cause: 'La part de la facture ainsi payée dépend du taux de change.',
      remedy:
        'Déposez une liste des postes ouverts : elle indique ce qui reste ouvert dans sa propre devise.',
    },
  },
  'payment-more-than-total': {
    severity: 'warning',
    rules: ['R4'],
    nl: {
      message: 'Van factuur {number} is {paid} betaald, meer dan het bedrag van {total}.',
      cause: 'De klant heeft te veel betaald, of een betaling is bij de verkeerde factuur geboekt.',
      remedy: 'Kijk de betalingen na. De factuur is als betaald gemeld.',
    },
    en: {
      message: 'Of invoice {number} {paid} was paid, more than its {total}.',
      cause: 'The customer paid too much, or a payment was booked on the wrong invoice.',
      remedy: 'Look at the payments. The invoice is told as paid.',
    },
    fr: {
      message: 'La facture {number} a été payée {paid}, plus que son montant de {total}.',
      cause: 'Le client a trop payé, ou un paiement a été comptabilisé sur la mauvaise facture.',
      remedy: 'Vérifiez les paiements. La facture est signalée comme payée.',
    },
  },
  'payment-unlike': {
    severity: 'warning',
    rules: ['R4'],
    nl: {
      message: 'Van factuur {number} zou {open} openstaan, meer dan haar bedrag.',
      cause:
        'Er is een betaling teruggeboekt die hier niet bekend is, of het teken van het bedrag klopt niet.',
      remedy: 'Lever ook de betaling zelf aan, of een lijst van openstaande posten. Er is nu niets gemeld.',
    },
    en: {
      message: 'Of invoice {number} {open} would be open, more than its amount.',
      cause: 'A payment was reversed that is not known here, or the sign of the amount is wrong.',
      remedy: 'Drop the payment itself too, or a list of open items. Nothing is told now.',
    },
    fr: {
      message: 'Pour la facture {number}, {open} serait ouvert, plus que son montant.',
      cause: 'Un paiement inconnu ici a été extourné, ou le signe du montant est faux.',
      remedy:
        'Déposez aussi le paiement même, ou une liste des postes ouverts. Rien n’est signalé pour l’instant.',
    },
  },
  'payment-reopened': {
    severity: 'warning',
    rules: ['R4', 'R45'],
    nl: {
      message: 'Factuur {number} staat weer verder open: {to} in plaats van {from}.',
      cause: 'Een betaling is teruggeboekt (storno) of de boeking is gewijzigd.',
      remedy: 'Kijk na of dat klopt; de nieuwe stand is gemeld.',
    },
    en: {
      message: 'More of invoice {number} is open again: {to} instead of {from}.',
      cause: 'A payment was reversed or the entry was changed.',
      remedy: 'See whether that is right; the new state is told.',
    },
    fr: {
      message: 'La facture {number} est de nouveau plus ouverte : {to} au lieu de {from}.',
      cause: 'Un paiement a été extourné ou l’écriture modifiée.',
      remedy: 'Vérifiez que c’est correct ; le nouvel état est signalé.',
    },
  },
  'payment-not-reopened': {
    severity: 'warning',
    rules: ['R4', 'R45'],
    nl: {
      message:
        'Volgens deze lijst staat van factuur {number} {to} open; bekend is {from}. De lijst heeft geen datum.',
      cause: 'Zonder datum kan de lijst ouder zijn dan wat al bekend is; dan wordt betaald niet weer open.',
      remedy:
        'Klopt de lijst? Zet haar datum in de naam, bijvoorbeeld “openstaand 2026-03-31”, en lever haar opnieuw aan.',
    },
    en: {
      message: 'By this list {to} of invoice {number} is open; {from} is known. The list has no date.',
      cause: 'Without a date the list may be older than what is known; then paid does not become open again.',
      remedy:
        'If the list is right, put its date in the name, as in “open items 2026-03-31”, and drop it again.',
    },
    fr: {
      message:
        'Selon cette liste, {to} de la facture {number} est ouvert ; {from} est connu. La liste n’a pas de date.',
      cause:
        'Sans date, la liste peut être plus ancienne que ce qui est connu ; payé ne redevient alors pas ouvert.',
      remedy:
        'Si la liste est correcte, mettez sa date dans le nom, par exemple « ouverts 2026-03-31 », et déposez-la de nouveau.',
    },
  },
  'payment-match-unclear': {
    severity: 'warning',
    rules: ['R80'],
    nl: {
      message:
        'Factuur {number} is samen met andere deels afgeletterd; welk deel van deze is, is niet te zien.',
      cause: 'De betalingen zijn kleiner dan de facturen samen, of de bedragen zijn in een andere valuta.',
      remedy: 'Lever een lijst van openstaande posten aan: die zegt wat er van elke factuur nog openstaat.',
    },
    en: {
      message: 'Invoice {number} was matched in part together with others; its own part cannot be seen.',
      cause: 'The payments are smaller than the invoices together, or the amounts are in another currency.',
      remedy: 'Drop a list of open items: it tells what is still open of each invoice.',
    },
    fr: {
      message:
        'La facture {number} a été lettrée en partie avec d’autres ; sa propre part n’est pas visible.',
      cause:
        'Les paiements sont inférieurs aux factures réunies, ou les montants sont dans une autre devise.',
      remedy: 'Déposez une liste des postes ouverts : elle indique ce qui reste ouvert de chaque facture.',
    },
  },
  'payment-entry-unbalanced': {
    severity: 'warning',
    rules: ['R80'],
    nl: {
      message:
        'Boeking {entry} in dagboek {journal} is niet in evenwicht; haar betalingen zijn niet gelezen.',
      cause: 'Zonder tegenregel is niet te zien of een bedrag is ontvangen of betaald.',
      remedy: 'Exporteer de mutaties uit Exact met al hun regels.',
    },
    en: {
      message: 'Entry {entry} in journal {journal} does not balance; its payments were not read.',
      cause: 'Without its counterpart an amount does not show whether it was received or paid.',
      remedy: 'Export the transactions from Exact with all their lines.',
    },
    fr: {
      message:
        'L’écriture {entry} du journal {journal} n’est pas équilibrée ; ses paiements n’ont pas été lus.',
      cause: 'Sans contrepartie, on ne voit pas si un montant a été reçu ou payé.',
      remedy: 'Exportez les écritures d’Exact avec toutes leurs lignes.',
    },
  },
  ...paymentListFindings,
} satisfies Catalogue
