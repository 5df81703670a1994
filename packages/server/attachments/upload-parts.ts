import { constants } from 'node:fs'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import { isMissing, namesIn } from './disk-store.ts'

/** Files on their way, each under whoever sends it: nobody can spoil what another has begun. */
export interface UploadParts {
  /** How many bytes have come. */
  size(user: Uuid, hash: string): Promise<number>
  /** Of everything this person has begun. */
  total(user: Uuid): Promise<number>
  /**
   * Writes bytes at their place as they come, so that a line that is cut costs none of them. Two requests for the same
   * file write the same bytes at the same places.
   * @returns `too-long` once there are more than `length`; what came before stays
   * @throws the error of the line or of the disk
   */
  write(
    user: Uuid,
    hash: string,
    offset: number,
    length: number,
    body: AsyncIterable<Uint8Array>,
  ): Promise<'written' | 'too-long'>
  read(user: Uuid, hash: string): Promise<Uint8Array | undefined>
  drop(user: Uuid, hash: string): Promise<void>
  /** Drops what nobody has gone on with since then (milliseconds). */
  dropOlder(thanMs: number): Promise<void>
}

export function uploadParts(folder: string): UploadParts {
  const pathOf = (user: Uuid, hash: string) => join(folder, user, hash)
  const size = async (user: Uuid, hash: string) => (await statOf(pathOf(user, hash)))?.size ?? 0
  return {
    size,
    total: async (user) => {
      let sum = 0
      for (const hash of await namesIn(join(folder, user))) sum += await size(user, hash)
      return sum
    },
    write: async (user, hash, offset, length, body) => {
      await mkdir(join(folder, user), { recursive: true, mode: 0o700 })
      const file = await open(pathOf(user, hash), constants.O_RDWR | constants.O_CREAT, 0o600)
      try {
        let at = offset
        for await (const bytes of body) {
          if (at + bytes.length > length) return 'too-long'
          for (let done = 0; done < bytes.length; ) {
            const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
            done += bytesWritten
          }
          at += bytes.length
        }
        return 'written'
      } finally {
        await file.close()
      }
    },
    read: async (user, hash) => {
      try {
        return await readFile(pathOf(user, hash))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    drop: (user, hash) => rm(pathOf(user, hash), { force: true }),
    dropOlder: async (thanMs) => {
      for (const user of await namesIn(folder)) {
        for (const hash of await namesIn(join(folder, user))) {
          const path = pathOf(user, hash)
          if (((await statOf(path))?.mtimeMs ?? thanMs) < thanMs) await rm(path, { force: true })
        }
      }
    },
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
