/**
 * The figures of posts, counted the slow way: person by person and month by month, straight from entries. Nothing of
 * the domain, the projector or SQL is used here on purpose; what is written below is read off the health notes.
 */
export interface PlainEntry {
  readonly id: string
  readonly service: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly unit: string
  readonly happenedOn: string
  readonly recordedAt: string
  readonly amends?: { readonly entry: string; readonly how: string }
  readonly body: unknown
}

interface Child {
  birth: string | undefined
  sex: string | undefined
  died: string | undefined
  /** Where the child belongs from a day on; undefined: left. */
  readonly homes: { readonly from: string; readonly at: string; readonly home: string | undefined }[]
  readonly weights: { readonly on: string; readonly at: string; readonly kg: number }[]
  readonly came: string[]
}

export type Counted = Readonly<Record<string, number>>

/** Least gain in grams by completed months, from the printed card: boys, girls. */
const LEAST = {
  L: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300],
  P: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200],
} as const
const LATER = 200

type Body = Record<string, any>

export function slowFigures(
  entries: readonly PlainEntry[],
  posts: readonly string[],
  months: readonly string[],
) {
  const stands = standing(entries)
  const children = [...bySubject(stands.filter(({ subject }) => subject.kind === 'person')).values()].map(
    childOf,
  )
  const days = [...bySubject(stands.filter(({ service }) => service === 'session-day')).values()].map(dayOf)
  const figures = new Map<string, Counted>()
  for (const post of posts) {
    for (const month of months) {
      const home = children.filter((child) => homeOn(child, lastDayOf(month)) === post)
      const held = days.filter((day) => day.post === post && day.opened && day.day.startsWith(month))
      figures.set(`${post} ${month}`, {
        ...figuresOf(home, month),
        'day.opened': held.length > 0 ? 1 : 0,
        'day.closed': held.length > 0 && held.every(({ closed }) => closed) ? 1 : 0,
      })
    }
  }
  return figures
}

/** The last replacement stands in the place of its entry; what is void is gone. */
function standing(entries: readonly PlainEntry[]): PlainEntry[] {
  const last = new Map<string, PlainEntry>()
  for (const entry of entries) {
    const target = entry.amends?.entry
    const known = target === undefined ? undefined : last.get(target)
    if (target !== undefined && (known === undefined || known.recordedAt < entry.recordedAt))
      last.set(target, entry)
  }
  return entries
    .filter(({ amends }) => amends === undefined)
    .map((entry) => last.get(entry.id) ?? entry)
    .filter(({ amends }) => amends?.how !== 'void')
}

function bySubject(entries: readonly PlainEntry[]): Map<string, PlainEntry[]> {
  const groups = new Map<string, PlainEntry[]>()
  for (const entry of entries) groups.set(entry.subject.id, [...(groups.get(entry.subject.id) ?? []), entry])
  return groups
}

function childOf(entries: readonly PlainEntry[]): Child {
  const child: Child = { birth: undefined, sex: undefined, died: undefined, homes: [], weights: [], came: [] }
  const details = entries.filter(({ service }) => service === 'person').map(({ body }) => body as Body)
  for (const { birthDate, sex } of details) {
    child.birth = birthDate?.value ?? child.birth
    child.sex = sex?.value ?? child.sex
  }
  const proposal = entries.find(
    ({ service, body }) => service === 'transfer' && (body as Body).to === 'proposed',
  )
  for (const { service, happenedOn: on, recordedAt: at, body: given } of entries) {
    const body = given as Body
    if (service === 'child-growth' && body.weightKg !== undefined)
      child.weights.push({ on, at, kg: body.weightKg })
    if (service === 'attendance' && body.present !== false) child.came.push(on)
    if (service === 'transfer' && body.to === 'accepted') {
      const { movedOn, receiver } = proposal?.body as Body
      child.homes.push({ from: movedOn, at, home: receiver })
    }
    if (service !== 'residence') continue
    if (body.event === 'died') child.died = on
    else {
      const from = body.event === 'born' ? (child.birth ?? on) : on
      child.homes.push({ from, at, home: body.home })
    }
  }
  child.homes.sort((a, b) => (a.from + a.at < b.from + b.at ? -1 : 1))
  child.weights.sort((a, b) => (a.on + a.at < b.on + b.at ? -1 : 1))
  return child
}

function dayOf(entries: readonly PlainEntry[]): {
  post: string
  day: string
  opened: boolean
  closed: boolean
} {
  const went = (to: string) => entries.some(({ body }) => (body as Body).to === to)
  const [first] = entries
  return {
    post: first?.unit ?? '',
    day: first?.happenedOn ?? '',
    opened: went('open'),
    closed: went('closed'),
  }
}

function homeOn({ homes, died }: Child, day: string): string | undefined {
  if (died !== undefined && died <= day) return undefined
  return homes.filter(({ from }) => from <= day).at(-1)?.home
}

function figuresOf(people: readonly Child[], month: string): Counted {
  const small = people.filter(({ birth }) => birth !== undefined && isUnderFive(birth, month))
  const marks = small.map((child) => markOf(child, month))
  const count = (mark: string) => marks.filter((one) => one === mark).length
  return {
    'skdn.S': small.length,
    'skdn.D': marks.filter((mark) => mark !== undefined).length,
    'skdn.N': count('N'),
    'skdn.T': count('T'),
    'skdn.O': count('O'),
    'skdn.B': count('B'),
    'attendance.present': people.filter(({ came }) => came.some((day) => day.startsWith(month))).length,
  }
}

/** N, T, O or B of the month; undefined for a child nobody weighed. */
function markOf({ weights, birth = '', sex }: Child, month: string): string | undefined {
  const now = weights.filter(({ on }) => on.startsWith(month)).at(-1)
  if (now === undefined) return undefined
  if (!weights.some(({ on }) => on.slice(0, 7) < month)) return 'B'
  const before = weights.filter(({ on }) => on.startsWith(monthBefore(month))).at(-1)
  if (before === undefined) return 'O'
  const months = completedMonths(birth, now.on)
  // The card has no least gain for the first month of life; such a weighing counts with the new ones.
  if (months === 0) return 'B'
  const least = LEAST[sex as 'L' | 'P'][months - 1] ?? LATER
  return Math.round(now.kg * 1000) - Math.round(before.kg * 1000) >= least ? 'N' : 'T'
}

const parts = (date: string) => date.split('-').map(Number) as [number, number, number]

function lastDayOf(month: string): string {
  const [year, number] = parts(`${month}-01`)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

function monthBefore(month: string): string {
  const [year, number] = parts(`${month}-01`)
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7)
}

function completedMonths(birth: string, on: string): number {
  const [birthYear, birthMonth, birthDay] = parts(birth)
  const [year, month, day] = parts(on)
  const reached = day >= birthDay || on === lastDayOf(on.slice(0, 7))
  return (year - birthYear) * 12 + (month - birthMonth) - (reached ? 0 : 1)
}

const isUnderFive = (birth: string, month: string): boolean => {
  const end = lastDayOf(month)
  return birth <= end && completedMonths(birth, end) < 60
}
