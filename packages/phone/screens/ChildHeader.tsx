import type { PlainDate } from '@simpul/domain/core'
import type { FoldedPerson } from '../db/known.ts'
import { say } from '../text/language.ts'
import { ages } from '../text/people-text.ts'
import { ageText } from './age-text.ts'
import { nameText } from './name-text.ts'

/** Whose page this is, always in sight: the wrong child is the costliest slip. */
export function ChildHeader({ person, today }: { readonly person: FoldedPerson; readonly today: PlainDate }) {
  const { subject } = person
  const sex = subject.sex === undefined ? undefined : say(subject.sex === 'L' ? ages.boy : ages.girl)
  return (
    <section class="child-header">
      <h2>{nameText(subject.name)}</h2>
      <p>{[ageText(subject.birth, today), ...(sex === undefined ? [] : [sex])].join(' · ')}</p>
    </section>
  )
}
