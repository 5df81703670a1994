import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isFileHash } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { AttachmentStore } from './attachment-store.ts'

/** Files in a folder of this machine, in subfolders by the first two letters of their hash. */
export function diskStore(folder: string): AttachmentStore {
  const drawerOf = (hash: string) => join(folder, hash.slice(0, 2))
  const pathOf = (hash: string) => join(drawerOf(hash), hash)
  return {
    put: async (hash, bytes) => {
      const drawer = drawerOf(hash)
      await mkdir(drawer, { recursive: true, mode: 0o700 })
      const part = `${pathOf(hash)}.${v7()}`
      try {
        const file = await open(part, 'w', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(part, pathOf(hash))
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      // A file is only as safe as the names that lead to it.
      for (const place of [drawer, folder]) await syncFolder(place)
    },
    read: async (hash) => {
      try {
        return new Uint8Array(await readFile(pathOf(hash)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
    async *list() {
      for (const drawer of await namesIn(folder)) {
        for (const name of await namesIn(join(folder, drawer))) {
          const hash = name.split('.')[0] ?? ''
          if (!isFileHash(hash)) continue
          const path = join(folder, drawer, name)
          const at = (await stat(path)).mtimeMs
          if (name === hash) yield { hash, at }
          // Left by a server that was killed while it wrote.
          else if (Date.now() - at > DAY_MS) await rm(path, { force: true })
        }
      }
    },
  }
}

const DAY_MS = 86_400_000

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** What lies in a folder; nothing when it is not there. */
export async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

export const isMissing = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}
