import { type Indicator, lastDay, type Ratio } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { isBalita } from '../balita.ts'
import { indicators } from './text.ts'
import { hasBookOn, type KiaBookView } from './view.ts'

export const kiaBookIndicators: readonly Indicator<PersonSubject, KiaBookView>[] = [
  {
    id: 'skdn.K',
    version: 1,
    kind: 'count',
    ...indicators.K,
    counts: isBalita,
    contribute: (_child, view, month) => ({
      kind: 'count',
      count: view !== undefined && hasBookOn(view, lastDay(month)) === true ? 1 : 0,
    }),
  },
]

export const kiaBookRatios: readonly Ratio[] = [
  { id: 'skdn.K_S', ...indicators.K_S, over: ['skdn.K'], under: ['skdn.S'] },
  { id: 'skdn.D_K', ...indicators.D_K, over: ['skdn.D'], under: ['skdn.K'] },
  { id: 'skdn.drop-out', ...indicators.dropOut, over: ['skdn.K', '-skdn.D'], under: ['skdn.K'] },
]
