import { describe, expect, it } from 'vitest'
import { serviceById } from '../../catalogue/index.ts'
import { sheetByCode } from '../../catalogue/whole.ts'
import { SECTORS, type SectorScreening } from '../../core/index.ts'
import { DANGER_QUESTION, declineReasons, screenings } from './index.ts'

const opened = (one: SectorScreening) => [
  ...one.services.map(({ service }) => service),
  ...one.questions.flatMap(({ opens }) => opens),
]

describe('what sectors bring to a visit', () => {
  it('is said once for every sector', () => {
    expect(screenings.map(({ sector }) => sector).sort()).toEqual([...SECTORS].sort())
  })

  it('is two to four questions for others, each of one key and in every language', () => {
    for (const { questions } of screenings) {
      expect(questions.length).toBeGreaterThanOrEqual(2)
      expect(questions.length).toBeLessThanOrEqual(4)
      expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length)
      for (const { ask, need } of questions) {
        expect(ask.id.endsWith('?') && ask.en.endsWith('?')).toBe(true)
        expect([need.id.trim(), need.en.trim()]).not.toContain('')
      }
    }
    for (const reason of Object.values(declineReasons)) expect([reason.id, reason.en]).not.toContain('')
  })

  it('leads to services of its own sector', () => {
    for (const one of screenings)
      for (const service of opened(one))
        expect((sheetByCode(service) ?? serviceById(service))?.sector, service).toBe(one.sector)
  })

  it('never asks for what only a case team may read: danger has a path of its own', () => {
    for (const one of screenings)
      for (const service of opened(one)) expect(sheetByCode(service)?.dataClass, service).not.toBe('L4')
    expect(sheetByCode(DANGER_QUESTION.opens)?.workflow).toBe('restricted')
  })
})
