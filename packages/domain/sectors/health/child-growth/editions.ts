import type { Month, PlainDate } from '../../../core/index.ts'
import type { Sex } from '../../../people/index.ts'
import { PLAUSIBLE_RANGES, type PlausibleRanges } from '../plausible.ts'
import { type Setting, setting } from '../setting.ts'
import { ARM_BANDS, type ArmCode, type ArmGroup } from './arm-bands.ts'
import type { Bands } from './bands.ts'
import { type CategoryCode, type CategoryIndex, PERMENKES_2_2020_BANDS } from './z-bands.ts'
import { type GrowthIndex, WHO_FLAGS } from './z-score.ts'

/**
 * What the guides said from a day on. The Dinas may add editions; past months keep the one that was in force
 * on their last day.
 */
export interface GrowthEdition {
  readonly id: string
  readonly from: PlainDate
  /** Least gain (KBM) in grams since last month's weighing, by completed months from 1; none outside the list. */
  readonly leastGain: Setting<Readonly<Record<Sex, readonly number[]>>>
  /** BGM: BB/U below this z-score. */
  readonly redLineZ: Setting<number>
  /** Above this BB/U z-score: risk of too much weight; null on cards without the line. */
  readonly orangeLineZ: Setting<number | null>
  /** Cards with colours: from the red line to here the band is yellow; null on cards with lines. */
  readonly yellowToZ: Setting<number | null>
  readonly zBands: Readonly<Record<CategoryIndex, Bands<CategoryCode>>>
  readonly armBands: Readonly<Record<ArmGroup, Bands<ArmCode>>>
  /** Completed months of a small child whose LiLA has a category. */
  readonly armMonths: Setting<readonly [from: number, to: number]>
  readonly flags: Setting<Readonly<Record<GrowthIndex, readonly [low: number, high: number]>>>
  readonly plausible: Setting<PlausibleRanges>
  readonly change: ChangeLimits
  readonly severe: SevereLimits
  /** T in so many months in a row is 2T. */
  readonly repeatedT: Setting<number>
  /** Positive answers of the TBC screening from which a child is referred. */
  readonly tbcReferFrom: Setting<number>
  /** How a weighing without verdict (under one completed month) counts, so that D = N + T + O + B holds. */
  readonly noVerdictCountsAs: Setting<'B' | 'O'>
}

/** Between two measurements of one child. */
export interface ChangeLimits {
  /** A fall of more than this is asked about, or refused. */
  readonly heightDropAskAboveCm: Setting<number>
  readonly heightDropRefuseAboveCm: Setting<number>
  readonly headDropRefuseAboveCm: Setting<number>
  /** A rise of more than this in a month is asked about. */
  readonly heightRiseAskAboveCm: Setting<AgeSteps>
  readonly weightRiseAskAbovePercent: Setting<AgeSteps>
  /** A loss of more than this in a month is asked about. */
  readonly weightFallAskAbovePercent: Setting<number>
}

/** A limit from an age in completed months on, youngest first. */
export type AgeSteps = readonly (readonly [fromMonths: number, limit: number])[]

/** Gizi buruk goes to hospital under these, or with a complication. */
export interface SevereLimits {
  readonly hospitalUnderMonths: Setting<number>
  readonly hospitalUnderKg: Setting<number>
}

/** 200 g from 12 to 60 completed months. */
const withLaterMonths = (firstYear: readonly number[]): number[] => [
  ...firstYear,
  ...Array.from({ length: 49 }, () => 200),
]

const current: Omit<GrowthEdition, 'id' | 'from' | 'redLineZ' | 'orangeLineZ' | 'yellowToZ'> = {
  leastGain: setting(
    {
      L: withLaterMonths([800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300]),
      P: withLaterMonths([800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200]),
    },
    'K',
    'health notes 2.6 (S6, S24); girls V, the months of the boys K: compare once with the printed KMS',
  ),
  zBands: PERMENKES_2_2020_BANDS,
  armBands: ARM_BANDS,
  armMonths: setting([6, 59], 'K', 'health notes 2.5'),
  flags: setting(WHO_FLAGS, 'V', 'WHO anthro, anthroplus (S11)'),
  plausible: PLAUSIBLE_RANGES,
  change: {
    heightDropAskAboveCm: setting(0, 'P', 'health notes 9.2'),
    heightDropRefuseAboveCm: setting(1, 'P', 'health notes 9.2'),
    headDropRefuseAboveCm: setting(0.5, 'P', 'health notes 9.2'),
    heightRiseAskAboveCm: setting(
      [
        [0, 6],
        [2, 4],
        [12, 2],
      ],
      'P',
      'health notes 9.2; 6 cm before two months, because the WHO median itself grows 4.8 cm in the first',
    ),
    weightRiseAskAbovePercent: setting(
      [
        [0, 60],
        [2, 45],
        [3, 30],
        [4, 22],
        [6, 15],
      ],
      'P',
      'health notes 9.2; higher before six months, because the WHO median itself rises 33, 25, 15, 10 percent',
    ),
    weightFallAskAbovePercent: setting(15, 'P', 'health notes 9.2'),
  },
  severe: {
    hospitalUnderMonths: setting(6, 'V', 'health notes 2.9 (S1, S3)'),
    hospitalUnderKg: setting(4, 'V', 'health notes 2.9 (S1, S3)'),
  },
  repeatedT: setting(2, 'K', 'health notes 2.6'),
  tbcReferFrom: setting(1, 'Q', 'health notes 2.15 and 15, question 3 (S1, S22; the older card says 2)'),
  noVerdictCountsAs: setting('B', 'Q', 'product choice: keeps D = N + T + O + B'),
}

/** Oldest first; the first one also answers for every day before it. */
export const GROWTH_EDITIONS: readonly GrowthEdition[] = [
  {
    ...current,
    id: '2008',
    from: '2008-01-01',
    redLineZ: setting(-3, 'K', 'KMS with green and yellow bands; health notes 2.7'),
    orangeLineZ: setting(null, 'K', 'health notes 2.7'),
    yellowToZ: setting(-2, 'K', 'health notes 2.7'),
  },
  {
    ...current,
    id: '2021',
    from: '2021-01-01',
    redLineZ: setting(-2, 'Q', 'KMS with red and orange lines; health notes 2.7 (S6, S22), 15 question 1'),
    orangeLineZ: setting(1, 'Q', 'health notes 2.7 (S6, S22)'),
    yellowToZ: setting(null, 'K', 'health notes 2.7'),
  },
]

/** The edition in force on a day. */
export function editionOn(date: PlainDate, editions = GROWTH_EDITIONS): GrowthEdition {
  let at = editions.length - 1
  while (at > 0 && (editions[at] as GrowthEdition).from > date) at--
  const edition = editions[at]
  if (edition === undefined) throw new Error('there must be at least one growth edition')
  return edition
}

/** The edition a month is judged by: the one in force on its last day. Day 31 comes after every last day. */
export const editionOfMonth = (month: Month, editions = GROWTH_EDITIONS): GrowthEdition =>
  editionOn(`${month}-31` as PlainDate, editions)

/** An edition by its id, such as the year printed on a KMS. */
export const editionById = (id: string, editions = GROWTH_EDITIONS): GrowthEdition | undefined =>
  editions.find((edition) => edition.id === id)
