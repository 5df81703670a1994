import { fill, type Language } from '../../core/index.ts'
import type { WorkItem } from './work-item.ts'

/** The reason as a sentence. */
export const workReason = (
  { reason, params }: Pick<WorkItem, 'reason' | 'params'>,
  language: Language,
): string => fill(reason, language, params)
