import type { Count } from './count-person.ts'
import type { RawEntry } from './raw-entries.ts'
import { whatStands } from './what-stands.ts'

/** A session day as its moves left it. */
export interface Day {
  readonly unit: string
  readonly on: string
  readonly opened: boolean
  readonly closed: boolean
  /** Who was there, by what they are and their sex: what was said last. */
  readonly officers: Readonly<Record<string, number>>
}

/** The report of a post about a month. */
export interface Report {
  readonly unit: string
  readonly month: string
}

/** The report that these entries are about, when it has been sent and was not given back. */
export function reportOf(entries: readonly RawEntry[]): Report | undefined {
  const moves = entries.filter((entry) => entry.service === 'report')
  moves.sort((a, b) => (a.moveOrder ?? 0) - (b.moveOrder ?? 0))
  const last = moves.at(-1)
  return last !== undefined && ['sent', 'accepted'].includes(last.body.to)
    ? { unit: last.unit, month: last.body.month }
    : undefined
}

/** The session day that these entries are about, if they are about one. */
export function dayOf(entries: readonly RawEntry[]): Day | undefined {
  const moves = entries.filter((entry) => entry.service === 'session-day')
  moves.sort((a, b) => (a.moveOrder ?? 0) - (b.moveOrder ?? 0))
  const [first] = moves
  if (first === undefined) return undefined
  const states = moves.map((move) => move.body.to)
  return {
    unit: first.unit,
    on: first.body.day,
    opened: states.includes('open'),
    closed: states.at(-1) === 'closed',
    officers: whatStands(entries.filter(({ service }) => service === 'officers')).at(-1)?.body ?? {},
  }
}

/**
 * Whether posts opened in a month, and closed every day on which they did. `lastDay` is the last one it
 * worked.
 */
export function countDays(
  post: { readonly id: string; readonly lastDay: string | null },
  days: readonly Day[],
  reports: readonly Report[],
  month: string,
  end: string,
  count: Count,
): void {
  if (post.lastDay !== null && post.lastDay < end) return
  const held = days.filter((day) => day.opened && day.on.startsWith(month))
  const closed = held.length > 0 && held.every((day) => day.closed)
  count(post.id, month, 'day.expected', 1, 1)
  count(post.id, month, 'day.opened', 1, held.length > 0 ? 1 : 0)
  count(post.id, month, 'day.closed', 1, closed ? 1 : 0)
  count(post.id, month, 'report.sent', 1, reports.some((report) => report.month === month) ? 1 : 0)
  for (const { officers } of held)
    for (const [part, there] of Object.entries(officers))
      if (there > 0) count(post.id, month, `day.officers#${part}`, there, there)
}
