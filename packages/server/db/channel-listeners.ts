import { DbError } from './db-error.ts'

export type Listener = (payload: string) => void

/** Who listens to what, in this process; the database itself is told only of the first and the last. */
export interface ChannelListeners {
  /** True when this is the first listener of the channel. */
  add(channel: string, listener: Listener): boolean
  /** True when nobody listens to the channel any more. */
  remove(channel: string, listener: Listener): boolean
  tell(channel: string, payload: string): void
  channels(): string[]
}

export function channelListeners(): ChannelListeners {
  const listening = new Map<string, Set<Listener>>()
  return {
    add: (channel, listener) => {
      const known = listening.get(channel)
      listening.set(channel, (known ?? new Set()).add(listener))
      return known === undefined
    },
    remove: (channel, listener) => {
      const known = listening.get(channel)
      if (!known?.delete(listener) || known.size > 0) return false
      return listening.delete(channel)
    },
    tell: (channel, payload) => {
      for (const listener of listening.get(channel) ?? []) listener(payload)
    },
    channels: () => [...listening.keys()],
  }
}

/** Channel names stand in SQL as they are, so they are held to plain words. */
export function requireChannelName(channel: string): string {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(channel)) return channel
  throw new DbError('misuse', 'A channel is named in lower case letters, digits and underscores')
}
