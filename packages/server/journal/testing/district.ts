import type { Actor, Assignment } from '@simpul/domain/access'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import type { JournalEntry, Uuid } from '@simpul/domain/core'
import { idOf, posts, staff } from '@simpul/domain/testing'
import type { Db } from '../../db/db.ts'
import { append } from '../append.ts'
import { createCell } from '../cell.ts'
import type { AppendContext, Arrival, House } from '../house.ts'
import { addUnits } from '../units.ts'

/** One village with three posts; everybody of the cast works where the cast says. */
export const district = {
  cell: idOf('cell', 'harapan'),
  root: idOf('unit', 'kabupaten'),
  village: idOf('unit', 'desa'),
  caseTeam: idOf('unit', 'tim-kasus'),
} as const

/** The server's clock in every test that does not set its own: 12 o'clock in Jakarta. */
export const noon = Date.UTC(2026, 2, 10, 5)

const from = '2025-01-01'

const kader = (unit: Uuid): Assignment => ({ role: 'kader', unit, sector: 'health', from })

const actors: Record<Uuid, Actor> = Object.fromEntries(
  [
    { user: staff.sari, assignments: [kader(posts.mawar)] },
    { user: staff.wati, assignments: [kader(posts.mawar)] },
    { user: staff.dewi, assignments: [kader(posts.melati)] },
  ].map((actor) => [actor.user, actor]),
)

export const house: House = {
  cell: district.cell,
  ...wholeCatalogue,
  actorOf: async (user) => actors[user],
}

/** Sets up the cell, its units and nothing else. */
export async function foundDistrict(db: Db): Promise<void> {
  await createCell(db, {
    cell: district.cell,
    name: 'Kabupaten Harapan',
    area: '33.76',
    utcOffset: 420,
    publicKey: '',
  })
  const unit = (id: Uuid, kind: string, name: string, area: string, parent?: Uuid) =>
    parent === undefined ? { id, kind, name, area, from } : { id, kind, name, area, from, parent }
  await addUnits(db, district.cell, [
    unit(district.root, 'district-office', 'Kabupaten Harapan', '33.76'),
    unit(district.village, 'village-office', 'Desa Sukamaju', '33.76.01.2001', district.root),
    unit(posts.mawar, 'post', 'Mawar', '33.76.01.2001', district.village),
    unit(posts.melati, 'post', 'Melati', '33.76.01.2001', district.village),
    unit(posts.kenanga, 'post', 'Kenanga', '33.76.01.2001', district.village),
  ])
}

/** How Sari's push comes in. */
export const asSari: Arrival = { nowMs: noon, from: { user: staff.sari, device: idOf('device', 'sari') } }
export const asDewi: Arrival = { nowMs: noon, from: { user: staff.dewi, device: idOf('device', 'dewi') } }

const inContext = (arrival: Arrival, rest: Partial<AppendContext> = {}): AppendContext => ({
  ...house,
  ...arrival,
  ...rest,
})

/** Pushes entries as Sari's phone, without the seq a test entry may carry. */
export const push = (
  db: Db,
  entries: readonly unknown[],
  arrival: Arrival = asSari,
  rest: Partial<House> = {},
) => append(db, entries.map(asSent), inContext(arrival, rest))

/** What the wire carries: `seq` is the server's. */
function asSent(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('seq' in entry)) return entry
  const { seq: _, ...sent } = entry as JournalEntry
  return sent
}

/** An entry as Dewi at Melati would have written it. */
export const byDewi = <E extends JournalEntry>(entry: E): E => ({
  ...entry,
  unit: posts.melati,
  recordedBy: staff.dewi,
  device: idOf('device', 'dewi'),
})

export interface JournalLine {
  readonly seq: number
  readonly entry: Uuid
}

/** A unit's journal as it lies in the table. */
export const linesOf = (db: Db, unit: Uuid): Promise<JournalLine[]> =>
  db.query<JournalLine>('select seq, entry from line where cell = $1 and unit = $2 order by seq', [
    district.cell,
    unit,
  ])
