import type { Language } from '../model/settings.ts'

type Line = { text: string; comment: Record<Language, string> }

const line = (text: string, nl: string, en: string, fr: string): Line => ({ text, comment: { nl, en, fr } })

const LINES: Line[] = [
  line(
    '# folders:',
    'waar bestanden binnenkomen en uitgaan',
    'where files come in and go out',
    'où les fichiers entrent et sortent',
  ),
  line('#   inbox: inbox', 'ook een netwerkmap mag', 'may be a network share', 'peut être un partage réseau'),
  line('#   outbox: outbox', '', '', ''),
  line('#   archive: archive', '', '', ''),
  line(
    '# register: D:/ledgerdrop/register.db',
    'altijd op een lokale schijf',
    'always on a local disk',
    'toujours sur un disque local',
  ),
  line('# watch:', '', '', ''),
  line(
    '#   settle: 2s',
    'zo lang mag een bestand niet meer wijzigen',
    'how long a file must be quiet',
    'durée de calme d’un fichier',
  ),
  line(
    '#   sweep: 30s',
    'tijd tussen twee controles',
    'time between two looks',
    'temps entre deux contrôles',
  ),
  line('#   polling: auto', 'auto, always of never', 'auto, always or never', 'auto, always ou never'),
  line(
    '# concurrency: 2',
    'administraties tegelijk',
    'administrations at the same time',
    'administrations en même temps',
  ),
  line('# log:', '', '', ''),
  line('#   format: text', 'text of json', 'text or json', 'text ou json'),
  line('#   maxBytes: 10 MB', '', '', ''),
  line('#   files: 10', '', '', ''),
  line(
    '# limits:',
    'wat te groot is, wordt geweigerd',
    'what is too large is refused',
    'ce qui est trop grand est refusé',
  ),
  line('#   bytes: 500 MB', '', '', ''),
  line('#   rows: 2000000', '', '', ''),
]

const HEAD: Record<Language, string> = {
  nl: 'Instellingen van deze map. Wat achter een # staat, is de standaardwaarde; zie docs/configuration.md.',
  en: 'Settings of this home. What stands behind a # is the default; see docs/configuration.md.',
  fr: 'Réglages de ce dossier. Ce qui suit un # est la valeur par défaut ; voir docs/configuration.md.',
}

/** ledgerdrop.yaml of a new home: the language, and every setting one is likely to change, commented out. */
export function newSettings(language: Language): string {
  const rows = LINES.map(({ text, comment }) => {
    const said = comment[language]
    return said === '' ? text : `${text.padEnd(42)} # ${said}`
  })
  return [
    '# yaml-language-server: $schema=schemas/home.schema.json',
    `# ${HEAD[language]}`,
    `language: ${language}`,
    ...rows,
    '',
  ].join('\n')
}

/**
 * A template's administration.yaml under the new administration's own name. Only that line changes, so comments stay.
 */
export function renamed(template: string, name: string): string {
  return template.replace(/^name: .*$/m, () => `name: ${JSON.stringify(name)}`)
}
