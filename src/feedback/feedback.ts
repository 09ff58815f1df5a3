import type { OpenDrop } from '../batch/open-drop.ts'
import type { Batch } from '../batch/start.ts'
import type { BatchKind } from '../model/changes.ts'
import type { SourceProfile } from '../profile/types.ts'
import type { TopicPage } from '../read/exact-xml/reader.ts'
import type { XmlElement } from '../read/exact-xml/element.ts'

/**
 * What comes back: dropped files that are no documents of a source, but something that the accounting package or a
 * person returns. `convert` asks once, before the source profiles. Everything else in the life of such a file is that
 * of any drop: claim, staging, archive, report, receipt, a row in the register, recovery, exactly once.
 *
 * Adding a kind is adding a file here and a line in `all.ts` (for records of Exact's XML in `exact/all.ts`). A kind:
 *
 * - reports what is wrong with `batch.report`; one error and nothing of the drop is carried out (status `rejected`);
 * - counts its rows or records with `batch.rows`, each once;
 * - puts in `batch.feedback` what is to be carried out when the batch is published: tables, changes, artifacts. A
 *   change or an artifact makes it `exported`, none `duplicate`. It never writes anything itself;
 * - must give nothing new for the same file a second time.
 */
type Common = {
  kind: BatchKind
  /** the source as register, history and reports name it */
  source: string
}

/** The beginning of a dropped file, as text without a byte order mark. */
export type FileHead = { text: string; name: string }

/** A file that is told by its first bytes: XML, JSON. */
export type FileFeedback = Common & {
  recognise(head: FileHead): boolean
  /**
   * Whether it brings tables up to date: then tables that cannot be used as they are, or settings that name codes which
   * are not there yet, are no reason to let it wait. A new administration begins with such files.
   */
  mends?(head: FileHead): boolean
  /** @param path the staged copy. FileUnreadable, LimitCrossed and XmlRefused become findings. */
  take(path: string, batch: Batch): Promise<void>
  /** The same of files that came together in a zip; absent: a zip with such files is not taken. */
  takeAll?(files: readonly FeedbackFile[], batch: Batch): Promise<void>
}

/** A file of several: its name as its maker gave it, and where it lies now. */
export type FeedbackFile = { name: string; path: string }

/**
 * A list: CSV or a workbook. It is recognised among the sources' own files by its headings, whichever knows most of
 * them; ties go to the sources. `listProfile` of `list-profile.ts` makes a profile of columns that no invoice has.
 */
export type ListFeedback = Common & {
  profile?: SourceProfile
  /** as of a file: taken though the tables cannot be used as they are */
  mends?: true
  /** a file of a source that is of this kind after all; asked when no profile is that of a list */
  recognise?(open: OpenDrop): boolean
  take(open: OpenDrop, batch: Batch): Promise<void>
}

/** Who wants records of Exact's XML. Several may want those of one topic; one file may hold several topics. */
export type TopicFeedback = Common & {
  /** names of the elements under `eExact`: GLAccounts, Accounts, GLTransactions, Messages … */
  topics: readonly string[]
  /**
   * Called once, when the first of its topics begins; for Messages, which every export ends with, when it has a record.
   * The kind that is begun first gives the batch its kind.
   */
  begin(batch: Batch): TopicTaker | Promise<TopicTaker>
}

export type TopicTaker = {
  /** One record, in the order of the file. It is kept by nobody else: keep what you need of it, not the element. */
  record(topic: string, record: XmlElement): void
  /** After every few hundred records: time for what is asynchronous. */
  pause?(): Promise<void>
  /** All was read, and no record is refused. */
  end(file: ExactFile): Promise<void>
}

/** What is known of a file of Exact when it was read to its end. */
export type ExactFile = {
  /** name as dropped; of a file in a zip the zip's and its own */
  name: string
  /** records of each topic that was there, those without any too */
  topics: ReadonlyMap<string, number>
  /** what the file says of itself: a page is never the complete list unless `isComplete` says so */
  pages: readonly TopicPage[]
  isComplete(topic: string): boolean
}
