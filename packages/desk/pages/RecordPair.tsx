import type { Text } from '@simpul/domain/core'
import { readName, withoutZeros } from '@simpul/domain/people'
import type { DuplicateRecord } from '@simpul/domain/wire'
import { say, sayDate, sayNumber } from '../text/say.ts'
import { duplicates as text } from '../text/duplicates-text.ts'

interface Line {
  readonly label: Text
  readonly one: string
  readonly other: string
  readonly differs: boolean
}

interface Row {
  readonly label: Text
  readonly read: (record: DuplicateRecord) => string
  /** What is compared where not the words are: another spelling is no other name. Absent: nothing to compare. */
  readonly as: ((record: DuplicateRecord) => string) | undefined
}

/** Two records side by side; what differs is marked, what neither has is left out. */
export function RecordPair({ a, b }: { readonly a: DuplicateRecord; readonly b: DuplicateRecord }) {
  return (
    <table class="record-pair">
      <caption class="visually-hidden">{say(text.compare)}</caption>
      <colgroup>
        <col class="record-label" />
        <col />
        <col />
      </colgroup>
      <thead class="visually-hidden">
        <tr>
          <td />
          <th scope="col">{say(text.one)}</th>
          <th scope="col">{say(text.other)}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(a, b).map(({ label, one, other, differs }) => (
          <tr key={label.id} class={differs ? 'record-differs' : undefined}>
            <th scope="row">
              {say(label)}
              {differs && <span class="visually-hidden"> ({say(text.differs)})</span>}
            </th>
            <td>{one === '' ? '–' : one}</td>
            <td>{other === '' ? '–' : other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const asNamed = (name: string | null): string => readName(name).glued

const number = (written: string | null): string => withoutZeros(written ?? '')

const row = (label: Text, read: Row['read'], as: Row['as'] = read): Row => ({ label, read, as })

const ROWS: readonly Row[] = [
  row(
    text.name,
    ({ name }) => name,
    ({ name }) => asNamed(name),
  ),
  row(text.sex, ({ sex }) => (sex === 'L' ? say(text.male) : sex === 'P' ? say(text.female) : '')),
  row(text.birth, birthOf),
  row(
    text.mother,
    ({ motherName }) => motherName ?? '',
    ({ motherName }) => asNamed(motherName),
  ),
  row(
    text.father,
    ({ fatherName }) => fatherName ?? '',
    ({ fatherName }) => asNamed(fatherName),
  ),
  row(text.nik, ({ nik }) => nik ?? ''),
  row(
    text.rt,
    ({ rt, rw }) => [rt, rw].filter((part) => part !== null).join('/'),
    ({ rt }) => number(rt),
  ),
  row(text.address, ({ address }) => address ?? ''),
  row(text.post, postOf, ({ post }) => post ?? ''),
  // Two weighings are two weighings.
  { label: text.weight, read: weightOf, as: undefined },
]

function linesOf(a: DuplicateRecord, b: DuplicateRecord): Line[] {
  return ROWS.map(({ label, read, as }) => {
    const [one, other] = [read(a), read(b)]
    const differs = as !== undefined && one !== '' && other !== '' && as(a) !== as(b)
    return { label, one, other, differs }
  }).filter(({ one, other }) => one !== '' || other !== '')
}

function birthOf({ birth, birthEstimated }: DuplicateRecord): string {
  if (birth === null) return ''
  return birthEstimated ? say(text.about, { day: sayDate(birth) }) : sayDate(birth)
}

function postOf({ post, since }: DuplicateRecord): string {
  if (post === null) return ''
  return since === null ? post : say(text.since, { post, day: sayDate(since) })
}

function weightOf({ lastWeighedOn, weightKg }: DuplicateRecord): string {
  if (weightKg === null) return ''
  return [`${sayNumber(weightKg, 2)} kg`, ...(lastWeighedOn === null ? [] : [sayDate(lastWeighedOn)])].join(
    ', ',
  )
}
