import type { Text } from '../../core/index.ts'
import { danger } from './text.ts'

/**
 * The one question whose answer no visit, draft or hand-over holds: a yes opens the form that only its case team reads.
 * Source: domain notes on the institution, 2.6 (ORD-08, without investigating) and 3.2 (L4).
 */
export const DANGER_QUESTION: { readonly ask: Text; readonly hint: Text; readonly opens: string } = {
  ask: danger.ask,
  hint: danger.alone,
  opens: 'ORD-08',
}
