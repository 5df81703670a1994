import type { Subject } from '@simpul/domain/core'

/** What one tab, or the service worker, tells the others of one user's store. */
export interface Tabs {
  readonly tell: (subjects: readonly Subject[]) => void
  readonly close: () => void
}

/** Subjects are ids only: nothing about a person travels on the channel. */
export function tabs(store: string, heard: (subjects: readonly Subject[]) => void): Tabs {
  const channel = new BroadcastChannel(store)
  channel.onmessage = (message: MessageEvent<readonly Subject[]>) => heard(message.data)
  return {
    tell: (subjects) => channel.postMessage(subjects),
    close: () => channel.close(),
  }
}
