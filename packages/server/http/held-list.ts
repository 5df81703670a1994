import { parseEntry, type Uuid } from '@simpul/domain/core'
import { type HeldRow, SealedEntry } from '@simpul/domain/wire'
import { loadActors, type UserActor } from '../access/actors.ts'
import type { Units } from '../access/units.ts'
import { type HeldEntry, listHeld } from '../journal/held.ts'
import type { House } from './house.ts'
import { openSeals } from './sealed-batch.ts'

/** What waits at a unit and below it, the oldest first. */
export async function heldAt(house: House, unit: Uuid): Promise<HeldRow[]> {
  const units = await house.units.read()
  const nowhere = await strayUnits(house)
  const within = units.under(unit).map(({ id }) => id)
  const found = await listHeld(house.db, house.cell, [...within, ...nowhere, null])
  const people = await peopleBehind(house, found)
  const here = found.filter((held) => {
    const place = placeOf(held, units, people)
    return place !== undefined && units.path(place).includes(unit)
  })
  return here.map((held) => rowOf(held, units, people))
}

/** One of those that wait: where it is decided about, and its content if its seal can be opened by now. */
export async function findHeld(
  house: House,
  id: Uuid,
): Promise<{ readonly unit: Uuid; readonly opened: unknown } | undefined> {
  const [row] = await house.db.query<{ envelope: unknown; unit: Uuid | null; receivedBy: Uuid | null }>(
    'select envelope, unit, received_by as "receivedBy" from held where cell = $1 and id = $2',
    [house.cell, id],
  )
  if (row === undefined) return undefined
  const place = placeOf(row, await house.units.read(), await peopleBehind(house, [row]))
  return place === undefined ? undefined : { unit: place, opened: await openedNow(house, row.envelope) }
}

async function openedNow(house: House, envelope: unknown): Promise<unknown> {
  const seal = SealedEntry.safeParse(envelope)
  return seal.success ? (await openSeals(house, [seal.data], [], 0)).opened[0]?.entry : undefined
}

/** Units that entries name and nobody knows: nobody would ever look there. */
async function strayUnits({ db, cell }: House): Promise<Uuid[]> {
  const rows = await db.query<{ unit: Uuid }>(
    `select distinct unit
     from held
     where cell = $1 and decision is null and unit is not null
       and not exists (select from unit as known where known.cell = $1 and known.id = held.unit)`,
    [cell],
  )
  return rows.map(({ unit }) => unit)
}

type Held = Pick<HeldEntry, 'envelope' | 'unit' | 'receivedBy'>
type People = ReadonlyMap<Uuid, UserActor>

/** Who wrote it and who handed it in. */
async function peopleBehind({ db, cell }: House, held: readonly Held[]): Promise<People> {
  const ids = held.flatMap((one) => [writerOf(one), one.receivedBy]).filter((id) => id !== null)
  const people = await loadActors(db, cell, [...new Set(ids)])
  return new Map(people.map((person) => [person.actor.user, person]))
}

function writerOf({ envelope }: Held): Uuid | null {
  const entry = parseEntry(envelope)
  return entry.ok ? entry.value.recordedBy : null
}

/** The unit it names; where that is unknown or unreadable, the one of whoever handed it in. */
function placeOf(held: Held, units: Units, people: People): Uuid | undefined {
  if (held.unit !== null && units.get(held.unit) !== undefined) return held.unit
  return people.get(held.receivedBy ?? '')?.actor.assignments.at(-1)?.unit
}

function rowOf(held: HeldEntry, units: Units, people: People): HeldRow {
  const entry = parseEntry(held.envelope)
  return {
    id: held.id,
    service: entry.ok ? entry.value.service : '',
    unit: held.unit,
    unitName: units.get(held.unit ?? '')?.name ?? null,
    recordedBy: people.get(writerOf(held) ?? '')?.name ?? null,
    receivedAt: held.receivedAt,
    reason: held.reason,
  }
}
