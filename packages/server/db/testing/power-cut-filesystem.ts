import { closeSync, cpSync, fstatSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type EngineFile, type FileOperations, SyncedFilesystem } from '../synced-filesystem.ts'

const pageBytes = 4096

/**
 * Remembers, for every page written since the last sync of its file, what stood there before: what the disk may still
 * hold when the power goes. Contents only: renames, new files and their lengths count as kept.
 */
export class PowerCutFilesystem extends SyncedFilesystem {
  readonly #folder: string
  readonly #syncs: boolean
  /** File (by inode, which survives a rename) -> page -> its bytes on the disk. */
  readonly #unsynced = new Map<number, Map<number, Buffer>>()
  #cut: (() => void) | undefined
  #writesLeft = 0

  /** @param syncs false: pretends the engine as shipped, whose syncs do nothing */
  constructor(folder: string, syncs = true) {
    super(folder)
    this.#folder = folder
    this.#syncs = syncs
  }

  /** Calls `cut` right before the write that comes after `writes` others. */
  cutAfter(writes: number, cut: () => void): void {
    this.#writesLeft = writes
    this.#cut = cut
  }

  /** Copies the folder as a power cut now would leave it, with that share of the un-synced pages lost. */
  leaveBehind(copy: string, share: number): void {
    cpSync(this.#folder, copy, { recursive: true })
    for (const path of filesIn(this.#folder)) {
      const pages = this.#unsynced.get(statSync(join(this.#folder, path)).ino)
      if (pages) putBack(join(copy, path), pages, share)
    }
  }

  override adapt(operations: FileOperations): void {
    super.adapt(operations)
    const { write, fsync } = operations
    operations.write = (file, buffer, offset, length, position) => {
      this.#countDown()
      this.#remember(file, position ?? 0, length)
      return write(file, buffer, offset, length, position)
    }
    operations.fsync = (file) => {
      const answer = fsync?.(file) ?? 0
      if (this.#syncs) this.#unsynced.delete(fstatSync(file.nfd).ino)
      return answer
    }
  }

  #countDown(): void {
    this.#writesLeft -= 1
    if (this.#writesLeft >= 0) return
    const cut = this.#cut
    this.#cut = undefined
    cut?.()
  }

  #remember(file: EngineFile, position: number, length: number): void {
    const { ino, size } = fstatSync(file.nfd)
    const pages = this.#unsynced.get(ino) ?? new Map<number, Buffer>()
    this.#unsynced.set(ino, pages)
    const last = Math.floor((position + length - 1) / pageBytes)
    for (let page = Math.floor(position / pageBytes); page <= last; page += 1) {
      if (!pages.has(page)) pages.set(page, readPage(file, page, size))
    }
  }
}

function readPage(file: EngineFile, page: number, size: number): Buffer {
  const bytes = Buffer.alloc(pageBytes)
  if (page * pageBytes >= size) return bytes
  // The engine may have opened the file for writing only.
  const readable = openSync(`/proc/self/fd/${file.nfd}`, 'r')
  readSync(readable, bytes, 0, pageBytes, page * pageBytes)
  closeSync(readable)
  return bytes
}

function putBack(path: string, pages: ReadonlyMap<number, Buffer>, share: number): void {
  const { size } = statSync(path)
  const file = openSync(path, 'r+')
  for (const [page, bytes] of pages) {
    const room = Math.min(pageBytes, size - page * pageBytes)
    if (room > 0 && Math.random() < share) writeSync(file, bytes, 0, room, page * pageBytes)
  }
  closeSync(file)
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
