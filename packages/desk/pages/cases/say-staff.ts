import type { CaseAnswer } from '@simpul/domain/wire'
import { casePage as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { roleName } from '../name-of.ts'

/** Who did something: a name and a role; the house itself has neither. */
export function sayStaff({ name, role }: CaseAnswer['history'][number]['by']): string {
  if (name === '') return role === null ? say(text.bySystem) : roleName(role)
  return role === null ? name : say(text.by, { name, role: roleName(role) })
}
