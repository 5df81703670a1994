import type { ServiceSheet } from '../core/index.ts'
import { isRestricted } from './restricted.ts'

/**
 * What other cities' tools may list case by case: complaints, and requests about places that name nobody. A request of a
 * person, however bare, points at them in a small village. Source: domain notes on the institution, 3.2.
 */
export const isPublished = (sheet: Pick<ServiceSheet, 'kind' | 'dataClass' | 'workflow'>): boolean => {
  if (isRestricted(sheet)) return false
  return sheet.kind === 'complaint'
    ? sheet.dataClass !== 'L3'
    : sheet.kind === 'case' && sheet.dataClass === 'L1'
}
