import type { Sector, Uuid } from '@simpul/domain/core'
import type { HouseholdVisitBody } from '@simpul/domain/institution'

/** A yes or no to one question of another sector; of a yes, whom it is about where that is known. */
export interface AskedAnswer {
  readonly yes: boolean
  readonly people?: readonly Uuid[]
}

/** A visit that is under way: sealed on every change. What is asked about danger is never part of it. */
export interface VisitDraft {
  /** The subject of the visit it becomes. */
  readonly id: Uuid
  readonly household?: Uuid
  /** From whose page it was begun. */
  readonly person?: Uuid
  readonly answers: Partial<HouseholdVisitBody>
  readonly asked: Partial<Readonly<Record<Sector, Readonly<Record<string, AskedAnswer>>>>>
  /** Cases that were opened during the visit. */
  readonly forms: readonly Uuid[]
  readonly step: number
  /** Milliseconds. */
  readonly begunAt: number
}

export const VISIT_PREFIX = 'visit/'
export const visitKey = (id: Uuid): string => `${VISIT_PREFIX}${id}`

/** The draft with one more answer to a question of another sector. */
export const askedOf = (draft: VisitDraft, sector: Sector, key: string, answer: AskedAnswer): VisitDraft => ({
  ...draft,
  asked: { ...draft.asked, [sector]: { ...draft.asked[sector], [key]: answer } },
})

/** One hand-over that a visit leads to. */
export interface FoundNeeds {
  readonly sector: Sector
  readonly needs: readonly string[]
  readonly people: readonly Uuid[]
}

/** What was answered with yes, sector by sector: one hand-over each. */
export const foundNeeds = ({ asked }: Pick<VisitDraft, 'asked'>): readonly FoundNeeds[] =>
  (Object.entries(asked) as [Sector, Record<string, AskedAnswer>][]).flatMap(([sector, answers]) => {
    const found = Object.entries(answers).filter(([, { yes }]) => yes)
    if (found.length === 0) return []
    const people = [...new Set(found.flatMap(([, answer]) => answer.people ?? []))]
    return [{ sector, needs: found.map(([key]) => key), people }]
  })

/** What whoever visited keeps of it: what went where, and none of the answers. */
export interface PaidVisit {
  readonly id: Uuid
  readonly name: string
  readonly on: string
  readonly forms: number
  readonly nextOn?: string
  readonly handOvers: readonly { readonly id: Uuid; readonly sector: Sector }[]
}

export const PAID_PREFIX = 'visit-paid/'
export const paidKey = (id: Uuid): string => `${PAID_PREFIX}${id}`
