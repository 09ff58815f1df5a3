import type { Files, FileWriter, RandomFile } from '../../edge/files.ts'
import { FileUnreadable, LimitCrossed } from '../../read/errors.ts'
import type { ArchivePart } from '../../read/xlsx/archive.ts'
import { relationsOf } from '../../read/xlsx/package.ts'
import type { SheetNotes } from './notes.ts'
import { changeContentTypes, changeRelations } from './xlsx-package.ts'
import { prepare, type Prepared, type RowFilter } from './xlsx-prepare.ts'
import { patchSheet } from './xlsx-sheet.ts'
import { ZipWriter } from './xlsx-zip.ts'

/**
 * Writes a copy of a dropped workbook with two columns behind its headings that say beside each row what is the matter and
 * what to do (R13), and with the cells concerned coloured. Sheets are patched as they stream through, cells keep their
 * number formats and all else about their looks; every other part (charts, pictures, customXml …) is copied byte for
 * byte. Columns of an earlier attempt are filled anew, its colours go. Memory does not grow with the file.
 * The caller finishes the writer.
 *
 * A note on the file or on the row of headings is shown on the first row below; a note on a row that the sheet does not
 * have gets a row of its own. Notes of a sheet named '' are about the file. A workbook that cannot be taken
 * apart is copied as it is. Throws when a sheet of `notes` is not in the workbook, and above 4 GB.
 *
 * @param only makes a rest file (D1, R14): rows below the headings for which it is false are emptied and hidden, so
 *   that all others keep their numbers, and formulas become the values they have; null: the whole file
 */
export async function annotateXlsx(
  files: Files,
  source: string,
  writer: FileWriter,
  notes: SheetNotes[],
  only: RowFilter | null = null,
): Promise<void> {
  const file = await files.open(source)
  try {
    const prepared = await prepareOrNot(file, notes, only)
    if (prepared === null) await copyWhole(file, writer)
    else await writeCopy(file, writer, prepared, only !== null)
  } finally {
    await file.close()
  }
}

async function prepareOrNot(
  file: RandomFile,
  notes: SheetNotes[],
  only: RowFilter | null,
): Promise<Prepared | null> {
  try {
    return await prepare(file, notes, only)
  } catch (error) {
    if (error instanceof FileUnreadable || error instanceof LimitCrossed) return null
    throw error
  }
}

async function copyWhole(file: RandomFile, writer: FileWriter): Promise<void> {
  const block = 1 << 18
  for (let position = 0; position < file.bytes; position += block) {
    writer.write(await file.read(position, Math.min(block, file.bytes - position)))
    if (writer.pressure) await writer.drained()
  }
}

async function writeCopy(
  file: RandomFile,
  writer: FileWriter,
  prepared: Prepared,
  isRest: boolean,
): Promise<void> {
  const { archive, workbook, styles, plans } = prepared
  const zip = new ZipWriter(writer)
  const edits = plans.size === 0 ? noEdits : await editsOf(prepared, isRest)
  for (const part of archive.parts) {
    const plan = plans.get(part)
    const content = edits.contents.get(part)
    if (part === edits.left || (part === workbook.styles && plans.size > 0)) continue
    if (plan !== undefined) await zip.stream(part.entry, patchSheet(archive.text(part), part.name, plan))
    else if (content !== undefined) await zip.add(part.entry, content)
    else await zip.copy(file, part)
  }
  // Only now is it known which styles the sheets need.
  if (edits.newStyles !== '') await zip.add(edits.newStyles, styles.bytes())
  else if (workbook.styles !== undefined && plans.size > 0) {
    if (styles.changed) await zip.add(workbook.styles.entry, styles.bytes())
    else await zip.copy(file, workbook.styles)
  }
  await zip.finish()
}

/** What changes beside the sheets: small parts with other contents, a part that is left out, the name of a new one. */
type Edits = { contents: Map<ArchivePart, Buffer>; left: ArchivePart | undefined; newStyles: string }

const noEdits: Edits = { contents: new Map(), left: undefined, newStyles: '' }

/**
 * A workbook without styles gets some. A rest file loses the chain of calculations, which lists formulas that are values
 * now; Excel makes it again.
 */
async function editsOf({ archive, workbook }: Prepared, isRest: boolean): Promise<Edits> {
  const slash = workbook.part.name.lastIndexOf('/') + 1
  const folder = workbook.part.name.slice(0, slash)
  const chain = (await relationsOf(archive, workbook.part.name)).find(({ type }) => type === 'calcChain')
  const left = isRest && chain !== undefined ? archive.find(chain.target) : undefined
  const styles = archive.find(`${folder}styles.xml`) === undefined ? 'styles.xml' : 'styles-added.xml'
  const newStyles = workbook.styles === undefined ? folder + styles : ''
  const contents: Edits['contents'] = new Map()
  const types = archive.find('[Content_Types].xml')
  const relations = archive.find(`${folder}_rels/${workbook.part.name.slice(slash)}.rels`)
  if (newStyles === '' && left === undefined) return { contents, left, newStyles }
  if (types !== undefined) {
    const change = {
      ...(newStyles === '' ? {} : { add: `/${newStyles}` }),
      ...(left === undefined ? {} : { remove: `/${left.name}` }),
    }
    contents.set(types, changeContentTypes(await archive.whole(types), change))
  }
  if (relations !== undefined) {
    const change = {
      ...(newStyles === '' ? {} : { addStyles: styles }),
      ...(left === undefined ? {} : { removeType: 'calcChain' }),
    }
    contents.set(relations, changeRelations(await archive.whole(relations), change))
  }
  return { contents, left, newStyles }
}
