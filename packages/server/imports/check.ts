import type { Actor } from '@simpul/domain/access'
import type { Uuid } from '@simpul/domain/core'
import type { ListCell, RowNote } from '@simpul/domain/lists'
import type { ImportCounts, ImportMapping } from '@simpul/domain/wire'
import type { UnitRow } from '../access/units.ts'
import { readFile } from '../sheets/read-file.ts'
import { type ImportHouse, rightsAt } from './import-context.ts'
import {
  type CheckedRow,
  dropRows,
  fileOf,
  findImport,
  type ImportRecord,
  insertRows,
  setProgress,
} from './import-rows.ts'
import { holdersOf, type OnRecord, peopleOfPost, standingOf } from './known-people.ts'
import { type ListLine, linesOf, MOST_LINES } from './list-table.ts'
import { type ImportRights, planLine } from './plan-line.ts'
import { type PostBook, plainPostName, postBook } from './posts.ts'
import { breathe } from './slices.ts'
import { type ListedPerson, type Mention, whoIsIt } from './who-is-it.ts'

/** Lines that are looked up and written down together. */
const CHUNK = 250

/**
 * Reads the whole list and writes down, line by line, what it would become. Nothing of it stands in the journal yet, so
 * a check that was broken off simply begins anew. The answer is a pure function of the file, the choices and what is on
 * record now.
 */
export async function checkImport(house: ImportHouse, id: Uuid, signal: AbortSignal): Promise<void> {
  const { db, cell, now } = house
  const found = await findImport(db, cell, id)
  if (found?.state !== 'checking' || found.mapping === null) return
  const since = now().toISOString()
  await dropRows(db, cell, id)
  const lines = await readLines(house, found, found.mapping)
  if (lines === undefined) {
    await db.run(`update import set state = 'unreadable' where cell = $1 and id = $2`, [cell, id])
    return
  }
  await db.run('update import set total = $3, done = 0 where cell = $1 and id = $2', [cell, id, lines.length])
  const checker = await openChecker(house, found, found.mapping)
  const tally = openTally()
  for (let at = 0; at < lines.length && !signal.aborted; at += CHUNK) {
    const rows = await checker(lines.slice(at, at + CHUNK), at + 1, tally)
    await db.transaction(async (tx) => {
      await insertRows(tx, cell, id, rows)
      await setProgress(tx, cell, id, { done: at + rows.length })
    })
  }
  // Broken off by the end of the server: the job is done again.
  if (signal.aborted) throw new Error('the server is ending')
  await conclude(house, id, tally.counts(), since)
}

async function readLines(
  { db, cell }: ImportHouse,
  { id, day }: ImportRecord,
  mapping: ImportMapping,
): Promise<ListLine[] | undefined> {
  const bytes = await fileOf(db, cell, id)
  const sheets = bytes === undefined ? undefined : await readFile(bytes)
  if (sheets?.ok !== true) return undefined
  const lines = await linesOf(sheets.value, mapping, day)
  return lines.length > MOST_LINES ? undefined : lines
}

async function conclude(
  { db, cell }: ImportHouse,
  id: Uuid,
  counts: ImportCounts,
  since: string,
): Promise<void> {
  await db.run(
    `update import
     set state = 'checked', counts = $3::jsonb, checked_at = $4
     where cell = $1 and id = $2 and state = 'checking'`,
    [cell, id, JSON.stringify(counts), since],
  )
}

type Checker = (lines: readonly ListLine[], from: number, tally: Tally) => Promise<CheckedRow[]>

/** Loads who is on record in the area of the import, then answers for lines chunk by chunk. */
async function openChecker(
  house: ImportHouse,
  record: ImportRecord,
  mapping: ImportMapping,
): Promise<Checker> {
  const { db, cell } = house
  const units = await house.units.read()
  const actor = await house.actorOf(record.byUser)
  const book = postBook(units, record.unit, actor)
  const people: OnRecord[] = []
  for (const { unit } of book.posts) people.push(...(await peopleOfPost(db, cell, unit.id)))
  const rights = rightsByUnit(actor, record)
  const postName = (unit: Uuid | null) => (unit === null ? null : (units.get(unit)?.name ?? null))
  const who = whoIsIt(uniquePeople(people), {
    importId: record.id,
    choices: record.choices,
    unsure: mapping.unsure,
    postName,
  })
  const slice = breathe()
  return async (lines, from, tally) => {
    const holders = await holdersOf(db, cell, [...new Set(lines.flatMap(({ read }) => read.nik ?? []))])
    const named: { line: ListLine; mention: Mention; unit: UnitRow | RowNote }[] = []
    for (const [at, line] of lines.entries()) {
      const unit = unitOf(line, mapping, book)
      const holder = line.read.nik === undefined ? undefined : holders.get(line.read.nik)
      const unitId = 'id' in unit ? unit.id : undefined
      named.push({ line, unit, mention: who({ line, place: from + at, unit: unitId, holder }) })
      await slice()
    }
    await loadStanding(
      house,
      named.map(({ mention }) => mention.person),
    )
    return named.map(({ line, mention, unit }, at) => {
      const may = 'id' in unit ? rights(unit) : NOTHING
      const plan = planLine(line, mention, {
        ...{ unit, postName, rights: may, day: record.day, doubtful: mapping.doubtful },
      })
      const row = rowOf(from + at, line, mention, plan)
      tally.add(row, line, mention, plan.entries.length > 0)
      return row
    })
  }
}

const NOTHING: ImportRights = { register: false, correct: false, measure: false }

/** Somebody who lived at two posts is one person. */
const uniquePeople = (people: readonly OnRecord[]): OnRecord[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
]

function rightsByUnit(actor: Actor | undefined, { day }: ImportRecord): (unit: UnitRow) => ImportRights {
  const known = new Map<Uuid, ImportRights>()
  return (unit) => {
    const rights = known.get(unit.id) ?? (actor === undefined ? NOTHING : rightsAt(actor, unit.path, day))
    known.set(unit.id, rights)
    return rights
  }
}

/** The post of a line: as somebody chose for that name, as the name says, or the one that all lines are of. */
function unitOf({ read }: ListLine, mapping: ImportMapping, book: PostBook): UnitRow | RowNote {
  const { post, village } = read
  const byId = (id: Uuid | undefined) => book.posts.find(({ unit }) => unit.id === id)?.unit
  if (post === undefined) return byId(mapping.post) ?? { code: 'post-missing' }
  const chosen = Object.hasOwn(mapping.posts, plainPostName(post))
    ? mapping.posts[plainPostName(post)]
    : undefined
  if (chosen === null) return { code: 'left-out-by-choice' }
  return byId(chosen) ?? book.find(post, village) ?? { code: 'post-unknown', params: { value: post } }
}

/** What stands of those on record whom the list has not named before. */
async function loadStanding({ db, cell }: ImportHouse, persons: readonly ListedPerson[]): Promise<void> {
  const fresh = new Map(
    persons
      .filter((person) => person.line === undefined && !person.loaded)
      .map((person) => [person.id, person]),
  )
  const standing = await standingOf(db, cell, [...fresh.keys()])
  for (const person of fresh.values()) {
    person.loaded = true
    const found = standing.get(person.id)
    if (found === undefined) continue
    person.standing = found
    person.measured = found.measured
  }
}

function rowOf(
  place: number,
  { sheet, line, cells }: ListLine,
  { person, alike }: Mention,
  { entries, notes, outcome }: ReturnType<typeof planLine>,
): CheckedRow {
  const isWritten = entries.length > 0 || person.line === undefined || person.written
  return {
    ...{ place, sheet, line, notes, outcome, alike },
    cells: cells.slice(0, 120).map(shownCell),
    plan: entries,
    person: isWritten ? person.id : null,
  }
}

/** As the file had it, for the answer that goes back; a control character is nobody's word. */
function shownCell(cell: ListCell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return cell === null
    ? ''
    : String(cell)
        .slice(0, 300)
        .replace(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff]/g, '')
}

type Tally = ReturnType<typeof openTally>

/** Counts what the check finds. */
function openTally() {
  const outcomes = { taken: 0, known: 0, 'needs-you': 0, refused: 0 }
  const fresh = new Set<Uuid>()
  const known = new Set<Uuid>()
  const posts = new Map<string, { name: string; rows: number }>()
  let measurements = 0
  let alike = 0
  const add = (row: CheckedRow, { read }: ListLine, { person }: Mention, writes: boolean) => {
    outcomes[row.outcome]++
    if (row.alike !== null) alike++
    if (row.plan.some(({ what }) => what === 'growth')) measurements++
    if (person.line === undefined) known.add(person.id)
    else if (writes) fresh.add(person.id)
    if (read.post === undefined || !row.notes.some(({ code }) => code === 'post-unknown')) return
    const post = posts.get(plainPostName(read.post)) ?? { name: read.post, rows: 0 }
    post.rows++
    posts.set(plainPostName(read.post), post)
  }
  const counts = (): ImportCounts => ({
    ...{ newPeople: fresh.size, knownPeople: known.size, measurements, alike },
    ...{
      taken: outcomes.taken,
      known: outcomes.known,
      needsYou: outcomes['needs-you'],
      refused: outcomes.refused,
    },
    unknownPosts: [...posts.values()].sort((a, b) => b.rows - a.rows).slice(0, 100),
  })
  return { add, counts }
}
