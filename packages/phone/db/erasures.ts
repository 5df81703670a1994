import type { Uuid } from '@simpul/domain/core'
import type { PullAnswer } from '@simpul/domain/wire'
import type { Session } from './session.ts'
import { wipeSubjects } from './wipe.ts'

type Erasures = PullAnswer['erasures']

/**
 * Empties subjects on this phone, each once. Whatever the strength, everything readable about them goes; of those
 * made anonymous the measurements come back from the server's own snapshot, which only it can write.
 *
 * @returns whether anything went
 */
export async function eraseSubjects(session: Session, erasures: Erasures): Promise<boolean> {
  const { db } = session
  const done = new Set(((await db.meta.get('erased'))?.value as string[] | undefined) ?? [])
  const fresh = erasures.filter((erasure) => !done.has(keyOf(erasure)))
  if (fresh.length === 0) return false
  await wipeSubjects(
    db,
    fresh.map(({ subject }): Uuid => subject),
  )
  if (fresh.some(({ strength }) => strength === 'anonymise')) await db.shelves.clear()
  await db.meta.put({ key: 'erased', value: [...done, ...fresh.map(keyOf)] })
  return true
}

const keyOf = ({ subject, strength }: Erasures[number]): string => `${strength}/${subject}`
