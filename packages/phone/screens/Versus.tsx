import { standingValues } from '@simpul/domain/core'
import type { PersonView } from '@simpul/domain/people'
import type { ChildGrowthView } from '@simpul/domain/sectors/health'
import { Fragment } from 'preact'
import type { FoldedPerson } from '../db/known.ts'
import { say } from '../text/language.ts'
import { merging as text } from '../text/person-text.ts'
import { fieldLabel, fieldText } from './field-text.ts'

const FIELDS = ['name', 'birthDate', 'sex', 'motherName', 'rt', 'address'] as const

/** Two people side by side; what differs stands out. */
export function Versus({ one, other }: { readonly one: FoldedPerson; readonly other: FoldedPerson }) {
  const [mine, theirs] = [one, other].map(({ views }) =>
    standingValues((views.person as PersonView | undefined) ?? {}),
  )
  const line = (label: string, left: string, right: string) => (
    <Fragment key={label}>
      <span class="row-side versus-label">{label}</span>
      <span>{left}</span>
      <span class={left === right ? undefined : 'differs'}>{right}</span>
    </Fragment>
  )
  return (
    <div class="versus">
      <strong>{say(text.this)}</strong>
      <strong>{say(text.other)}</strong>
      {FIELDS.map((field) =>
        line(
          fieldLabel('person', field),
          fieldText('person', field, mine?.[field]),
          fieldText('person', field, theirs?.[field]),
        ),
      )}
      {line(say(text.weighings), weighings(one), weighings(other))}
    </div>
  )
}

const weighings = ({ views }: FoldedPerson): string =>
  String((views['child-growth'] as ChildGrowthView | undefined)?.measurements.length ?? 0)
