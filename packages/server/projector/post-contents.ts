import { addDays, type Month, monthOf, monthRange, type PlainDate, type Uuid } from '@simpul/domain/core'
import {
  isReported,
  type PostDay,
  type PostSubject,
  postDayOf,
  type ReportView,
  reportId,
} from '@simpul/domain/institution'
import type { PersonSubject } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import { type SealedContribution, sealedContributions } from './sealed-contributions.ts'

/** Everything the figures of a post are made of. */
export interface PostContent {
  readonly post: PostSubject
  readonly parent: Uuid | null
  /** Everybody who ever belonged to it. */
  readonly people: StoredPerson[]
  readonly days: StoredDay[]
  /** Of people who were erased. */
  readonly sealed: SealedContribution[]
}

export interface StoredPerson {
  readonly subject: PersonSubject
  readonly views: Readonly<Record<string, unknown>>
  readonly through: string
}

export interface StoredDay {
  readonly view: PostDay
  readonly through: string
}

/** A thousand people of a post come in two statements. */
const peoplePerPage = 500

/**
 * Loads posts with their people, session days and reports; units of another kind are left out.
 * @param today the local day; its month is the last one
 */
export async function postContents(
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  today: PlainDate,
): Promise<PostContent[]> {
  const known = await withReports(tx, cell, await readPosts(tx, cell, units), today)
  const posts = new Map(known.map((content) => [content.post.id, content]))
  const ids = [...posts.keys()]
  for (const { unit, ...day } of await daysOf(tx, cell, ids)) posts.get(unit)?.days.push(day)
  for (const one of await sealedContributions(tx, cell, ids)) posts.get(one.unit)?.sealed.push(one)
  const stays = await staysAt(tx, cell, ids)
  const people = await storedPeople(tx, cell, [...new Set(stays.map(({ person }) => person))])
  for (const { unit, person } of stays) {
    const stored = people.get(person)
    if (stored !== undefined) posts.get(unit)?.people.push(stored)
  }
  return [...posts.values()]
}

async function readPosts(tx: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<PostContent[]> {
  const rows = await tx.query<{ id: Uuid; from: PlainDate; last: PlainDate | null; parent: Uuid | null }>(
    `select id, from_day as "from", to_day as last, parent
     from unit
     where cell = $1 and id = any($2::uuid[]) and kind = 'post'
     order by id`,
    [cell, units],
  )
  return rows.map(({ id, from, last, parent }) => ({
    // The table has the last day it worked, the domain the first day it no longer did.
    post: { id, from, ...(last === null ? {} : { to: addDays(last, 1) }) },
    parent,
    people: [],
    days: [],
    sealed: [],
  }))
}

/** Reports are looked up by the ids that their months make: there is one a month at most. */
async function withReports(
  tx: Queryable,
  cell: Uuid,
  contents: readonly PostContent[],
  today: PlainDate,
): Promise<PostContent[]> {
  const months = new Map<Uuid, { readonly unit: Uuid; readonly month: Month }>()
  for (const { post } of contents)
    for (const month of post.from > today ? [] : monthRange(monthOf(post.from), monthOf(today)))
      months.set(reportId(post.id, 'monthly-health', month), { unit: post.id, month })
  const found = await tx.query<{ id: Uuid; report: ReportView | null }>(
    `select subject_id as id, views -> 'report' as report
     from subject_view
     where cell = $1 and subject_kind = 'activity' and subject_id = any($2::uuid[])`,
    [cell, [...months.keys()]],
  )
  const reported = new Map<Uuid, Month[]>()
  for (const { id, report } of found) {
    const about = months.get(id)
    if (about === undefined || report === null || report.unit !== about.unit || !isReported(report)) continue
    reported.set(about.unit, [...(reported.get(about.unit) ?? []), about.month])
  }
  return contents.map((content) => {
    const sent = reported.get(content.post.id)
    return sent === undefined ? content : { ...content, post: { ...content.post, reported: sent } }
  })
}

/** Who ever belonged to posts; once per post, however often they came and went. */
const staysAt = (
  tx: Queryable,
  cell: Uuid,
  posts: readonly Uuid[],
): Promise<{ unit: Uuid; person: Uuid }[]> =>
  tx.query(
    `select distinct unit, person
     from person_stay
     where cell = $1 and unit = any($2::uuid[])
     order by unit, person`,
    [cell, posts],
  )

/**
 * By id and not by a join with the stays: on tables that have just grown the planner would read them whole.
 */
async function storedPeople(
  tx: Queryable,
  cell: Uuid,
  persons: readonly Uuid[],
): Promise<Map<Uuid, StoredPerson>> {
  const people = new Map<Uuid, StoredPerson>()
  for (let at = 0; at < persons.length; at += peoplePerPage) {
    const rows = await tx.query<StoredPerson & { id: Uuid }>(
      `select subject_id as id, subject, views, through
       from subject_view
       where cell = $1 and subject_kind = 'person' and subject_id = any($2::uuid[])`,
      [cell, persons.slice(at, at + peoplePerPage)],
    )
    for (const { id, ...person } of rows) people.set(id, person)
  }
  return people
}

async function daysOf(
  tx: Queryable,
  cell: Uuid,
  posts: readonly Uuid[],
): Promise<(StoredDay & { readonly unit: Uuid })[]> {
  const rows = await tx.query<{ unit: Uuid; views: Readonly<Record<string, unknown>>; through: string }>(
    `select d.unit, v.views, v.through
     from session_day d
     join subject_view v on v.cell = $1 and v.subject_kind = 'activity' and v.subject_id = d.id
     where d.cell = $1 and d.unit = any($2::uuid[])
     order by d.unit, d.day, d.id`,
    [cell, posts],
  )
  return rows.flatMap(({ unit, views, through }) => {
    const view = postDayOf(views)
    return view === undefined ? [] : [{ unit, view, through }]
  })
}
