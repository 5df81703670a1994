import type { Finding, PlainDate } from '../../../core/index.ts'
import { monthOf } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { isBalita } from '../balita.ts'
import { findings } from './text.ts'
import { hasBookOn, type KiaBookView } from './view.ts'

/** A small child without a book gets one. */
export function kiaBookRules(child: PersonSubject, view: KiaBookView, today: PlainDate): Finding[] {
  if (child.died !== undefined || !isBalita(child, monthOf(today))) return []
  if (hasBookOn(view, today) !== false) return []
  return [
    {
      service: 'kia-book',
      code: 'no-book',
      level: 'watch',
      reason: findings.noBook,
      todo: findings.askForBook,
    },
  ]
}
