import type { Catalogue } from './entry.ts'

/** Findings about relations that are to be made. */
export const newRelationFindings = {
  'relation-differs-in-file': {
    severity: 'warning',
    rules: ['R41'],
    nl: {
      message: 'Relatie {code} {name} staat op regel {row} met andere gegevens.',
      cause: 'Eén nummer heeft in dit bestand verschillende namen of adressen; de eerste zijn gebruikt.',
      remedy: 'Maak de gegevens gelijk, of geef de tweede relatie een eigen nummer.',
    },
    en: {
      message: 'Relation {code} {name} has other data in row {row}.',
      cause: 'One number has different names or addresses in this file; the first ones were used.',
      remedy: 'Make the data equal, or give the second relation its own number.',
    },
    fr: {
      message: "La relation {code} {name} a d'autres données à la ligne {row}.",
      cause:
        'Un même numéro a des noms ou adresses différents dans ce fichier ; les premiers ont été repris.',
      remedy: 'Rendez les données égales, ou donnez à la seconde relation son propre numéro.',
    },
  },
  'relation-updated': {
    severity: 'information',
    rules: ['R41'],
    nl: {
      message: 'Relatie {code} {name} wordt bijgewerkt[[: {fields}]][[; heette {was}]].',
      cause:
        'Het bestand heeft andere gegevens dan relations.csv, en bijwerken staat aan (relations.update).',
      remedy: 'Klopt dit niet? Importeer de relaties dan niet en verbeter de gegevens in het bronpakket.',
    },
    en: {
      message: 'Relation {code} {name} is updated[[: {fields}]][[; was called {was}]].',
      cause: 'The file has other data than relations.csv, and updating is switched on (relations.update).',
      remedy: 'If this is wrong, do not import the relations, and correct the data in the source.',
    },
    fr: {
      message: "La relation {code} {name} est mise à jour[[ : {fields}]][[ ; s'appelait {was}]].",
      cause:
        "Le fichier a d'autres données que relations.csv, et la mise à jour est activée (relations.update).",
      remedy: "Si c'est faux, n'importez pas les relations et corrigez les données dans la source.",
    },
  },
  'relation-code-of-two': {
    severity: 'error',
    rules: ['R41'],
    nl: {
      message: 'Nummer {code} is hier van {name}, maar op regel {row} van {other}.',
      cause:
        'Eén nummer kan niet van twee relaties zijn: naam, btw-nummer en adres laten niet zien dat het dezelfde is.',
      remedy:
        'Geef elke relatie in het bronpakket een eigen nummer; is het toch dezelfde, maak de namen dan gelijk.',
    },
    en: {
      message: 'Number {code} belongs to {name} here, but to {other} in row {row}.',
      cause:
        'One number cannot be that of two relations: name, VAT number and address do not show that they are one.',
      remedy: 'Give each relation a number of its own in the source; if they are one, make the names equal.',
    },
    fr: {
      message: 'Le numéro {code} est ici celui de {name}, mais à la ligne {row} celui de {other}.',
      cause:
        "Un numéro ne peut pas être celui de deux relations : ni le nom, ni le numéro de TVA, ni l'adresse ne montrent que c'est la même.",
      remedy:
        "Donnez à chaque relation son propre numéro dans la source ; si c'est la même, rendez les noms égaux.",
    },
  },
  'relation-name-missing': {
    severity: 'error',
    rules: ['R38'],
    nl: {
      message: 'Relatie {code} heeft geen naam.',
      cause: 'Een nieuwe relatie kan zonder naam niet aangemaakt worden.',
      remedy: 'Vul de naam in het bronpakket in.',
    },
    en: {
      message: 'Relation {code} has no name.',
      cause: 'A new relation cannot be made without a name.',
      remedy: 'Fill in the name in the source.',
    },
    fr: {
      message: "La relation {code} n'a pas de nom.",
      cause: 'Une nouvelle relation ne peut pas être créée sans nom.',
      remedy: 'Indiquez le nom dans la source.',
    },
  },
  'relation-name-is-number': {
    severity: 'error',
    rules: ['R38', 'R89'],
    nl: {
      message: '“{name}” is als naam gelezen, maar het is een nummer.[[ Bedoelt u {suggestions}?]]',
      cause:
        'Zonder kolom met de naam wordt een kolom zoals Klant, Debiteur of Leverancier als de naam gelezen.',
      remedy:
        'Noem de kolom in het bestand Klantnummer (of Leveranciernummer), of voeg een kolom met de naam toe.',
    },
    en: {
      message: '“{name}” was read as a name, but it is a number.[[ Do you mean {suggestions}?]]',
      cause: 'Without a column with the name, a column such as Customer or Supplier is read as the name.',
      remedy:
        'Call the column Customer number (or Supplier number) in the file, or add a column with the name.',
    },
    fr: {
      message: '« {name} » a été lu comme un nom, mais c’est un numéro.[[ Voulez-vous dire {suggestions} ?]]',
      cause: 'Sans colonne avec le nom, une colonne comme Client ou Fournisseur est lue comme le nom.',
      remedy:
        'Nommez la colonne Numéro client (ou Numéro fournisseur) dans le fichier, ou ajoutez une colonne avec le nom.',
    },
  },
  'relation-nameless': {
    severity: 'error',
    rules: ['R38'],
    nl: {
      message: 'Deze relatie heeft geen naam en geen nummer.',
      cause: 'Zonder naam of nummer is niet te zeggen om welke relatie het gaat.',
      remedy: 'Vul de naam in het bronpakket in, of verwijder de regel.',
    },
    en: {
      message: 'This relation has no name and no number.',
      cause: 'Without a name or number it cannot be told which relation this is.',
      remedy: 'Fill in the name in the source, or remove the row.',
    },
    fr: {
      message: "Cette relation n'a ni nom ni numéro.",
      cause: 'Sans nom ni numéro, on ne sait pas de quelle relation il s’agit.',
      remedy: 'Indiquez le nom dans la source, ou supprimez la ligne.',
    },
  },
  'relation-address-missing': {
    severity: 'error',
    rules: ['R38'],
    nl: {
      message:
        'Het adres van nieuwe relatie {relation} is niet volledig; dit ontbreekt: {fields}.[[ Bedoelt u {suggestions}?]]',
      cause:
        'Deze relatie staat niet in relations.csv, en een nieuwe relatie heeft een volledig adres nodig.',
      remedy:
        'Vul het adres aan in het bronpakket; kent het boekhoudpakket de relatie al, zet haar dan in relations.csv of zet deze naam daar bij de aliassen.',
    },
    en: {
      message:
        'The address of new relation {relation} is not complete; this is missing: {fields}.[[ Do you mean {suggestions}?]]',
      cause: 'This relation is not in relations.csv, and a new relation needs a complete address.',
      remedy:
        'Complete the address in the source; if the accounting package knows the relation, put it in relations.csv or add this name to its aliases there.',
    },
    fr: {
      message:
        "L'adresse de la nouvelle relation {relation} n'est pas complète ; il manque : {fields}.[[ Voulez-vous dire {suggestions} ?]]",
      cause:
        'Cette relation ne figure pas dans relations.csv, et une nouvelle relation doit avoir une adresse complète.',
      remedy:
        "Complétez l'adresse dans la source ; si le logiciel comptable connaît la relation, ajoutez-la à relations.csv ou ajoutez ce nom à ses alias.",
    },
  },
  'relation-country-unknown': {
    severity: 'error',
    rules: ['R38'],
    nl: {
      message: 'Land “{country}” van relatie {relation} is niet herkend.',
      cause: 'Een land wordt geschreven als een code van twee letters, zoals NL of BE.',
      remedy: 'Verbeter het land in het bronpakket, of voeg de schrijfwijze toe aan het bronprofiel.',
    },
    en: {
      message: 'Country “{country}” of relation {relation} was not recognised.',
      cause: 'A country is written as a code of two letters, such as NL or BE.',
      remedy: 'Correct the country in the source, or add the spelling to the source profile.',
    },
    fr: {
      message: "Le pays « {country} » de la relation {relation} n'est pas reconnu.",
      cause: "Un pays s'écrit avec un code de deux lettres, comme NL ou BE.",
      remedy: 'Corrigez le pays dans la source, ou ajoutez cette graphie au profil source.',
    },
  },
  'relation-code-unusable': {
    severity: 'error',
    rules: ['R87', 'D2'],
    nl: {
      message:
        'Nieuwe relatie {relation} kan niet aangemaakt worden: nummer “{code}” is geen nummer van ten hoogste 18 cijfers.',
      cause:
        'Het nummer uit het bronpakket wordt de relatiecode; letters en streepjes zijn daarin niet toegestaan.',
      remedy:
        'Geef de relatie in het bronpakket een nummer van cijfers, of zet haar bij een bestaande relatie in relations.csv.',
    },
    en: {
      message:
        'New relation {relation} cannot be made: number “{code}” is not a number of at most 18 digits.',
      cause: 'The number of the source becomes the relation code; letters and dashes are not allowed in it.',
      remedy:
        'Give the relation a number of digits in the source, or put it at an existing relation in relations.csv.',
    },
    fr: {
      message:
        "La nouvelle relation {relation} ne peut pas être créée : « {code} » n'est pas un numéro de 18 chiffres au plus.",
      cause: "Le numéro de la source devient le code de relation ; lettres et tirets n'y sont pas admis.",
      remedy:
        'Donnez à la relation un numéro en chiffres dans la source, ou rattachez-la à une relation existante dans relations.csv.',
    },
  },
  'relation-code-missing': {
    severity: 'error',
    rules: ['R87', 'D2'],
    nl: {
      message:
        'Nieuwe relatie {relation} kan niet aangemaakt worden: zij heeft in het bronpakket geen nummer.',
      cause: 'Het nummer uit het bronpakket wordt de relatiecode.',
      remedy:
        'Geef de relatie in het bronpakket een nummer van cijfers, of zet haar naam bij een bestaande relatie in relations.csv.',
    },
    en: {
      message: 'New relation {relation} cannot be made: it has no number in the source.',
      cause: 'The number of the source becomes the relation code.',
      remedy:
        'Give the relation a number of digits in the source, or put its name at an existing relation in relations.csv.',
    },
    fr: {
      message:
        "La nouvelle relation {relation} ne peut pas être créée : elle n'a pas de numéro dans la source.",
      cause: 'Le numéro de la source devient le code de relation.',
      remedy:
        'Donnez à la relation un numéro en chiffres dans la source, ou ajoutez son nom à une relation existante dans relations.csv.',
    },
  },
  'relation-code-taken': {
    severity: 'error',
    rules: ['R87', 'D2'],
    nl: {
      message:
        'Nieuwe relatie {relation} kan niet aangemaakt worden: nummer {code} is al van een andere relatie.',
      cause: 'Klanten en leveranciers delen in het boekhoudpakket één nummerreeks.',
      remedy: 'Geef de relatie een ander nummer, of zet haar bij een bestaande relatie in relations.csv.',
    },
    en: {
      message: 'New relation {relation} cannot be made: number {code} belongs to another relation already.',
      cause: 'Customers and suppliers share one number range in the accounting package.',
      remedy: 'Give the relation another number, or put it at an existing relation in relations.csv.',
    },
    fr: {
      message:
        "La nouvelle relation {relation} ne peut pas être créée : le numéro {code} est déjà celui d'une autre relation.",
      cause: 'Clients et fournisseurs partagent une même numérotation dans le logiciel comptable.',
      remedy:
        'Donnez un autre numéro à la relation, ou rattachez-la à une relation existante dans relations.csv.',
    },
  },
} satisfies Catalogue
