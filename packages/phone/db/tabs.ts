import type { Subject } from '@simpul/domain/core'

/** What one tab, or the service worker, tells the others of one user's store. */
export interface Tabs {
  readonly tell: (subjects: readonly Subject[]) => void
  readonly close: () => void
}

/** A message costs as much as a small write: those of one moment go together, after the tick. */
const TOGETHER_MS = 100

/** Subjects are ids only: nothing about a person travels on the channel. */
export function tabs(store: string, heard: (subjects: readonly Subject[]) => void): Tabs {
  const channel = new BroadcastChannel(store)
  channel.onmessage = (message: MessageEvent<readonly Subject[]>) => heard(message.data)
  let waiting: Subject[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  function send(): void {
    clearTimeout(timer)
    if (timer !== undefined) channel.postMessage(waiting)
    timer = undefined
    waiting = []
  }
  return {
    tell: (subjects) => {
      waiting.push(...subjects)
      timer ??= setTimeout(send, TOGETHER_MS)
    },
    close: () => {
      send()
      channel.close()
    },
  }
}
