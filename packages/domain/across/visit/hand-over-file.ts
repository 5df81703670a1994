import { SECTORS, type Sector, type Urgency, type Uuid } from '../../core/index.ts'
import { type HandOver, handOverServiceId, urgencyOf } from './hand-over.ts'
import {
  type HandOverAnswer,
  handOverAnswerId,
  handOverReceiptId,
  type HandOverState,
} from './hand-over-steps.ts'

/** A hand-over as its sector knows it. */
export interface HandOverFile {
  readonly id: Uuid
  readonly sector: Sector
  readonly handOver: HandOver
  readonly urgency: Urgency
  readonly state: HandOverState
  readonly answer?: HandOverAnswer
}

/** Puts together what a sector's services say of one hand-over; undefined for whoever has no more than its receipt. */
export function handOverFile(id: Uuid, views: Readonly<Record<string, unknown>>): HandOverFile | undefined {
  const sector = SECTORS.find((one) => views[handOverServiceId(one)] !== undefined)
  if (sector === undefined) return undefined
  const handOver = views[handOverServiceId(sector)] as HandOver
  const answer = views[handOverAnswerId(sector)] as HandOverAnswer | undefined
  return {
    id,
    sector,
    handOver,
    urgency: urgencyOf(sector, handOver.needs),
    state: answer?.state ?? 'open',
    ...(answer === undefined ? {} : { answer }),
  }
}

/** Whether the sector has it, as far as whoever handed it over may know. */
export const isReceived = (sector: Sector, views: Readonly<Record<string, unknown>>): boolean =>
  views[handOverReceiptId(sector)] === true
