import { createHash } from 'node:crypto'
import { appRole, type Db, type Queryable, type Transaction } from './db.ts'
import { DbError } from './db-error.ts'

/** One step of the database's shape, frozen once it has been released. */
export interface Migration {
  /** Date, then what: `2026-11-22-journal`. */
  readonly name: string
  /** PostgreSQL 15 SQL, several statements allowed, no `begin` or `commit`. Grants to `simpul_app` belong here. */
  readonly up: string
}

/**
 * Applies what is missing, in the order given, each in its own transaction, as owner. Safe when several servers
 * start at once. Migrations that are recorded but not given are left alone.
 * @returns the names applied now
 * @throws DbError `migration-changed`, `migration-name`; the server's own error when one fails, which undoes that one
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<string[]> {
  requireNames(migrations)
  await prepare(db)
  const applied: string[] = []
  for (const migration of migrations) {
    if (await db.transaction((tx) => apply(tx, migration), { role: 'owner' })) applied.push(migration.name)
  }
  return applied
}

async function apply(tx: Transaction, { name, up }: Migration): Promise<boolean> {
  await takeTurn(tx)
  const checksum = createHash('sha256').update(up).digest('hex')
  const [known] = await tx.query<{ checksum: string }>('select checksum from migration where name = $1', [
    name,
  ])
  if (known && known.checksum !== checksum) {
    throw new DbError('migration-changed', `Migration ${name} was edited after it was applied: add a new one`)
  }
  if (known) return false
  await tx.exec(up)
  await tx.run('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
  return true
}

/** Any number will do, as long as it stays: servers that start together wait here for one another. */
const turn = 7_305_210_601

async function takeTurn(tx: Queryable): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1::bigint)', [turn])
}

/** What must stand before the first migration: the role of ordinary work, and the list of what was applied. */
async function prepare(db: Db): Promise<void> {
  await makeAppRole(db)
  await db.transaction(
    async (tx) => {
      await takeTurn(tx)
      await tx.exec(`
        create table if not exists migration (
          name text primary key,
          checksum text not null,
          applied_at timestamptz not null default now()
        );
        comment on table migration is 'Which migrations made this database what it is';
        comment on column migration.checksum is 'SHA-256 of its SQL; an applied migration is never edited';
        grant usage on schema public to ${appRole};
      `)
    },
    { role: 'owner' },
  )
}

/** Roles belong to the whole server, beyond the reach of the lock: another database may be making it right now. */
async function makeAppRole(db: Db): Promise<void> {
  await db.exec(`
    do $$
    begin
      if not exists (select from pg_roles where rolname = '${appRole}') then
        create role ${appRole} nologin;
        execute format('grant ${appRole} to %I', current_user);
      elsif not pg_has_role(current_user, '${appRole}', 'member') then
        execute format('grant ${appRole} to %I', current_user);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end
    $$`)
}

function requireNames(migrations: readonly Migration[]): void {
  const seen = new Set<string>()
  for (const { name } of migrations) {
    if (!/^\d{4}-\d\d-\d\d-[a-z0-9-]+$/.test(name) || seen.has(name)) {
      throw new DbError('migration-name', `Migration ${name}: a date, then what it does, and no name twice`)
    }
    seen.add(name)
  }
}
