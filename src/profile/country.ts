/** Names of countries in Dutch, French, English and German, and the codes of three letters, by ISO code (Q54). */
const NAMES: Record<string, string> = {
  NL: 'nederland|pays-bas|netherlands|the netherlands|holland|niederlande|nld',
  BE: 'belgie|belgique|belgium|belgien|bel',
  DE: 'duitsland|allemagne|germany|deutschland|deu',
  FR: 'frankrijk|france|frankreich|fra',
  LU: 'luxemburg|luxembourg|groothertogdom luxemburg|lux',
  AT: 'oostenrijk|autriche|austria|osterreich|aut',
  BG: 'bulgarije|bulgarie|bulgaria|bulgarien|bgr',
  CY: 'cyprus|chypre|zypern|cyp',
  CZ: 'tsjechie|tsjechische republiek|tchequie|republique tcheque|czechia|czech republic|tschechien|cze',
  DK: 'denemarken|danemark|denmark|dnk',
  EE: 'estland|estonie|estonia|est',
  ES: 'spanje|espagne|spain|spanien|esp',
  FI: 'finland|finlande|finnland|fin',
  GR: 'griekenland|grece|greece|griechenland|el|grc',
  HR: 'kroatie|croatie|croatia|kroatien|hrv',
  HU: 'hongarije|hongrie|hungary|ungarn|hun',
  IE: 'ierland|irlande|ireland|irland|irl',
  IT: 'italie|italy|italien|ita',
  LT: 'litouwen|lituanie|lithuania|litauen|ltu',
  LV: 'letland|lettonie|latvia|lettland|lva',
  MT: 'malta|malte|mlt',
  PL: 'polen|pologne|poland|pol',
  PT: 'portugal|prt',
  RO: 'roemenie|roumanie|romania|rumanien|rou',
  SE: 'zweden|suede|sweden|schweden|swe',
  SI: 'slovenie|slovenia|slowenien|svn',
  SK: 'slowakije|slovaquie|slovakia|slowakei|svk',
  GB: 'verenigd koninkrijk|groot-brittannie|engeland|royaume-uni|grande-bretagne|angleterre|united kingdom|great britain|england|uk|vereinigtes konigreich|gbr',
  CH: 'zwitserland|suisse|switzerland|schweiz|che',
  NO: 'noorwegen|norvege|norway|norwegen|nor',
  US: 'verenigde staten|verenigde staten van amerika|amerika|etats-unis|united states|united states of america|usa|vereinigte staaten',
}

const byName = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
)

/**
 * The ISO code of a country as sources write it: a code in any case (`be`), or a name (`België`, `Duitsland`). A text
 * that is neither comes back as it is, to be told where a country is needed.
 */
export function countryCode(text: string): string {
  if (/^[A-Z]{2}$/.test(text)) return byName.get(text.toLowerCase()) ?? text
  const name = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s*\([a-z]{2,3}\)$/, '')
    .replace(/[\s.]+/g, ' ')
    .trim()
  const code = byName.get(name)
  if (code !== undefined) return code
  return /^[a-z]{2}$/.test(name) ? name.toUpperCase() : text
}
