import { setTimeout as pause } from 'node:timers/promises'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { dayPage } from './day-page.ts'
import { markPostsBehind } from './mark-posts-behind.ts'
import { localToday, projectDue } from './project-due.ts'
import { inTurn, openProjection } from './turn.ts'

export interface ProjectorOptions {
  readonly db: Db
  readonly cell: Uuid
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  /** Told of every failure; the work is tried again a second later. */
  readonly onError?: (error: unknown) => void
}

export interface Projector {
  /** Waits for the batch under way, then ends. What was not done stays due. */
  stop(): Promise<void>
}

/** A notification may be missed while a connection is mended, so it also looks by itself. */
const pollMs = 1000
const afterErrorMs = 1000
/** Between two pages of the day's judging: whoever waits goes first. */
const breathMs = 20

/**
 * Keeps views and figures of a cell up with its journal until stopped: woken by every append, and by the
 * calendar. Several servers may run it at once; one works, the others look every second whether it is their
 * turn.
 */
export async function startProjector({
  db,
  cell,
  clock = Date.now,
  onError = () => undefined,
}: ProjectorOptions): Promise<Projector> {
  const stopping = new AbortController()
  const { signal } = stopping
  const bell = doorbell()
  let unitsChanged = true
  await openProjection(db, cell)
  const unsubscribe = [
    await db.subscribe('simpul_due', (payload) => payload === cell && bell.ring()),
    await db.subscribe('simpul_units', () => {
      unitsChanged = true
      bell.ring()
    }),
  ]
  let day: PlainDate | undefined

  const round = async (): Promise<void> => {
    const today = await localToday(db, cell, clock())
    if (unitsChanged || day !== today) {
      unitsChanged = false
      if ((await markPostsBehind(db, cell, today)) === undefined) unitsChanged = true
      else day = today
    }
    if (await projectDue(db, cell, today, { signal })) await judgeDay(today)
  }
  /** Between two pages whatever became due goes first. */
  const judgeDay = async (today: PlainDate): Promise<void> => {
    while (!signal.aborted) {
      const all = await inTurn(db, cell, (turn) => dayPage(turn, today))
      if (all !== false) return
      await pause(breathMs)
      if (!(await projectDue(db, cell, today, { signal }))) return
    }
  }
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const failed = await round().then(
        () => false,
        (error: unknown) => {
          onError(error)
          return true
        },
      )
      await bell.wait(failed ? afterErrorMs : pollMs, signal, failed)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      bell.ring()
      await running
      for (const stop of unsubscribe) await stop()
    },
  }
}

/** A ring while nobody waits is not lost: the next wait ends at once. */
function doorbell() {
  let rung = false
  let open: () => void = () => undefined
  return {
    ring: () => {
      rung = true
      open()
    },
    /** @param patient does not listen: the time is waited for in full */
    wait: async (ms: number, signal: AbortSignal, patient: boolean): Promise<void> => {
      if ((rung && !patient) || signal.aborted) {
        rung = false
        return
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        open = () => {
          if (patient && !signal.aborted) return
          clearTimeout(timer)
          resolve()
        }
      })
      rung = false
    },
  }
}
