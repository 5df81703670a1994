import { type Actor, type Assignment, mayWrite, rolesAt } from '@simpul/domain/access'
import { unitPath, unitTree } from '@simpul/domain/areas'
import { type CaseReport, codeOfService, reportServiceId } from '@simpul/domain/cases'
import { foldPerson, foldSubject } from '@simpul/domain/catalogue'
import { anyServiceById, handOverFile } from '@simpul/domain/catalogue/whole'
import {
  checkMove,
  type Entry,
  type JournalEntry,
  type MoveBody,
  parseEntry,
  type PlainDate,
  SECTORS,
  type Uuid,
} from '@simpul/domain/core'
import type { HouseholdVisitBody } from '@simpul/domain/institution'
import { householdOn, type MembershipView } from '@simpul/domain/people'
import { judgeHome, vulnerabilityEdition } from '@simpul/domain/vulnerability'
import { expect, it } from 'vitest'
import { caseStory, homesOfPost, homeStory, likelyMissed, postStory, simulateDistrict } from '../index.ts'

const area = (code: string, name: string) => ({ code, name })
const district = simulateDistrict({
  ...{ seed: 'test', district: area('18.72', 'Kota Metro'), from: '2025-06-01', postsPerVillage: 3 },
  subdistricts: [area('18.72.01', 'Metro Pusat')],
  villages: [area('18.72.01.1001', 'Imopuro')],
  cover: { from: '2026-03-03', until: '2026-04-09' },
})
const TO: PlainDate = '2026-03-10'
const plan = { from: '2025-06-01', to: TO, underFives: 34, homes: true } as const
const posts = [0, 1]

/** The stories of both posts, as one server keeps them. */
function whole(): { register: Entry[]; homes: Entry[]; cases: Entry[] } {
  const counters = new Map()
  const register = posts.flatMap((index) => {
    const { months, registerOf, sessionOf } = postStory(district, index, plan, counters)
    return months.flatMap((month) => [...registerOf(month), ...sessionOf(month)])
  })
  const homes = posts.flatMap((index) => homeStory(district, index, plan, counters))
  const cases = posts.flatMap((index) => caseStory(district, index, plan, counters))
  return { register, homes, cases }
}
const { register, homes, cases } = whole()
const all = [...register, ...homes, ...cases]

function bySubject(entries: readonly Entry[], kind: string): Map<Uuid, JournalEntry[]> {
  const found = new Map<Uuid, JournalEntry[]>()
  for (const [index, entry] of entries.entries())
    if (entry.subject.kind === kind)
      found.set(entry.subject.id, [...(found.get(entry.subject.id) ?? []), { ...entry, seq: index + 1 }])
  return found
}

it('is the same every time it is told, and every entry has its own id and number', () => {
  expect(whole()).toEqual({ register, homes, cases })
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const numbers = new Map<string, number>()
  for (const { device, deviceSeq } of all) {
    expect(deviceSeq).toBe((numbers.get(device) ?? 0) + 1)
    numbers.set(device, deviceSeq)
  }
})

it('writes only what a phone could write, none of it later than the last day', () => {
  for (const entry of [...homes, ...cases]) {
    expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ ok: true, value: entry })
    const read = anyServiceById(entry.service)?.readBody(entry)
    expect(read?.ok === true ? undefined : [entry.service, entry.body, read?.problem]).toBeUndefined()
    expect(entry.happenedOn <= TO && entry.happenedOn >= plan.from).toBe(true)
  }
})

it('is written by those who may', () => {
  const tree = unitTree(district.units)
  const actors = new Map(
    district.users.map(({ id, ...user }): [Uuid, Actor] => [
      id,
      { user: id, assignments: [user as Assignment] },
    ]),
  )
  for (const { service, recordedBy, unit, happenedOn, body } of homes.filter(
    ({ subject }) => subject.kind !== 'case',
  )) {
    const known = anyServiceById(service)
    const [actor, path] = [actors.get(recordedBy), unitPath(tree, unit, TO)]
    if (known === undefined || actor === undefined) throw new Error(service)
    if (known.workflow === undefined) expect(mayWrite(actor, known, path, happenedOn), service).toBe(true)
    else {
      const move = body as MoveBody
      const roles = rolesAt(actor, known.sector, path, happenedOn)
      expect(checkMove(known.workflow, move.from, move, roles), service).toBeUndefined()
    }
  }
})

it('everybody of a home is in the book of the post and lives there', () => {
  const people = bySubject([...register, ...homes], 'person')
  const known = posts.flatMap((index) => homesOfPost(district, index, plan))
  expect(known.length).toBeGreaterThan(40)
  for (const { id, members } of known)
    for (const { person } of members) {
      const { subject, views } = foldPerson(person.id, people.get(person.id) ?? [])
      expect([subject.birth, householdOn((views.membership as MembershipView).memberships, TO)]).toEqual([
        person.birth,
        id,
      ])
    }
})

it('says of every home what it likely misses, and nothing of those who miss nothing', () => {
  const people = bySubject([...register, ...homes], 'person')
  const files = [...bySubject(homes, 'case')].map(([id, entries]) => {
    const code = codeOfService(entries[0]?.service ?? '') ?? ''
    const { views } = foldSubject('case', id, entries, anyServiceById)
    const { household, person } = views[reportServiceId(code)] as CaseReport
    return { id, code, views, household, person }
  })
  const seen = new Map<string, number>()
  for (const home of posts.flatMap((index) => homesOfPost(district, index, plan))) {
    const ids = home.members.map(({ person }) => person.id)
    const members = ids.map((id) => {
      const { birth } = foldPerson(id, people.get(id) ?? []).subject
      return { id, ...(birth === undefined ? {} : { birth }) }
    })
    const own = files.filter(
      ({ household, person }) => household === home.id || (person !== undefined && ids.includes(person)),
    )
    const { missed } = judgeHome({ members, cases: own }, vulnerabilityEdition(TO), TO)
    const told = Object.fromEntries(missed.map(({ aid, standing }) => [aid, standing]))
    expect(told, JSON.stringify(home)).toEqual(likelyMissed(home, TO))
    const kinds = missed.length === 0 ? ['nothing'] : missed.flatMap(({ aid, standing }) => [aid, standing])
    for (const one of kinds) seen.set(one, (seen.get(one) ?? 0) + 1)
  }
  for (const one of ['nothing', 'not-received', 'not-known', 'asked-for', 'pkh', 'elderly-cash', 'toilet'])
    expect(seen.get(one), one).toBeGreaterThan(1)
})

it('forms about a household tell the same truth, whoever wrote them', () => {
  const truth = new Map(
    posts.flatMap((index) => homesOfPost(district, index, plan)).map((home) => [home.id, home]),
  )
  const reports = cases.map(({ body }) => body as Record<string, unknown>)
  const linked = reports.filter(({ linkedHousehold }) => linkedHousehold !== undefined)
  expect(linked.length).toBeGreaterThan(15)
  for (const { linkedHousehold, incomeType } of linked)
    if (incomeType !== undefined) expect(incomeType).toBe(truth.get(linkedHousehold as Uuid)?.fate.income)
})

it('kader hand over what is not theirs: some waits, some was taken, done or declined', () => {
  const visits = new Map([...bySubject(homes, 'visit')].map(([id, [visit]]) => [id, visit]))
  const states = new Map<string, number>()
  const handOvers = bySubject(homes, 'hand-over')
  const sectorOf = new Map(district.users.map(({ id, sector }) => [id, sector]))
  for (const [id, entries] of handOvers) {
    const { views } = foldSubject('hand-over', id, entries, anyServiceById)
    const file = handOverFile(id, views)
    if (file === undefined) throw new Error(id)
    states.set(file.state, (states.get(file.state) ?? 0) + 1)
    const visit = visits.get(file.handOver.visit)
    const { asked, household } = visit?.body as HouseholdVisitBody
    expect([household, visit?.recordedBy]).toEqual([file.handOver.household, file.handOver.by])
    expect(asked).toContain(file.sector)
    expect(sectorOf.get(file.handOver.by)).not.toBe(file.sector)
    // In the order in which the server keeps them every step is taken from where it stands.
    const answers = entries.filter(({ service }) => service.endsWith('-hand-over-answer'))
    expect(answers.map(({ body }) => (body as { to: string }).to).at(-1) ?? 'open').toBe(file.state)
    for (const { recordedBy } of answers) expect(sectorOf.get(recordedBy)).toBe(file.sector)
  }
  for (const state of ['open', 'taken', 'done', 'declined'])
    expect(states.get(state), state).toBeGreaterThan(2)
  const sectors = [...handOvers.values()].map(([first]) => first?.service.replace('-hand-over', ''))
  expect(new Set(sectors)).toEqual(new Set(SECTORS))
})

it('one kader covers another sector', () => {
  const covering = district.users.filter(({ cover }) => cover !== undefined)
  expect(covering).toMatchObject([
    { sector: 'social', cover: [{ sector: 'education', until: '2026-04-09' }] },
  ])
})
