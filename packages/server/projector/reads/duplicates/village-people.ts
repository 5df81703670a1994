import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { KnownPerson, PairVerdict, Sex } from '@simpul/domain/people'
import type { Queryable } from '../../../db/db.ts'

/** A person of a post with what is held against others and shown beside them. */
export interface VillagePerson {
  /** What is compared. */
  readonly known: KnownPerson
  readonly post: Uuid
  readonly since: PlainDate | null
  readonly fatherName: string | null
  readonly address: string | null
  readonly rw: string | null
  readonly lastWeighedOn: PlainDate | null
  readonly weightKg: number | null
  /** What was decided about this person and others. */
  readonly pairs: readonly PairVerdict[]
}

interface Row extends Omit<VillagePerson, 'known' | 'pairs'> {
  readonly id: Uuid
  readonly name: string
  readonly sex: Sex | null
  readonly birth: PlainDate | null
  readonly estimated: boolean
  readonly motherName: string | null
  readonly rt: string | null
  readonly nik: string | null
  readonly pairs: readonly PairVerdict[] | null
}

/** Who belongs to a post now. One statement a post: a village at once would keep others waiting. */
export async function peopleOfPost(db: Queryable, cell: Uuid, post: Uuid): Promise<VillagePerson[]> {
  const rows = await db.query<Row>(
    `select p.id, p.home as post, p.name, p.sex, p.birth, p.mother_name as "motherName", p.rt,
       p.last_weighed_on as "lastWeighedOn", p.weight_kg as "weightKg",
       coalesce((v.views #>> '{person,birthDateEstimated,value}')::boolean, false) as estimated,
       v.views #>> '{person,fatherName,value}' as "fatherName",
       v.views #>> '{person,address,value}' as address,
       v.views #>> '{person,rw,value}' as rw,
       v.views #>> '{identity,nik,value}' as nik,
       v.views #> '{same-person,pairs}' as pairs,
       v.subject #>> '{stays,-1,from}' as since
     from person p
     join subject_view v on v.cell = $1 and v.subject_id = p.id and v.subject_kind = 'person'
     where p.cell = $1 and p.home = $2
     order by p.name, p.id`,
    [cell, post],
  )
  return rows.map(({ pairs, ...row }) => ({ ...row, known: knownOf(row), pairs: pairs ?? [] }))
}

const knownOf = ({
  id,
  name,
  sex,
  birth,
  estimated,
  motherName,
  rt,
  nik,
}: Omit<Row, 'pairs'>): KnownPerson => ({
  id,
  name,
  ...(sex === null ? {} : { sex }),
  ...(birth === null ? {} : { birth, birthEstimated: estimated }),
  ...(motherName === null ? {} : { motherName }),
  ...(rt === null ? {} : { rt }),
  ...(nik === null ? {} : { nik }),
})
