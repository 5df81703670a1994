import type { PlainDate } from '@simpul/domain/core'
import { sessionDay } from '@simpul/domain/institution'
import { expect, it } from 'vitest'
import { openingOf } from './open-day.ts'

const day = '2026-03-10' as PlainDate

it.each(['planned', 'not_held', 'moved'])(
  'a day that is %s opens from there: the server refuses a step from any other state',
  (state) => {
    const subject = { id: '0198a000-0000-7000-8000-000000000001', day, state, proposed: undefined }
    const { body } = openingOf(subject)
    expect(body).toMatchObject({ from: state, to: 'open', day })
    expect(sessionDay.readBody({ version: 1, happenedOn: day, body }).ok).toBe(true)
  },
)
