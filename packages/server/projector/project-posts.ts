import { type MonthTallies, tallyMonths } from '@simpul/domain/catalogue'
import { monthOf, monthRange, type PlainDate, type Uuid } from '@simpul/domain/core'
import { type DueArea, markAreas } from './due-areas.ts'
import { type PostContent, postContents } from './post-contents.ts'
import { withSealed } from './sealed-contributions.ts'
import { isolate, settleStuck } from './stuck.ts'
import type { Turn } from './turn.ts'
import { type WriteTalliesOptions, writeTallies } from './write-tallies.ts'
import { writeThroughs } from './write-throughs.ts'

/**
 * Recomputes every month of posts since they exist, from the stored views of everybody who ever belonged to
 * them, and marks the sums above due for the months that changed.
 * @param today the local day; its month is the last one
 */
export async function projectPosts(
  { tx, cell, anyStuck }: Turn,
  units: readonly Uuid[],
  today: PlainDate,
  options: WriteTalliesOptions = {},
): Promise<void> {
  const contents = await postContents(tx, cell, units, today)
  const { done, stuck } = isolate(contents.map(asUnit), ({ content }) => ({
    unit: content.post.id,
    months: talliesOf(content, today),
  }))
  const changed = await writeTallies(tx, cell, done, options)
  const newer = await writeThroughs(tx, cell, contents.map(throughOf))
  // An entry that changes no figure still makes the figures newer, here and above.
  for (const unit of newer) changed.push({ unit, month: monthOf(today) })
  await markAreas(tx, cell, areasAbove(contents, changed))
  if (anyStuck || stuck.length > 0) await settleStuck(tx, cell, contents.map(asUnit), stuck)
}

const asUnit = (content: PostContent) => ({ kind: 'unit' as const, id: content.post.id, content })

function talliesOf({ post, people, days, sealed }: PostContent, today: PlainDate): readonly MonthTallies[] {
  const months = post.from > today ? [] : monthRange(monthOf(post.from), monthOf(today))
  const views = days.map(({ view }) => view)
  return withSealed(tallyMonths(post, people, views, months), sealed)
}

function throughOf({ post, people, days }: PostContent): { unit: Uuid; through: string } {
  const through = [...people, ...days].reduce((last, one) => (one.through > last ? one.through : last), '')
  return { unit: post.id, through }
}

function areasAbove(contents: readonly PostContent[], changed: readonly DueArea[]): DueArea[] {
  const parents = new Map(contents.map(({ post, parent }) => [post.id, parent]))
  return changed.flatMap(({ unit, month }) => {
    const parent = parents.get(unit) ?? null
    return parent === null ? [] : [{ unit: parent, month }]
  })
}
