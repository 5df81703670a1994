import { familyCard } from './family-card/definition.ts'
import { household } from './household/definition.ts'
import { identity } from './identity/definition.ts'
import { membership } from './membership/definition.ts'
import { person } from './person/definition.ts'
import { residence } from './residence/definition.ts'
import { samePerson } from './same-person/definition.ts'
import { transfer } from './transfer/definition.ts'

export const peopleServices = [
  person,
  identity,
  residence,
  transfer,
  samePerson,
  membership,
  household,
  familyCard,
] as const
