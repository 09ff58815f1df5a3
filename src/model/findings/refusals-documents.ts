import type { Catalogue } from './entry.ts'

/** Findings about rates on a day, entries that are there already, and a batch as a whole. */
export const refusalDocumentFindings = {
  'vat-rate-not-on-date': {
    severity: 'error',
    rules: ['R72', 'R40'],
    nl: {
      message: 'Btw-tarief {rate} geldt in {country} niet op de leverdatum {date}; wel gelden {usual}.',
      cause: 'Het tarief van de leverdatum telt, en het bronpakket geeft die datum.',
      remedy: 'Verbeter het tarief of de leverdatum in het bronpakket.',
    },
    en: {
      message: 'VAT rate {rate} does not hold in {country} on the supply date {date}; {usual} do.',
      cause: 'The rate of the supply date counts, and the source gives that date.',
      remedy: 'Correct the rate or the supply date in the source.',
    },
    fr: {
      message:
        "Le taux de TVA {rate} n'est pas en vigueur en {country} à la date de livraison {date} ; le sont {usual}.",
      cause: 'Le taux de la date de livraison compte, et la source donne cette date.',
      remedy: 'Corrigez le taux ou la date de livraison dans la source.',
    },
  },
  'vat-rate-abroad': {
    severity: 'warning',
    rules: ['R72', 'B27'],
    nl: {
      message: 'Btw-tarief {rate} past niet bij {country} op {date}; het gewone tarief is daar {usual}.',
      cause: 'Het tarief is hoger dan het gewone tarief, of was dat op andere dagen.',
      remedy: 'Controleer het land van de klant, het tarief en de btw-code.',
    },
    en: {
      message: 'VAT rate {rate} does not fit {country} on {date}; the standard rate there is {usual}.',
      cause: 'The rate is higher than the standard rate, or was that on other days.',
      remedy: 'Check the country of the customer, the rate and the VAT code.',
    },
    fr: {
      message: 'Le taux de TVA {rate} ne convient pas à {country} le {date} ; le taux normal y est {usual}.',
      cause: "Le taux dépasse le taux normal, ou l'était à d'autres dates.",
      remedy: 'Vérifiez le pays du client, le taux et le code TVA.',
    },
  },
  'vat-rate-lodging': {
    severity: 'warning',
    rules: ['R72'],
    nl: {
      message: 'Deze regel lijkt logies op {date} tegen {rate}; sinds {from} geldt daarvoor {now}.',
      cause: 'Voor logies telt de dag van het verblijf, ook als vooraf is gefactureerd.',
      remedy:
        'Controleer het tarief; is het geen logies of geldt een overgangsregel, dan hoeft u niets te doen.',
    },
    en: {
      message: 'This line looks like lodging on {date} at {rate}; since {from} that is at {now}.',
      cause: 'For lodging the day of the stay counts, also when it was invoiced in advance.',
      remedy: 'Check the rate; if it is no lodging, or a transitional rule holds, there is nothing to do.',
    },
    fr: {
      message:
        "Cette ligne semble être de l'hébergement le {date} à {rate} ; depuis {from}, le taux est de {now}.",
      cause: "Pour l'hébergement, le jour du séjour compte, même si la facture a été établie avant.",
      remedy:
        "Vérifiez le taux ; si ce n'est pas de l'hébergement ou si une transition s'applique, rien à faire.",
    },
  },
  'entry-number-in-exact': {
    severity: 'error',
    rules: ['R16'],
    nl: {
      message:
        'Boekstuknummer {entry} bestaat al in dagboek {journal} van {year} en is niet door ledgerdrop gemaakt.',
      cause: 'Het nummer staat in {file}[[ (herkomst: {origin})]] en komt niet uit een batch van hier.',
      remedy:
        'Zoek de boeking in het boekhoudpakket op; is het dezelfde factuur, haal haar dan uit het bestand, en geef haar anders een ander nummer.',
    },
    en: {
      message: 'Entry number {entry} exists in journal {journal} of {year} already, not made by this link.',
      cause: 'The number is in {file}[[ (origin: {origin})]] and was not exported by this program.',
      remedy:
        'Look up the entry in the accounting package; if it is the same invoice take it out of the file, otherwise give it another number.',
    },
    fr: {
      message:
        "Le numéro d'écriture {entry} existe déjà dans le journal {journal} de {year}, sans passer par ce lien.",
      cause: "Le numéro figure dans {file}[[ (origine : {origin})]] et n'a pas été exporté par ce programme.",
      remedy:
        "Cherchez l'écriture dans le logiciel comptable ; si c'est la même facture, retirez-la du fichier, sinon donnez-lui un autre numéro.",
    },
  },
  'entry-number-imported': {
    severity: 'error',
    rules: ['R16', 'R43'],
    nl: {
      message:
        'Boekstuknummer {entry} staat al in dagboek {journal} van {year}: de boeking is eerder vanuit dit programma geïmporteerd.',
      cause:
        'Het nummer staat in {file}, herkomst {origin}. De factuur is later vrijgegeven of geweigerd, maar de boeking staat in het boekhoudpakket.',
      remedy:
        'Zoek de boeking in het boekhoudpakket op. Klopt ze, haal de factuur dan uit het bestand. Is ze daar verwijderd, meld dat dan met ledgerdrop requeue en lever het bestand opnieuw aan.',
    },
    en: {
      message:
        'Entry number {entry} is in journal {journal} of {year} already: the entry was imported from this program before.',
      cause:
        'The number is in {file}, origin {origin}. The invoice was made free or refused later, but the accounting package has the entry.',
      remedy:
        'Look up the entry in the accounting package. If it is right take the invoice out of the file. If it was removed there, say so with ledgerdrop requeue and drop the file again.',
    },
    fr: {
      message:
        "Le numéro d'écriture {entry} existe déjà dans le journal {journal} de {year} : l'écriture a été importée auparavant depuis ce programme.",
      cause:
        "Le numéro figure dans {file}, origine {origin}. La facture a été libérée ou refusée ensuite, mais l'écriture est dans le logiciel comptable.",
      remedy:
        "Cherchez l'écriture dans le logiciel comptable. Si elle est correcte, retirez la facture du fichier. Si elle y a été supprimée, indiquez-le avec ledgerdrop requeue et redéposez le fichier.",
    },
  },
  'document-alike-in-file': {
    severity: 'warning',
    rules: ['Q55'],
    nl: {
      message:
        '{number} lijkt op de factuur van regel {first}: dezelfde relatie, datum en hetzelfde bedrag {total}.',
      cause: 'Zo ziet een factuur eruit die twee keer is ingevoerd, met een anders geschreven nummer.',
      remedy: 'Controleer of het twee facturen zijn; beide tellen mee.',
    },
    en: {
      message: '{number} looks like the invoice of row {first}: the same relation, date and amount {total}.',
      cause:
        'This is what an invoice looks like that was entered twice, with its number written in another way.',
      remedy: 'Check that these are two invoices; both count.',
    },
    fr: {
      message:
        '{number} ressemble à la facture de la ligne {first} : mêmes relation, date et montant {total}.',
      cause: "C'est l'aspect d'une facture encodée deux fois, avec un numéro écrit autrement.",
      remedy: "Vérifiez qu'il s'agit de deux factures ; les deux comptent.",
    },
  },
  'document-alike-exported': {
    severity: 'warning',
    rules: ['Q55'],
    nl: {
      message:
        '{number} lijkt op {other}, al geëxporteerd in batch {batch}: dezelfde relatie, datum en hetzelfde bedrag {total}.',
      cause: 'Zo ziet een factuur eruit die twee keer is aangeleverd, met een anders geschreven nummer.',
      remedy: 'Controleer of het twee facturen zijn; deze telt ook mee.',
    },
    en: {
      message:
        '{number} looks like {other}, exported in batch {batch}: the same relation, date and amount {total}.',
      cause:
        'This is what an invoice looks like that was sent twice, with its number written in another way.',
      remedy: 'Check that these are two invoices; this one counts too.',
    },
    fr: {
      message:
        '{number} ressemble à {other}, déjà exporté dans le lot {batch} : mêmes relation, date et montant {total}.',
      cause: "C'est l'aspect d'une facture livrée deux fois, avec un numéro écrit autrement.",
      remedy: "Vérifiez qu'il s'agit de deux factures ; celle-ci compte aussi.",
    },
  },
  'table-old': {
    severity: 'warning',
    rules: ['R29', 'R36'],
    nl: {
      message: '{file} is {days} dagen niet bijgewerkt, sinds {date}.',
      cause:
        'Rekeningen, btw-codes en relaties veranderen; met een oude tabel wordt geboekt op wat er niet meer is.',
      remedy: 'Werk de tabel bij uit het boekhoudpakket, of stel een andere termijn in (tables.maxAge).',
    },
    en: {
      message: '{file} was not updated for {days} days, since {date}.',
      cause:
        'Accounts, VAT codes and relations change; with an old table one books on what is no longer there.',
      remedy: 'Update the table from the accounting package, or set another term (tables.maxAge).',
    },
    fr: {
      message: "{file} n'a pas été mis à jour depuis {days} jours, depuis le {date}.",
      cause:
        "Comptes, codes TVA et relations changent ; avec un vieux tableau, on comptabilise sur ce qui n'existe plus.",
      remedy:
        'Mettez le tableau à jour depuis le logiciel comptable, ou réglez un autre délai (tables.maxAge).',
    },
  },
  'first-run-too-large': {
    severity: 'error',
    rules: ['R27'],
    nl: {
      message:
        'Dit is de eerste batch van deze administratie, met {documents} facturen; er mogen er {limit} in.',
      cause:
        'De instelling firstRun.documents laat eerst enkele facturen proberen, zodat een verkeerde koppeling weinig kost.',
      remedy:
        'Lever een bestand aan met hooguit {limit} facturen, kijk ze na in het boekhoudpakket, en lever daarna de rest aan.',
    },
    en: {
      message:
        'This is the first batch of this administration, with {documents} invoices; {limit} are allowed.',
      cause:
        'The setting firstRun.documents has a few invoices tried first, so that a wrong link costs little.',
      remedy:
        'Drop a file with at most {limit} invoices, look at them in the accounting package, then drop the rest.',
    },
    fr: {
      message:
        "C'est le premier lot de cette administration, avec {documents} factures ; {limit} sont permises.",
      cause:
        "Le réglage firstRun.documents fait d'abord essayer quelques factures, pour qu'un mauvais lien coûte peu.",
      remedy:
        'Déposez un fichier de {limit} factures au plus, vérifiez-les dans le logiciel comptable, puis déposez le reste.',
    },
  },
} satisfies Catalogue
