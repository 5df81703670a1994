import type { PlainDate, Uuid } from '@simpul/domain/core'
import { standingValues } from '@simpul/domain/core'
import { type IdentityView, type KnownPerson, type PersonView, type Sex } from '@simpul/domain/people'
import {
  type ChildGrowthView,
  hasBookOn,
  type KiaBookView,
  type Measurement,
} from '@simpul/domain/sectors/health'
import type { Queryable } from '../db/db.ts'

/** Somebody on record, as far as a list is held against them. */
export interface OnRecord extends KnownPerson {
  readonly home: Uuid | null
}

interface KnownRow {
  readonly id: Uuid
  readonly name: string
  readonly sex: Sex | null
  readonly birth: PlainDate | null
  readonly motherName: string | null
  readonly rt: string | null
  readonly home: Uuid | null
  readonly nik: string | null
}

const NIK = `(views #>> '{identity,nik,value}')`

/** Everybody who belongs or belonged to a post: also who left or died must not be written down anew. */
export async function peopleOfPost(db: Queryable, cell: Uuid, post: Uuid): Promise<OnRecord[]> {
  const rows = await db.query<KnownRow>(
    `select p.id, p.name, p.sex, p.birth, p.mother_name as "motherName", p.rt, p.home, v.nik
     from (select distinct person from person_stay where cell = $1 and unit = $2) as s
     join person p on p.cell = $1 and p.id = s.person
     left join lateral (
       select ${NIK} as nik
       from subject_view
       where cell = $1 and subject_kind = 'person' and subject_id = p.id
     ) as v on true
     where p.name <> ''
     order by p.id`,
    [cell, post],
  )
  return rows.map(onRecord)
}

const onRecord = ({ id, name, sex, birth, motherName, rt, home, nik }: KnownRow): OnRecord => ({
  id,
  name,
  home,
  ...(sex === null ? {} : { sex }),
  ...(birth === null ? {} : { birth }),
  ...(motherName === null ? {} : { motherName }),
  ...(rt === null ? {} : { rt }),
  ...(nik === null ? {} : { nik }),
})

/** Who has these NIK anywhere in the cell. */
export async function holdersOf(
  db: Queryable,
  cell: Uuid,
  niks: readonly string[],
): Promise<Map<string, Uuid>> {
  if (niks.length === 0) return new Map()
  const rows = await db.query<{ id: Uuid; nik: string }>(
    `select subject_id as id, ${NIK} as nik
     from subject_view
     where cell = $1 and subject_kind = 'person' and ${NIK} = any($2::text[])
     order by subject_id desc`,
    [cell, niks],
  )
  return new Map(rows.map(({ id, nik }) => [nik, id]))
}

/** What stands about somebody, in the parts that a list speaks of. */
export interface Standing {
  readonly person: PersonView
  readonly identity: IdentityView
  /** Oldest first. */
  readonly measured: readonly Measurement[]
  readonly hasBookOn: (day: PlainDate) => boolean | undefined
  readonly values: Readonly<Record<string, unknown>>
}

interface ViewsRow {
  readonly id: Uuid
  readonly person: PersonView | null
  readonly identity: IdentityView | null
  readonly growth: ChildGrowthView | null
  readonly book: KiaBookView | null
}

export async function standingOf(
  db: Queryable,
  cell: Uuid,
  ids: readonly Uuid[],
): Promise<Map<Uuid, Standing>> {
  if (ids.length === 0) return new Map()
  const rows = await db.query<ViewsRow>(
    `select subject_id as id, views -> 'person' as person, views -> 'identity' as identity,
       views -> 'child-growth' as growth, views -> 'kia-book' as book
     from subject_view
     where cell = $1 and subject_kind = 'person' and subject_id = any($2::uuid[])`,
    [cell, ids],
  )
  return new Map(rows.map((row) => [row.id, standing(row)]))
}

const standing = ({ person, identity, growth, book }: ViewsRow): Standing => ({
  person: person ?? {},
  identity: identity ?? {},
  measured: growth?.measurements ?? [],
  hasBookOn: (day) => (book === null ? undefined : hasBookOn(book, day)),
  values: { ...standingValues(person ?? {}), ...standingValues(identity ?? {}) },
})

/** Of somebody whom the list names first. */
export const NOBODY_YET: Standing = {
  person: {},
  identity: {},
  measured: [],
  hasBookOn: () => undefined,
  values: {},
}
