import { type Indicator, lastDay, type Month, type Ratio } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { isBalita } from '../balita.ts'
import { indicators } from './text.ts'
import { hasBookOn, type KiaBookView } from './view.ts'

const ownsBook = (view: KiaBookView | undefined, month: Month): boolean =>
  view !== undefined && hasBookOn(view, lastDay(month)) === true

export const kiaBookIndicators: readonly Indicator<PersonSubject, KiaBookView>[] = [
  {
    id: 'skdn.K',
    version: 1,
    kind: 'count',
    ...indicators.K,
    counts: isBalita,
    contribute: (_child, view, month) => ({ kind: 'count', count: ownsBook(view, month) ? 1 : 0 }),
  },
  {
    id: 'skdn.K-sex',
    version: 1,
    kind: 'parts',
    ...indicators.Ksex,
    counts: isBalita,
    contribute: ({ sex }, view, month) => ({
      kind: 'parts',
      parts: ownsBook(view, month) ? { [sex ?? '?']: 1 } : {},
    }),
  },
]

export const kiaBookRatios: readonly Ratio[] = [
  { id: 'skdn.K_S', ...indicators.K_S, over: ['skdn.K'], under: ['skdn.S'] },
  { id: 'skdn.D_K', ...indicators.D_K, over: ['skdn.D'], under: ['skdn.K'] },
  { id: 'skdn.drop-out', ...indicators.dropOut, over: ['skdn.K', '-skdn.D'], under: ['skdn.K'] },
]
