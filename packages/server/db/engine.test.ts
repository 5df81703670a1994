import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEngine } from './engine.ts'
import { type EngineFile, type FileOperations, SyncedFilesystem } from './synced-filesystem.ts'
import { engineFolders } from './testing/engine-folders.ts'
import { localDb } from './testing/local-db.ts'

/** As if a new release of the engine had moved the file layer away from under the adapter. */
class UnpluggedFilesystem extends SyncedFilesystem {
  override adapt(): void {}
}

/** A disk that fails from some moment on. */
class FailingFilesystem extends SyncedFilesystem {
  failing: 'sync' | 'full' | undefined

  override adapt(operations: FileOperations): void {
    super.adapt(operations)
    const { write, fsync } = operations
    operations.fsync = (file) => (this.failing === 'sync' ? inputOutputError : (fsync?.(file) ?? 0))
    operations.write = (file, ...rest) => {
      if (this.failing === 'full' && isLog(file)) throw noSpace()
      return write(file, ...rest)
    }
  }
}

const inputOutputError = 29
const noSpace = () => Object.assign(new Error('No space left on device'), { name: 'ErrnoError', errno: 51 })
const isLog = ({ path }: EngineFile) => path.includes('/pg_wal/')

describe('the engine', () => {
  const folders = engineFolders()
  const folder = async () => join(await folders.fresh(), 'postgres')

  it('refuses to serve when its commits do not reach the disk', async () => {
    const path = await folder()
    const opening = openEngine(path, new UnpluggedFilesystem(path))
    await expect(opening).rejects.toMatchObject({ code: 'not-durable' })
  })

  for (const failing of ['sync', 'full'] as const) {
    it(`acknowledges nothing from the moment the disk fails (${failing})`, async () => {
      const path = await folder()
      const disk = new FailingFilesystem(path)
      const { db } = await localDb(await openEngine(path, disk))
      await db.exec('create table note (id int primary key)')
      await db.run('insert into note values (1)')
      disk.failing = failing
      await expect(db.run('insert into note values (2)')).rejects.toMatchObject({ code: 'database-gone' })
      disk.failing = undefined
      await expect(db.run('insert into note values (3)')).rejects.toMatchObject({ code: 'database-gone' })
      const again = await localDb(await openEngine(path))
      expect(await again.db.query('select id from note where id <> 2')).toEqual([{ id: 1 }])
      await again.db.close()
    })
  }
})
