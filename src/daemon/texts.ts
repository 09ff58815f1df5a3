import type { Language } from '../model/settings.ts'
import type { BatchStatus } from '../model/batch.ts'
import type { Reason } from './look.ts'

/** What the daemon says, in the languages of its users. Facts (batch, rows, ms) go beside the text, not in it. */
export type DaemonTexts = {
  language: Language
  started: (inbox: string) => string
  stopping: string
  stopped: string
  lost: string
  parentGone: string
  outOfSight: (folder: string) => string
  backInSight: string
  noFolder: (folder: string) => string
  configuration: (administration: string) => string
  configurationRight: (administration: string) => string
  settingsChanged: string
  schedule: (administration: string, rule: string) => string
  missedRun: (administration: string) => string
  scheduledRun: (administration: string) => string
  /** @param isApplied it was taken in, and put nothing in the outbox */
  batch: (file: string, status: BatchStatus, isApplied: boolean) => string
  failed: (file: string, reason: string) => string
  inUse: (file: string) => string
  waits: (file: string, reason: Reason, pdfs: string) => string
  note: (reason: Reason) => string
  noteName: (file: string) => string
  pdfShared: (file: string, other: string, pdfs: string) => string
  stray: (file: string, to: string) => string
  noAdministration: (name: string) => string
  watchTrouble: (reason: string) => string
  recovery: (reason: string) => string
}

type StatusTexts = Partial<Record<BatchStatus, string>>
type ReasonTexts = Record<Reason, string>

const statusNl: StatusTexts = {
  exported: 'staat klaar in de outbox',
  waiting: 'wacht op bevestiging',
  rejected: 'is teruggestuurd en staat in rejected',
  duplicate: 'bevat niets nieuws',
  applied: 'is verwerkt',
}
const statusEn: StatusTexts = {
  exported: 'is ready in the outbox',
  waiting: 'waits for confirmation',
  rejected: 'was sent back and is in rejected',
  duplicate: 'has nothing new',
  applied: 'was taken in',
}
const statusFr: StatusTexts = {
  exported: 'est prêt dans outbox',
  waiting: 'attend une confirmation',
  rejected: 'a été renvoyé et se trouve dans rejected',
  duplicate: "n'apporte rien de nouveau",
  applied: 'a été pris en compte',
}

const reasonNl: ReasonTexts = {
  changing: 'wordt nog gekopieerd of gewijzigd',
  empty: 'is leeg (0 bytes)',
  open: 'is nog geopend in Excel of een ander programma',
  'not-a-file': 'is geen gewoon bestand (een snelkoppeling of iets dergelijks)',
  'other-name': 'staat onder nog een andere naam op de schijf (harde koppeling)',
  unfinished: 'is niet compleet: het einde van het bestand ontbreekt',
  unreadable: 'kan niet worden gelezen',
  'pdf-changing': "wacht op pdf's die nog worden gekopieerd",
  'pdf-missing': "wacht op pdf's die er nog niet zijn",
  scheduled: 'wacht op het ingestelde tijdstip',
  configuration: 'wacht tot de instellingen of koppeltabellen kloppen',
  selection: 'wacht op het bestand waar deze selectie bij hoort',
  unsupported: 'is geen soort bestand dat kan worden verwerkt',
  folder: 'is een map; mappen worden niet verwerkt',
  'no-inbox': 'is een map met bestanden die geen inbox meer is en niet wordt verwerkt',
  conflict: 'is een kopie na een synchronisatieconflict en wordt niet verwerkt',
  name: 'wordt niet verwerkt: de naam van dit bestand kan niet gelezen worden',
  again: 'is niet verwerkt en wordt later opnieuw geprobeerd',
}
const reasonEn: ReasonTexts = {
  changing: 'is still being copied or changed',
  empty: 'is empty (0 bytes)',
  open: 'is still open in Excel or another program',
  'not-a-file': 'is no ordinary file (a shortcut or the like)',
  'other-name': 'has another name on the disk too (a hard link)',
  unfinished: 'is not complete: the end of the file is missing',
  unreadable: 'cannot be read',
  'pdf-changing': 'waits for PDFs that are still being copied',
  'pdf-missing': 'waits for PDFs that are not there yet',
  scheduled: 'waits for the time that was set',
  configuration: 'waits until the settings or mapping tables are right',
  selection: 'waits for the file that this selection belongs to',
  unsupported: 'is not a kind of file that can be processed',
  folder: 'is a folder; folders are not processed',
  'no-inbox': 'is a folder with files that is no inbox any more and is not processed',
  conflict: 'is a copy after a synchronisation conflict and is not processed',
  name: 'is not processed: the name of this file cannot be read',
  again: 'was not processed and will be tried again later',
}
const reasonFr: ReasonTexts = {
  changing: 'est encore en cours de copie ou de modification',
  empty: 'est vide (0 octet)',
  open: 'est encore ouvert dans Excel ou un autre programme',
  'not-a-file': "n'est pas un fichier ordinaire (un raccourci, par exemple)",
  'other-name': 'porte encore un autre nom sur le disque (lien physique)',
  unfinished: "n'est pas complet : la fin du fichier manque",
  unreadable: 'ne peut pas être lu',
  'pdf-changing': 'attend des PDF encore en cours de copie',
  'pdf-missing': 'attend des PDF qui ne sont pas encore là',
  scheduled: "attend l'heure fixée",
  configuration: 'attend que les paramètres ou les tables de correspondance soient corrects',
  selection: 'attend le fichier auquel cette sélection appartient',
  unsupported: "n'est pas un type de fichier qui peut être traité",
  folder: 'est un dossier ; les dossiers ne sont pas traités',
  'no-inbox': "est un dossier avec des fichiers qui n'est plus une inbox et n'est pas traité",
  conflict: "est une copie après un conflit de synchronisation et n'est pas traité",
  name: "n'est pas traité : le nom de ce fichier est illisible",
  again: "n'a pas été traité et sera réessayé plus tard",
}

/** What to do about a file that waits, where there is more to say than to look at it. */
const noteNl: Partial<ReasonTexts> = {
  unsupported:
    'Lever een CSV- of Excel-bestand aan (.xlsx, .xls, .xlsb of .ods), of een zipbestand met een tabel en pdf-bestanden.',
  conflict:
    'Vergelijk het met het andere bestand. Moet het toch verwerkt worden, geef het dan een andere naam.',
  name: 'Geef het bestand een andere naam, met gewone letters en cijfers.',
  'no-inbox':
    'Zet de bestanden in een andere inbox, of laat de map weer bij `inboxes` in de instellingen zetten.',
  empty: 'Er staat niets in. Exporteer of kopieer het bestand opnieuw.',
  unfinished: 'Het kopiëren of opslaan is niet afgemaakt. Kopieer het bestand opnieuw naar de inbox.',
  open: 'Sluit het bestand in Excel of het andere programma; daarna wordt het vanzelf verwerkt.',
  configuration:
    'Met dit bestand is niets mis. Laat uw beheerder de instellingen en koppeltabellen nakijken (ledgerdrop config validate); daarna wordt het vanzelf verwerkt.',
}
const noteEn: Partial<ReasonTexts> = {
  unsupported: 'Drop a CSV or Excel file (.xlsx, .xls, .xlsb or .ods), or a zip file with a table and PDFs.',
  conflict:
    'Compare it with the other file. If it is meant to be processed all the same, give it another name.',
  name: 'Give the file another name, of ordinary letters and digits.',
  'no-inbox': 'Move the files to another inbox, or have the folder put back under `inboxes` in the settings.',
  empty: 'There is nothing in it. Export or copy the file again.',
  unfinished: 'It was not copied or saved to the end. Copy the file to the inbox again.',
  open: 'Close the file in Excel or the other program; then it is processed by itself.',
  configuration:
    'Nothing is wrong with this file. Have your administrator look at the settings and tables (ledgerdrop config validate); then it is processed by itself.',
}
const noteFr: Partial<ReasonTexts> = {
  unsupported:
    'Déposez un fichier CSV ou Excel (.xlsx, .xls, .xlsb ou .ods), ou un fichier zip avec un tableau et des PDF.',
  conflict: "Comparez-le avec l'autre fichier. S'il doit tout de même être traité, donnez-lui un autre nom.",
  name: 'Donnez au fichier un autre nom, en lettres et chiffres ordinaires.',
  'no-inbox':
    'Déplacez les fichiers vers une autre inbox, ou faites remettre le dossier sous `inboxes` dans les paramètres.',
  empty: 'Il ne contient rien. Exportez ou copiez le fichier à nouveau.',
  unfinished: "La copie ou l'enregistrement n'est pas terminé. Copiez le fichier à nouveau dans inbox.",
  open: "Fermez le fichier dans Excel ou l'autre programme ; il sera ensuite traité.",
  configuration:
    "Ce fichier n'a rien d'incorrect. Faites vérifier les paramètres et les tables par votre administrateur (ledgerdrop config validate) ; il sera ensuite traité.",
}

const nl: DaemonTexts = {
  language: 'nl',
  started: (inbox) => `ledgerdrop draait; aanleveren in ${inbox}`,
  stopping: 'ledgerdrop stopt; wat bezig is wordt afgemaakt of teruggedraaid',
  stopped: 'ledgerdrop is gestopt',
  lost: 'een ander proces heeft deze map overgenomen; ledgerdrop stopt',
  parentGone: 'het proces dat ledgerdrop startte is gestopt; ledgerdrop stopt ook',
  outOfSight: (folder) => `${folder} is onbereikbaar; er gebeurt niets tot de map terug is`,
  backInSight: 'alle mappen zijn weer bereikbaar',
  noFolder: (folder) => `${folder} kan niet worden bekeken`,
  configuration: (administration) =>
    `de instellingen van ${administration} kloppen niet; de bestanden wachten`,
  configurationRight: (administration) => `de instellingen van ${administration} kloppen weer`,
  settingsChanged: 'ledgerdrop.yaml is gewijzigd; dat geldt na een herstart',
  schedule: (administration, rule) => `het tijdschema van ${administration} is niet te lezen: ${rule}`,
  missedRun: (administration) => `de gemiste verwerking van ${administration} begint nu`,
  scheduledRun: (administration) => `de geplande verwerking van ${administration} begint`,
  batch: (file, status, isApplied) => `${file} ${statusNl[isApplied ? 'applied' : status] ?? status}`,
  failed: (file, reason) => `${file} is niet verwerkt en wordt opnieuw geprobeerd: ${reason}`,
  inUse: (file) => `${file} wacht: een ander proces verwerkt deze administratie`,
  waits: (file, reason, pdfs) => `${file} ${reasonNl[reason]}${pdfs && `: ${pdfs}`}`,
  note: (reason) =>
    noteNl[reason] ??
    'Controleer het bestand en lever het zo nodig opnieuw aan. Zodra het in orde is, wordt het vanzelf verwerkt.',
  noteName: (file) => `LEESMIJ ${file}.txt`,
  pdfShared: (file, other, pdfs) =>
    `${file} en ${other} noemen allebei dezelfde pdf's; slechts één van beide krijgt ze: ${pdfs}`,
  stray: (file, to) => `${file} hoort bij geen enkel aangeleverd bestand en is verplaatst naar ${to}`,
  noAdministration: (name) => `${name} in de inbox hoort bij geen administratie en wordt niet verwerkt`,
  watchTrouble: (reason) =>
    `de inbox wordt niet meer direct gevolgd, alleen nog periodiek bekeken: ${reason}`,
  recovery: (reason) =>
    `het herstel van eerdere batches is niet afgemaakt en wordt opnieuw geprobeerd: ${reason}`,
}

const en: DaemonTexts = {
  language: 'en',
  started: (inbox) => `ledgerdrop is running; drop files in ${inbox}`,
  stopping: 'ledgerdrop is stopping; what is under way is finished or rolled back',
  stopped: 'ledgerdrop has stopped',
  lost: 'another process has taken over this home; ledgerdrop is stopping',
  parentGone: 'the process that started ledgerdrop has ended; ledgerdrop is stopping too',
  outOfSight: (folder) => `${folder} is out of reach; nothing happens until it is back`,
  backInSight: 'all folders are within reach again',
  noFolder: (folder) => `${folder} cannot be looked at`,
  configuration: (administration) => `the settings of ${administration} are not right; its files wait`,
  configurationRight: (administration) => `the settings of ${administration} are right again`,
  settingsChanged: 'ledgerdrop.yaml has changed; that takes effect after a restart',
  schedule: (administration, rule) => `the schedule of ${administration} cannot be read: ${rule}`,
  missedRun: (administration) => `the missed run of ${administration} begins now`,
  scheduledRun: (administration) => `the scheduled run of ${administration} begins`,
  batch: (file, status, isApplied) => `${file} ${statusEn[isApplied ? 'applied' : status] ?? status}`,
  failed: (file, reason) => `${file} was not processed and will be tried again: ${reason}`,
  inUse: (file) => `${file} waits: another process is converting for this administration`,
  waits: (file, reason, pdfs) => `${file} ${reasonEn[reason]}${pdfs && `: ${pdfs}`}`,
  note: (reason) =>
    noteEn[reason] ??
    'Check the file and drop it again if need be. It is processed by itself as soon as it is right.',
  noteName: (file) => `README ${file}.txt`,
  pdfShared: (file, other, pdfs) =>
    `${file} and ${other} both name the same PDFs; only one gets them: ${pdfs}`,
  stray: (file, to) => `${file} belongs to no dropped file and was moved to ${to}`,
  noAdministration: (name) => `${name} in the inbox belongs to no administration and is not processed`,
  watchTrouble: (reason) => `the inbox is no longer watched at once, only looked at now and then: ${reason}`,
  recovery: (reason) =>
    `the recovery of earlier batches was not completed and will be tried again: ${reason}`,
}

const fr: DaemonTexts = {
  language: 'fr',
  started: (inbox) => `ledgerdrop est en marche ; déposez les fichiers dans ${inbox}`,
  stopping: "ledgerdrop s'arrête ; le travail en cours est terminé ou annulé",
  stopped: "ledgerdrop s'est arrêté",
  lost: "un autre processus a repris ce dossier ; ledgerdrop s'arrête",
  parentGone: "le processus qui a lancé ledgerdrop est terminé ; ledgerdrop s'arrête aussi",
  outOfSight: (folder) => `${folder} est inaccessible ; rien ne se passe avant son retour`,
  backInSight: 'tous les dossiers sont de nouveau accessibles',
  noFolder: (folder) => `${folder} ne peut pas être consulté`,
  configuration: (administration) =>
    `les paramètres de ${administration} sont incorrects ; ses fichiers attendent`,
  configurationRight: (administration) => `les paramètres de ${administration} sont de nouveau corrects`,
  settingsChanged: 'ledgerdrop.yaml a changé ; cela prend effet après un redémarrage',
  schedule: (administration, rule) => `l'horaire de ${administration} est illisible : ${rule}`,
  missedRun: (administration) => `le traitement manqué de ${administration} commence maintenant`,
  scheduledRun: (administration) => `le traitement planifié de ${administration} commence`,
  batch: (file, status, isApplied) => `${file} ${statusFr[isApplied ? 'applied' : status] ?? status}`,
  failed: (file, reason) => `${file} n'a pas été traité et sera réessayé : ${reason}`,
  inUse: (file) => `${file} attend : un autre processus travaille pour cette administration`,
  waits: (file, reason, pdfs) => `${file} ${reasonFr[reason]}${pdfs && ` : ${pdfs}`}`,
  note: (reason) =>
    noteFr[reason] ??
    'Vérifiez le fichier et déposez-le à nouveau si nécessaire. Il sera traité dès qu’il est en ordre.',
  noteName: (file) => `LISEZMOI ${file}.txt`,
  pdfShared: (file, other, pdfs) =>
    `${file} et ${other} nomment les mêmes PDF ; un seul des deux les reçoit : ${pdfs}`,
  stray: (file, to) => `${file} n'appartient à aucun fichier déposé et a été déplacé vers ${to}`,
  noAdministration: (name) => `${name} dans inbox n'appartient à aucune administration et n'est pas traité`,
  watchTrouble: (reason) =>
    `inbox n'est plus suivi immédiatement, seulement consulté de temps en temps : ${reason}`,
  recovery: (reason) => `la reprise des lots précédents n'est pas terminée et sera réessayée : ${reason}`,
}

export const allReasons = Object.keys(reasonNl) as Reason[]

const texts: Record<Language, DaemonTexts> = { nl, en, fr }

export function daemonTexts(language: Language): DaemonTexts {
  return texts[language]
}
