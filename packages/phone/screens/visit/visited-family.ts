import type { Assignment } from '@simpul/domain/access'
import { servesSector } from '@simpul/domain/access'
import { type PlainDate, SECTORS, type Sector } from '@simpul/domain/core'
import type { PersonRow } from '../../db/known.ts'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { isDone } from '../cases/case-groups.ts'
import { headOf } from '../cases/case-title.ts'
import { casesOf } from '../cases/cases-on-phone.ts'
import { nameText } from '../name-text.ts'
import type { VisitDraft } from './visit-draft.ts'

type Whom = Pick<VisitDraft, 'household' | 'person'>
type Agenda = ReturnType<Sheets['visitAgenda']>
type DoneService = Parameters<Sheets['visitAgenda']>[2][number]

/** The family of a visit with what there is to ask. */
export interface VisitedFamily {
  readonly name: string
  readonly members: readonly PersonRow[]
  readonly agenda: Agenda
}

/** Who lives there: the household, or whoever has none. The dead are not met. */
export const membersOf = (phone: Phone, { household, person }: Whom): readonly PersonRow[] =>
  phone.people
    .get()
    .filter(
      (row) =>
        row.died === undefined && (household === undefined ? row.id === person : row.household === household),
    )

/** The own sector and those covered today; a role for all sectors has none of its own. */
export const sectorsOf = ({ me, today }: Pick<Phone, 'me' | 'today'>): readonly Sector[] =>
  SECTORS.filter((sector) =>
    (me.assignments as readonly Assignment[]).some((assignment) => servesSector(assignment, sector, today())),
  )

/** What to ask this family today. */
export async function visitedFamily(phone: Phone, sheets: Sheets, whom: Whom): Promise<VisitedFamily> {
  const members = membersOf(phone, whom)
  const done = await doneServices(phone, sheets, whom, members)
  const head = whom.household === undefined ? undefined : await headOf(phone, whom.household)
  return {
    name: nameText(head ?? members[0]?.name ?? ''),
    members,
    agenda: sheets.visitAgenda(
      members.map(({ id, birth, sex }) => ({
        id,
        ...(birth === undefined ? {} : { birth }),
        ...(sex === undefined ? {} : { sex }),
      })),
      sectorsOf(phone),
      done,
      phone.today(),
    ),
  }
}

async function doneServices(
  phone: Phone,
  sheets: Sheets,
  { household }: Whom,
  members: readonly PersonRow[],
): Promise<DoneService[]> {
  const ids = new Set(members.map(({ id }) => id))
  const weighed = members.flatMap(({ id, lastWeighedOn }): DoneService[] =>
    lastWeighedOn === undefined
      ? []
      : [{ service: 'child-growth', on: weighedOn(lastWeighedOn), member: id }],
  )
  const forms = (await casesOf(phone, sheets)).flatMap((known): DoneService[] => {
    const { sheet, file } = known
    const { report } = file
    if (report === undefined) return []
    const isAboutPerson = sheet.about === 'person'
    const isTheirs = isAboutPerson
      ? report.person !== undefined && ids.has(report.person)
      : household !== undefined && report.household === household
    if (!isTheirs) return []
    return [
      {
        service: sheet.code,
        on: report.happenedOn,
        ...(isAboutPerson && report.person !== undefined ? { member: report.person } : {}),
        ...(isDone(known, sheets) ? {} : { openCase: file.id }),
      },
    ]
  })
  return [...weighed, ...forms]
}

/** A child is weighed once a calendar month: the round begins with the month, whatever the day was. */
const weighedOn = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate
