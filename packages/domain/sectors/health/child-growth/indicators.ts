import type { Contribution, ContributionKind, Indicator, Month, Ratio } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { isBalita } from '../balita.ts'
import { indicators, ratios } from './indicator-text.ts'
import { type MonthFacts, monthFacts } from './month-facts.ts'
import type { ChildGrowthView } from './view.ts'

type GrowthIndicator = Indicator<PersonSubject, ChildGrowthView>

const ONE: Contribution = { kind: 'count', count: 1 }
const NONE: Contribution = { kind: 'count', count: 0 }
const REACHED: Contribution = { kind: 'reach', counted: 1, reached: 1 }
const COUNTED: Contribution = { kind: 'reach', counted: 1, reached: 0 }
const OUTSIDE: Contribution = { kind: 'reach', counted: 0, reached: 0 }

const NO_PARTS: Contribution = { kind: 'parts', parts: {} }
const ONE_OF = {
  L: { kind: 'parts', parts: { L: 1 } },
  P: { kind: 'parts', parts: { P: 1 } },
  '?': { kind: 'parts', parts: { '?': 1 } },
} as const satisfies Record<string, Contribution>

/** Counts children by their month; every indicator of this service counts among S. */
function amongS(
  id: string,
  text: keyof typeof indicators,
  kind: ContributionKind,
  contribute: (facts: MonthFacts | undefined) => Contribution,
): GrowthIndicator {
  return {
    id,
    version: 1,
    kind,
    ...indicators[text],
    counts: isBalita,
    contribute: (child: PersonSubject, view: ChildGrowthView | undefined, month: Month) =>
      contribute(view === undefined ? undefined : monthFacts(child, view, month)),
  }
}

const countOf = (text: keyof typeof indicators, holds: (facts: MonthFacts) => boolean): GrowthIndicator =>
  amongS(`skdn.${text}`, text, 'count', (facts) => (facts !== undefined && holds(facts) ? ONE : NONE))

/** The same letter once more by sex, as SIP 7 asks for it; `?` where the sex was not written down. */
const bySex = (
  letter: 'S' | 'D' | 'N',
  holds: (facts: MonthFacts | undefined) => boolean,
): GrowthIndicator => ({
  id: `skdn.${letter}-sex`,
  version: 1,
  kind: 'parts',
  ...indicators[`${letter}sex`],
  counts: isBalita,
  contribute: (child, view, month) =>
    holds(view === undefined ? undefined : monthFacts(child, view, month))
      ? ONE_OF[child.sex ?? '?']
      : NO_PARTS,
})

/** Of the children in whom something was measured, those in whom it is so. */
const shareOf = (
  text: keyof typeof indicators,
  read: (facts: MonthFacts) => boolean | null,
): GrowthIndicator =>
  amongS(`growth.${text}`, text, 'reach', (facts) => {
    const is = facts === undefined ? null : read(facts)
    return is === null ? OUTSIDE : is ? REACHED : COUNTED
  })

export const childGrowthIndicators: readonly GrowthIndicator[] = [
  amongS('skdn.S', 'S', 'count', () => ONE),
  amongS('skdn.D', 'D', 'reach', (facts) => (facts?.weighed === true ? REACHED : COUNTED)),
  countOf('N', ({ status }) => status === 'N'),
  countOf('T', ({ status }) => status === 'T'),
  countOf('O', ({ status }) => status === 'O'),
  countOf('B', ({ status }) => status === 'B'),
  countOf('BGM', ({ belowRedLine }) => belowRedLine),
  countOf('2T', ({ twoT }) => twoT),
  bySex('S', () => true),
  bySex('D', (facts) => facts?.weighed === true),
  bySex('N', (facts) => facts?.status === 'N'),
  shareOf('stunting', ({ stunted }) => stunted),
  shareOf('wasting', ({ wasted }) => wasted),
  shareOf('underweight', ({ underweight }) => underweight),
]

const ratio = (id: keyof typeof ratios, over: readonly string[], under: readonly string[]): Ratio => ({
  id: `skdn.${id}`,
  ...ratios[id],
  over: over.map((part) => part.replace(/^(-?)/, '$1skdn.')),
  under: under.map((part) => part.replace(/^(-?)/, '$1skdn.')),
})

/** K/S and D/K stand with the service that knows K. */
export const childGrowthRatios: readonly Ratio[] = [
  ratio('D_S', ['D'], ['S']),
  ratio('N_Dprime', ['N'], ['D', '-O', '-B']),
  ratio('N_D', ['N'], ['D']),
  ratio('N_S', ['N'], ['S']),
  ratio('T_D', ['T'], ['D']),
  ratio('BGM_D', ['BGM'], ['D']),
  ratio('2T_D', ['2T'], ['D']),
]
