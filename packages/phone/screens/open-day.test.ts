import type { PlainDate } from '@simpul/domain/core'
import { sessionDay } from '@simpul/domain/institution'
import { expect, it } from 'vitest'
import type { Draft, SessionDay } from '../db/phone.ts'
import { openDay } from './open-day.ts'

const day = '2026-03-10' as PlainDate

async function opened(state: string): Promise<unknown> {
  const written: Draft[] = []
  const record = (draft: Draft | readonly Draft[]) => {
    written.push(draft as Draft)
    return Promise.resolve({ ok: true as const, value: [] })
  }
  const subject = { id: '0198a000-0000-7000-8000-000000000001', day, state, proposed: undefined }
  expect(await openDay({ record }, subject as unknown as SessionDay)).toBe(true)
  return written[0]?.body
}

it.each(['planned', 'not_held', 'moved'])(
  'a day that is %s opens from there: the server refuses a step from any other state',
  async (state) => {
    const body = await opened(state)
    expect(body).toMatchObject({ from: state, to: 'open', day })
    expect(sessionDay.readBody({ version: 1, happenedOn: day, body }).ok).toBe(true)
  },
)
