import { expect, it } from 'vitest'
import { trackingLink } from './index.ts'

it('leads to the page for citizens and keeps the code out of every log', () => {
  const url = new URL(trackingLink('https://simpul.test', '7K2M-9QXA-4TBC'))
  expect(url.pathname).toBe('/lacak')
  expect(url.hash).toBe('#7K2M-9QXA-4TBC')
  expect(url.search).toBe('')
})
