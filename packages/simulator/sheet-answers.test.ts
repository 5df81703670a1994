import { partAnswers, reportServiceId, sealedServiceId } from '@simpul/domain/cases'
import { anyServiceById, sheets } from '@simpul/domain/catalogue/whole'
import { idOf } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { randomFor } from './random.ts'
import { sheetAnswers } from './sheet-answers.ts'

it.each(sheets.map((sheet) => [sheet.code, sheet] as const))(
  'a made-up form of %s is filled in as the form asks',
  (code, sheet) => {
    for (let round = 0; round < 20; round++) {
      const random = randomFor('answers', code, round)
      const on = '2026-03-02'
      const body = sheetAnswers(sheet, {
        ...{ random, on, writer: idOf('user', 'sari'), event: idOf('case', 'banjir'), known: {} },
      })
      const recordedAt = '2026-03-02T04:00:00.000Z-0000'
      const { open, sealed } = partAnswers(sheet, body)
      const halves = [
        [reportServiceId(code), open],
        [sealedServiceId(code), sealed],
      ] as const
      for (const [service, half] of halves) {
        const entry = { version: 1, happenedOn: on, recordedAt, body: half }
        const read = anyServiceById(service)?.readBody(entry as never)
        expect(read?.ok === false ? read.problem : undefined).toBeUndefined()
      }
    }
  },
)
