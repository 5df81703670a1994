import { standingValues, type Uuid } from '@simpul/domain/core'
import type { HouseholdView } from '@simpul/domain/people'
import type { HouseholdRow, PersonRow } from './known.ts'
import type { Session } from './session.ts'
import { counted, entriesOf, subjectsOfKind } from './subject-entries.ts'

/** Every dwelling on this phone with those who live in it, by the name of its head. Asked for when somebody chooses. */
export async function householdsOf(session: Session, people: readonly PersonRow[]): Promise<HouseholdRow[]> {
  const ids = await subjectsOfKind(session, 'household')
  const found = await entriesOf(session, ids, true)
  const members = byHousehold(people)
  const rows = [...found].flatMap(([id, entries]): HouseholdRow[] => {
    const view = session.house.foldSubject('household', id, counted(entries)).views.household
    if (view === undefined) return []
    return [rowOf(id, view as HouseholdView, members.get(id) ?? [])]
  })
  return rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

function rowOf(id: Uuid, view: HouseholdView, members: readonly PersonRow[]): HouseholdRow {
  const { headName, address, rt } = standingValues(view)
  return { id, headName: textOf(headName), address: textOf(address), rt: textOf(rt), members }
}

function byHousehold(people: readonly PersonRow[]): Map<Uuid, PersonRow[]> {
  const members = new Map<Uuid, PersonRow[]>()
  for (const row of people) {
    if (row.household === undefined || row.died !== undefined) continue
    const known = members.get(row.household)
    if (known === undefined) members.set(row.household, [row])
    else known.push(row)
  }
  return members
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const sortKey = ({ headName = '', id }: HouseholdRow): string => `${headName.toLowerCase()}\n${id}`
