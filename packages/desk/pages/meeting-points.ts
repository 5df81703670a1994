import { addMonths, type Month } from '@simpul/domain/core'
import { skdnTargets } from '@simpul/domain/sectors/health'
import type { Figure, PostsAnswer } from '@simpul/domain/wire'
import { meeting as text } from '../text/posts-text.ts'
import { say, sayNumber } from '../text/say.ts'
import { type FigureSet, figureSet, shownOf } from './figures.ts'
import { nameOf } from './name-of.ts'
import { valueText } from './Tile.tsx'

/** What is compared with last month, and which way is better. Shares only: a village grows without doing better. */
const WATCHED: readonly (readonly [id: string, better: 'up' | 'down'])[] = [
  ['skdn.D_S', 'up'],
  ['skdn.N_Dprime', 'up'],
  ['skdn.K_S', 'up'],
  ['growth.stunting', 'down'],
  ['growth.wasting', 'down'],
  ['growth.underweight', 'down'],
]

/** A change below this many points is no news. */
const NEWS_POINTS = 1

/** What went better and worse since last month, in sentences; what is hidden or not known is left out. */
export function changesOf(
  trend: readonly Figure[],
  month: Month,
): { readonly better: readonly string[]; readonly worse: readonly string[] } {
  const of = (one: Month) => figureSet(trend.filter((figure) => figure.month === one))
  const [now, before] = [of(month), of(addMonths(month, -1))]
  const better: string[] = []
  const worse: string[] = []
  for (const [id, way] of WATCHED) {
    const [is, was] = [shownOf(id, now), shownOf(id, before)]
    if (is.value === null || was.value === null || Math.abs(is.value - was.value) < NEWS_POINTS) continue
    const rose = is.value > was.value
    const params = { name: say(nameOf(id)), before: valueText(was), now: valueText(is) }
    const point = say(rose ? text.rose : text.fell, params)
    if (rose === (way === 'up')) better.push(point)
    else worse.push(point)
  }
  return { better, worse }
}

/** What a meeting decides about, as far as this month gives reason; the tools are asked every time. */
export function decisionsOf(set: FigureSet, posts: PostsAnswer, month: Month): string[] {
  const share = shownOf('skdn.D_S', set).value
  const target = skdnTargets(month).D_S.value
  const thin = set['skdn.BGM']
  return [
    ...(share !== null && share < target
      ? [say(text.attendance, { target, now: say(text.percentOf, { percent: sayNumber(share) }) })]
      : []),
    ...(posts.families === null || posts.families === 0
      ? []
      : [say(text.visit, { count: sayNumber(posts.families) })]),
    ...(thin?.hidden === true || (thin?.value ?? 0) > 0 ? [say(text.food)] : []),
    ...(posts.closed < posts.expected ? [say(text.posts)] : []),
    say(text.tools),
  ]
}
