import {
  type JournalEntry,
  type MoveBody,
  movesInEffect,
  type PlainDate,
  type Uuid,
} from '../../core/index.ts'
import { sessionDayWorkflow } from './workflow.ts'

export type SessionDayState = 'planned' | 'open' | 'closed' | 'not_held' | 'moved'

export interface SessionDayBody extends MoveBody {
  readonly day: PlainDate
  /** Of a move to `moved`: the day on which it is held instead. */
  readonly movedTo?: PlainDate
  readonly openedAt?: string
  readonly closedAt?: string
  readonly note?: string
  readonly reason?: string
}

export interface SessionDayView {
  /** The post that keeps the day. */
  readonly unit?: Uuid
  readonly day?: PlainDate
  readonly state: SessionDayState
  /** Whether people were ever served: a day that was reopened or closed counts as opened. */
  readonly opened: boolean
  /** Local times as written, of the first opening and the last closing. */
  readonly openedAt?: string
  readonly closedAt?: string
  /** The day it is held on instead; on a phone also while the move is on its way. */
  readonly movedTo?: PlainDate
  /** Why it was not held, moved or reopened. */
  readonly reason?: string
  readonly note?: string
  /** Where the moves not kept yet lead: *diajukan*. Always absent on the server. */
  readonly proposed?: SessionDayState
}

export function sessionDayView(entries: readonly JournalEntry<SessionDayBody>[]): SessionDayView {
  const { state, taken, proposed } = movesInEffect(sessionDayWorkflow, entries)
  const first = taken[0] ?? proposed[0]
  const opening = taken.find((move) => move.body.to === 'open')
  const last = taken.at(-1)?.body
  const pending = proposed.at(-1)?.body
  const expected = pending ?? last
  return dropAbsent({
    unit: first?.unit,
    day: first?.body.day,
    state: state as SessionDayState,
    opened: opening !== undefined,
    movedTo: expected?.to === 'moved' ? expected.movedTo : undefined,
    openedAt: opening?.body.openedAt,
    closedAt: last?.closedAt,
    reason: last?.reason,
    note: last?.note,
    proposed: pending?.to as SessionDayState | undefined,
  })
}

/** An absent key and an undefined value are the same JSON; then they should be the same view. */
function dropAbsent<View extends object>(view: { [Key in keyof View]: View[Key] | undefined }): View {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View
}

/** What a phone works with: the state as it will be once the moves on the way are kept. */
export const expectedState = (view: SessionDayView): SessionDayState => view.proposed ?? view.state
