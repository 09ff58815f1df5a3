import type { Texts } from './texts.ts'

/** What can be the matter with the settings of an administration, and between them and its tables. */
export const administrationTexts = {
  'administration-code': {
    nl: '`{code}` kan geen code van een administratie zijn: kleine letters, cijfers en streepjes, ten hoogste 40, en niet rejected of sources; hernoem de map',
    en: '`{code}` cannot be the code of an administration: lower case letters, digits and hyphens, at most 40, and not rejected or sources; rename the folder',
    fr: '`{code}` ne peut pas être le code d’une administration : minuscules, chiffres et tirets, 40 au plus, et pas rejected ni sources ; renommez le dossier',
  },
  'date-wrong': {
    nl: '`{value}` is geen dag van de kalender; schrijf jaar, maand en dag, bijvoorbeeld 2026-01-01',
    en: '`{value}` is no day of the calendar; write year, month and day, for example 2026-01-01',
    fr: "`{value}` n'est pas un jour du calendrier ; écrivez année, mois et jour, par exemple 2026-01-01",
  },
  'range-reversed': {
    nl: '`{key}` loopt van {from} tot {to}; het eerste nummer moet het laagste zijn',
    en: '`{key}` runs from {from} to {to}; the first number must be the lowest',
    fr: '`{key}` va de {from} à {to} ; le premier numéro doit être le plus petit',
  },
  'range-in-source': {
    nl: '`{key}` ({from} tot en met {to}) overlapt met de nummers van het bronpakket in `{other}`; een nummer kan maar van één van beide komen',
    en: '`{key}` ({from} to {to}) overlaps with the numbers of the source in `{other}`; a number can only come from one of the two',
    fr: '`{key}` ({from} à {to}) recouvre les numéros de la source dans `{other}` ; un numéro ne peut venir que de l’un des deux',
  },
  'administration-unknown': {
    nl: 'er is geen administratie `{code}` in mappings; kies er een met --administration: {known}',
    en: 'there is no administration `{code}` in mappings; choose one with --administration: {known}',
    fr: "il n'y a pas d'administration `{code}` dans mappings ; choisissez-en une avec --administration : {known}",
  },
  'table-missing': {
    nl: 'de tabel {table} ontbreekt; exporteer de gegevens uit het boekhoudpakket of neem de tabel over uit een andere administratie',
    en: 'the table {table} is missing; export the data from the accounting package or take the table from another administration',
    fr: "la table {table} manque ; exportez les données du logiciel comptable ou reprenez la table d'une autre administration",
  },
  'table-without-rows': {
    nl: 'de tabel heeft geen regels; vul haar met de codes uit het boekhoudpakket',
    en: 'the table has no rows; fill it with the codes of the accounting package',
    fr: 'la table ne contient aucune ligne ; remplissez-la avec les codes du logiciel comptable',
  },
  'code-not-in-table': {
    nl: '`{value}` bij `{key}` staat niet in {table}; voeg de code daar toe of verbeter haar{hint}',
    en: '`{value}` for `{key}` is not in {table}; add the code there or correct it{hint}',
    fr: '`{value}` pour `{key}` ne figure pas dans {table} ; ajoutez le code ou corrigez-le{hint}',
  },
  'code-blocked': {
    nl: '`{value}` bij `{key}` is geblokkeerd in {table}; kies een andere code',
    en: '`{value}` for `{key}` is blocked in {table}; choose another code',
    fr: '`{value}` pour `{key}` est bloqué dans {table} ; choisissez un autre code',
  },
  'journal-type': {
    nl: 'dagboek `{value}` bij `{key}` heeft de soort `{type}` in journals.csv; hier hoort een dagboek van de soort `{wanted}`',
    en: 'journal `{value}` for `{key}` has the type `{type}` in journals.csv; this takes a journal of type `{wanted}`',
    fr: 'le journal `{value}` pour `{key}` est du type `{type}` dans journals.csv ; il faut un journal du type `{wanted}`',
  },
  'journal-missing': {
    nl: '`journals.default` noemt geen enkel dagboek; geef er ten minste een voor `sales-invoice` of `purchase-invoice`',
    en: '`journals.default` names no journal at all; give at least one for `sales-invoice` or `purchase-invoice`',
    fr: '`journals.default` ne nomme aucun journal ; donnez-en au moins un pour `sales-invoice` ou `purchase-invoice`',
  },
  'journal-credit-alone': {
    nl: '`{key}` is ingesteld zonder `{invoice}`; stel ook het dagboek van de facturen in',
    en: '`{key}` is set without `{invoice}`; set the journal of the invoices too',
    fr: '`{key}` est défini sans `{invoice}` ; définissez aussi le journal des factures',
  },
  'entry-number-purchase': {
    nl: 'een inkoopboeking kan het nummer van de leverancier niet als boekstuknummer krijgen: twee leveranciers gebruiken hetzelfde nummer; kies `assign`',
    en: "a purchase entry cannot take the supplier's number as its entry number: two suppliers use the same one; choose `assign`",
    fr: "une écriture d'achat ne peut pas prendre le numéro du fournisseur : deux fournisseurs utilisent le même ; choisissez `assign`",
  },
  'fiscal-year-disagrees': {
    nl: '`start: {start}` en `offset: {offset}` spreken elkaar tegen; bij deze start hoort {right}, of laat een van beide weg',
    en: '`start: {start}` and `offset: {offset}` disagree; this start goes with {right}, or leave one of them out',
    fr: '`start: {start}` et `offset: {offset}` se contredisent ; à ce début correspond {right}, ou omettez-en un',
  },
  'fiscal-year-name-alone': {
    nl: '`name: {name}` zegt alleen iets met `start`; schrijf `first` of `last`, of voeg `start` toe',
    en: '`name: {name}` means something with `start` only; write `first` or `last`, or add `start`',
    fr: '`name: {name}` ne signifie quelque chose qu’avec `start` ; écrivez `first` ou `last`, ou ajoutez `start`',
  },
  'fiscal-year-name-far': {
    nl: 'een boekjaar dat in {start} begint, kan niet {name} heten; kies uit: {allowed}',
    en: 'a fiscal year that begins in {start} cannot be called {name}; choose from: {allowed}',
    fr: 'un exercice qui commence en {start} ne peut pas s’appeler {name} ; choisissez parmi : {allowed}',
  },
  'first-open-without-table': {
    nl: '`closedPeriod: first-open` kan niet zonder periods.csv: alleen daarin staat welke periode open is; voeg de tabel toe of kies `error`',
    en: '`closedPeriod: first-open` cannot do without periods.csv, which alone tells which period is open; add the table or choose `error`',
    fr: '`closedPeriod: first-open` ne peut se passer de periods.csv, qui seule indique la période ouverte ; ajoutez la table ou choisissez `error`',
  },
  'pdf-contradiction': {
    nl: '`pdf.missing: {missing}` heeft geen zin met `pdf.use: false`; laat een van beide weg',
    en: '`pdf.missing: {missing}` makes no sense with `pdf.use: false`; leave one of them out',
    fr: '`pdf.missing: {missing}` n’a pas de sens avec `pdf.use: false` ; omettez l’un des deux',
  },
  'pdf-pattern': {
    nl: '`{value}` bij `pdf.pattern` mist `{number}`: zo hoort dezelfde pdf bij iedere factuur; schrijf bijvoorbeeld {example}',
    en: '`{value}` for `pdf.pattern` lacks `{number}`: the same PDF would belong to every invoice; write for example {example}',
    fr: '`{value}` pour `pdf.pattern` ne contient pas `{number}` : le même PDF irait à chaque facture ; écrivez par exemple {example}',
  },
  'omitted-lines': {
    nl: '`exact.vatLines: omitted` met `vat.reverseChargeLines: written` kan niet: die btw-regels worden dan niet geschreven; kies `byExact`',
    en: '`exact.vatLines: omitted` cannot go with `vat.reverseChargeLines: written`: those VAT lines would not be written; choose `byExact`',
    fr: '`exact.vatLines: omitted` est incompatible avec `vat.reverseChargeLines: written` : ces lignes ne seraient pas écrites ; choisissez `byExact`',
  },
  'source-unknown': {
    nl: 'er is geen bronprofiel mappings/sources/{value}.yaml; maak het of verbeter de naam{hint}',
    en: 'there is no source profile mappings/sources/{value}.yaml; make it or correct the name{hint}',
    fr: "il n'y a pas de profil source mappings/sources/{value}.yaml ; créez-le ou corrigez le nom{hint}",
  },
  'inbox-name': {
    nl: '`{value}` kan geen naam van een inbox zijn: gebruik kleine letters, cijfers en streepjes, hoogstens 40 tekens, en niet `rejected`',
    en: '`{value}` cannot be the name of an inbox: use lower case letters, digits and hyphens, at most 40 characters, and not `rejected`',
    fr: "`{value}` ne peut être le nom d'une inbox : utilisez des minuscules, des chiffres et des tirets, 40 caractères au plus, et pas `rejected`",
  },
  'inbox-twice': {
    nl: '`{value}` staat twee keer bij `inboxes` (hoofdletters tellen niet mee); geef elke inbox een eigen naam',
    en: '`{value}` stands twice in `inboxes` (case is not counted); give each inbox a name of its own',
    fr: '`{value}` figure deux fois dans `inboxes` (sans tenir compte des majuscules) ; donnez à chaque inbox son propre nom',
  },
  'inbox-source': {
    nl: 'inbox `{name}` noemt het bronprofiel `{value}`, dat deze administratie niet gebruikt; zet het ook bij `sources` of verbeter de naam{hint}',
    en: 'inbox `{name}` names the source profile `{value}`, which this administration does not use; add it to `sources` too, or correct the name{hint}',
    fr: "l'inbox `{name}` désigne le profil source `{value}`, que cette administration n'utilise pas ; ajoutez-le aussi à `sources` ou corrigez le nom{hint}",
  },
  'reference-from-unknown': {
    nl: '`referenceFrom` verwijst naar de inbox `{value}`, en die staat niet bij `inboxes`; kies uit {known} (`.` is de eigen inbox van de administratie){hint}',
    en: '`referenceFrom` names the inbox `{value}`, which is not in `inboxes`; choose one of {known} (`.` is the administration’s own inbox){hint}',
    fr: "`referenceFrom` désigne l'inbox `{value}`, absente de `inboxes` ; choisissez parmi {known} (`.` est l'inbox propre de l'administration){hint}",
  },
  'location-administration': {
    nl: '`{location}` bij `locations` verwijst naar de administratie `{value}`, en die is er niet in mappings; verbeter de code{hint}',
    en: '`{location}` in `locations` names the administration `{value}`, which is not in mappings; correct the code{hint}',
    fr: "`{location}` dans `locations` désigne l'administration `{value}`, absente de mappings ; corrigez le code{hint}",
  },
  'location-twice': {
    nl: '`{location}` en `{other}` bij `locations` zijn dezelfde vestiging: hoofdletters, accenten en spaties tellen niet mee; laat een van beide weg',
    en: '`{location}` and `{other}` in `locations` are the same location: case, accents and blanks are not counted; leave one of them out',
    fr: '`{location}` et `{other}` dans `locations` sont le même établissement : majuscules, accents et espaces ne comptent pas ; omettez-en un',
  },
  'location-empty': {
    nl: '`locations` heeft een vestiging zonder naam; schrijf `*` voor alle overige vestigingen en voor lege cellen',
    en: '`locations` has a location without a name; write `*` for all other locations and for empty cells',
    fr: '`locations` contient un établissement sans nom ; écrivez `*` pour tous les autres établissements et les cellules vides',
  },
  'schedule-wrong': {
    nl: '`{value}` is geen tijdschema; schrijf vijf velden, bijvoorbeeld `30 2 * * 1-5` (werkdagen om 02:30)',
    en: '`{value}` is no schedule; write five fields, for example `30 2 * * 1-5` (workdays at 02:30)',
    fr: '`{value}` n’est pas un horaire ; écrivez cinq champs, par exemple `30 2 * * 1-5` (jours ouvrables à 02:30)',
  },
  'time-zone-unknown': {
    nl: 'de tijdzone `{value}` is onbekend; schrijf bijvoorbeeld Europe/Amsterdam of Europe/Brussels',
    en: 'the time zone `{value}` is not known; write for example Europe/Amsterdam or Europe/Brussels',
    fr: 'le fuseau horaire `{value}` est inconnu ; écrivez par exemple Europe/Amsterdam ou Europe/Brussels',
  },
  'check-unknown': {
    nl: 'er is geen melding `{value}`; docs/findings.md noemt ze alle{hint}',
    en: 'there is no finding `{value}`; docs/findings.md names them all{hint}',
    fr: "il n'y a pas de message `{value}` ; docs/findings.md les énumère tous{hint}",
  },
  'administration-gone': {
    nl: 'de map {folder} is weg of mist administration.yaml; zet de map terug, de aangeleverde bestanden wachten',
    en: 'the folder {folder} is gone or lacks administration.yaml; put it back, the dropped files wait',
    fr: 'le dossier {folder} a disparu ou ne contient pas administration.yaml ; remettez-le, les fichiers déposés attendent',
  },
  'vat-account-column': {
    nl: 'de kolom `{column}` ontbreekt of is helemaal leeg; voeg die toe met de rekening waarop de btw wordt geboekt (nodig voor de btw-codes {codes})',
    en: 'the column `{column}` is missing or wholly empty; add it with the account on which the VAT is booked (needed for the VAT codes {codes})',
    fr: 'la colonne `{column}` manque ou est entièrement vide ; ajoutez-la avec le compte sur lequel la TVA est comptabilisée (nécessaire pour les codes TVA {codes})',
  },
  'vat-sales': { nl: 'verkoop', en: 'sales', fr: 'ventes' },
  'vat-purchase': { nl: 'inkoop', en: 'purchase', fr: 'achats' },
  'vat-direction-missing': {
    nl: 'er is een dagboek voor {direction} ingesteld, maar er staat geen enkele btw-code voor {direction} in de tabel; is zij half opgeslagen? Elk bestand met btw wordt zo teruggestuurd',
    en: 'a journal for {direction} is set, but the table holds no VAT code for {direction} at all; is it half saved? Every file with VAT will be rejected like this',
    fr: 'un journal pour {direction} est défini, mais la table ne contient aucun code TVA pour {direction} ; est-elle enregistrée à moitié ? Tout fichier avec TVA sera rejeté',
  },
  'vat-account-missing': {
    nl: 'btw-code `{code}` heeft een tarief maar geen `{column}`; vul de rekening in waarop deze btw wordt geboekt',
    en: 'VAT code `{code}` has a rate but no `{column}`; fill in the account on which this VAT is booked',
    fr: 'le code TVA `{code}` a un taux mais pas de `{column}` ; remplissez le compte sur lequel cette TVA est comptabilisée',
  },
} satisfies Texts
