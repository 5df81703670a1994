import type { Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import type { Db } from '../db/db.ts'
import { lookupsFor } from './append.ts'
import type { Arrival, House } from './house.ts'
import { judge } from './judge.ts'
import type { Push } from './keep.ts'
import { keepSafely } from './keep-safely.ts'

export interface AppenderOptions {
  /** Transactions at a time; pushes to one unit always go through the same one. */
  readonly lanes?: number
  /** Entries in one transaction, as soon as there are so many waiting. */
  readonly maxEntries?: number
}

/** Appends for a server under load: pushes that arrive while a transaction runs go together into the next. */
export interface Appender {
  /** As `append`, for the house this appender serves. */
  append(batch: readonly unknown[], arrival: Arrival): Promise<Receipt[]>
  /** Takes nothing more and waits for what is under way. */
  close(): Promise<void>
}

interface Waiting {
  readonly push: Push
  readonly resolve: (receipts: Receipt[]) => void
  readonly reject: (error: unknown) => void
}

/** A commit costs the same for one entry and for five hundred; so does each crossing to the database. */
export function openAppender(db: Db, house: House, options: AppenderOptions = {}): Appender {
  const { lanes = db.engine === 'embedded' ? 1 : 3, maxEntries = 600 } = options
  const queues = Array.from({ length: lanes }, () => commitQueue(db, house.cell, maxEntries))
  let closed = false
  return {
    append: async (batch, arrival) => {
      if (closed) throw new Error('the appender is closed')
      const judged = await judge(batch, { ...house, ...arrival }, await lookupsFor(db, house.cell))
      const push = { arrival, judged }
      const queue = queues[laneOf(push, lanes)]
      if (queue === undefined) throw new Error('no lane')
      return queue.add(push)
    },
    close: async () => {
      closed = true
      await Promise.all(queues.map((queue) => queue.idle()))
    },
  }
}

/** By the unit of the first entry that has one: transactions side by side then seldom want the same journal. */
function laneOf({ judged }: Push, lanes: number): number {
  const first = judged.find((one) => one.verdict === 'keep')
  return first?.verdict === 'keep' ? Number.parseInt(first.journal.slice(-4), 16) % lanes : 0
}

function commitQueue(db: Db, cell: Uuid, maxEntries: number) {
  const waiting: Waiting[] = []
  let running: Promise<void> | undefined
  const run = async () => {
    // One turn of the loop: what arrived in the same moment goes together.
    await new Promise(setImmediate)
    while (waiting.length > 0) await commit(db, cell, takeGroup(waiting, maxEntries))
    running = undefined
  }
  const add = (push: Push): Promise<Receipt[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ push, resolve, reject })
      running ??= run()
    })
  return { add, idle: async () => running }
}

function takeGroup(waiting: Waiting[], maxEntries: number): Waiting[] {
  let entries = 0
  let count = 0
  for (const { push } of waiting) {
    entries += push.judged.length
    if (count > 0 && entries > maxEntries) break
    count += 1
  }
  return waiting.splice(0, count)
}

async function commit(db: Db, cell: Uuid, group: readonly Waiting[]): Promise<void> {
  try {
    const receipts = await keepSafely(
      db,
      cell,
      group.map((one) => one.push),
    )
    group.forEach((one, place) => one.resolve(receipts[place] ?? []))
  } catch (error) {
    for (const one of group) one.reject(error)
  }
}
