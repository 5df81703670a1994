import { openAsBlob } from 'node:fs'
import type { Db } from '../db.ts'
import { type Migration, migrate } from '../migrate.ts'
import { localDb } from './local-db.ts'
import { openMemoryEngine } from './memory-engine.ts'
import { askSupply } from './test-supply.ts'

const templates = new Map<string, Promise<Blob>>()

/** A fresh database in the memory of this process, about a quarter of a second. Needs the global set-up. */
export async function openMemoryDb(migrations: readonly Migration[] = []): Promise<Db> {
  const { db } = await localDb(await openMemoryEngine(await templateWith(migrations)))
  return db
}

function templateWith(migrations: readonly Migration[]): Promise<Blob> {
  const key = JSON.stringify(migrations)
  const template = templates.get(key) ?? makeTemplate(migrations)
  templates.set(key, template)
  return template
}

async function makeTemplate(migrations: readonly Migration[]): Promise<Blob> {
  if (migrations.length === 0) return openAsBlob(await askSupply('memory-template'))
  const engine = await openMemoryEngine(await templateWith([]))
  const { db } = await localDb(engine)
  await migrate(db, migrations)
  const template = await engine.dump()
  await db.close()
  return template
}
