import { createHash } from 'node:crypto'
import { type WorkItem, worklistOf } from '@simpul/domain/catalogue'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import { personRow } from '../person-row.ts'
import { isolate, settleStuck } from '../stuck.ts'
import type { Turn } from '../turn.ts'
import { type StoredPerson, type WorklistContent, worklistContents } from './worklist-contents.ts'
import { type ListedPerson, writeWorklists } from './write-worklists.ts'

/**
 * Makes the worklists of posts again, with the function that phones ask too. A person on whom a rule of ours throws is
 * listed as stuck; the others do not wait for them.
 */
export async function projectWorklists(
  turn: Turn,
  units: readonly Uuid[],
  today: PlainDate,
  how: { readonly everyRow?: boolean } = {},
): Promise<void> {
  const { tx, cell } = turn
  const contents = await worklistContents(tx, cell, units, today)
  const { done, stuck } = isolate(contents.flatMap(peopleOf), (one) => listed(one, today))
  await writeWorklists(
    turn,
    units,
    done.filter(({ items }) => items.length > 0),
    how,
  )
  if (stuck.length > 0) await settleStuck(tx, cell, [], stuck)
}

interface PersonAtPost {
  readonly kind: 'person'
  readonly id: Uuid
  readonly person: StoredPerson
  readonly post: WorklistContent['post']
}

const peopleOf = ({ post, people }: WorklistContent): PersonAtPost[] =>
  people.map((person) => ({ kind: 'person', id: person.id, person, post }))

function listed({ id, person, post }: PersonAtPost, today: PlainDate): ListedPerson {
  const items = worklistOf(person, post, today, person.findings)
  return { id, unit: post.unit, items, digest: digestOf(person, items) }
}

/** Of all that a reader sees: phones are told when a name or a weight changes, too. */
const digestOf = ({ id, subject, views }: StoredPerson, items: readonly WorkItem[]): string =>
  createHash('sha1')
    .update(JSON.stringify([personRow({ id, subject, views, unreadable: [] }, []), items]))
    .digest('base64')
