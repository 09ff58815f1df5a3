import type { Catalogue } from './entry.ts'

/** Findings about relations that the accounting package may know. */
export const knownRelationFindings = {
  'customer-missing': {
    severity: 'error',
    rules: ['R38'],
    nl: {
      message: 'Op deze factuur staat geen klant.',
      cause: 'Zonder klant kan een verkoopfactuur niet geboekt worden.',
      remedy: 'Vul de klant in het bronpakket in.',
    },
    en: {
      message: 'This invoice has no customer.',
      cause: 'A sales invoice cannot be booked without a customer.',
      remedy: 'Fill in the customer in the source.',
    },
    fr: {
      message: "Cette facture n'a pas de client.",
      cause: 'Une facture de vente ne peut pas être comptabilisée sans client.',
      remedy: 'Indiquez le client dans la source.',
    },
  },
  'supplier-missing': {
    severity: 'error',
    rules: ['R38'],
    nl: {
      message: 'Op deze factuur staat geen leverancier.',
      cause: 'Zonder leverancier kan een inkoopfactuur niet geboekt worden.',
      remedy: 'Vul de leverancier in het bronpakket in.',
    },
    en: {
      message: 'This invoice has no supplier.',
      cause: 'A purchase invoice cannot be booked without a supplier.',
      remedy: 'Fill in the supplier in the source.',
    },
    fr: {
      message: "Cette facture n'a pas de fournisseur.",
      cause: "Une facture d'achat ne peut pas être comptabilisée sans fournisseur.",
      remedy: 'Indiquez le fournisseur dans la source.',
    },
  },
  'relation-unknown': {
    severity: 'error',
    rules: ['R87', 'R89'],
    nl: {
      message: 'Relatie “{relation}” is niet gevonden.[[ Bedoelt u {suggestions}?]]',
      cause: 'Geen nummer, btw-nummer of naam in {file} past, en relaties aanmaken staat uit.',
      remedy:
        'Zet het nummer uit het bronpakket bij de juiste relatie (dichtstbij: {suggestions}), of laat relaties aanmaken (relations.create).',
    },
    en: {
      message: 'Relation “{relation}” was not found.[[ Did you mean {suggestions}?]]',
      cause: 'No number, VAT number or name in {file} fits, and making relations is switched off.',
      remedy:
        'Put the number of the source at the right relation (nearest: {suggestions}), or let relations be made (relations.create).',
    },
    fr: {
      message: "La relation « {relation} » n'a pas été trouvée.[[ Vouliez-vous dire {suggestions} ?]]",
      cause:
        'Aucun numéro, numéro de TVA ou nom de {file} ne correspond, et la création de relations est désactivée.',
      remedy:
        'Indiquez le numéro de la source auprès de la bonne relation (la plus proche : {suggestions}), ou autorisez la création (relations.create).',
    },
  },
  'relation-ambiguous': {
    severity: 'error',
    rules: ['R89'],
    nl: {
      message: 'Relatie “{relation}” kan er meer dan één zijn: {candidates}.',
      cause:
        'Meer dan één relatie heeft dit nummer, dit btw-nummer of deze naam, of btw-nummer en naam zijn van twee relaties.',
      remedy: 'Zet het nummer uit het bronpakket (of het btw-nummer) bij de juiste relatie in relations.csv.',
    },
    en: {
      message: 'Relation “{relation}” may be more than one: {candidates}.',
      cause:
        'Several relations have this number, this VAT number or this name, or number and name are those of two relations.',
      remedy: 'Put the number of the source (or the VAT number) at the right relation in relations.csv.',
    },
    fr: {
      message: 'La relation « {relation} » peut désigner plusieurs relations : {candidates}.',
      cause:
        'Plusieurs relations ont ce numéro, ce numéro de TVA ou ce nom, ou numéro de TVA et nom sont ceux de deux relations.',
      remedy:
        'Indiquez le numéro de la source (ou le numéro de TVA) auprès de la bonne relation dans relations.csv.',
    },
  },
  'relation-blocked': {
    severity: 'error',
    rules: ['R89'],
    nl: {
      message: 'Relatie {code} {name} is geblokkeerd.',
      cause: 'Op een geblokkeerde relatie kan niet geboekt worden.',
      remedy: 'Deblokkeer de relatie in het boekhoudpakket, of kies een andere.',
    },
    en: {
      message: 'Relation {code} {name} is blocked.',
      cause: 'Nothing can be booked on a blocked relation.',
      remedy: 'Unblock the relation in the accounting package, or choose another one.',
    },
    fr: {
      message: 'La relation {code} {name} est bloquée.',
      cause: 'On ne peut pas comptabiliser sur une relation bloquée.',
      remedy: 'Débloquez la relation dans le logiciel comptable, ou choisissez-en une autre.',
    },
  },
  'relation-not-customer': {
    severity: 'error',
    rules: ['R87'],
    nl: {
      message: 'Relatie {code} {name} is geen klant in het boekhoudpakket.',
      cause: 'Het boekhoudpakket weigert een verkoopfactuur op een relatie die geen klant is.',
      remedy:
        'Maak de relatie klant in het boekhoudpakket en werk relations.csv bij, of laat relaties bijwerken (relations.update).',
    },
    en: {
      message: 'Relation {code} {name} is not a customer in the accounting package.',
      cause: 'The accounting package refuses a sales invoice on a relation that is not a customer.',
      remedy:
        'Make the relation a customer in the accounting package and update relations.csv, or let relations be updated (relations.update).',
    },
    fr: {
      message: "La relation {code} {name} n'est pas un client dans le logiciel comptable.",
      cause: "Le logiciel comptable refuse une facture de vente sur une relation qui n'est pas un client.",
      remedy:
        'Faites-en un client dans le logiciel comptable et mettez relations.csv à jour, ou autorisez la mise à jour des relations (relations.update).',
    },
  },
  'relation-not-supplier': {
    severity: 'error',
    rules: ['R87'],
    nl: {
      message: 'Relatie {code} {name} is geen leverancier in het boekhoudpakket.',
      cause: 'Het boekhoudpakket weigert een inkoopfactuur op een relatie die geen leverancier is.',
      remedy:
        'Maak de relatie leverancier in het boekhoudpakket en werk relations.csv bij, of laat relaties bijwerken (relations.update).',
    },
    en: {
      message: 'Relation {code} {name} is not a supplier in the accounting package.',
      cause: 'The accounting package refuses a purchase invoice on a relation that is not a supplier.',
      remedy:
        'Make the relation a supplier in the accounting package and update relations.csv, or let relations be updated (relations.update).',
    },
    fr: {
      message: "La relation {code} {name} n'est pas un fournisseur dans le logiciel comptable.",
      cause:
        "Le logiciel comptable refuse une facture d'achat sur une relation qui n'est pas un fournisseur.",
      remedy:
        'Faites-en un fournisseur dans le logiciel comptable et mettez relations.csv à jour, ou autorisez la mise à jour des relations (relations.update).',
    },
  },
  'relation-code-not-in-table': {
    severity: 'warning',
    rules: ['R86'],
    nl: {
      message:
        'Relatiecode “{code}” staat niet in {file}; de code is overgenomen zoals het bronpakket die geeft.',
      cause: 'De tabel met relaties is mogelijk niet bijgewerkt.',
      remedy: 'Controleer of de relatie in het boekhoudpakket bestaat en werk de tabel bij.',
    },
    en: {
      message: 'Relation code “{code}” is not in {file}; it was taken as the source gives it.',
      cause: 'The table of relations may be out of date.',
      remedy: 'Check that the relation exists in the accounting package and update the table.',
    },
    fr: {
      message:
        "Le code de relation « {code} » n'est pas dans {file} ; il a été repris tel que la source le donne.",
      cause: "Le tableau des relations n'est peut-être pas à jour.",
      remedy: 'Vérifiez que la relation existe dans le logiciel comptable et mettez le tableau à jour.',
    },
  },
  'relation-code-of-other': {
    severity: 'error',
    rules: ['R41', 'R89', 'D2'],
    nl: {
      message: 'Nummer {code} is in het boekhoudpakket van {other}, in het bronpakket van {name}.',
      cause:
        'Een gelijk nummer alleen zegt niet dat het dezelfde relatie is: de naam is een andere, en geen btw-nummer of adres laat zien dat het toch dezelfde is.',
      remedy:
        'Zet nummer {code} in relations.csv in de kolom “source codes” van de juiste relatie (maak die zo nodig eerst aan); is {other} toch dezelfde, zet dan de andere naam bij haar in de kolom “aliases”.',
    },
    en: {
      message: 'Number {code} belongs to {other} in the accounting package, to {name} in the source.',
      cause:
        'An equal number alone does not make it the same relation: the name is another, and no VAT number or address shows that it is the same one after all.',
      remedy:
        'Put number {code} in the column “source codes” of the right relation in relations.csv (make that relation first if need be); if {other} is the same after all, put the other name in its column “aliases”.',
    },
    fr: {
      message:
        'Le numéro {code} est celui de {other} dans le logiciel comptable, celui de {name} dans la source.',
      cause:
        "Un numéro égal ne prouve pas qu'il s'agit de la même relation : le nom est différent, et ni numéro de TVA ni adresse ne montre que c'est pourtant la même.",
      remedy:
        "Indiquez le numéro {code} dans la colonne « source codes » de la bonne relation dans relations.csv (créez-la d'abord si nécessaire) ; si {other} est bien la même, ajoutez l'autre nom dans sa colonne « aliases ».",
    },
  },
  'relation-vat-number-of-other': {
    severity: 'error',
    rules: ['R41', 'D2'],
    nl: {
      message:
        'Nummer {number} hoort volgens relations.csv bij {code} {other}, maar het btw-nummer is een ander: in het bronpakket {vat}, in de tabel {otherVat}.',
      cause: 'Een ander btw-nummer is een ander bedrijf; de factuur zou bij de verkeerde relatie komen.',
      remedy:
        'Verbeter het btw-nummer in het bronpakket of in relations.csv, of zet nummer {number} in de kolom “source codes” van de juiste relatie.',
    },
    en: {
      message:
        'Number {number} belongs to {code} {other} by relations.csv, but the VAT number is another: {vat} in the source, {otherVat} in the table.',
      cause: 'Another VAT number is another company; the invoice would land at the wrong relation.',
      remedy:
        'Correct the VAT number in the source or in relations.csv, or put number {number} in the column “source codes” of the right relation.',
    },
    fr: {
      message:
        "Le numéro {number} est celui de {code} {other} d'après relations.csv, mais le numéro de TVA est différent : {vat} dans la source, {otherVat} dans le tableau.",
      cause:
        'Un autre numéro de TVA est une autre entreprise ; la facture irait auprès de la mauvaise relation.',
      remedy:
        'Corrigez le numéro de TVA dans la source ou dans relations.csv, ou indiquez le numéro {number} dans la colonne « source codes » de la bonne relation.',
    },
  },
  'relation-name-known': {
    severity: 'warning',
    rules: ['R89'],
    nl: {
      message: 'De naam {name} komt al voor met een ander btw-nummer: {candidates}.',
      cause: 'Gelijke naam en een ander btw-nummer: dit is als een andere relatie behandeld.',
      remedy: 'Controleer of het btw-nummer in het bronpakket klopt.',
    },
    en: {
      message: 'The name {name} is known already with another VAT number: {candidates}.',
      cause: 'The same name and another VAT number: this was treated as another relation.',
      remedy: 'Check that the VAT number in the source is right.',
    },
    fr: {
      message: 'Le nom {name} existe déjà avec un autre numéro de TVA : {candidates}.',
      cause: 'Même nom et autre numéro de TVA : traité comme une autre relation.',
      remedy: 'Vérifiez que le numéro de TVA de la source est correct.',
    },
  },
  'relation-contradicts': {
    severity: 'warning',
    rules: ['R41', 'D2'],
    nl: {
      message:
        'Relatie {code} staat hier als {name} en op regel {row} als {other}, met andere gegevens: {fields}.',
      cause:
        'Het bestand spreekt zichzelf tegen over een relatie die er al is; wat verschilt, blijft zoals het in het boekhoudpakket staat.',
      remedy:
        'Zijn het twee relaties, geef elk een eigen nummer in het bronpakket; anders maak de gegevens daar gelijk. Bij een volgend bestand worden ze dan bijgewerkt.',
    },
    en: {
      message: 'Relation {code} is {name} here and {other} in row {row}, with other data: {fields}.',
      cause:
        'The file contradicts itself about a relation that is there already; what differs stays as it is in the accounting package.',
      remedy:
        'If they are two relations, give each a number of its own in the source; else make the data equal there. They are updated with a next file then.',
    },
    fr: {
      message:
        "La relation {code} est ici {name} et à la ligne {row} {other}, avec d'autres données : {fields}.",
      cause:
        'Le fichier se contredit sur une relation qui existe déjà ; ce qui diffère reste tel quel dans le logiciel comptable.',
      remedy:
        "S'il s'agit de deux relations, donnez à chacune son propre numéro dans la source ; sinon, rendez-y les données égales. Elles seront alors mises à jour avec un prochain fichier.",
    },
  },
  'relation-data-differ': {
    severity: 'warning',
    rules: ['R41', 'D2'],
    nl: {
      message: 'De gegevens van relatie {code} {name} verschillen van die in het boekhoudpakket.',
      cause:
        'Naam, adres of btw-nummer is in het bronpakket anders; bijwerken staat uit, of het adres is niet volledig.',
      remedy:
        'Maak de gegevens gelijk, of laat relaties bijwerken (relations.update), met straat en plaats in het bestand.',
    },
    en: {
      message: 'The data of relation {code} {name} differ from those in the accounting package.',
      cause:
        'Name, address or VAT number is otherwise in the source; updating is switched off, or the address is not complete.',
      remedy:
        'Make the data equal, or let relations be updated (relations.update), with street and city in the file.',
    },
    fr: {
      message: 'Les données de la relation {code} {name} diffèrent de celles du logiciel comptable.',
      cause:
        "Le nom, l'adresse ou le numéro de TVA est différent dans la source ; la mise à jour est désactivée, ou l'adresse est incomplète.",
      remedy:
        'Rendez les données égales, ou autorisez la mise à jour des relations (relations.update), avec la rue et la localité dans le fichier.',
    },
  },
} satisfies Catalogue
