import type { Me, UserRow } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { roleName } from '../pages/name-of.ts'
import { say } from '../text/say.ts'
import { users as text } from '../text/text.ts'
import { namedLines } from './named-lines.ts'

const inUse = ({ devices }: UserRow): UserRow['devices'] => devices.filter(({ revoked }) => !revoked)

const latest = (user: UserRow): string | null =>
  inUse(user)
    .flatMap(({ lastSeen }) => (lastSeen === null ? [] : [lastSeen.slice(0, 10)]))
    .sort()
    .at(-1) ?? null

/** The people one answers for as the page lists them: no code and no password ever stands in a file. */
export const usersSheet = (users: readonly UserRow[], why: string, me: Me): SheetTable[] => [
  {
    name: say(text.title),
    title: [say(text.title), ...namedLines(me, why)],
    columns: [
      { header: say(text.name), width: 28 },
      { header: say(text.role), width: 34 },
      { header: say(text.place), width: 28 },
      { header: say(text.phones), kind: 'integer' },
      { header: say(text.lastContact), kind: 'date' },
      { header: say(text.notSent), kind: 'integer' },
    ],
    rows: users.map((user) => [
      user.name,
      user.assignments.map(({ role }) => roleName(role)).join('; '),
      user.assignments.map(({ unitName }) => unitName).join('; '),
      inUse(user).length,
      latest(user),
      inUse(user).reduce((sum, { waiting }) => sum + waiting, 0),
    ]),
    landscape: true,
  },
]
