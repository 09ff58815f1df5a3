import type { Texts } from './texts.ts'

/** What can be the matter with the home folder as a whole. */
export const homeTexts = {
  'table-busy': {
    nl: '{file} is nu niet te lezen: het is open in een ander programma, wordt net opgeslagen of is niet vrijgegeven. Sluit het bestand of geef leesrechten; de aanlevering wacht.',
    en: '{file} cannot be read now: it is open in another program, being saved, or not permitted. Close the file or give read permission; the drop waits.',
    fr: "{file} n'est pas lisible actuellement : il est ouvert dans un autre programme, en cours d'enregistrement ou non autorisé. Fermez-le ou accordez le droit de lecture ; le dépôt attend.",
  },
  'table-half-saved': {
    nl: '{file} lijkt half opgeslagen: regel {line} breekt af. Sla het bestand opnieuw op; de aanlevering wacht.',
    en: '{file} looks half saved: row {line} breaks off. Save the file again; the drop waits.',
    fr: '{file} semble enregistré à moitié : la ligne {line} est interrompue. Enregistrez-le à nouveau ; le dépôt attend.',
  },
  'file-is-folder': {
    nl: 'hier staat een map, geen bestand; haal de map weg en zet het bestand terug',
    en: 'this is a folder, not a file; take the folder away and put back the file',
    fr: "c'est un dossier, pas un fichier ; enlevez le dossier et remettez le fichier",
  },
  'file-is-link': {
    nl: 'dit is een koppeling (snelkoppeling) en geen bestand, en die wordt niet gevolgd; zet het bestand zelf hier neer',
    en: 'this is a link, not a file, and links are not followed; put the file itself here',
    fr: "c'est un lien et non un fichier, et les liens ne sont pas suivis ; mettez ici le fichier lui-même",
  },
  'file-is-other': {
    nl: 'dit is geen gewoon bestand; zet hier het bestand zelf neer',
    en: 'this is no ordinary file; put the file itself here',
    fr: "ce n'est pas un fichier ordinaire ; mettez ici le fichier lui-même",
  },
  'file-out-of-reach': {
    nl: '{file} is niet bereikbaar ({detail}); controleer de netwerkverbinding of de schijf',
    en: '{file} is out of reach ({detail}); check the network connection or the disk',
    fr: '{file} est hors de portée ({detail}) ; vérifiez la connexion réseau ou le disque',
  },
  'home-missing': {
    nl: 'de map {root} bestaat niet of is niet bereikbaar; controleer --home, of maak haar met `ledgerdrop init`',
    en: 'the folder {root} does not exist or is out of reach; check --home, or make it with `ledgerdrop init`',
    fr: "le dossier {root} n'existe pas ou est hors de portée ; vérifiez --home, ou créez-le avec `ledgerdrop init`",
  },
  'home-json-broken': {
    nl: 'home.json is beschadigd; zet de kopie uit de back-up terug en maak geen nieuwe, anders kent het register deze map niet meer',
    en: 'home.json is damaged; put back the copy from the backup and do not make a new one, or the register no longer knows this folder',
    fr: "home.json est endommagé ; remettez la copie de sauvegarde et n'en créez pas un nouveau, sinon le registre ne reconnaît plus ce dossier",
  },
  'home-json-missing': {
    nl: 'home.json ontbreekt, terwijl er wel een archief of register is ({what}); zet home.json uit de back-up terug, of laat het opnieuw maken met `ledgerdrop doctor --adopt`',
    en: 'home.json is missing while there is an archive or a register ({what}); put home.json back from the backup, or have it made again with `ledgerdrop doctor --adopt`',
    fr: "home.json manque alors qu'il existe une archive ou un registre ({what}) ; remettez home.json de la sauvegarde, ou faites-le recréer avec `ledgerdrop doctor --adopt`",
  },
  'not-a-home': {
    nl: '{root} is geen map van ledgerdrop: er staat geen administratie in mappings; kies de juiste map met --home, of maak er een met `ledgerdrop init`',
    en: '{root} is no folder of ledgerdrop: mappings holds no administration; choose the right folder with --home, or make one with `ledgerdrop init`',
    fr: "{root} n'est pas un dossier de ledgerdrop : mappings ne contient aucune administration ; choisissez le bon dossier avec --home, ou créez-en un avec `ledgerdrop init`",
  },
  'marker-foreign': {
    nl: '{folder} hoort bij een andere map van ledgerdrop ({id}); kies in ledgerdrop.yaml een andere map',
    en: '{folder} belongs to another home of ledgerdrop ({id}); choose another folder in ledgerdrop.yaml',
    fr: '{folder} appartient à un autre dossier de ledgerdrop ({id}) ; choisissez un autre dossier dans ledgerdrop.yaml',
  },
  'folders-nested': {
    nl: 'folders.{one} en folders.{other} liggen in elkaar; geef elk een eigen map',
    en: 'folders.{one} and folders.{other} lie within each other; give each its own folder',
    fr: 'folders.{one} et folders.{other} sont imbriqués ; donnez à chacun son propre dossier',
  },
  'register-on-share': {
    nl: 'het register staat op een netwerkschijf ({path}); dat is niet veilig: kies bij `register` een pad op een lokale schijf, of laat de sleutel weg',
    en: 'the register lies on a network share ({path}), which is not safe: give `register` a path on a local disk, or leave the key out',
    fr: "le registre se trouve sur un partage réseau ({path}), ce qui n'est pas sûr : donnez à `register` un chemin local, ou omettez la clé",
  },
  'no-state-folder': {
    nl: 'de map staat op een netwerkschijf en er is geen lokale map voor het register bekend; geef bij `register` een pad op een lokale schijf',
    en: 'the home is on a network share and no local folder for the register is known; give `register` a path on a local disk',
    fr: "le dossier est sur un partage réseau et aucun dossier local n'est connu pour le registre ; donnez à `register` un chemin local",
  },
} satisfies Texts
