import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { appRole, type Db, type Queryable, type Transaction } from './db.ts'
import { DbError } from './db-error.ts'

/** One session of the database, ours alone until released. */
export interface Lease {
  readonly client: pg.ClientBase
  /** Gives the session back; with an error it is thrown away instead. */
  readonly release: (error?: Error) => void
}

/** What an engine brings; everything else is the same for both. */
export interface ClientSource {
  readonly engine: Db['engine']
  readonly lease: () => Promise<Lease>
  subscribe: Db['subscribe']
  close: Db['close']
}

type Running = { open: boolean }

/**
 * The port over any source of sessions. Both engines speak PostgreSQL's wire protocol through the same driver,
 * so parameters, rows and errors cannot differ between them.
 */
export function dbOverClients(source: ClientSource): Db {
  // Follows a transaction through its awaits, to catch `db` being asked inside its own transaction.
  const running = new AsyncLocalStorage<Running>()
  const outside = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running.getStore()?.open) throw insideTransaction()
    return work()
  }
  const alone = <T>(work: (client: pg.ClientBase) => Promise<T>) => outside(() => withLease(source, work))
  let closing: Promise<void> | undefined
  return {
    engine: source.engine,
    query: <Row>(statement: string, params?: readonly unknown[]) =>
      alone(async (client) => (await ask(client, statement, params)).rows as Row[]),
    run: (statement, params) => alone(async (client) => (await ask(client, statement, params)).rowCount ?? 0),
    exec: (statements) => alone(async (client) => void (await client.query(statements))),
    transaction: (work, { role = 'app' } = {}) =>
      alone((client) => {
        const state: Running = { open: true }
        return running.run(state, async () => {
          const answer = await runTransaction(client, work, role, state)
          await commit(client)
          return answer
        })
      }),
    subscribe: (channel, listener) =>
      outside(async () => {
        const stop = await source.subscribe(channel, listener)
        return () => outside(stop)
      }),
    close: () => outside(() => (closing ??= source.close())),
  }
}

async function runTransaction<T>(
  client: pg.ClientBase,
  work: (tx: Transaction) => Promise<T>,
  role: 'app' | 'owner',
  state: Running,
): Promise<T> {
  await client.query(role === 'app' ? `begin; set local role ${appRole}` : 'begin')
  const { tx, settled } = transactionOver(client, state)
  try {
    return await work(tx)
  } finally {
    state.open = false
    await settled()
  }
}

/** PostgreSQL answers `rollback` to the commit of a failed transaction, without an error of its own. */
async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('commit')
  if (command === 'COMMIT') return
  throw new DbError('transaction-aborted', 'A statement failed inside the transaction, so nothing was kept')
}

/** Statements of one transaction go one after the other, even when the caller did not wait for each. */
function transactionOver(
  client: pg.ClientBase,
  state: Running,
): { tx: Transaction; settled: () => Promise<void> } {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (!state.open) return Promise.reject(new DbError('misuse', 'The transaction has already ended'))
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const queryable: Queryable = {
    query: <Row>(statement: string, params?: readonly unknown[]) =>
      inTurn(async () => (await ask(client, statement, params)).rows as Row[]),
    run: (statement, params) => inTurn(async () => (await ask(client, statement, params)).rowCount ?? 0),
  }
  const exec = (statements: string) => inTurn(async () => void (await client.query(statements)))
  return { tx: { ...queryable, exec }, settled: async () => void (await last) }
}

async function ask(client: pg.ClientBase, text: string, params: readonly unknown[] = []) {
  // `extended` also without parameters: it takes exactly one statement, so a text can never smuggle in a second.
  const question = { text, values: [...params], queryMode: 'extended' }
  return client.query(question)
}

async function withLease<T>(source: ClientSource, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const lease = await source.lease()
  try {
    const answer = await work(lease.client)
    lease.release()
    return answer
  } catch (error) {
    lease.release(await brokenSession(lease.client))
    throw error
  }
}

/** Ends whatever the failed work left open. A session that cannot even roll back is not to be used again. */
async function brokenSession(client: pg.ClientBase): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error as Error
  }
}

function insideTransaction(): DbError {
  return new DbError(
    'misuse',
    'The database was asked inside one of its own transactions: pass `tx` down instead',
  )
}
