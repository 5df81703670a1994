import { HOUSE_WRITER, moveServiceId, type SystemMove } from '@simpul/domain/cases'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { clockReading, type Entry, localDate } from '@simpul/domain/core'
import type { Appender } from '../journal/appender.ts'
import type { OpenedCase } from '../journal/open-cases.ts'

/** A step the house takes by itself, with the case it is about. */
export interface DueMove {
  readonly one: OpenedCase
  readonly move: SystemMove
}

interface Keeping {
  readonly appender: Pick<Appender, 'append'>
  readonly onError: (error: unknown) => void
}

/**
 * Takes the steps that the house takes by itself. Each has an id of its own, made from what it is: two servers, or one
 * that was killed and began again, write it once. A case that somebody moved meanwhile refuses it, and is looked at
 * again because it changed.
 */
export async function moveByItself(
  { appender, onError }: Keeping,
  due: readonly DueMove[],
  at: Date,
  utcOffset: number,
): Promise<void> {
  if (due.length === 0) return
  const nowMs = at.getTime()
  const entries = due.map((one) => entryOf(one, nowMs, utcOffset))
  await appender.append(entries, { nowMs, from: 'server' }).catch(onError)
}

function entryOf({ one: { sheet, file, report }, move }: DueMove, nowMs: number, utcOffset: number): Entry {
  const service = moveServiceId(sheet.code)
  return {
    id: move.entry,
    service,
    version: anyServiceById(service)?.version ?? 1,
    subject: { kind: 'case', id: file.id },
    unit: report.unit,
    happenedOn: localDate(nowMs, utcOffset),
    recordedAt: clockReading(nowMs, 0),
    recordedBy: HOUSE_WRITER,
    // The house counts nothing: every step comes from a device of its own.
    device: move.entry,
    deviceSeq: 1,
    body: move.body,
  }
}
