import { type Aid, aidTexts, bandNames, caution, homeText, standings } from '@simpul/domain/vulnerability'
import type { Me, MissedAnswer, MissedRow } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { missed as text } from '../text/missed-text.ts'
import { sheets } from '../text/posts-text.ts'
import { say, sayDate } from '../text/say.ts'
import { people } from '../text/text.ts'
import { namedLines } from './named-lines.ts'

/** Homes that may be missing something, one row each, with the reasons; the caution and the edition stand on top. */
export function missedSheet(
  rows: readonly MissedRow[],
  { posts, on }: Pick<MissedAnswer, 'posts' | 'on'>,
  why: string,
  me: Me,
): SheetTable[] {
  const names = new Map(posts.map(({ id, name }) => [id, name]))
  const computed = on === null ? [] : [say(text.computed, { day: sayDate(on) })]
  const editions = [...new Set(rows.map(({ edition }) => say(text.edition, { edition })))]
  return [
    {
      name: say(homeText.title),
      title: [say(homeText.title), say(caution), ...computed, ...editions, ...namedLines(me, why)],
      columns: [
        { header: say(text.name), width: 28 },
        { header: say(text.rtColumn), width: 6 },
        { header: say(people.post), width: 20 },
        { header: say(text.bandColumn), width: 14 },
        { header: say(text.pointsColumn), kind: 'integer' },
        { header: say(sheets.reasons), width: 60 },
        { header: say(text.missed), width: 60 },
        { header: say(text.answers), width: 40 },
      ],
      rows: rows.map((row) => [
        row.name,
        row.rt,
        names.get(row.post) ?? null,
        say(bandNames[row.band]),
        row.points,
        [...row.reasons.map((reason) => reason.text), ...row.crossing].map((one) => say(one)).join(' '),
        row.missed
          .map(({ aid, standing }) => `${say(aidTexts[aid as Aid].name)}: ${say(standings[standing])}`)
          .join(' '),
        row.words.map(({ by, answer }) => `${say(homeText[answer])}: ${by}`).join(', '),
      ]),
      landscape: true,
    },
  ]
}
