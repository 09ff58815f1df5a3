import type { Texts } from './texts.ts'

/** What the system or the register's database refuses, and what to do about it. */
export const systemTexts = {
  'system-somewhere': {
    nl: 'een van de mappen van ledgerdrop',
    en: 'one of the folders of ledgerdrop',
    fr: 'un des dossiers de ledgerdrop',
  },
  'system-full': {
    nl: 'de schijf is vol bij {path} ({code}). Maak ruimte vrij; er is niets verloren en wat bezig was, wordt daarna opnieuw verwerkt',
    en: 'the disk is full at {path} ({code}). Free some space; nothing is lost, and what was under way is processed again after that',
    fr: "le disque est plein pour {path} ({code}). Libérez de l'espace ; rien n'est perdu et ce qui était en cours sera traité à nouveau",
  },
  'system-closed': {
    nl: 'ledgerdrop heeft geen toegang tot {path} ({code}). Geef het account waaronder het draait lees- en schrijfrechten, of sluit het programma dat dit bestand open heeft',
    en: 'ledgerdrop has no access to {path} ({code}). Give the account that it runs under read and write permission, or close the program that has this file open',
    fr: "ledgerdrop n'a pas accès à {path} ({code}). Accordez au compte sous lequel il tourne les droits de lecture et d'écriture, ou fermez le programme qui a ouvert ce fichier",
  },
  'system-read-only': {
    nl: 'in {path} kan niet worden geschreven: de schijf of netwerkmap is alleen-lezen ({code}). Maak haar beschrijfbaar of kies in ledgerdrop.yaml een andere map',
    en: '{path} cannot be written to: the disk or share is read-only ({code}). Make it writable or choose another folder in ledgerdrop.yaml',
    fr: "impossible d'écrire dans {path} : le disque ou le partage est en lecture seule ({code}). Rendez-le accessible en écriture ou choisissez un autre dossier dans ledgerdrop.yaml",
  },
  'system-broken': {
    nl: 'de schijf of netwerkmap van {path} geeft fouten ({code}). Controleer de schijf en de verbinding, en maak zo nodig een kopie',
    en: 'the disk or share of {path} gives errors ({code}). Check the disk and the connection, and make a copy if need be',
    fr: 'le disque ou le partage de {path} donne des erreurs ({code}). Contrôlez le disque et la connexion, et faites une copie si nécessaire',
  },
  'system-busy': {
    nl: '{path} is in gebruik door een ander programma ({code}). Sluit dat programma en probeer het opnieuw',
    en: '{path} is in use by another program ({code}). Close that program and try again',
    fr: '{path} est utilisé par un autre programme ({code}). Fermez ce programme et réessayez',
  },
  'system-gone': {
    nl: '{path} is er niet of is onbereikbaar ({code}). Controleer of de schijf of netwerkmap verbonden is',
    en: '{path} is not there or out of reach ({code}). Check that the disk or share is connected',
    fr: '{path} est absent ou hors de portée ({code}). Vérifiez que le disque ou le partage est connecté',
  },
  'register-missing': {
    nl: 'het register {path} is er niet. Zet het terug; is het kwijt, bouw het dan op uit het archief met `ledgerdrop doctor --adopt`',
    en: 'the register {path} is not there. Put it back; if it is lost, rebuild it from the archive with `ledgerdrop doctor --adopt`',
    fr: "le registre {path} est absent. Remettez-le ; s'il est perdu, reconstruisez-le à partir des archives avec `ledgerdrop doctor --adopt`",
  },
  'register-behind': {
    nl: 'het register {path} is ouder dan het archief: batch {batch} staat er niet in. Vul het aan uit het archief met `ledgerdrop doctor --adopt`; anders worden facturen een tweede keer geëxporteerd',
    en: 'the register {path} is older than the archive: batch {batch} is not in it. Complete it from the archive with `ledgerdrop doctor --adopt`; otherwise invoices are exported a second time',
    fr: "le registre {path} est plus ancien que les archives : le lot {batch} n'y figure pas. Complétez-le à partir des archives avec `ledgerdrop doctor --adopt` ; sinon des factures seront exportées une seconde fois",
  },
  'register-full': {
    nl: 'de schijf van het register {path} is vol ({code}). Maak ruimte vrij en probeer het opnieuw',
    en: 'the disk of the register {path} is full ({code}). Free some space and try again',
    fr: "le disque du registre {path} est plein ({code}). Libérez de l'espace et réessayez",
  },
  'register-locked': {
    nl: 'het register {path} is te lang in gebruik door een ander programma ({code}). Wacht tot dat klaar is en probeer het opnieuw',
    en: 'the register {path} is in use by another program for too long ({code}). Wait until that is done and try again',
    fr: 'le registre {path} est utilisé trop longtemps par un autre programme ({code}). Attendez la fin et réessayez',
  },
  'register-unusable': {
    nl: 'het register {path} kan niet worden gebruikt ({code}). Controleer de schijf en de rechten; is het bestand beschadigd, zet dan de back-up terug en vul die aan met `ledgerdrop doctor --adopt`; zonder back-up bouwt die opdracht het register op uit het archief',
    en: 'the register {path} cannot be used ({code}). Check the disk and the permissions; if the file is damaged, put back the backup and complete it with `ledgerdrop doctor --adopt`; without a backup that command rebuilds it from the archive',
    fr: 'le registre {path} est inutilisable ({code}). Contrôlez le disque et les droits ; si le fichier est endommagé, remettez la sauvegarde et complétez-la avec `ledgerdrop doctor --adopt` ; sans sauvegarde, cette commande le reconstruit à partir des archives',
  },
  'register-foreign': {
    nl: '{path} is een ander register ({found}) dan home.json noemt ({wanted}). Laat de instelling `register` naar het juiste bestand wijzen',
    en: '{path} is another register ({found}) than the one named in home.json ({wanted}). Point the setting `register` at the right file',
    fr: '{path} est un autre registre ({found}) que celui nommé dans home.json ({wanted}). Faites pointer le réglage `register` vers le bon fichier',
  },
  'register-newer': {
    nl: '{path} is gemaakt door een nieuwere versie van ledgerdrop (vorm {form}; deze kent {newest}). Installeer die versie',
    en: '{path} was made by a newer version of ledgerdrop (form {form}, this one knows {newest}). Install that one',
    fr: '{path} a été créé par une version plus récente de ledgerdrop (forme {form} ; celle-ci connaît {newest}). Installez cette version',
  },
  'register-something-else': {
    nl: '{path} is een database van iets anders. Laat de instelling `register` naar het juiste bestand wijzen',
    en: '{path} is a database of something else. Point the setting `register` at the right file',
    fr: "{path} est la base de données d'autre chose. Faites pointer le réglage `register` vers le bon fichier",
  },
  'batch-folder-gone': {
    nl: 'de map van batch {batch} is onbereikbaar. Controleer of de schijf of netwerkmap verbonden is',
    en: 'the folder of batch {batch} is out of sight. Check that the disk or share is connected',
    fr: 'le dossier du lot {batch} est hors de vue. Vérifiez que le disque ou le partage est connecté',
  },
} satisfies Texts
