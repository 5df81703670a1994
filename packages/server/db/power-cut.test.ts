import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Db } from './db.ts'
import { type Engine, openEngine } from './engine.ts'
import { migrate } from './migrate.ts'
import { engineFolders } from './testing/engine-folders.ts'
import { localDb } from './testing/local-db.ts'
import { PowerCutFilesystem } from './testing/power-cut-filesystem.ts'

const trials = 10
const shares = [0.2, 0.5, 1]

const ledger = {
  name: '2026-01-01-ledger',
  up: `create table ledger (batch int not null, row int not null, body text, primary key (batch, row));
       create index ledger_body on ledger (body);
       grant select, insert, update on ledger to simpul_app;`,
}

async function writeBatch(db: Db, batch: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(
      `insert into ledger select $1, n, repeat(md5(n::text), 20) from generate_series(1, 10) as n`,
      [batch],
    )
    await tx.run('update ledger set body = md5(body) where batch = $1 - 3', [batch])
  })
  if (batch % 7 === 0) await db.exec('checkpoint')
  if (batch % 11 === 0) await db.exec('vacuum ledger')
}

/** Opens what the cut left and says how many batches are whole, by table and by index. */
async function read(folder: string): Promise<{ batches: number; torn: number; indexed: number }> {
  const { db } = await localDb(await openEngine(folder))
  const [whole] = await db.query<{ batches: number; torn: number }>(
    `select count(*) as batches, count(*) filter (where rows <> 10) as torn
     from (select batch, count(*) as rows from ledger group by batch) as b`,
  )
  const indexed = await db.transaction(async (tx) => {
    await tx.run('set local enable_seqscan = off')
    await tx.run('set local enable_bitmapscan = off')
    return (await tx.query<{ n: number }>(`select count(*) as n from ledger where body > ''`))[0]?.n ?? 0
  })
  await db.close()
  return { batches: whole?.batches ?? 0, torn: whole?.torn ?? 0, indexed }
}

describe('a power cut', () => {
  const folders = engineFolders()

  const start = async (
    syncs: boolean,
  ): Promise<{ folder: string; disk: PowerCutFilesystem; db: Db; engine: Engine }> => {
    const folder = join(await folders.fresh(), 'postgres')
    const disk = new PowerCutFilesystem(folder, syncs)
    const engine = await openEngine(folder, disk)
    const { db } = await localDb(engine)
    await migrate(db, [ledger])
    return { folder, disk, db, engine }
  }

  it('loses nothing that was called kept, wherever it falls', async () => {
    const { disk, db } = await start(true)
    let kept = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const copy = folders.empty()
      const keptAtCut: number[] = []
      disk.cutAfter(Math.floor(Math.random() * 80), () => {
        keptAtCut.push(kept)
        disk.leaveBehind(copy, shares[trial % shares.length] ?? 1)
      })
      while (keptAtCut.length === 0) {
        await writeBatch(db, kept + 1)
        kept += 1
      }
      const { batches, torn, indexed } = await read(copy)
      expect(batches).toBeGreaterThanOrEqual(keptAtCut[0] ?? kept)
      expect({ torn, indexed }).toEqual({ torn: 0, indexed: batches * 10 })
      await rm(copy, { recursive: true })
    }
    await db.close()
  })

  it('would lose what was called kept if syncs did nothing, which is how this test knows that it can see', async () => {
    const { disk, db, folder } = await start(false)
    for (let batch = 1; batch <= 6; batch += 1) await writeBatch(db, batch)
    const copy = folders.empty()
    disk.leaveBehind(copy, 1)
    await db.close()
    const outcome = await read(copy).catch((error: { code?: string }) => error.code)
    expect(outcome).not.toMatchObject({ batches: 6 })
    expect((await read(await copied(folder, folders.empty()))).batches).toBe(6)
  })
})

async function copied(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true })
  return to
}
