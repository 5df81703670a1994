import { Dialog, openForms } from '@simpul/parts'
import { cast, introduced, kept, posts } from '@simpul/domain/testing'
import { describe, expect, it, vi } from 'vitest'
import { Router } from 'wouter-preact'
import { memoryLocation } from 'wouter-preact/memory-location'
import { signal } from '../db/signal.ts'
import { takeLines } from '../db/take-lines.ts'
import { testSession, testStore } from '../db/testing/test-session.ts'
import { activate } from '../text/enter-text.ts'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { child } from '../text/weigh-text.ts'
import { NewPin } from './NewPin.tsx'
import { PhoneContext } from './phone-context.ts'
import { drawn } from './testing/small-dom.ts'
import { UpdateBar } from './UpdateBar.tsx'
import { Weigh } from './Weigh.tsx'

const updates = () => ({ ready: signal(true), apply: vi.fn() })
const OFFER = say(shell.update)

describe('a new version', () => {
  it('is offered where nothing is being written, and applied when asked for', async () => {
    const given = updates()
    const page = await drawn(<UpdateBar updates={given} />)
    expect(page.text()).toContain(OFFER)
    await page.press(say(shell.updateNow))
    expect(given.apply).toHaveBeenCalledOnce()
    await page.press(say(shell.later))
    expect(page.text()).toBe('')
  })

  it.each([
    ['a new PIN', activate.choosePin, () => <NewPin onChosen={() => {}} />],
    ['a dialog', child.voidAsk, () => <AnyDialog title={say(child.voidAsk)} />],
  ])('is not offered while %s is asked for, and is again afterwards', async (_, shown, form) => {
    const given = updates()
    const page = await drawn(<UpdateBar updates={given} />)
    await page.draw(
      <>
        <UpdateBar updates={given} />
        {form()}
      </>,
    )
    expect(page.text()).toContain(say(shown))
    expect(page.text()).not.toContain(OFFER)
    await page.draw(<UpdateBar updates={given} />)
    expect(page.text()).toContain(OFFER)
    expect(openForms.get()).toBe(0)
  })

  it('is not offered while two forms lie over one another and one of them closes', async () => {
    const given = updates()
    const page = await drawn(
      <>
        <UpdateBar updates={given} />
        <NewPin onChosen={() => {}} />
        <AnyDialog title="?" />
      </>,
    )
    await page.draw(
      <>
        <UpdateBar updates={given} />
        <NewPin onChosen={() => {}} />
      </>,
    )
    expect(page.text()).not.toContain(OFFER)
  })

  it('is not offered while a child is being weighed', async () => {
    const store = await testStore(await testSession())
    const entries = kept(introduced(cast.budi))
    await takeLines(store.session, { unit: posts.mawar, lane: 'register', entries, upTo: 1, more: false })
    const given = updates()
    const { hook } = memoryLocation({ path: '/' })
    const page = await drawn(
      <Router hook={hook}>
        <PhoneContext.Provider value={store}>
          <UpdateBar updates={given} />
          <Weigh id={cast.budi.id} />
        </PhoneContext.Provider>
      </Router>,
    )
    await expect.poll(() => page.text()).toContain(cast.budi.name)
    expect(page.text()).not.toContain(OFFER)
  })
})

function AnyDialog({ title }: { readonly title: string }) {
  return (
    <Dialog title={title} onClose={() => {}}>
      <p>?</p>
    </Dialog>
  )
}
