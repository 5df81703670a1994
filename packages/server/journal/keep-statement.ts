import type { Lane, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { Heard } from './device-progress.ts'
import type { Keepable } from './judged.ts'

/** An entry to write, and the journals that get a line. */
export interface Delivery {
  readonly keepable: Keepable
  readonly journals: readonly Uuid[]
  readonly moveOrder: number | null
}

export interface WrittenLine {
  readonly entry: Uuid
  readonly unit: Uuid
  readonly seq: number
}

/** An amendment that was here before its target. */
export interface LateAmendment {
  readonly entry: Uuid
  readonly target: Uuid
}

export interface Written {
  readonly lines: readonly WrittenLine[]
  readonly late: readonly LateAmendment[]
}

/*
 * given ──> kept (new ones only) ──> numbered ──> written, counted ──> the lines
 *             └──> due subjects        └──> due months
 *
 * One statement, because each crossing costs more than the work. It begins after the journals were locked, so the
 * seq it reads is the last one given. An id that is known, here or among the held, falls out at `kept` and
 * gives no line: the caller then looks where it stands. `offset 0` has an index asked once per entry: without it a
 * plan made while tables are still small reads all that is held or amended, every time.
 */
const statement = `
  with given as (
    select *
    from unnest(
      $2::uuid[], $3::text[], $4::int[], $5::text[], $6::uuid[], $7::uuid[], $8::date[], $9::text[], $10::uuid[],
      $11::uuid[], $12::bigint[], $13::uuid[], $14::text[], $15::text[], $16::uuid[], $17::text[], $18::int[],
      $19::boolean[], $20::timestamptz[]
    ) with ordinality as given (
      id, service, version, subject_kind, subject_id, unit, happened_on, recorded_at, recorded_by,
      device, device_seq, amends, amends_how, amends_why, instead_of, body, move_order,
      doubtful_clock, kept_at, place
    )
  ),
  kept as (
    insert into entry (
      cell, id, service, version, subject_kind, subject_id, unit, happened_on, recorded_at, recorded_by,
      device, device_seq, amends, amends_how, amends_why, instead_of, body, move_order, doubtful_clock,
      received_at
    )
    select $1, id, service, version, subject_kind, subject_id, unit, happened_on, recorded_at, recorded_by,
      device, device_seq, amends, amends_how, amends_why, instead_of, body::jsonb, move_order, doubtful_clock,
      coalesce(kept_at, clock_timestamp())
    from given
    where not exists (
      select
      from held
      where held.cell = $1 and held.id = given.id and held.decision is distinct from 'release'
      offset 0
    )
    on conflict (cell, id) do nothing
    returning id
  ),
  due as (
    insert into due_subject (cell, mark, subject_kind, subject_id)
    select distinct on (subject_id) $1::uuid, id, subject_kind, subject_id
    from given
    join kept using (id)
  ),
  numbered as (
    select wanted.entry, wanted.unit, wanted.lane, given.happened_on, unit.seq + row_number() over (
      partition by wanted.unit
      order by given.place
    ) as seq
    from unnest($21::uuid[], $22::uuid[], $23::text[]) as wanted (entry, unit, lane)
    join kept on kept.id = wanted.entry
    join given on given.id = wanted.entry
    join unit on unit.cell = $1 and unit.id = wanted.unit
  ),
  written as (
    insert into line (cell, unit, seq, lane, entry)
    select $1, unit, seq, lane, entry
    from numbered
  ),
  counted as (
    update unit
    set seq = reached.seq
    from (select unit, max(seq) as seq from numbered group by unit) as reached
    where unit.cell = $1 and unit.id = reached.unit
  ),
  months as (
    insert into due_month (cell, unit, month, mark)
    select $1::uuid, unit, month, gen_random_uuid()
    from (select distinct unit, to_char(happened_on, 'YYYY-MM') as month from numbered) as touched
  ),
  progress as (
    insert into device_progress (cell, device, user_id, heard, waiting, last_contact)
    select $1, device, user_id, heard::int8multirange, waiting, contact
    from unnest($24::uuid[], $25::uuid[], $26::text[], $27::int[], $28::timestamptz[])
      as heard_of (device, user_id, heard, waiting, contact)
    order by device, user_id
    on conflict (cell, device, user_id) do update
    set heard = device_progress.heard + excluded.heard,
      waiting = coalesce(excluded.waiting, device_progress.waiting),
      last_contact = greatest(excluded.last_contact, device_progress.last_contact)
  )
  select entry, unit, seq, null::uuid as target,
    (select pg_notify('simpul_due', $1::text))::text as due,
    (select pg_notify('simpul_kept', $1::text))::text as told
  from numbered
  union all
  select amendment.id, null, null, kept.id, null, null
  from kept
  cross join lateral (
    select entry.id
    from entry
    where entry.cell = $1 and entry.amends = kept.id
    offset 0
  ) as amendment`

type WrittenRow = (WrittenLine & { readonly target: null }) | (LateAmendment & { readonly unit: null })

/** Writes entries and their lines. The journals must be locked. Answers the lines of those that were new. */
export async function writeEntries(
  tx: Queryable,
  cell: Uuid,
  deliveries: readonly Delivery[],
  heard: readonly Heard[],
): Promise<Written> {
  const rows = await tx.query<WrittenRow>(statement, [
    cell,
    ...entryParams(deliveries),
    ...lineParams(deliveries),
    heard.map((one) => one.device),
    heard.map((one) => one.user),
    heard.map((one) => one.ranges),
    heard.map((one) => one.waiting),
    heard.map((one) => one.contact),
  ])
  return {
    lines: rows.filter((row) => row.target === null),
    late: rows.filter((row) => row.target !== null),
  }
}

function entryParams(deliveries: readonly Delivery[]): unknown[][] {
  const of = (read: (keepable: Keepable) => unknown) => deliveries.map(({ keepable }) => read(keepable))
  return [
    of(({ entry }) => entry.id),
    of(({ entry }) => entry.service),
    of(({ entry }) => entry.version),
    of(({ entry }) => entry.subject.kind),
    of(({ entry }) => entry.subject.id),
    of(({ entry }) => entry.unit),
    of(({ entry }) => entry.happenedOn),
    of(({ entry }) => entry.recordedAt),
    of(({ entry }) => entry.recordedBy),
    of(({ entry }) => entry.device),
    of(({ entry }) => entry.deviceSeq),
    of(({ entry }) => entry.amends?.entry ?? null),
    of(({ entry }) => entry.amends?.how ?? null),
    of(({ entry }) => entry.amends?.why ?? null),
    of(({ entry }) => entry.insteadOf ?? null),
    of(({ bodyText }) => bodyText),
    deliveries.map(({ moveOrder }) => moveOrder),
    of(({ doubtfulClock }) => doubtfulClock),
    of(({ keptAt }) => keptAt),
  ]
}

function lineParams(deliveries: readonly Delivery[]): unknown[][] {
  const entries: Uuid[] = []
  const units: Uuid[] = []
  const lanes: Lane[] = []
  for (const { keepable, journals } of deliveries) {
    for (const journal of journals) {
      entries.push(keepable.entry.id)
      units.push(journal)
      lanes.push(keepable.lane)
    }
  }
  return [entries, units, lanes]
}
