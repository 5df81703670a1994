import { describe, expect, it } from 'vitest'
import { emptyWeighing, typedFrom, weighingBody } from './typed-weighing.ts'

describe('the boxes of the weighing form', () => {
  it('become answers; empty boxes are no answers', () => {
    const typed = { ...emptyWeighing('berbaring'), weightKg: '7,25', lengthCm: '68' }
    expect(weighingBody(typed)).toEqual({ weightKg: 7.25, lengthCm: 68, position: 'berbaring' })
    expect(weighingBody({ ...emptyWeighing('berdiri'), weightKg: '12' })).toEqual({ weightKg: 12 })
  })

  it('come back as they were when an entry is corrected', () => {
    const body = { weightKg: 7.25, lengthCm: 68.5, position: 'berdiri' as const, armCm: 13, oedema: true }
    for (const language of ['id', 'en'] as const)
      expect(weighingBody(typedFrom(body, language))).toEqual(body)
    expect(typedFrom(body, 'id')).toMatchObject({ weightKg: '7,25', lengthCm: '68,5' })
    expect(typedFrom(body, 'en')).toMatchObject({ weightKg: '7.25', lengthCm: '68.5' })
  })
})
