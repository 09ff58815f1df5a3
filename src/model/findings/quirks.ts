import type { Catalogue } from './entry.ts'
import { letterFindings } from './letters.ts'

/** Findings about what programs and people do to a file before it is dropped. */
export const quirkFindings = {
  ...letterFindings,
  'dates-resaved': {
    severity: 'error',
    rules: ['Q39'],
    nl: {
      message:
        'In kolom {heading} zijn datums waarschijnlijk omgedraaid: “{value}” (regel {at}) bleef tekst, “{other}” (regel {otherRow}) is voor een datum aangezien.',
      cause:
        'Het bestand is geopend en opgeslagen in een Excel met een andere volgorde van dag en maand; elke dag tot en met 12 is daarbij een maand geworden.',
      remedy:
        'Lever de oorspronkelijke export aan, zonder hem eerst in Excel op te slaan. Kan dat niet, zet dan in het bronprofiel bij deze kolom date: m-d-y-resaved als de maand voorop stond, d-m-y-resaved als de dag voorop stond, of d-m-y als de datums kloppen.',
    },
    en: {
      message:
        'Dates in column {heading} are probably turned round: “{value}” (row {at}) stayed text, “{other}” (row {otherRow}) was taken for a date.',
      cause:
        'The file was opened and saved by an Excel with another order of day and month; every day up to 12 has become a month.',
      remedy:
        'Drop the original export, without saving it in Excel first. If you cannot, set for this column in the source profile date: m-d-y-resaved if the month came first, d-m-y-resaved if the day came first, or d-m-y if the dates are right.',
    },
    fr: {
      message:
        'Des dates de la colonne {heading} sont probablement inversées : « {value} » (ligne {at}) est resté du texte, « {other} » (ligne {otherRow}) a été pris pour une date.',
      cause:
        "Le fichier a été ouvert et enregistré par un Excel qui place le jour et le mois dans un autre ordre ; chaque jour jusqu'au 12 est devenu un mois.",
      remedy:
        "Déposez l'export d'origine, sans l'enregistrer d'abord dans Excel. Sinon, indiquez pour cette colonne dans le profil source date: m-d-y-resaved si le mois venait en premier, d-m-y-resaved si le jour venait en premier, ou d-m-y si les dates sont justes.",
    },
  },
  'dates-two-marks': {
    severity: 'error',
    rules: ['Q39'],
    nl: {
      message:
        'Kolom {heading} heeft datums in twee schrijfwijzen, “{value}” (regel {at}) en “{other}” (regel {otherRow}); van de tweede is niet te zien of de dag voorop staat.',
      cause: 'Twee schrijfwijzen in één kolom komen meestal van twee programma’s met een andere volgorde.',
      remedy:
        'Staat de dag overal voorop, zet dan date: d-m-y bij deze kolom in het bronprofiel; maak anders de datums gelijk.',
    },
    en: {
      message:
        'Column {heading} has dates written in two ways, “{value}” (row {at}) and “{other}” (row {otherRow}); the second does not show whether its day comes first.',
      cause: 'Two ways of writing in one column mostly come from two programs with another order.',
      remedy:
        'If the day comes first everywhere, set date: d-m-y for this column in the source profile; otherwise write all dates alike.',
    },
    fr: {
      message:
        'La colonne {heading} contient des dates écrites de deux façons, « {value} » (ligne {at}) et « {other} » (ligne {otherRow}) ; la seconde ne montre pas si le jour vient en premier.',
      cause:
        "Deux écritures dans une même colonne viennent le plus souvent de deux logiciels d'ordre différent.",
      remedy:
        'Si le jour vient toujours en premier, indiquez date: d-m-y pour cette colonne dans le profil source ; sinon, écrivez toutes les dates de la même façon.',
    },
  },
  'dates-day-first': {
    severity: 'error',
    rules: ['Q39'],
    nl: {
      message:
        '“{value}” in kolom {heading} (regel {at}) kan alleen dag-maand-jaar zijn, terwijl het bronprofiel maand-dag-jaar voorschrijft; zo zijn alle datums in deze kolom twijfelachtig.',
      cause: 'Wat als maand-dag gelezen is, kan dag-maand zijn: 03/04/2026 is dan 3 april.',
      remedy:
        'Staat de dag overal voorop, zet dan date: d-m-y bij deze kolom in het bronprofiel; verbeter anders deze ene datum.',
    },
    en: {
      message:
        '“{value}” in column {heading} (row {at}) can only be day-month-year, while the source profile says month-day-year; that makes all dates in this column doubtful.',
      cause: 'What was read as month-day may be day-month: 03/04/2026 is then 3 April.',
      remedy:
        'If the day comes first everywhere, set date: d-m-y for this column in the source profile; otherwise correct this one date.',
    },
    fr: {
      message:
        '« {value} » dans la colonne {heading} (ligne {at}) ne peut être que jour-mois-année, alors que le profil source dit mois-jour-année ; toutes les dates de cette colonne sont alors douteuses.',
      cause: 'Ce qui a été lu comme mois-jour peut être jour-mois : 03/04/2026 est alors le 3 avril.',
      remedy:
        'Si le jour vient toujours en premier, indiquez date: d-m-y pour cette colonne dans le profil source ; sinon, corrigez cette seule date.',
    },
  },
  'date-is-day-number': {
    severity: 'error',
    rules: ['Q40'],
    nl: {
      message: '“{value}” in kolom {heading} is een dagnummer van Excel, waarschijnlijk {date}.',
      cause: 'De cel is niet als datum opgemaakt; welke dag het nummer is, hangt van de werkmap af.',
      remedy: 'Maak de kolom in Excel op als datum en lever het bestand opnieuw aan.',
    },
    en: {
      message: '“{value}” in column {heading} is a day number of Excel, probably {date}.',
      cause: 'The cell is not formatted as a date; which day the number is depends on the workbook.',
      remedy: 'Format the column in Excel as a date and drop the file again.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} est un numéro de jour d’Excel, probablement le {date}.',
      cause: "La cellule n'a pas le format date ; le jour que désigne le numéro dépend du classeur.",
      remedy: 'Mettez la colonne au format date dans Excel et redéposez le fichier.',
    },
  },
  'thousands-unclear': {
    severity: 'error',
    rules: ['Q30'],
    nl: {
      message:
        'In kolom {heading} kunnen bedragen zoals “{value}” (regel {at}) duizendtallen zijn of decimalen; dat maakt de hele kolom onzeker (aantal regels: {rows}).',
      cause: 'Eén teken met drie cijfers erachter zegt niet welk teken de decimalen scheidt.',
      remedy:
        'Zet bij deze kolom in het bronprofiel decimal: comma (14.720 is dan veertienduizend) of decimal: point (dan is het veertien), of schrijf de bedragen met twee decimalen.',
    },
    en: {
      message:
        'In column {heading} amounts such as “{value}” (row {at}) may be thousands or decimals; that makes the whole column uncertain (rows: {rows}).',
      cause: 'One mark with three digits behind it does not say which mark separates decimals.',
      remedy:
        'Set for this column in the source profile decimal: comma (14.720 is then fourteen thousand) or decimal: point (then it is fourteen), or write the amounts with two decimals.',
    },
    fr: {
      message:
        'Dans la colonne {heading}, des montants comme « {value} » (ligne {at}) peuvent être des milliers ou des décimales ; toute la colonne est alors incertaine (lignes : {rows}).',
      cause: 'Un seul signe suivi de trois chiffres ne dit pas quel signe sépare les décimales.',
      remedy:
        'Indiquez pour cette colonne dans le profil source decimal: comma (14.720 vaut alors quatorze mille) ou decimal: point (il vaut alors quatorze), ou écrivez les montants avec deux décimales.',
    },
  },
  'code-restored': {
    severity: 'warning',
    rules: ['Q35'],
    nl: {
      message: '“{value}” in kolom {heading} is gelezen als {code}.',
      cause: 'Een programma heeft het nummer als getal met decimalen opgeslagen.',
      remedy: 'Controleer het nummer; maak de kolom in het bronpakket op als tekst.',
    },
    en: {
      message: '“{value}” in column {heading} was read as {code}.',
      cause: 'A program has stored the number as one with decimals.',
      remedy: 'Check the number; format the column in the source package as text.',
    },
    fr: {
      message: '« {value} » dans la colonne {heading} a été lu comme {code}.',
      cause: 'Un logiciel a enregistré le numéro comme un nombre à décimales.',
      remedy: 'Vérifiez le numéro ; mettez la colonne au format texte dans le logiciel source.',
    },
  },
  'file-is-bank-statement': {
    severity: 'error',
    rules: ['Q9', 'Q22'],
    nl: {
      message: 'Dit is een bankafschrift en geen lijst van facturen of relaties.',
      cause: 'De kopregel noemt een eigen rekening, een tegenrekening en een saldo of boeksoort.',
      remedy: 'Lees het afschrift in bij uw boekhoudpakket zelf, onder Bank.',
    },
    en: {
      message: 'This is a bank statement and no list of invoices or relations.',
      cause: 'The headings name an account, the account of the other side and a balance or kind of booking.',
      remedy: 'Import the statement in your accounting package itself, under Bank.',
    },
    fr: {
      message: 'Ceci est un extrait bancaire et non une liste de factures ou de relations.',
      cause:
        'Les en-têtes citent un compte, le compte de la contrepartie et un solde ou un type de mouvement.',
      remedy: "Importez l'extrait dans votre logiciel comptable même, sous Banque.",
    },
  },
  'quote-never-closed': {
    severity: 'error',
    rules: ['Q19'],
    nl: {
      message:
        'Een aanhalingsteken op deze regel wordt niet goed gesloten; de regels eronder ({rows}) zijn daardoor deel van één cel en niet gelezen.',
      cause:
        'Een tekst begint met een aanhalingsteken maar eindigt er niet mee, of er staat een los teken in.',
      remedy: 'Verbeter de aanhalingstekens op deze regel en lever het bestand opnieuw aan.',
    },
    en: {
      message:
        'A quote in this row is not closed well; the lines below it ({rows}) are therefore part of one cell and were not read.',
      cause: 'A text begins with a quote but does not end with one, or there is a stray one in it.',
      remedy: 'Correct the quotes in this row and drop the file again.',
    },
    fr: {
      message:
        "Un guillemet de cette ligne n'est pas bien fermé ; les lignes en dessous ({rows}) font donc partie d'une seule cellule et n'ont pas été lues.",
      cause:
        'Un texte commence par un guillemet mais ne se termine pas par un guillemet, ou en contient un isolé.',
      remedy: 'Corrigez les guillemets de cette ligne et redéposez le fichier.',
    },
  },
  'amount-other-currency': {
    severity: 'error',
    rules: ['Q29'],
    nl: {
      message: '“{value}” in kolom {heading} is niet in de valuta van de factuur[[ ({currency})]].',
      cause:
        'Bij het bedrag staat het teken van een andere valuta; zonder kolom met de valuta zijn bedragen in euro.',
      remedy:
        'Geef valuta en wisselkoers in het bestand op, of haal het teken weg als het bedrag in de valuta van de factuur is.',
    },
    en: {
      message: '“{value}” in column {heading} is not in the currency of the invoice[[ ({currency})]].',
      cause:
        'The sign of another currency stands beside the amount; without a column with the currency amounts are in euros.',
      remedy:
        'Give currency and exchange rate in the file, or take the sign out if the amount is in the currency of the invoice.',
    },
    fr: {
      message:
        "« {value} » dans la colonne {heading} n'est pas dans la devise de la facture[[ ({currency})]].",
      cause:
        "Le signe d'une autre devise accompagne le montant ; sans colonne avec la devise, les montants sont en euros.",
      remedy:
        'Indiquez la devise et le taux de change dans le fichier, ou enlevez le signe si le montant est dans la devise de la facture.',
    },
  },
  'control-row-left-out': {
    severity: 'information',
    rules: ['Q12'],
    nl: {
      message: 'Deze regel onder de kopregel bevat geen gegevens en is niet meegenomen.',
      cause: 'Er staat geen nummer, geen datum en geen enkel cijfer in.',
      remedy: 'U hoeft niets te doen.',
    },
    en: {
      message: 'This row below the headings holds no data and was left out.',
      cause: 'There is no number, no date and not one digit in it.',
      remedy: 'There is nothing to do.',
    },
    fr: {
      message: "Cette ligne sous les en-têtes ne contient pas de données et n'a pas été reprise.",
      cause: "Elle n'a ni numéro, ni date, ni aucun chiffre.",
      remedy: "Vous n'avez rien à faire.",
    },
  },
  'footer-row-left-out': {
    severity: 'information',
    rules: ['Q13'],
    nl: {
      message: 'Deze regel bevat alleen een tekst onder de tabel en is niet meegenomen: “{text}”.',
      cause:
        'Het is een voettekst, zoals een paginanummer, of een opmerking achter een lege regel onder de laatste factuur.',
      remedy: 'U hoeft niets te doen; hoort er een factuur op deze regel, vul dan de andere kolommen in.',
    },
    en: {
      message: 'This row holds nothing but a text below the table and was left out: “{text}”.',
      cause: 'It is a footer, such as a page number, or a remark behind a blank row below the last invoice.',
      remedy: 'There is nothing to do; if an invoice belongs in this row, fill in the other columns.',
    },
    fr: {
      message: "Cette ligne ne contient qu'un texte sous le tableau et n'a pas été reprise : « {text} ».",
      cause:
        "C'est un pied de page, comme un numéro de page, ou une remarque après une ligne vide sous la dernière facture.",
      remedy:
        "Vous n'avez rien à faire ; si une facture doit figurer sur cette ligne, remplissez les autres colonnes.",
    },
  },
  'subtotal-row-differs': {
    severity: 'error',
    rules: ['Q13'],
    nl: {
      message: 'In deze subtotaalregel staat {total} in kolom {heading}; de regels erboven zijn samen {sum}.',
      cause: 'Er ontbreekt een regel, er staat er een te veel, of een bedrag is gewijzigd.',
      remedy: 'Maak de export opnieuw; zijn de regels goed, verbeter dan de subtotaalregel of haal haar weg.',
    },
    en: {
      message: 'This subtotal row says {total} in column {heading}; the rows above it add up to {sum}.',
      cause: 'A row is missing, there is one too many, or an amount was changed.',
      remedy: 'Make the export again; if the rows are right, correct the subtotal row or take it out.',
    },
    fr: {
      message:
        'Cette ligne de sous-total indique {total} dans la colonne {heading} ; les lignes au-dessus font ensemble {sum}.',
      cause: 'Il manque une ligne, il y en a une de trop, ou un montant a été modifié.',
      remedy: "Refaites l'export ; si les lignes sont justes, corrigez la ligne de sous-total ou retirez-la.",
    },
  },
} satisfies Catalogue
