import { idOf, posts } from '@simpul/domain/testing'
import type { WorklistRow } from '@simpul/domain/wire'
import { describe, expect, it } from 'vitest'
import { inOrder, narrowed } from './follow-order.ts'

const reason = (level: 'watch' | 'urgent', since: WorklistRow['reasons'][number]['since']) =>
  ({
    ...{ kind: 'at-risk', service: 'child-growth', code: 'two-t', level, since },
    reason: 'Dua kali T',
  }) as never

const row = (name: string, more: Partial<WorklistRow> = {}): WorklistRow => ({
  ...{ person: idOf('person', name), post: posts.mawar, name, sex: 'L', birth: null, motherName: null },
  ...{ rt: null, lastWeighedOn: null, weightKg: null, hasPhone: false, looks: [], reasons: [] },
  ...more,
})

const all = inOrder([
  row('Siti Aminah', { rt: '003', reasons: [reason('watch', '2026-02-01')] }),
  row('Muhammad Nur', { rt: '1', motherName: 'Yanti', reasons: [reason('urgent', '2026-03-01')] }),
  row('Sity Rahma', { post: posts.melati, rt: '3', reasons: [reason('watch', '2026-01-01')] }),
])

const names = (narrow: Partial<Parameters<typeof narrowed>[1]>) =>
  narrowed(all, { post: undefined, rt: undefined, typed: '', ...narrow }).map(({ name }) => name)

describe('the list of whom to look for', () => {
  it('is in the order of what presses, then of how long it has', () => {
    expect(names({})).toEqual(['Muhammad Nur', 'Sity Rahma', 'Siti Aminah'])
  })

  it('finds names in other spellings, mothers, and an RT that is typed', () => {
    expect(names({ typed: 'moch' })).toEqual(['Muhammad Nur'])
    expect(names({ typed: 'yan' })).toEqual(['Muhammad Nur'])
    expect(names({ typed: 'siti' })).toEqual(['Siti Aminah', 'Sity Rahma'])
    expect(names({ typed: 'siti rt 03' })).toEqual(['Siti Aminah', 'Sity Rahma'])
    expect(names({ typed: 'rt 1' })).toEqual(['Muhammad Nur'])
    expect(names({ typed: 'zz' })).toEqual([])
  })

  it('narrows to a post and an RT, however the RT is written, also while searching', () => {
    expect(names({ rt: '3' })).toEqual(['Sity Rahma', 'Siti Aminah'])
    expect(names({ rt: '3', post: posts.mawar })).toEqual(['Siti Aminah'])
    expect(names({ rt: '1', typed: 'siti' })).toEqual([])
  })
})
