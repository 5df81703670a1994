import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import { activationLink } from '@simpul/domain/wire'
import { makeCode } from '../access/one-time-code.ts'
import type { House } from '../http/house.ts'

/** Everybody of the made-up district signs in with it. There is nobody real behind it to be protected. */
export const demoPassword = 'simpul-demo'

/** Who may try the made-up district: for the terminal, and for tests that read `demo.json`. */
export interface Demo {
  readonly password: string
  readonly desks: readonly { readonly username: string; readonly role: string; readonly unit: string }[]
  readonly phones: readonly {
    readonly user: Uuid
    readonly name: string
    readonly unit: string
    readonly sector: string
    readonly code: string
    readonly link: string
  }[]
}

/**
 * One desk of each kind, the health kader of three posts and one kader of each other sector, with fresh codes, in the
 * subdistrict that is filled first.
 */
export async function openDemo(house: House, origin: string, folder: string): Promise<Demo> {
  const desks = await house.db.query<Demo['desks'][number]>(
    `select distinct on (assignment.role) app_user.username, assignment.role, unit.name as unit
     from assignment
     join app_user on app_user.cell = assignment.cell and app_user.id = assignment.app_user
     join unit on unit.cell = assignment.cell and unit.id = assignment.unit
     where assignment.cell = $1 and assignment.role <> 'kader' and username is not null
     order by assignment.role, unit.area, unit.name`,
    [house.cell],
  )
  const kader = await house.db.query<{ user: Uuid; name: string; unit: string; sector: string }>(
    `with kader as (
       select app_user.id as "user", app_user.name, unit.name || ', ' || above.name as unit, assignment.sector,
         row_number() over (partition by assignment.sector order by unit.area, unit.name, username) as place
       from assignment
       join app_user on app_user.cell = assignment.cell and app_user.id = assignment.app_user
       join unit on unit.cell = assignment.cell and unit.id = assignment.unit
       join unit as above on above.cell = unit.cell and above.id = unit.parent
       where assignment.cell = $1 and assignment.role = 'kader'
     )
     select "user", name, unit, sector
     from kader
     where place <= case sector when 'health' then 6 else 1 end
     order by sector <> 'health', sector, place`,
    [house.cell],
  )
  const phones: Demo['phones'][number][] = []
  for (const one of kader) {
    const { code } = await house.db.transaction((tx) => makeCode(tx, house.access, null, one.user, 'phone'))
    phones.push({ ...one, code, link: activationLink(origin, code) })
  }
  const demo: Demo = { password: demoPassword, desks, phones }
  await writeFile(join(folder, 'demo.json'), `${JSON.stringify(demo, undefined, 2)}\n`, { mode: 0o600 })
  return demo
}
