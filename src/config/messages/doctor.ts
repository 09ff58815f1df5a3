import type { Texts } from './texts.ts'

/** What `doctor` finds (the texts) and what to do about it (those that end in `-fix`). */
export const doctorTexts = {
  'doctor-home': {
    nl: 'map van ledgerdrop {root}',
    en: 'home of ledgerdrop {root}',
    fr: 'dossier de ledgerdrop {root}',
  },
  'doctor-home-new': {
    nl: '{root} heeft nog geen home.json',
    en: '{root} has no home.json yet',
    fr: "{root} n'a pas encore de home.json",
  },
  'doctor-home-new-fix': {
    nl: 'Voer `ledgerdrop init` uit.',
    en: 'Run `ledgerdrop init`.',
    fr: 'Exécutez `ledgerdrop init`.',
  },
  'doctor-home-lost': {
    nl: '{root} mist home.json, terwijl er wel een archief of register is ({what})',
    en: '{root} lacks home.json, while there is an archive or a register ({what})',
    fr: "{root} n'a pas de home.json, alors qu'il y a des archives ou un registre ({what})",
  },
  'doctor-home-lost-fix': {
    nl: 'Zet home.json uit de back-up terug, of laat het opnieuw maken met `ledgerdrop doctor --adopt`.',
    en: 'Put home.json back from the backup, or have it made again with `ledgerdrop doctor --adopt`.',
    fr: 'Remettez home.json de la sauvegarde, ou faites-le recréer avec `ledgerdrop doctor --adopt`.',
  },
  'doctor-folder': {
    nl: '{folder} is beschrijfbaar',
    en: '{folder} can be written to',
    fr: '{folder} est accessible en écriture',
  },
  'doctor-folder-missing': {
    nl: '{folder} bestaat niet',
    en: '{folder} does not exist',
    fr: "{folder} n'existe pas",
  },
  'doctor-folder-missing-fix': {
    nl: 'Controleer of de schijf of netwerkmap verbonden is; is de map nieuw, voer dan `ledgerdrop init` uit.',
    en: 'Check that the disk or share is connected; if the folder is new, run `ledgerdrop init`.',
    fr: 'Vérifiez que le disque ou le partage est connecté ; si le dossier est nouveau, exécutez `ledgerdrop init`.',
  },
  'doctor-folder-closed': {
    nl: 'in {folder} kan niet worden geschreven ({detail})',
    en: '{folder} cannot be written to ({detail})',
    fr: "impossible d'écrire dans {folder} ({detail})",
  },
  'doctor-folder-closed-fix': {
    nl: 'Geef het account waaronder ledgerdrop draait lees- en schrijfrechten op deze map.',
    en: 'Give the account that ledgerdrop runs under read and write permission on this folder.',
    fr: 'Accordez au compte sous lequel tourne ledgerdrop les droits de lecture et d’écriture sur ce dossier.',
  },
  'doctor-marker': {
    nl: '{folder} is de eigen map van deze installatie',
    en: '{folder} is in sight: it has its marker',
    fr: '{folder} est en vue : il porte sa marque',
  },
  'doctor-marker-missing': {
    nl: '{folder} mist het merkbestand {marker}: de map geldt als onbereikbaar',
    en: '{folder} lacks the marker {marker}: it counts as out of reach',
    fr: '{folder} ne contient pas la marque {marker} : il est considéré hors de portée',
  },
  'doctor-marker-missing-fix': {
    nl: 'Controleer of de netwerkmap verbonden is. Alleen als dit echt de juiste, nieuwe map is: voer `ledgerdrop init` uit.',
    en: 'Check that the share is connected. Only if this really is the right, new folder: run `ledgerdrop init`.',
    fr: "Vérifiez que le partage est connecté. Seulement si c'est bien le bon dossier, nouveau : exécutez `ledgerdrop init`.",
  },
  'doctor-marker-foreign': {
    nl: '{folder} hoort bij een andere installatie ({id})',
    en: '{folder} belongs to another home ({id})',
    fr: '{folder} appartient à une autre installation ({id})',
  },
  'doctor-marker-foreign-fix': {
    nl: 'Kies in ledgerdrop.yaml bij `folders` een andere map.',
    en: 'Choose another folder under `folders` in ledgerdrop.yaml.',
    fr: 'Choisissez un autre dossier sous `folders` dans ledgerdrop.yaml.',
  },
  'doctor-local': {
    nl: '{folder} staat op een lokale schijf; nieuwe bestanden worden meteen gezien',
    en: '{folder} is on a local disk; new files are seen at once',
    fr: '{folder} est sur un disque local ; les nouveaux fichiers sont vus aussitôt',
  },
  'doctor-share': {
    nl: '{folder} staat op een netwerkschijf; er wordt iedere {seconds} s gekeken',
    en: '{folder} is on a network share; it is polled every {seconds} s',
    fr: '{folder} est sur un partage réseau ; il est consulté toutes les {seconds} s',
  },
  'doctor-share-signals': {
    nl: '{folder} staat op een netwerkschijf en `watch.polling` is `never`; signalen komen daar vaak niet aan',
    en: '{folder} is on a network share and `watch.polling` is `never`; signals often do not arrive there',
    fr: "{folder} est sur un partage réseau et `watch.polling` est `never` ; les signaux n'y arrivent souvent pas",
  },
  'doctor-share-signals-fix': {
    nl: 'Zet `watch.polling` in ledgerdrop.yaml op `auto`.',
    en: 'Set `watch.polling` in ledgerdrop.yaml to `auto`.',
    fr: 'Mettez `watch.polling` à `auto` dans ledgerdrop.yaml.',
  },
  'doctor-rename': {
    nl: 'een batch verschijnt in {folder} in één keer',
    en: 'a batch appears in {folder} at once',
    fr: 'un lot apparaît dans {folder} en une fois',
  },
  'doctor-rename-volumes': {
    nl: '{staging} en {folder} staan op verschillende schijven',
    en: '{staging} and {folder} are on different volumes',
    fr: '{staging} et {folder} sont sur des volumes différents',
  },
  'doctor-rename-failed': {
    nl: 'hernoemen van {staging} naar {folder} lukt niet ({detail})',
    en: 'renaming from {staging} to {folder} fails ({detail})',
    fr: 'le renommage de {staging} vers {folder} échoue ({detail})',
  },
  'doctor-rename-fix': {
    nl: 'Maak van {staging} een gewone map op dezelfde schijf als de map erboven, met schrijfrechten.',
    en: 'Make {staging} an ordinary folder on the same volume as the folder above it, with write permission.',
    fr: 'Faites de {staging} un dossier ordinaire sur le même volume que le dossier parent, avec droit d’écriture.',
  },
  'doctor-space': {
    nl: '{free} vrij bij {folder}',
    en: '{free} free at {folder}',
    fr: '{free} libres sur {folder}',
  },
  'doctor-space-fix': {
    nl: 'Maak ruimte op deze schijf; een batch vraagt ongeveer tien keer de grootte van het bestand.',
    en: 'Free space on this disk; a batch takes about ten times the size of the file.',
    fr: "Libérez de l'espace sur ce disque ; un lot demande environ dix fois la taille du fichier.",
  },
  'doctor-register': {
    nl: 'register {path} is bereikbaar en hoort bij deze map',
    en: 'register {path} is reachable and belongs to this home',
    fr: 'le registre {path} est accessible et appartient à ce dossier',
  },
  'doctor-register-failed': {
    nl: 'register {path} kan niet worden gebruikt: {detail}',
    en: 'register {path} cannot be used: {detail}',
    fr: 'le registre {path} est inutilisable : {detail}',
  },
  'doctor-register-failed-fix': {
    nl: 'Controleer de schijf en de rechten. Is het register kwijt, beschadigd of oud, zet dan zo mogelijk de laatste back-up terug en voer `ledgerdrop doctor --adopt` uit.',
    en: 'Check the disk and the permissions. If the register is lost, damaged or old, put back the last backup if there is one and run `ledgerdrop doctor --adopt`.',
    fr: 'Vérifiez le disque et les droits. Si le registre est perdu, endommagé ou ancien, remettez si possible la dernière sauvegarde et exécutez `ledgerdrop doctor --adopt`.',
  },
  'doctor-register-foreign': {
    nl: 'register {path} is een ander ({id}) dan home.json noemt ({wanted})',
    en: 'register {path} is another ({id}) than home.json names ({wanted})',
    fr: 'le registre {path} est un autre ({id}) que celui de home.json ({wanted})',
  },
  'doctor-register-foreign-fix': {
    nl: 'Verwijs bij `register` in ledgerdrop.yaml naar het juiste bestand, of zet de back-up van het register terug.',
    en: 'Point `register` in ledgerdrop.yaml to the right file, or put back the backup of the register.',
    fr: 'Indiquez le bon fichier à `register` dans ledgerdrop.yaml, ou remettez la sauvegarde du registre.',
  },
  'doctor-register-share': {
    nl: 'register {path} staat op een netwerkschijf',
    en: 'register {path} is on a network share',
    fr: 'le registre {path} est sur un partage réseau',
  },
  'doctor-register-share-fix': {
    nl: 'Stop ledgerdrop, verplaats het register naar een lokale schijf en noem dat pad bij `register` in ledgerdrop.yaml.',
    en: 'Stop ledgerdrop, move the register to a local disk and name that path under `register` in ledgerdrop.yaml.',
    fr: 'Arrêtez ledgerdrop, déplacez le registre sur un disque local et indiquez ce chemin à `register` dans ledgerdrop.yaml.',
  },
  'doctor-none': {
    nl: 'er is geen administratie in mappings',
    en: 'there is no administration in mappings',
    fr: "il n'y a pas d'administration dans mappings",
  },
  'doctor-none-fix': {
    nl: 'Maak er een met `ledgerdrop init --administration CODE`.',
    en: 'Make one with `ledgerdrop init --administration CODE`.',
    fr: 'Créez-en une avec `ledgerdrop init --administration CODE`.',
  },
  'doctor-inbox-folder': {
    nl: '{folder} is een map die geen inbox is: wat erin staat wordt niet verwerkt',
    en: '{folder} is a folder that is no inbox: nothing in it is processed',
    fr: "{folder} est un dossier qui n'est pas une inbox : son contenu n'est pas traité",
  },
  'doctor-inbox-folder-fix': {
    nl: 'Zet de bestanden in de inbox zelf, of noem de map bij `inboxes` in administration.yaml.',
    en: 'Move the files to the inbox itself, or name the folder under `inboxes` in administration.yaml.',
    fr: "Placez les fichiers dans l'inbox elle-même, ou nommez le dossier sous `inboxes` dans administration.yaml.",
  },
  'doctor-stray': {
    nl: 'mappings/{name} wordt niet gebruikt: dit kan geen code van een administratie zijn',
    en: 'mappings/{name} is not used: it cannot be the code of an administration',
    fr: "mappings/{name} n'est pas utilisé : ce ne peut être le code d'une administration",
  },
  'doctor-stray-fix': {
    nl: 'Hernoem de map (kleine letters, cijfers, streepjes) of verwijder haar.',
    en: 'Rename the folder (lower case letters, digits, hyphens) or remove it.',
    fr: 'Renommez le dossier (minuscules, chiffres, tirets) ou supprimez-le.',
  },
  'doctor-administration': {
    nl: '{code}: instellingen en tabellen kloppen',
    en: '{code}: settings and tables are right',
    fr: '{code} : réglages et tables corrects',
  },
  'doctor-administration-wrong': {
    nl: '{code}: {problem}',
    en: '{code}: {problem}',
    fr: '{code} : {problem}',
  },
  'doctor-administration-more': {
    nl: '{code}: {problem} (en {more} meer)',
    en: '{code}: {problem} (and {more} more)',
    fr: '{code} : {problem} (et {more} de plus)',
  },
  'doctor-administration-fix': {
    nl: 'Verbeter het bestand op de genoemde regel; `ledgerdrop config validate` toont alles.',
    en: 'Correct the file at that line; `ledgerdrop config validate` shows everything.',
    fr: 'Corrigez le fichier à cette ligne ; `ledgerdrop config validate` montre tout.',
  },
  'doctor-age': {
    nl: '{code}: de tabellen zijn ten hoogste {days} dag(en) oud',
    en: '{code}: the tables are at most {days} day(s) old',
    fr: '{code} : les tables ont au plus {days} jour(s)',
  },
  'doctor-age-old': {
    nl: '{code}: {tables} is langer dan {days} dagen niet bijgewerkt',
    en: '{code}: {tables} was not updated for more than {days} days',
    fr: '{code} : {tables} sans mise à jour depuis plus de {days} jours',
  },
  'doctor-age-fix': {
    nl: 'Exporteer deze gegevens opnieuw uit het boekhoudpakket en werk de tabel bij.',
    en: 'Export these data from the accounting package again and update the table.',
    fr: 'Exportez à nouveau ces données du logiciel comptable et mettez la table à jour.',
  },
  'doctor-schedule': {
    nl: '{code}: {schedule} ({zone})',
    en: '{code}: {schedule} ({zone})',
    fr: '{code} : {schedule} ({zone})',
  },
  'doctor-schedule-none': {
    nl: '{code}: bestanden worden meteen verwerkt',
    en: '{code}: files are converted at once',
    fr: '{code} : les fichiers sont traités aussitôt',
  },
  'doctor-failed': {
    nl: 'dit is niet na te gaan: het systeem antwoordt {detail}',
    en: 'this cannot be looked at: the system answers {detail}',
    fr: 'impossible à vérifier : le système répond {detail}',
  },
  'doctor-failed-fix': {
    nl: 'Controleer de netwerkverbinding, de schijf en de rechten, en probeer het opnieuw.',
    en: 'Check the network connection, the disk and the permissions, and try again.',
    fr: 'Vérifiez la connexion réseau, le disque et les droits, puis réessayez.',
  },
  'doctor-mail': { nl: 'e-mail: niet ingesteld', en: 'mail: not set up', fr: 'courriel : non configuré' },
} satisfies Texts
