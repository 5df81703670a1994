import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { engineFolders } from './testing/engine-folders.ts'
import { startWriter } from './testing/start-writer.ts'

const rounds = 3

describe('a process that is killed while it writes', () => {
  const folders = engineFolders()

  it('has lost nothing it had called kept, and left nothing half', async () => {
    const dataFolder = await folders.fresh()
    let kept = 0
    for (let round = 0; round <= rounds; round += 1) {
      const writer = startWriter(dataFolder)
      const { found } = await writer.says('found')
      expect(found.torn).toBe(0)
      expect(found.batches).toBe(found.last)
      expect(found.last).toBeGreaterThanOrEqual(kept)
      await writer.says('kept')
      await pause(Math.random() * 500)
      await writer.kill()
      kept = writer.lastKept()
    }
  })
})
