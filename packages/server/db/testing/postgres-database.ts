import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Db } from '../db.ts'
import { migrations as whole } from '../../migrations.ts'
import { type Migration, migrate } from '../migrate.ts'
import { openPostgres } from '../postgres.ts'
import { askSupply } from './test-supply.ts'

const templates = new Map<string, Promise<string>>()

/** The address of the server of this test run: `TEST_DATABASE_URL`, else one of our own. */
export async function testPostgresUrl(): Promise<string> {
  return process.env.TEST_DATABASE_URL ?? askSupply('postgres')
}

/** A fresh database on the server of this test run, gone again when closed. Needs the global set-up. */
export async function openFreshDatabase(migrations: readonly Migration[] = []): Promise<Db> {
  const name = await createDatabase(await templateWith(migrations))
  const db = await openPostgres({ url: await urlOf(name), poolSize: 4 })
  const close = async () => {
    await db.close()
    await dropDatabase(name)
  }
  return { ...db, close }
}

/** Lends the address of a fresh database, for stories about how it is opened. */
export async function withFreshDatabase(story: (url: string) => Promise<void>): Promise<void> {
  const name = await createDatabase('template0')
  try {
    await story(await urlOf(name))
  } finally {
    await dropDatabase(name)
  }
}

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} template ${template}`)
  return name
}

/** Clears what was kept to copy from, so that a server that outlives the tests is left as it was. */
export async function dropTemplates(): Promise<void> {
  const made = [...templates.values()]
  templates.clear()
  for (const name of await Promise.all(made)) await dropDatabase(name)
}

export function dropDatabase(name: string): Promise<void> {
  return asAdmin(`drop database if exists ${name} with (force)`)
}

function templateWith(migrations: readonly Migration[]): Promise<string> {
  if (migrations.length === 0) return Promise.resolve('template0')
  // All that the house has, which most stories begin with, is made once per run.
  if (migrations === whole) return askSupply('postgres-house')
  const key = JSON.stringify(migrations)
  const template = templates.get(key) ?? makeDatabase(migrations)
  templates.set(key, template)
  return template
}

/** A database with these migrations, to copy from; returns its name. */
export async function makeDatabase(migrations: readonly Migration[]): Promise<string> {
  const name = await createDatabase('template0')
  const db = await openPostgres({ url: await urlOf(name), poolSize: 1 })
  await migrate(db, migrations)
  await db.close()
  return name
}

async function urlOf(database: string): Promise<string> {
  const url = new URL(await testPostgresUrl())
  url.pathname = `/${database}`
  return url.href
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client(await testPostgresUrl())
  await client.connect()
  await client.query(statement)
  await client.end()
}
