import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { askSupply } from './test-supply.ts'

/** Data folders on the disk for the stories of one file, gone with it. */
export interface EngineFolders {
  /** A data folder of its own with an empty database in it. Made once per test run, in seconds; then copied. */
  fresh(): Promise<string>
  /** A path of its own where nothing is yet. */
  empty(): string
}

export function engineFolders(): EngineFolders {
  let root = ''
  let count = 0
  const empty = () => join(root, `folder-${(count += 1)}`)
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simpul-embedded-'))
    await askSupply('data-folder')
  })
  afterAll(() => rm(root, { recursive: true, force: true }))
  return {
    empty,
    fresh: async () => {
      const folder = empty()
      await cp(await askSupply('data-folder'), folder, { recursive: true })
      return folder
    },
  }
}
