import { setTimeout as pause } from 'node:timers/promises'
import type { JournalEntry, Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import type { KaderPhone } from './kader-phone.ts'

/** Phones that push without a pause, and what they remember of it. */
export interface Pushing {
  readonly sent: ReadonlyMap<Uuid, JournalEntry>
  readonly acknowledged: ReadonlyMap<Uuid, { readonly unit: Uuid; readonly seq: number }>
  /** When the line of a push that was never answered broke (ms), by entry; it was sent again later. */
  readonly unansweredAt: ReadonlyMap<Uuid, number>
  /** The last number that each phone gave. */
  readonly sentBy: ReadonlyMap<Uuid, number>
  /** Everybody pushes until the server is gone; what had no answer goes first. */
  readonly go: () => void
  /** Until so many more pushes have been answered, and then some part of the time that one takes. */
  readonly answered: (more: number) => Promise<void>
  /** Once the server is gone: how many pushes that were under way at that moment got no answer. */
  readonly stopped: (killedAt: number) => Promise<number>
  /** Everybody sends what had no answer, and one batch more. */
  readonly finish: () => Promise<void>
}

export function openPushing(phones: readonly KaderPhone[]): Pushing {
  const sent = new Map<Uuid, JournalEntry>()
  const acknowledged = new Map<Uuid, { unit: Uuid; seq: number }>()
  const unansweredAt = new Map<Uuid, number>()
  const sentBy = new Map<Uuid, number>()
  const waiting = new Map<KaderPhone, readonly JournalEntry[]>()
  let running: Promise<number>[] = []
  let answers = 0
  let lastMs = 50
  let failure: unknown

  function take(receipts: readonly Receipt[]): void {
    for (const receipt of receipts) {
      if (receipt.standing !== 'kept') throw new Error(`not kept: ${JSON.stringify(receipt)}`)
      acknowledged.set(receipt.id, { unit: receipt.unit, seq: receipt.seq })
    }
  }

  /** True when an answer came. */
  async function pushOnce(phone: KaderPhone): Promise<boolean> {
    const batch = waiting.get(phone) ?? phone.write(1 + Math.floor(Math.random() * 12))
    waiting.set(phone, batch)
    for (const one of batch) {
      sent.set(one.id, one)
      sentBy.set(phone.device, Math.max(sentBy.get(phone.device) ?? 0, one.deviceSeq))
    }
    try {
      const receipts = await phone.push(batch)
      if (receipts.length !== batch.length) throw new Error(`${receipts.length} receipts for ${batch.length}`)
      take(receipts)
      waiting.delete(phone)
      return true
    } catch (error) {
      if (!isCut(error)) throw error
      for (const { id } of batch) unansweredAt.set(id, Date.now())
      return false
    }
  }

  /** Answers when the push began that had no answer. */
  async function pushOn(phone: KaderPhone): Promise<number> {
    try {
      for (;;) {
        const began = performance.now()
        if (!(await pushOnce(phone))) return began
        answers++
        lastMs = performance.now() - began
      }
    } catch (error) {
      failure = error
      return Number.POSITIVE_INFINITY
    }
  }

  async function answered(more: number): Promise<void> {
    const wanted = answers + more
    while (answers < wanted && failure === undefined) await pause(1)
    await pause(Math.random() * lastMs)
  }

  return {
    sent,
    acknowledged,
    unansweredAt,
    sentBy,
    go: () => {
      running = phones.map(pushOn)
    },
    answered,
    stopped: async (killedAt) => {
      const began = await Promise.all(running)
      if (failure !== undefined) throw failure
      return began.filter((at) => at < killedAt).length
    },
    finish: async () => {
      for (const round of ['again', 'more'])
        for (const phone of phones)
          if (!(await pushOnce(phone))) throw new Error(`no answer when everybody sent ${round}`)
    },
  }
}

/** No answer, or half of one. */
const isCut = (error: unknown): boolean => error instanceof TypeError || error instanceof SyntaxError
