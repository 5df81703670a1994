import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { channelListeners, requireChannelName } from './channel-listeners.ts'
import type { Db } from './db.ts'

export interface PostgresListener {
  readonly subscribe: Db['subscribe']
  close(): Promise<void>
}

/** Between two attempts to come back: quick at first, never a hammer. */
const retryMs = [100, 500, 2000, 5000] as const

/**
 * One session that only listens, opened at the first subscription and reopened whenever it breaks. Listening needs
 * a session of its own: those of the pool come and go.
 */
export function openListener(config: pg.ClientConfig): PostgresListener {
  const listeners = channelListeners()
  const closing = new AbortController()
  let session: Promise<pg.Client> | undefined

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client(config)
    client.on('notification', ({ channel, payload }) => listeners.tell(channel, payload ?? ''))
    client.on('error', () => undefined)
    try {
      await client.connect()
      for (const channel of listeners.channels()) await client.query(`listen ${channel}`)
    } catch (error) {
      await client.end()
      throw error
    }
    client.once('end', comeBack)
    return client
  }
  const comeBack = () => {
    if (closing.signal.aborted) return
    session = connectAgain()
    session.catch(() => undefined)
  }
  const connectAgain = async (): Promise<pg.Client> => {
    for (let attempt = 0; ; attempt += 1) {
      await pause(retryMs[Math.min(attempt, retryMs.length - 1)], undefined, { signal: closing.signal })
      const client = await connect().catch(() => undefined)
      if (client) return client
    }
  }
  // One change at a time: the driver wants a statement to be over before the next one starts.
  let last: Promise<unknown> = Promise.resolve()
  const say = (statement: string): Promise<void> => {
    const turn = last.then(async () => {
      session ??= connect()
      const client = await session.catch((error: unknown) => {
        session = undefined
        throw error
      })
      await client.query(statement)
    })
    last = turn.catch(() => undefined)
    return turn
  }
  const subscribe: Db['subscribe'] = async (channel, listener) => {
    listeners.add(requireChannelName(channel), listener)
    // Listening twice to one channel is harmless to the server, and spares keeping count of what it knows.
    await say(`listen ${channel}`)
    return async () => {
      if (listeners.remove(channel, listener) && !closing.signal.aborted) await say(`unlisten ${channel}`)
    }
  }
  const close = async () => {
    closing.abort()
    const client = await session?.catch(() => undefined)
    await client?.end()
  }
  return { subscribe, close }
}
