import { LEVELS, type Level } from '../../core/index.ts'
import { WORK_KINDS, type WorkItem } from './work-item.ts'

/** The most pressing first: the more serious, then at risk before absent before due, then the older. */
export const byPriority = (items: readonly WorkItem[]): WorkItem[] => [...items].sort(compareItems)

/**
 * Which of two persons is to be looked for first, by the most pressing reason of each; both have one. Nought where
 * neither goes first: the list is then by name.
 */
export function compareWork(a: readonly WorkItem[], b: readonly WorkItem[]): number {
  const [first] = byPriority(a)
  const [other] = byPriority(b)
  return first === undefined || other === undefined ? 0 : compareItems(first, other)
}

/** The most serious level among reasons; undefined where there is none. */
export const worstOf = (items: readonly WorkItem[]): Level | undefined => byPriority(items)[0]?.level

/** How pressing a reason is by its level and kind, the most pressing lowest; the order of lists in a database. */
export const pressingOf = ({ level, kind }: Pick<WorkItem, 'level' | 'kind'>): number =>
  (LEVELS.length - 1 - LEVELS.indexOf(level)) * 10 + WORK_KINDS.indexOf(kind)

function compareItems(a: WorkItem, b: WorkItem): number {
  const byPressing = pressingOf(a) - pressingOf(b)
  if (byPressing !== 0) return byPressing
  const [since, other] = [a.since ?? LATER, b.since ?? LATER]
  return since === other ? 0 : since < other ? -1 : 1
}

/** Sorts after every day: what has no day has waited for nobody knows how long. */
const LATER = '9999'
