import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import { idOf, posts } from '@simpul/domain/testing'
import { createUser, giveRole } from '@simpul/server/access/accounts.ts'
import { type CellKey, loadCellKey } from '@simpul/server/access/cell-key.ts'
import { makeCode } from '@simpul/server/access/one-time-code.ts'
import type { Db } from '@simpul/server/db/db.ts'
import { askSupply } from '@simpul/server/db/testing/test-supply.ts'
import { district, foundDistrict } from '@simpul/server/journal/testing/district.ts'
import { openDatabase } from '@simpul/server/open-database.ts'
import { onTestFinished } from 'vitest'

/** A kader who has a code for a phone and no phone yet. */
export interface Kader {
  readonly user: Uuid
  readonly name: string
  readonly post: Uuid
  readonly code: string
}

/** What a server is started on: a village with three posts, and kader with codes. */
export interface PreparedFolder {
  readonly folder: string
  readonly databaseUrl: string | undefined
  readonly key: CellKey
  readonly kader: readonly Kader[]
  /** Looks into the database; the server must not be running on an embedded one. */
  readonly look: <T>(work: (db: Db) => Promise<T>) => Promise<T>
}

const { mawar, melati } = posts

/** By turns three at Mawar and two at Melati. */
const postOf = (index: number): Uuid => (index % 5 < 3 ? mawar : melati)

export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `simpul-${name}-`))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder of its own with a migrated database, gone after the test. */
export async function prepareFolder(count: number, databaseUrl?: string): Promise<PreparedFolder> {
  const folder = await temporaryFolder('faults')
  // An empty database takes seconds to make and is the same for everybody.
  if (databaseUrl === undefined) await cp(await askSupply('data-folder'), folder, { recursive: true })
  const key = await loadCellKey({ folder })
  const look: PreparedFolder['look'] = async (work) => {
    const db = await openDatabase({ databaseUrl, dataFolder: folder })
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  }
  const kader = await look(async (db) => {
    await foundDistrict(db)
    await db.run('update cell set public_key = $1', [key.publicKey])
    return hire(db, key, count)
  })
  return { folder, databaseUrl, key, kader, look }
}

async function hire(db: Db, key: CellKey, count: number): Promise<Kader[]> {
  const access = { db, cell: district.cell, key, now: () => new Date() }
  return db.transaction(async (tx) => {
    const hired: Kader[] = []
    for (let index = 0; index < count; index++) {
      const one = { user: idOf('user', `kader-${index}`), name: `Kader ${index}`, post: postOf(index) }
      await createUser(tx, district.cell, null, { id: one.user, name: one.name })
      await giveRole(tx, district.cell, null, one.user, {
        role: 'kader',
        unit: one.post,
        sector: 'health',
        from: '2025-01-01',
      })
      const { code } = await makeCode(tx, access, null, one.user, 'phone')
      hired.push({ ...one, code })
    }
    return hired
  })
}
