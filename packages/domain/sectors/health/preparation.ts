import type { PlainDate, Text } from '../../core/index.ts'
import type { AgeCluster } from './clusters.ts'
import { preparationTexts as texts } from './preparation-text.ts'
import { type Setting, setting } from './setting.ts'

/** Something to have ready on a session day. */
export interface Preparation {
  readonly key: keyof typeof texts
  readonly name: Text
}

interface Item {
  readonly key: keyof typeof texts
  /** Whom it is for; absent: for the day itself, whoever comes. */
  readonly clusters?: readonly AgeCluster[]
  /** Only in these months of the year, 1 to 12. */
  readonly months?: Setting<readonly number[]>
}

const SCHOOL: readonly AgeCluster[] = ['usekrem_6_14', 'usekrem_15_18']
const GROWN: readonly AgeCluster[] = ['dewasa', 'lansia']

/** In the order in which one packs. Source: health notes 1.3 (before the day), 1.4 (by cluster), 2.13 (months). */
const ITEMS: readonly Item[] = [
  { key: 'list' },
  { key: 'invite' },
  { key: 'tasks' },
  { key: 'babyScale', clusters: ['bayi'] },
  { key: 'scale', clusters: ['balita', 'apras', ...SCHOOL, ...GROWN] },
  { key: 'lengthBoard', clusters: ['bayi', 'balita'] },
  { key: 'heightBoard', clusters: ['balita', 'apras', ...SCHOOL, ...GROWN] },
  { key: 'armTape', clusters: ['bayi', 'balita', 'apras', 'dewasa'] },
  { key: 'headTape', clusters: ['bayi', 'balita'] },
  { key: 'bloodPressure', clusters: ['usekrem_15_18', ...GROWN] },
  { key: 'bloodSugar', clusters: GROWN },
  {
    key: 'vitaminA',
    clusters: ['bayi', 'balita'],
    months: setting([2, 8], 'V', 'health notes 2.13 (S1, S5, S23)'),
  },
  { key: 'deworming', clusters: ['balita', 'apras'], months: setting([8], 'V', 'health notes 2.13 (S1)') },
  { key: 'iron', clusters: SCHOOL },
  { key: 'food', clusters: ['bayi', 'balita'] },
]

/** What to have ready on a day for the clusters that are expected. */
export const preparationFor = (day: PlainDate, clusters: ReadonlySet<AgeCluster>): Preparation[] =>
  ITEMS.filter(
    (item) =>
      (item.clusters === undefined || item.clusters.some((cluster) => clusters.has(cluster))) &&
      (item.months === undefined || item.months.value.includes(Number(day.slice(5, 7)))),
  ).map(({ key }) => ({ key, name: texts[key] }))
