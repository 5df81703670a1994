import type { Uuid } from '@simpul/domain/core'
import {
  type Candidate,
  type DuplicateIndex,
  duplicateIndex,
  type KnownPerson,
  type LikelyDuplicate,
} from '@simpul/domain/people'
import { useEffect, useState } from 'preact/hooks'
import type { PersonRow } from '../db/known.ts'
import { usePhone } from './phone-context.ts'

/** A record that may be of the same person, as a list shows it. */
export interface Alike extends Pick<LikelyDuplicate, 'reasons' | 'sure'> {
  readonly row: PersonRow
}

/** A row as those who look for duplicates read it. */
export function knownPerson(row: PersonRow): KnownPerson {
  const { id, name, sex, birth, birthEstimated, motherName, rt } = row
  const tail = row.searchKeys.find((key) => key.startsWith('i'))?.slice(1)
  return {
    ...{ id, name, birthEstimated },
    ...(sex === undefined ? {} : { sex }),
    ...(birth === undefined ? {} : { birth }),
    ...(motherName === undefined ? {} : { motherName }),
    ...(rt === undefined ? {} : { rt }),
    ...(tail === undefined ? {} : { nikTail: tail }),
  }
}

/** People put into the index in one go: typing goes on in between. */
const SLICE = 150

/**
 * Finds who may be the same person among everyone on this phone; undefined until everyone has been looked at once.
 * The people are those of the moment the screen was opened.
 */
export function useDuplicates(
  different: (a: Uuid, b: Uuid) => boolean = () => false,
): ((candidate: Candidate) => Alike[]) | undefined {
  const phone = usePhone()
  const [index, setIndex] = useState<DuplicateIndex>()
  useEffect(() => {
    const rows = phone.people.get()
    const growing = duplicateIndex([], { different })
    let timer: ReturnType<typeof setTimeout>
    function addFrom(at: number): void {
      for (const row of rows.slice(at, at + SLICE)) growing.add(knownPerson(row))
      if (at + SLICE < rows.length) timer = setTimeout(() => addFrom(at + SLICE))
      else setIndex(growing)
    }
    timer = setTimeout(() => addFrom(0))
    return () => clearTimeout(timer)
  }, [])
  if (index === undefined) return undefined
  return (candidate) => {
    const rows = new Map(phone.people.get().map((row) => [row.id, row]))
    return index.find(candidate).flatMap(({ id, reasons, sure }) => {
      const row = rows.get(id)
      return row === undefined ? [] : [{ row, reasons, sure }]
    })
  }
}
