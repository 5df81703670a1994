import { checkEditBody, checkFactBody, checkMoveBody } from './body.ts'
import type { Entry, JournalEntry, SubjectKind } from './entry.ts'
import type { Finding } from './finding.ts'
import type { Uuid } from './ids.ts'
import type { Indicator, Ratio } from './indicator.ts'
import type { DataClass, Lane, Sector } from './lane.ts'
import { laneClass, laneSector } from './lane.ts'
import type { Workflow } from './moves.ts'
import type { PlainDate } from './plain-date.ts'
import {
  type Answers,
  type Question,
  type QuestionProblem,
  type When,
  whenAnswered,
} from './question/index.ts'
import { err, ok, type Result } from './result.ts'
import type { Text } from './text.ts'

/**
 * The plan every service follows. `Body` is what an entry carries, `View` what stands about a subject,
 * `Who` the subject as other rooms see it (for people: `PersonSubject`).
 *
 * fact: accumulates. edit: sets fields, bodies are `EditBody` over the questions. move: changes a state in the
 * server's order, bodies are `MoveBody` and the questions' answers.
 */
export interface ServicePlan<Body, View, Who> {
  readonly id: string
  readonly version: number
  readonly kind: 'fact' | 'edit' | 'move'
  readonly subject: SubjectKind
  readonly lane: Lane
  readonly name: Text
  /** What the work is about where lane and subject do not tell, for the policy: a kader opens session days. */
  readonly topic?: 'attendance' | 'finance'
  /** Where lane and subject do not tell: a report of a unit is written in its institution lane. */
  readonly column?: 'reports' | 'case-moves'
  /** Whose work it is where the lane belongs to no sector, as the monthly report of one sector does. */
  readonly sector?: Sector
  /** A short screening that any kader may write for this sector, without reading it back (design 5, scope). */
  readonly handOver?: true
  /** Its code in the catalogue of services, where a permission names one service. */
  readonly catalogueCode?: string
  readonly questions: readonly Question[]
  /** Checks across answers, after each answer has passed its own. */
  readonly checks?: (body: Body, happenedOn: PlainDate) => readonly QuestionProblem[]
  /** Answers that say who somebody is, or in free words may: emptied when a person is made anonymous. */
  readonly naming?: readonly (keyof Body & string)[]
  /** From version n to n + 1, for every older version. */
  readonly upgrade?: Readonly<Record<number, (body: unknown) => unknown>>
  /**
   * Of what a writer can say once only, such as that somebody came today: its id, made from what it says. Said again
   * after it was taken back it replaces, for an entry is written once; see `fateOf`.
   */
  readonly madeId?: (entry: Pick<Entry<Body>, 'subject' | 'body' | 'recordedBy' | 'device'>) => Uuid
  /**
   * Of what two phones would both begin, such as a session day: the id of its subject, made from what the entry says.
   * Nobody writes about the day of another post by naming its id.
   */
  readonly madeSubject?: (entry: Pick<Entry<Body>, 'unit' | 'happenedOn' | 'body'>) => Uuid
  /** Of a move: its states. */
  readonly workflow?: Workflow
  /**
   * Of a move: whether what a phone wanted with it is so all the same when the server did not take it, for somebody
   * else was first. Then nobody has to be told: two tables that open one day both did right.
   */
  readonly cameTrue?: (move: Body, state: string) => boolean
  /** A pure function of the standing entries in reading order (moves: in the server's order). */
  readonly view: (entries: readonly JournalEntry<Body>[]) => View
  readonly rules?: (subject: Who, view: View, today: PlainDate) => readonly Finding[]
  readonly indicators?: readonly Indicator<Who, View>[]
  readonly ratios?: readonly Ratio[]
}

/** What of an entry decides whether its body is readable; of one not recorded yet, without `recordedAt`. */
export type ReadableEntry = Pick<Entry, 'version' | 'happenedOn' | 'body'> &
  Partial<Pick<Entry, 'recordedAt'>>

/** A service as the house sees it: what it read from its plan, and its sector and data class. */
export interface Service<Body = unknown, View = unknown, Who = unknown>
  extends Omit<ServicePlan<Body, View, Who>, 'sector'> {
  readonly sector: Sector | undefined
  readonly dataClass: DataClass
  /**
   * Reads the body of an entry: upgrades an older version, checks it against the questions and across answers,
   * and returns it cleaned. A version newer than this code is `unknown-version`.
   */
  readonly readBody: (
    entry: ReadableEntry,
  ) => Result<
    Body,
    { code: 'unknown-version' } | { code: 'unreadable-body'; problems: readonly QuestionProblem[] }
  >
}

export function defineService<Body, View, Who>(plan: ServicePlan<Body, View, Who>): Service<Body, View, Who> {
  const sector = laneSector(plan.lane) ?? plan.sector
  return {
    ...plan,
    sector,
    dataClass: laneClass(plan.lane),
    readBody: (entry) => readBody(plan, entry),
  }
}

function readBody<Body, View, Who>(
  plan: ServicePlan<Body, View, Who>,
  entry: ReadableEntry,
): ReturnType<Service<Body, View, Who>['readBody']> {
  if (entry.version > plan.version) return err({ code: 'unknown-version' })
  let body = entry.body
  for (let version = entry.version; version < plan.version; version++) {
    const step = plan.upgrade?.[version]
    if (step === undefined) return err({ code: 'unknown-version' })
    body = step(body)
  }
  const checked = checkBody(plan.kind, plan.questions, body, whenAnswered(entry))
  if (!checked.ok) return err({ code: 'unreadable-body', problems: checked.problem })
  const typed = checked.value as Body
  const across = plan.checks?.(typed, entry.happenedOn) ?? []
  return across.length === 0 ? ok(typed) : err({ code: 'unreadable-body', problems: across })
}

function checkBody(
  kind: 'fact' | 'edit' | 'move',
  questions: readonly Question[],
  body: unknown,
  when: When,
): Result<unknown, readonly QuestionProblem[]> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return err([{ question: '', problem: 'type' }])
  const answers = body as Answers
  if (kind === 'edit') return checkEditBody(questions, answers, when)
  return kind === 'move' ? checkMoveBody(questions, answers, when) : checkFactBody(questions, answers, when)
}
