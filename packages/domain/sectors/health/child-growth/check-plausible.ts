import type { Params, Text } from '../../../core/index.ts'
import { completedMonths } from '../../../core/index.ts'
import { loadWhoGrowth, type WhoGrowth } from '../../../reference/who-growth/index.ts'
import { type PlausibleResult, plausibleCheck } from '../plausible.ts'
import { editionOf, type MeasuredChild, scoresOf } from './assess.ts'
import { asks, refusals, repairs } from './doubt-text.ts'
import type { GrowthEdition } from './editions.ts'
import { type ChildGrowthBody, MEASURES, type Measure } from './form.ts'
import { type OddChange, oddChanges } from './odd-changes.ts'
import { repairOf } from './repair.ts'
import type { ChildGrowthView, Measurement } from './view.ts'

/** Something to ask before saving. At most one per measure, the most serious. */
export interface Doubt {
  readonly question: Measure | 'position'
  readonly code: 'unusual' | 'far-from-age' | 'swapped' | 'standing-not-believed' | OddChange['code']
  /** tolak: it cannot be saved like this; konfirmasi: ask, and save it as confirmed. */
  readonly result: Exclude<PlausibleResult, 'ok'>
  readonly ask: Text
  readonly params: Params
  /** The answers that would mend it, and what the button says. */
  readonly repair?: { readonly answers: Partial<ChildGrowthBody>; readonly label: Text }
}

const FIELDS: Readonly<Record<Measure, string>> = {
  weightKg: 'weight_kg',
  lengthCm: 'height_cm',
  headCm: 'head_cm',
  armCm: 'lila_cm',
}

const FIVE_YEARS_MONTHS = 60

/**
 * What to ask before `draft` is saved: values no body has, values far from the age, changes that can hardly be,
 * weight and length swapped, a baby measured standing. What the draft already confirms is asked only where it
 * cannot be saved at all.
 */
export function checkPlausible(
  child: MeasuredChild,
  view: ChildGrowthView,
  draft: Measurement,
  edition: GrowthEdition = editionOf(draft.on),
  tables: WhoGrowth = loadWhoGrowth(),
): Doubt[] {
  const earlier = view.measurements.filter(({ on }) => on < draft.on)
  const swapped = swappedDoubt(child, draft, edition, tables)
  const doubts = [
    ...(swapped === undefined ? [] : [swapped]),
    ...rangeDoubts(child, draft, edition),
    ...changeDoubts(oddChanges(child, earlier, draft, edition), draft),
    ...ageDoubts(child, draft, tables),
  ].map((doubt) => withRepair(doubt, child, draft, edition, tables))
  const asked = swapped === undefined ? doubts : doubts.filter(({ question }) => question !== 'lengthCm')
  return [...onePerQuestion(asked, draft), ...positionDoubt(child, draft, tables)]
}

const doubtOf = (
  measure: Measure,
  code: Doubt['code'],
  result: Doubt['result'],
  draft: Measurement,
): Doubt => ({
  question: measure,
  code,
  result,
  ask: result === 'tolak' ? refusals[measure] : asks[measure],
  params: { value: draft[measure] ?? 0 },
})

const groupOf = ({ birth }: MeasuredChild, { on }: Measurement): string =>
  birth !== undefined && completedMonths(birth, on) >= FIVE_YEARS_MONTHS ? 'anak_5_18' : 'anak_0_59'

/** Where the value of a measure lies among those of the age group. */
function rangeOf(
  measure: Measure,
  value: number | undefined,
  child: MeasuredChild,
  draft: Measurement,
  edition: GrowthEdition,
): PlausibleResult {
  if (value === undefined) return 'ok'
  return plausibleCheck(FIELDS[measure], groupOf(child, draft), value, edition.plausible.value) ?? 'ok'
}

function rangeDoubts(child: MeasuredChild, draft: Measurement, edition: GrowthEdition): Doubt[] {
  return MEASURES.flatMap((measure) => {
    const result = rangeOf(measure, draft[measure], child, draft, edition)
    return result === 'ok' ? [] : [doubtOf(measure, 'unusual', result, draft)]
  })
}

/** By index, the measure that is most likely wrong. Two measures together are doubted by the weight. */
const DOUBTED = {
  TB_U: 'lengthCm',
  BB_U: 'weightKg',
  BB_TB: 'weightKg',
  LK_U: 'headCm',
  LILA_U: 'armCm',
} as const

function ageDoubts(child: MeasuredChild, draft: Measurement, tables: WhoGrowth): Doubt[] {
  const { implausible } = scoresOf(child, draft, tables)
  const measures = Object.entries(DOUBTED)
    .filter(([index]) => implausible[index as keyof typeof DOUBTED] === true)
    .map(([, measure]) => measure)
  return measures.map((measure) => doubtOf(measure, 'far-from-age', 'konfirmasi', draft))
}

const CHANGE_ASKS: Readonly<Record<OddChange['code'], Text>> = {
  'height-fell': asks.heightFell,
  'head-fell': refusals.headFell,
  'height-jumped': asks.heightJumped,
  'weight-jumped': asks.weightJumped,
  copied: asks.copied,
}

function changeDoubts(changes: readonly OddChange[], draft: Measurement): Doubt[] {
  return changes.map(({ measure, code, refuse, amount }) => ({
    question: measure,
    code,
    result: refuse ? 'tolak' : 'konfirmasi',
    ask: refuse && code === 'height-fell' ? refusals.heightFell : CHANGE_ASKS[code],
    params: { value: draft[measure] ?? 0, amount },
  }))
}

/** Weight where the length belongs and the other way round: both are odd, and exchanged neither is. */
function swappedDoubt(
  child: MeasuredChild,
  draft: Measurement,
  edition: GrowthEdition,
  tables: WhoGrowth,
): Doubt | undefined {
  const { weightKg, lengthCm } = draft
  if (weightKg === undefined || lengthCm === undefined) return undefined
  const odd = (measure: 'weightKg' | 'lengthCm', value: number) =>
    rangeOf(measure, value, child, draft, edition) !== 'ok'
  if (!odd('weightKg', weightKg) || !odd('lengthCm', lengthCm)) return undefined
  if (odd('weightKg', lengthCm) || odd('lengthCm', weightKg)) return undefined
  const answers = { weightKg: lengthCm, lengthCm: weightKg }
  const { TB_U, BB_U } = scoresOf(child, { ...draft, ...answers }, tables).implausible
  if (TB_U === true || BB_U === true) return undefined
  return {
    question: 'weightKg',
    code: 'swapped',
    result: 'tolak',
    ask: asks.swapped,
    params: { weight: weightKg, length: lengthCm },
    repair: { answers, label: repairs.swapped },
  }
}

function withRepair(
  doubt: Doubt,
  child: MeasuredChild,
  draft: Measurement,
  edition: GrowthEdition,
  tables: WhoGrowth,
): Doubt {
  if (doubt.repair !== undefined || doubt.question === 'position') return doubt
  const measure = doubt.question
  const repaired = repairOf(measure, draft, (value) => {
    if (rangeOf(measure, value, child, draft, edition) !== 'ok') return undefined
    return scoresOf(child, { ...draft, [measure]: value }, tables)
  })
  if (repaired === undefined) return doubt
  return {
    ...doubt,
    params: { ...doubt.params, repair: repaired },
    repair: { answers: { [measure]: repaired }, label: repairs[measure] },
  }
}

function onePerQuestion(doubts: readonly Doubt[], { confirmed }: Measurement): Doubt[] {
  const open = doubts.filter(
    ({ question, result }) => result === 'tolak' || confirmed?.includes(question as Measure) !== true,
  )
  const refused = open.filter(({ result }) => result === 'tolak')
  const worstFirst = [...refused, ...open.filter(({ result }) => result !== 'tolak')]
  return worstFirst.filter(
    (doubt, at) => worstFirst.findIndex(({ question }) => question === doubt.question) === at,
  )
}

function positionDoubt(child: MeasuredChild, draft: Measurement, tables: WhoGrowth): Doubt[] {
  if (!scoresOf(child, draft, tables).standingNotBelieved) return []
  const repair = { answers: { position: 'berbaring' }, label: repairs.standing } as const
  return [
    {
      question: 'position',
      code: 'standing-not-believed',
      result: 'konfirmasi',
      ask: asks.standing,
      params: {},
      repair,
    },
  ]
}
