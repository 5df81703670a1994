import type { Uuid } from '@simpul/domain/core'
import { headOf } from '../cases/case-title.ts'
import { nameText } from '../name-text.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'

interface About {
  readonly household?: Uuid
  readonly people?: readonly Uuid[]
}

/** Whom a hand-over is about, by the names this phone has: the people, else the head of the household. */
export function useWhom({ household, people = [] }: About): string | undefined {
  const phone = usePhone()
  const rows = phone.people.get().filter(({ id }) => people.includes(id))
  const loaded = useLoaded(
    async () => ({ head: household === undefined ? undefined : await headOf(phone, household) }),
    [household],
  )
  if (rows.length > 0) return rows.map(({ name }) => nameText(name)).join(', ')
  return loaded?.head === undefined ? undefined : nameText(loaded.head)
}
