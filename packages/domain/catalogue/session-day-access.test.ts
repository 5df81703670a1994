import { describe, expect, it } from 'vitest'
import { type Actor, mayWrite } from '../access/index.ts'
import { sessionDay } from '../institution/index.ts'
import { idOf, posts, staff } from '../testing/index.ts'

const path = [posts.mawar, idOf('unit', 'village')]
const sari: Actor = {
  user: staff.sari,
  assignments: [{ role: 'kader', unit: posts.mawar, sector: 'health', from: '2026-01-01' }],
}

describe('the session day', () => {
  it('is opened by the kader of the post, and by nobody of another post', () => {
    expect(mayWrite(sari, sessionDay, path, '2026-02-03')).toBe(true)
    expect(mayWrite(sari, sessionDay, [posts.melati, idOf('unit', 'village')], '2026-02-03')).toBe(false)
    expect(mayWrite(sari, sessionDay, path, '2025-12-31')).toBe(false)
  })
})
