import type { Uuid } from '@simpul/domain/core'
import type { HandoverRow } from '../db/known.ts'
import type { Phone } from '../db/phone.ts'
import { say } from '../text/language.ts'
import { moves } from '../text/person-text.ts'

type Units = Phone['me']['units']

/** A post with its village, as far as this phone knows it. */
export function postText(id: Uuid, units: Units): string {
  const unit = units.find((known) => known.id === id)
  return unit === undefined ? say(moves.otherPost) : `${unit.name}, ${unit.areaName}`
}

/** "Ke Melati, Sukamaju. Menunggu jawaban posyandu tujuan". */
export function handoverText(handover: HandoverRow, units: Units): string {
  const { direction, transfer } = handover
  const post = postText(direction === 'in' ? transfer.sender : transfer.receiver, units)
  return `${say(direction === 'in' ? moves.from : moves.to, { post })}. ${stateText(handover)}`
}

/** Where a hand-over stands, seen from this phone. */
export function stateText({ isKept, answer, direction }: HandoverRow): string {
  if (!isKept) return say(moves.notSent)
  if (answer === 'accepted' || answer === 'declined' || answer === 'withdrawn') return say(moves[answer])
  return direction === 'out' ? say(moves.waiting) : ''
}
