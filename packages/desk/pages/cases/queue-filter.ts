import type { CasesRequest } from '@simpul/domain/wire'

/** What of all cases somebody looks at. */
export type QueueFilter = Omit<CasesRequest, 'after'>

/** The parts of a queue, one of which is looked at. */
export type QueuePart = 'mine' | 'open' | 'late' | 'closed'

export function partOf({ show, mine, late }: QueueFilter): QueuePart {
  if (mine === true) return 'mine'
  if (late === true) return 'late'
  return show === 'closed' ? 'closed' : 'open'
}

const PARTS: Record<QueuePart, QueueFilter> = {
  mine: { mine: true },
  open: {},
  late: { late: true },
  closed: { show: 'closed' },
}

/** Another part, with the rest of the filter as it was; a state belongs to the part it was chosen in. */
export const inPart = ({ sector, code, search }: QueueFilter, part: QueuePart): QueueFilter =>
  given({ ...PARTS[part], sector, code, search })

/** A filter without what is empty. */
export const given = (
  filter: { readonly [key in keyof QueueFilter]: QueueFilter[key] | undefined },
): QueueFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))

/** What somebody filtered by last, while the page is open: whoever comes back from a case goes on where they were. */
const remembered = new Map<string, QueueFilter>()

export const rememberedFilter = (user: string): QueueFilter => remembered.get(user) ?? PARTS.mine
export const rememberFilter = (user: string, filter: QueueFilter): void => void remembered.set(user, filter)

/** The case that somebody opened: where in the list it stood, and how many pages had been loaded after the first. */
export interface OpenedRow {
  readonly id: string
  readonly at: number
  readonly pages: number
}

const opened = new Map<string, OpenedRow>()

export const rememberRow = (user: string, row: OpenedRow): void => void opened.set(user, row)

/** Told once: whoever comes back is led there, and goes where they like afterwards. */
export function takeRow(user: string): OpenedRow | undefined {
  const row = opened.get(user)
  opened.delete(user)
  return row
}
