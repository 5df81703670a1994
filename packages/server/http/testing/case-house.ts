import { generateKeyPairSync } from 'node:crypto'
import {
  type CaseMoveBody,
  moveServiceId,
  noteServiceId,
  partAnswers,
  type StatusCode,
  sealedServiceId,
} from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { JournalEntry, PlainDate, ServiceSheet, Uuid } from '@simpul/domain/core'
import { entry, idOf } from '@simpul/domain/testing'
import type { Receipt } from '@simpul/domain/wire'
import { randomFor, sheetAnswers } from '@simpul/simulator'
import pino from 'pino'
import { createUser, giveRole, setPasswordHash } from '../../access/accounts.ts'
import { setOfficeCodes } from '../../access/case-offices.ts'
import { cellKeyOf } from '../../access/cell-key.ts'
import { hashPassword } from '../../access/password.ts'
import type { Db } from '../../db/db.ts'
import { foundTown, offices, people } from '../../journal/testing/case-town.ts'
import { district, noon } from '../../journal/testing/district.ts'
import { project } from '../../projector/testing/projected.ts'
import { createApp } from '../app.ts'
import { openHouse } from '../open-house.ts'
import { unusedFolder } from './unused-folder.ts'

const password = 'mangga-harum-7'
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string

export type Person = Exclude<keyof typeof people, 'both'>
type Step = readonly [Person, StatusCode, Partial<CaseMoveBody>?]

/** Up to the decision of the village head. */
export const TO_DECISION = [
  ['sari', 'submitted'],
  ['operator', 'verifying'],
  ['wati', 'verified'],
  ['head', 'village_decided'],
] as const satisfies readonly Step[]

/** And on to the department of housing. */
export const TO_PERKIM = [
  ...TO_DECISION,
  ['operator', 'forwarded_opd', { office: offices.perkim }],
] as const satisfies readonly Step[]

const realSheet = (code: string): ServiceSheet => {
  const found = sheetByCode(code)
  if (found === undefined) throw new Error(`the catalogue has no ${code}`)
  return found
}

/** A server in front of the town of cases: its people work at desks, and write forms of the real catalogue. */
export async function openCaseHouse(db: Db, dataFolder = unusedFolder()) {
  await foundTown(db)
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    await setOfficeCodes(tx, district.cell, offices.perkim, ['DINAS_PERKIM', 'DLH'])
    await setOfficeCodes(tx, district.cell, offices.social, ['DINAS_SOSIAL', 'DP3A'])
    for (const [name, { user, assignments }] of Object.entries(people)) {
      if (name === 'both') continue
      await createUser(tx, district.cell, null, {
        id: user,
        name: `Nama ${name}`,
        username: name.toLowerCase(),
      })
      for (const assignment of assignments) await giveRole(tx, district.cell, null, user, assignment)
      await setPasswordHash(tx, district.cell, null, user, hash)
    }
  })
  let at = noon
  const house = await openHouse({
    ...{ db, cell: district.cell, key: await cellKeyOf(pem), log: pino({ level: 'silent' }), dataFolder },
    now: () => new Date(at),
  })
  let second = 0
  const app = createApp(house, () => ++second * 1000)
  const cookies = new Map<Person, string>()

  async function ask<Answer>(
    who: Person | undefined,
    path: string,
    body?: unknown,
  ): Promise<Answer & { status: number }> {
    const headers: Record<string, string> = { host: 'simpul.test', origin: 'http://simpul.test' }
    if (who !== undefined) headers['cookie'] = cookies.get(who) ?? (await signIn(who))
    if (body !== undefined) headers['content-type'] = 'application/json'
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await app.request(`http://simpul.test${path}`, init, {
      incoming: { socket: { remoteAddress: '192.0.2.7' } },
    })
    return { ...((await answer.json()) as Answer), status: answer.status }
  }

  async function signIn(who: Person): Promise<string> {
    const answer = await app.request(
      'http://simpul.test/api/sign-in',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', host: 'simpul.test' },
        body: JSON.stringify({ username: who.toLowerCase(), password }),
      },
      { incoming: { socket: { remoteAddress: '192.0.2.7' } } },
    )
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    cookies.set(who, cookie)
    return cookie
  }

  const push = (who: Person, entries: readonly JournalEntry[]): Promise<Receipt[]> => {
    const { user } = people[who]
    const own = entries.map(({ seq: _, ...one }) => ({
      ...one,
      recordedBy: user,
      device: idOf('device', user),
    }))
    return house.appender.append(own, { nowMs: at, from: { user } })
  }

  /** A form of the catalogue under a new case, then these steps, all on one day; all of them must be kept. */
  async function walk(
    who: Person,
    code: string,
    id: Uuid,
    steps: readonly Step[],
    known: Readonly<Record<string, unknown>> = {},
    movedOn: PlainDate = '2026-01-01',
  ): Promise<void> {
    const sheet = realSheet(code)
    const on = '2026-01-01'
    const writer = people[who].user
    const links = Object.fromEntries(Object.entries(known).filter(([key]) => key.startsWith('linked')))
    const answers = {
      ...sheetAnswers(sheet, { random: randomFor(id), on, writer, event: id, known }),
      ...links,
    }
    const about = { about: id, version: 1, subject: { kind: 'case', id }, happenedOn: on } as const
    const write = (service: string, said: unknown) =>
      entry({ ...about, service, body: said } as never) as JournalEntry
    const { open, sealed } = partAnswers(sheet, answers)
    const half = Object.keys(sealed).length === 0 ? [] : [write(sealedServiceId(code), sealed)]
    const receipts = await push(who, [write(code.toLowerCase(), open), ...half])
    let from: StatusCode = 'draft'
    for (const [step, [mover, to, more]] of steps.entries()) {
      const move = write(moveServiceId(code), { ...more, from, to, step })
      receipts.push(...(await push(mover, [{ ...move, happenedOn: movedOn }])))
      from = to
    }
    const lost = receipts.filter(({ standing }) => standing !== 'kept')
    if (lost.length > 0) throw new Error(`a step was not kept: ${JSON.stringify(lost)}`)
  }

  /** As `app.request`: bytes in, bytes out. */
  async function request(who: Person, path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = cookies.get(who) ?? (await signIn(who))
    const headers = { host: 'simpul.test', origin: 'http://simpul.test', cookie, ...init.headers }
    return app.request(
      `http://simpul.test${path}`,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: '192.0.2.7' } } },
    )
  }

  return {
    ...{ db, house, request, ask, push, walk, noteServiceId },
    project: () => project(db),
    pass: (ms: number) => {
      at += ms
    },
    close: () => house.close(),
  }
}

export type CaseHouse = Awaited<ReturnType<typeof openCaseHouse>>
