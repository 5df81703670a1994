import { describe, expect, it } from 'vitest'
import type { Phone } from '../db/phone.ts'
import { fullDisk } from '../db/testing/full-disk.ts'
import { testSession, testStore } from '../db/testing/test-session.ts'
import { child, drafts } from '../sync/testing/drafts.ts'
import { say } from '../text/language.ts'
import { merging } from '../text/person-text.ts'
import { weigh } from '../text/weigh-text.ts'
import { checkIn, takeBackCheckIn } from './check-in.ts'
import { JoinedRecords } from './JoinedRecords.tsx'
import { PhoneContext } from './phone-context.ts'
import { decision, pairsBetween } from './same-person-steps.ts'
import { drawn } from './testing/small-dom.ts'
import { useSave } from './use-save.tsx'

const FULL = say(weigh.diskFull)

const over = (phone: Phone, screen: preact.VNode) =>
  drawn(<PhoneContext.Provider value={phone}>{screen}</PhoneContext.Provider>)

/** A phone on which two records were found to be one person. */
async function joined() {
  const store = await testStore(await testSession())
  const [one, other] = [child(), child()]
  await store.record([one, other].flatMap((who) => [drafts.details(who), drafts.registered(who)]))
  const [a, b] = [await store.person(one.id), await store.person(other.id)]
  if (a === undefined || b === undefined) throw new Error('nobody')
  await store.record(pairsBetween(a, b).map((pair) => decision(pair, 'same')))
  const person = await store.person(one.id)
  if (person === undefined) throw new Error('nobody')
  return { store, person }
}

describe('a save on a full disk', () => {
  it('is said to have failed until one succeeds', async () => {
    const store = await testStore(await testSession())
    let room = false
    fullDisk(() => room)
    const ends: boolean[] = []
    function Screen() {
      const { save, notSaved } = useSave()
      return (
        <>
          {notSaved}
          <button
            type="button"
            onClick={() => void save(drafts.details(child())).then((end) => ends.push(end))}
          >
            simpan
          </button>
        </>
      )
    }
    const page = await over(store, <Screen />)
    expect(page.text()).not.toContain(FULL)
    await page.press('simpan')
    await expect.poll(() => page.text()).toContain(FULL)
    room = true
    await page.press('simpan')
    await expect.poll(() => page.text()).not.toContain(FULL)
    expect(ends).toEqual([false, true])
  })

  it('leaves the question open: it is closed only once the answer is written', async () => {
    const { store, person } = await joined()
    let room = false
    fullDisk(() => room)
    const page = await over(store, <JoinedRecords person={person} />)
    await page.press(say(merging.part))
    await page.press(say(merging.partYes))
    await expect.poll(() => page.text()).toContain(FULL)
    expect(page.text()).toContain(say(merging.partAsk))
    room = true
    await page.press(say(merging.partYes))
    await expect.poll(() => page.text()).not.toContain(say(merging.partAsk))
    expect(store.people.get()).toHaveLength(2)
  })

  it('that takes a check-in back is not taken for a check-in that was none', async () => {
    const store = await testStore(await testSession())
    const who = child()
    await store.record([drafts.details(who), drafts.registered(who)])
    const day = await store.sessionDay(store.today())
    await checkIn(store, day, who.id)
    let room = false
    fullDisk(() => room)
    expect(await takeBackCheckIn(store, day, who.id)).toBe('not-saved')
    room = true
    expect(await takeBackCheckIn(store, day, who.id)).toBe('taken-back')
  })
})
