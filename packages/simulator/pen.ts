import { clockReading, type Entry, type PlainDate, type Subject, type Uuid } from '@simpul/domain/core'
import type { SimulatedUser } from './district.ts'
import { type Random, randomFor } from './random.ts'

/** The last number each device gave, so that entries stay gapless per device however posts are interleaved. */
export type DeviceCounters = Map<Uuid, number>

export interface Written {
  readonly service: string
  readonly subject: Subject
  readonly body: unknown
  readonly happenedOn: PlainDate
  readonly amends?: Entry['amends']
  readonly id?: Uuid
}

/** Writes entries as one person's phone would. */
export interface Pen {
  /** `recordedOn` is the day it was typed in, `minute` the minute of that morning. */
  readonly write: (what: Written, minute: number, recordedOn?: PlainDate) => Entry
  readonly writer: Pick<Entry, 'recordedBy' | 'device'>
}

/** @param story of who writes in several stories of one post: each has ids of its own */
export function penOf(user: SimulatedUser, unit: Uuid, counters: DeviceCounters, ...story: string[]): Pen {
  const random = randomFor('pen', user.id, unit, ...story)
  const writer = { recordedBy: user.id, device: user.device }
  return {
    writer,
    write: (what, minute, recordedOn = what.happenedOn) => {
      // Midnight UTC is seven in the morning in western Indonesia.
      const ms = Date.parse(`${recordedOn}T00:00:00.000Z`) + minute * 60_000 + random.whole(0, 59_999)
      const deviceSeq = (counters.get(user.device) ?? 0) + 1
      counters.set(user.device, deviceSeq)
      const { id = uuidAt(ms, random), ...rest } = what
      return {
        id,
        version: 1,
        unit,
        recordedAt: clockReading(ms, 0),
        ...writer,
        deviceSeq,
        ...rest,
      }
    },
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** A UUIDv7 with its random part taken from the stream. */
function uuidAt(ms: number, random: Random): Uuid {
  const time = hex(ms, 12)
  const tail = hex(random.whole(0, 0xffff_ffff), 8) + hex(random.whole(0, 0xffff), 4)
  const variant = hex(0x8000 | random.whole(0, 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random.whole(0, 0xfff), 3)}-${variant}-${tail}`
}

/** One pen for each writer of a story: a second one would give the same ids again. */
export function pensOf(
  unit: Uuid,
  counters: DeviceCounters,
  ...story: string[]
): (user: SimulatedUser) => Pen {
  const pens = new Map<Uuid, Pen>()
  return (user) => {
    const pen = pens.get(user.id) ?? penOf(user, unit, counters, ...story)
    pens.set(user.id, pen)
    return pen
  }
}
