import type { Text } from '@simpul/domain/core'
import { posts } from '@simpul/domain/testing'
import { fromPage } from '@simpul/server/http/testing/open-test-house.ts'
import type { VNode } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { Router } from 'wouter-preact'
import { memoryLocation } from 'wouter-preact/memory-location'
import type { Phone } from '../db/phone.ts'
import { LESTARI, twoKader } from '../sync/testing/two-kader.ts'
import { cases } from '../text/case-text.ts'
import { cover } from '../text/cover-text.ts'
import { say, sayDate } from '../text/language.ts'
import { home } from '../text/text.ts'
import { visit } from '../text/visit-text.ts'
import { Covers } from './Covers.tsx'
import { Home } from './Home.tsx'
import { More } from './More.tsx'
import { PhoneContext } from './phone-context.ts'
import { type Drawn, drawn } from './testing/small-dom.ts'

const DAY = 86_400_000

const of = (phone: Phone, screen: VNode) => (
  <Router hook={memoryLocation({ path: '/' }).hook} key={phone.me.user.id}>
    <PhoneContext.Provider value={phone}>{screen}</PhoneContext.Provider>
  </Router>
)

/** Where the first screen says what, once all of it is there. */
async function placesOn(page: Drawn, phone: Phone, last: Text) {
  await page.draw(of(phone, <Home />))
  for (const text of [last, home.nextSession])
    await vi.waitFor(() => expect(page.text()).toContain(say(text)), { timeout: 20_000 })
  return [home.nextSession, visit.title, cases.add].map((text) => page.text().indexOf(say(text)))
}

describe('the first screen', () => {
  it('puts the work of the own sector first', async () => {
    const { sari, lestari } = await twoKader()
    const page = await drawn(<p />)
    const [session = -1, visits = -1, services] = await placesOn(page, sari, home.find)
    expect(session).not.toBe(-1)
    expect(session).toBeLessThan(visits)
    expect(services).toBe(-1)
    const ofSocial = await placesOn(page, lestari, home.findPerson)
    expect(ofSocial).not.toContain(-1)
    expect(ofSocial[1]).toBeLessThan(ofSocial[2] ?? -1)
    expect(ofSocial[2]).toBeLessThan(ofSocial[0] ?? -1)
    await page.draw(<p />)
  })

  it('tells of a cover as long as it runs', async () => {
    const { town, lestari } = await twoKader()
    const cookie = await town.server.signIn('ketua.mawar')
    const body = { user: LESTARI, unit: posts.mawar, sector: 'housing', until: '2026-03-12', note: 'cuti' }
    expect((await town.server.post('/api/users/cover', body, fromPage(cookie))).status).toBe(200)
    const page = await drawn(of(lestari, <More onLocked={() => {}} />))
    expect(page.text()).not.toContain('Perumahan')
    await lestari.syncNow()
    const runs = say(cover.runs, { sector: 'Perumahan rakyat', day: sayDate('2026-03-12') })
    await vi.waitFor(() => expect(page.text()).toContain(runs))
    expect(page.text()).toContain(say(cover.given, { note: 'cuti' }))
    await page.draw(of(lestari, <Covers />))
    expect(page.text()).toContain(runs)
    expect(page.text()).not.toContain('cuti')
    town.pass(2 * DAY)
    await page.draw(of(lestari, <More onLocked={() => {}} />))
    expect(page.text()).toContain(say(cover.runsToday, { sector: 'Perumahan rakyat' }))
    town.pass(DAY)
    await page.draw(of(lestari, <Covers />))
    expect(page.text()).toBe('')
  })
})
