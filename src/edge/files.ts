import type { Readable } from 'node:stream'
import type { Syncs } from './syncs.ts'

/** What is known of a name without following a link. */
export type FileFacts = {
  kind: 'file' | 'folder' | 'link' | 'other'
  bytes: number
  /** milliseconds */
  modified: number
  changed: number
  /** device and inode, to tell whether two names are on one volume */
  device: number
  inode: number
  links: number
}

/** A file open for reading at any place; never through a link. */
export interface RandomFile {
  bytes: number
  /**
   * So many bytes from `position`; fewer at the end of the file. With `into` they are put there, and what is returned
   * lies in it: memory outside the heap is given back late, so whoever reads all of a large file uses one buffer.
   */
  read(position: number, length: number, into?: Buffer): Promise<Buffer>
  stream(start: number, end: number): Readable
  close(): Promise<void>
}

/** A new file being written. Bytes are on disk only after `finish`, or after all of `later`. */
export interface FileWriter {
  /** Takes data at once; `pressure` says whether `drained` should be awaited before much more. */
  write(data: string | Uint8Array): void
  readonly pressure: boolean
  readonly bytes: number
  drained(): Promise<void>
  /**
   * Flushes, syncs to disk and closes; returns what was written. With `later` the sync is begun and not waited for: it
   * is put there.
   */
  finish(later?: Syncs): Promise<{ bytes: number; sha256: string }>
  /** Closes and removes the file. */
  abandon(): Promise<void>
}

/**
 * The only door to the file system (enforced by lint), so that tests can fail every call of it on purpose.
 * Errors are Node's own system errors with `code`. `rename` and `remove*` retry Windows' passing EPERM, EACCES
 * and EBUSY for a bounded time.
 */
export interface Files {
  facts(path: string): Promise<FileFacts | null>
  list(folder: string): Promise<{ name: string; kind: FileFacts['kind'] }[]>
  read(path: string): Promise<Buffer>
  stream(path: string): Readable
  /** Opens a regular file without following links. */
  open(path: string): Promise<RandomFile>
  /** Creates a file that must not exist yet, written and synced whole. */
  writeNew(path: string, data: string | Uint8Array): Promise<void>
  /**
   * Writes beside and renames over: for files that may be replaced (never artifacts). With the path of another file its
   * bytes are taken, and that file stays.
   */
  replace(path: string, data: string | Uint8Array | { file: string }): Promise<void>
  /** Opens a file that must not exist yet for streaming. */
  create(path: string): Promise<FileWriter>
  /** Copies to a name that must not exist yet, synced; with `later` the sync is put there. */
  copy(from: string, to: string, later?: Syncs): Promise<{ bytes: number; sha256: string }>
  hash(path: string): Promise<{ bytes: number; sha256: string }>
  makeFolder(path: string): Promise<void>
  /** Renames within one volume. The target must not exist: a rename never replaces anything. */
  rename(from: string, to: string): Promise<void>
  removeFile(path: string): Promise<void>
  /** Removes a folder with all in it; absent is fine. */
  removeTree(path: string): Promise<void>
  /** Makes a folder's names durable; does nothing on Windows, where it is not possible. */
  syncFolder(path: string): Promise<void>
  /** Free bytes on the volume of this folder and the volume's type number (NFS, SMB are told by it). */
  volume(folder: string): Promise<{ freeBytes: number; type: number }>
}
