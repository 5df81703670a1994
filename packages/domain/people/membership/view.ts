import type { JournalEntry, PlainDate, Uuid } from '../../core/index.ts'

export type Relation =
  | 'head'
  | 'spouse'
  | 'child'
  | 'child_in_law'
  | 'grandchild'
  | 'parent'
  | 'parent_in_law'
  | 'relative'
  | 'helper'
  | 'other'

export interface MembershipBody {
  readonly group: Uuid
  readonly groupKind: 'household' | 'family_card'
  readonly relation: Relation
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** A person in a household or on a family card. `to` is the first day they no longer were. */
export interface Membership {
  readonly id: Uuid
  readonly group: Uuid
  readonly groupKind: MembershipBody['groupKind']
  readonly relation: Relation
  readonly from: PlainDate
  readonly to?: PlainDate
}

export interface MembershipView {
  /** One per household or card, by `from`: what was said last about it stands. */
  readonly memberships: readonly Membership[]
}

export function membershipView(entries: readonly JournalEntry<MembershipBody>[]): MembershipView {
  const last = new Map<Uuid, Membership>()
  for (const { id, happenedOn, body } of entries) {
    const { group, groupKind, relation, from = happenedOn, to } = body
    last.set(group, { id, group, groupKind, relation, from, ...(to === undefined ? {} : { to }) })
  }
  return { memberships: [...last.values()].sort(byStart) }
}

function byStart(a: Membership, b: Membership): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.group < b.group ? -1 : 1
}

/** The household somebody lives in on a day: of several the one they came to last. `memberships` by their start. */
export const householdOn = (
  memberships: readonly Omit<Membership, 'id' | 'relation'>[],
  day: PlainDate,
): Uuid | undefined =>
  memberships
    .filter(
      ({ groupKind, from, to }) => groupKind === 'household' && from <= day && (to === undefined || day < to),
    )
    .at(-1)?.group

/** The households and cards a person belongs to on a day. */
export const membershipsOn = (view: MembershipView, day: PlainDate): Membership[] =>
  view.memberships.filter(({ from, to }) => from <= day && (to === undefined || day < to))
