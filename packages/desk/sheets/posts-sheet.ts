import type { Me, PostsAnswer } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { dayText } from '../pages/day-text.ts'
import { posts as text } from '../text/posts-text.ts'
import { say, sayNumber } from '../text/say.ts'
import { definitionsSheet, headLines } from './sheet-parts.ts'

/** Posts with how far each has come. */
export function postsSheet(answer: PostsAnswer, me: Me): SheetTable[] {
  const { unit, month, posts, expected, reported, closed } = answer
  const waiting = posts.reduce((sum, post) => sum + post.entriesOnTheWay, 0)
  const completeness = { month, postsClosed: closed, postsExpected: expected, entriesOnTheWay: waiting }
  const summary = say(text.reported, { reported: sayNumber(reported), expected: sayNumber(expected) })
  return [
    {
      name: say(text.title),
      title: [...headLines(unit.name, completeness, me), summary],
      columns: [
        { header: say(text.post), width: 24 },
        { header: say(text.above), width: 24 },
        { header: say(text.day), width: 34 },
        { header: say(text.report), width: 14 },
        { header: say(text.phones), kind: 'integer' },
        { header: say(text.onTheWay), kind: 'integer' },
        { header: say(text.latest), kind: 'date' },
      ],
      rows: posts.map((post) => [
        post.name,
        post.above,
        dayText(post, me.serverTime),
        say(post.reported ? text.sent : text.notSent),
        post.silentPhones,
        post.entriesOnTheWay,
        post.latestEntry?.slice(0, 10) ?? null,
      ]),
      landscape: true,
    },
    definitionsSheet(['day.opened', 'day.closed', 'report.sent']),
  ]
}
