import { openAsBlob } from 'node:fs'
import type { Db } from '../db.ts'
import { migrations as whole } from '../../migrations.ts'
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
  const template = templates.get(key) ?? templateOf(migrations)
  templates.set(key, template)
  return template
}

/** All that the house has, which most stories begin with, is made once per run. */
function templateOf(migrations: readonly Migration[]): Promise<Blob> {
  if (migrations.length === 0) return askSupply('memory-template').then(openAsBlob)
  return migrations === whole ? askSupply('memory-house').then(openAsBlob) : makeMemoryTemplate(migrations)
}

/** A database with these migrations, to start further ones from. */
export async function makeMemoryTemplate(migrations: readonly Migration[]): Promise<Blob> {
  const engine = await openMemoryEngine(await templateWith([]))
  const { db } = await localDb(engine)
  await migrate(db, migrations)
  const template = await engine.dump()
  await db.close()
  return template
}
