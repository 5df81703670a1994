import type { Me, WorklistAnswer, WorklistRow } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { sheets as text } from '../text/posts-text.ts'
import { say } from '../text/say.ts'
import { sayAge } from '../text/say-age.ts'
import { people } from '../text/text.ts'
import { kindNames, worklist } from '../text/worklist-text.ts'
import { namedLines } from './named-lines.ts'
import { todayOf } from '../pages/today-of.ts'

/** People to follow up, one row each; their phone numbers are shown one at a time only and stand in no file. */
export function worklistSheet(
  rows: readonly WorklistRow[],
  posts: WorklistAnswer['posts'],
  why: string,
  me: Me,
): SheetTable[] {
  const names = new Map(posts.map(({ id, name }) => [id, name]))
  const today = todayOf(me)
  return [
    {
      name: say(worklist.title),
      title: [say(worklist.title), ...namedLines(me, why)],
      columns: [
        { header: say(people.name), width: 28 },
        { header: say(people.birth), kind: 'date' },
        { header: say(worklist.age), width: 18 },
        { header: say(people.mother), width: 24 },
        { header: say(worklist.rtColumn), width: 6 },
        { header: say(people.post), width: 20 },
        { header: say(text.reasons), width: 70 },
        { header: say(people.last), kind: 'date' },
        { header: say(worklist.weightColumn), kind: 'decimal', decimals: 2 },
        { header: say(text.looked), width: 24 },
      ],
      rows: rows.map((row) => [
        row.name,
        row.birth,
        sayAge(row.birth, today),
        row.motherName,
        row.rt,
        names.get(row.post) ?? null,
        row.reasons.map(({ kind, reason }) => `${say(kindNames[kind])}: ${say(reason)}`).join(' '),
        row.lastWeighedOn,
        row.weightKg,
        row.looks.map(({ by }) => by).join(', '),
      ]),
      landscape: true,
    },
  ]
}
