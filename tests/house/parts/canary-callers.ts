import type { RoleCode } from '@simpul/domain/access'
import type { Sector, Uuid } from '@simpul/domain/core'
import { idOf } from '@simpul/domain/testing'
import type { ActivateAnswer } from '@simpul/domain/wire'
import { createUser, giveRole, setPasswordHash } from '@simpul/server/access/accounts.ts'
import { makeCode } from '@simpul/server/access/one-time-code.ts'
import { hashPassword } from '@simpul/server/access/password.ts'
import type { House } from '@simpul/server/http/house.ts'
import { TestPhone } from '@simpul/server/http/testing/test-phone.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { offices, places } from './canary-district.ts'
import { post } from './post.ts'

/** Somebody with a role, and the ways in which they come to the door. */
export interface Caller {
  readonly role: string
  readonly user: Uuid
  readonly device: Uuid
  /** By kind of token; a stranger has one empty way. */
  readonly ways: Readonly<Record<string, Record<string, string>>>
}

interface Hire {
  readonly role: RoleCode
  readonly unit: Uuid
  readonly sector?: Sector
  readonly villages?: readonly Uuid[]
  readonly to?: '2026-03-10'
}

/** The roles of the story, and three more who see less than their neighbours. */
const HIRES: Readonly<Record<string, Hire>> = {
  'kader-health': { role: 'kader', unit: places.mawar, sector: 'health' },
  'kader-social': { role: 'kader', unit: places.mawar, sector: 'social' },
  posyandu_chair: { role: 'posyandu_chair', unit: places.mawar },
  posyandu_secretary: { role: 'posyandu_secretary', unit: places.mawar },
  health_worker: { role: 'health_worker', unit: offices.sukamaju, villages: [offices.sukamaju] },
  village_operator: { role: 'village_operator', unit: offices.sukamaju },
  village_head: { role: 'village_head', unit: offices.sukamaju },
  village_tp: { role: 'village_tp', unit: offices.sukamaju },
  subdistrict_tp: { role: 'subdistrict_tp', unit: offices.cikal },
  district_tp: { role: 'district_tp', unit: offices.root },
  system_admin: { role: 'system_admin', unit: offices.root },
  ended: { role: 'kader', unit: places.mawar, sector: 'health', to: '2026-03-10' },
  revoked: { role: 'kader', unit: places.mawar, sector: 'health' },
}

export const PASSWORD = 'mangga-harum-7'

/** Sends a request to the server, as from an address of the network. */
export type Ask = (path: string, init?: RequestInit, address?: string) => Promise<Response>

/** Gives everybody their account, phone and session, and adds a stranger who has none of them. */
export async function canaryCallers(house: House, ask: Ask): Promise<Caller[]> {
  const hash = await hashPassword(PASSWORD)
  const callers: Caller[] = []
  for (const [at, role] of Object.keys(HIRES).entries()) {
    const user = await hired(house, role, hash)
    const phone = await activated(house, ask, user)
    const cookie = await signedIn(ask, role, `192.0.2.${at}`)
    const tokens = { phone: phone.asPhone, push: phone.asOutbox }
    // Of the withdrawn one only the phone is asked: a desk of the same person is another door.
    const session = { cookie, origin: 'http://simpul.test' }
    const ways = role === 'revoked' ? tokens : { ...tokens, session }
    callers.push({ role, user, device: phone.device, ways })
    if (role === 'revoked') await ask(`/api/devices/${phone.device}/revoke`, post({}, phone.asPhone))
  }
  const nobody = { user: idOf('user', 'stranger'), device: idOf('device', 'stranger') }
  return [...callers, { role: 'stranger', ...nobody, ways: { none: {} } }]
}

async function hired({ db }: House, role: string, hash: string): Promise<Uuid> {
  const user = idOf('canary user', role)
  const hire = HIRES[role] as Hire
  await db.transaction(async (tx) => {
    await createUser(tx, district.cell, null, { id: user, name: `Petugas ${role}`, username: role })
    await giveRole(tx, district.cell, null, user, { from: '2025-01-01', ...hire })
    await setPasswordHash(tx, district.cell, null, user, hash)
  })
  return user
}

async function activated({ db, access }: House, ask: Ask, user: Uuid): Promise<TestPhone> {
  const { code } = await db.transaction((tx) => makeCode(tx, access, null, user, 'phone'))
  const phone = await TestPhone.make(user, access.key.publicKey)
  const answer = await ask('/api/devices/activate', post(phone.activation(code)))
  phone.activated((await answer.json()) as ActivateAnswer)
  return phone
}

async function signedIn(ask: Ask, username: string, address: string): Promise<string> {
  const answer = await ask('/api/sign-in', post({ username, password: PASSWORD }), address)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
