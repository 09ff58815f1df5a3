/** Signs that are put around a footer to make it stand out. */
const EDGE = /^[\s*=_#.\-–—]+|[\s*=_#.\-–—]+$/g

const PAGE = String.raw`(?:pagina|page|blad(?:zijde)?|blz\.?)\s*:?\s*\d+(?:\s*(?:van|of|de|sur|\/)\s*\d+)?`
const END =
  String.raw`(?:einde?|end|fin)\s+(?:(?:van|of|du|de)\s+)?(?:(?:het|de|the|la|l['’])\s*)?` +
  String.raw`(?:rapport|report|overzicht|lijst|export|bestand|list|file|liste|fichier|document)`
const MADE =
  String.raw`(?:afgedrukt|geprint|gegenereerd|aangemaakt|uitgedraaid|gedownload|ge[eë]xporteerd|` +
  String.raw`(?:afdruk|print|export)datum|printed|generated|downloaded|exported|imprim[eé]e?|[eé]dit[eé]e?|` +
  String.raw`g[eé]n[eé]r[eé]e?|export[eé]e?)\s*(?::|op\s|door\s|om\s|met\s|on\s|by\s|at\s|with\s|le\s|par\s|avec\s).*`

const footer = new RegExp(`^(?:${PAGE}|${END}|${MADE})$`, 'iu')

/** `Pagina 2 van 3`, `*** Einde rapport ***`, `Afgedrukt op 23-11-2026`: what packages print below a table. */
export const isFooterText = (text: string): boolean =>
  text.length < 200 && footer.test(text.replace(EDGE, ''))
