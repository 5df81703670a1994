import type { JournalEntry, PlainDate } from '../../../core/index.ts'
import type { KiaBookBody } from './form.ts'

/** Each day the answer changed, oldest first: past months need to know what was said then. */
export interface KiaBookView {
  readonly changes: readonly { readonly on: PlainDate; readonly has: boolean }[]
}

export function kiaBookView(entries: readonly JournalEntry<KiaBookBody>[]): KiaBookView {
  const said = entries.map(({ happenedOn, body }) => ({ on: happenedOn, has: body.has }))
  return { changes: said.filter(({ has }, at) => said[at - 1]?.has !== has) }
}

/** The latest word on or before a day; undefined when nobody had asked. */
export const hasBookOn = (view: KiaBookView, day: PlainDate): boolean | undefined =>
  view.changes.filter(({ on }) => on <= day).at(-1)?.has
