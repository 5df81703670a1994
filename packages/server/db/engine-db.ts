import pg from 'pg'
import { channelListeners, requireChannelName } from './channel-listeners.ts'
import { columnTypes } from './column-types.ts'
import type { Db } from './db.ts'
import { DbError } from './db-error.ts'
import { type ClientSource, dbOverClients, type Lease } from './db-over-clients.ts'
import { EngineLink, type EnginePort } from './engine-link.ts'

export interface EngineDbOptions {
  readonly port: EnginePort
  /** Called between two leases, when nothing is open; upkeep happens here. */
  readonly afterLease?: (client: pg.ClientBase) => Promise<void> | undefined
  /** Ends the engine, after the last lease. */
  readonly close: () => Promise<void>
}

export interface EngineDb {
  readonly db: Db
  /** Lets every waiting and later statement fail with this error. */
  readonly fail: (error: Error) => void
}

/** The port over the one session of an engine: whoever comes waits for those before. */
export async function engineDb({ port, afterLease, close }: EngineDbOptions): Promise<EngineDb> {
  const link = new EngineLink(port)
  const client = new pg.Client({
    stream: () => link,
    user: 'postgres',
    database: 'postgres',
    types: columnTypes,
  })
  const turns = turnstile()
  const listeners = channelListeners()
  client.on('error', () => undefined)
  client.on('notification', ({ channel, payload }) => listeners.tell(channel, payload ?? ''))
  await client.connect()

  const fail = (error: Error) => {
    turns.close(error)
    link.destroy(error)
  }
  const lease = async (): Promise<Lease> => {
    const leave = await turns.enter()
    const release = (error?: Error) => {
      if (error)
        fail(new DbError('database-gone', 'The session of the embedded database broke', { cause: error }))
      const upkeep = error ? undefined : afterLease?.(client)
      if (upkeep) upkeep.then(leave, fail)
      else leave()
    }
    return { client, release }
  }
  const say = async (statement: string) => {
    const { release } = await lease()
    await client.query(statement)
    release()
  }
  const subscribe: Db['subscribe'] = async (channel, listener) => {
    if (listeners.add(requireChannelName(channel), listener)) await say(`listen ${channel}`)
    return async () => {
      if (listeners.remove(channel, listener) && !turns.closed()) await say(`unlisten ${channel}`)
    }
  }
  const end = async () => {
    if (turns.closed()) return close()
    const leave = await turns.enter()
    turns.close(new DbError('database-gone', 'The database was closed'))
    leave()
    await client.end()
    await close()
  }
  const source: ClientSource = { engine: 'embedded', lease, subscribe, close: end }
  return { db: dbOverClients(source), fail }
}

/** One at a time, in the order of arrival. */
function turnstile() {
  let last: Promise<void> = Promise.resolve()
  let reason: Error | undefined
  const enter = async (): Promise<() => void> => {
    const before = last
    let leave: () => void = () => undefined
    last = new Promise((resolve) => {
      leave = resolve
    })
    await before
    if (!reason) return leave
    leave()
    throw reason
  }
  const close = (why: Error) => {
    reason ??= why
  }
  return { enter, close, closed: () => reason !== undefined }
}
