import { expect, it } from 'vitest'
import { allServices } from '../catalogue/whole.ts'
import { isKeptByHome } from './kept-by-home.ts'

it('who somebody is and where they belong is the word of their home; what is done for a guest is not', () => {
  const kept = allServices.filter(isKeptByHome).map(({ id }) => id)
  expect(kept.sort()).toEqual([
    ...['family-card', 'household', 'identity', 'membership', 'person', 'residence', 'same-person'],
  ])
})
