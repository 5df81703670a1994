import type { Uuid } from '@simpul/domain/core'
import { idOf } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import { Router } from 'wouter-preact'
import { memoryLocation } from 'wouter-preact/memory-location'
import type { Phone } from '../../db/phone.ts'
import { NOON, testSession, testStore } from '../../db/testing/test-session.ts'
import { type CaseDraft, draftKey } from '../../form/case-draft.ts'
import { fill as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { PhoneContext } from '../phone-context.ts'
import { type Drawn, drawn } from '../testing/small-dom.ts'
import { OpenForm } from './OpenForm.tsx'

const id = idOf('case', 'begun before the update') as Uuid

const begun = (code: string, answers: CaseDraft['answers']): CaseDraft => ({
  ...{ id, code, answers, unchecked: [], step: 6, left: [] },
  ...{ begunAt: NOON, changedAt: NOON },
})

async function opened(draft?: CaseDraft) {
  const phone: Phone = await testStore(await testSession())
  if (draft !== undefined) await phone.unfinished.keep(draftKey(id), draft)
  return drawn(
    <PhoneContext.Provider value={phone}>
      <Router hook={memoryLocation().hook}>
        <OpenForm id={id} />
      </Router>
    </PhoneContext.Provider>,
  )
}

const shows = (page: Drawn, words: string) => expect.poll(() => page.text()).toContain(words)

describe('a draft that is older than the app', () => {
  it('whose form is gone still shows what was typed', async () => {
    const page = await opened(begun('HSG-99', { need: 'Atap bocor sejak Mei' }))
    await shows(page, 'Atap bocor sejak Mei')
    expect(page.text()).toContain(say(text.formGone))
    expect(page.text()).not.toContain(say(text.notFoundTodo))
  })

  it('whose form lost a question shows the answer before it is saved without it', async () => {
    const page = await opened(begun('HSG-01', { lamaMenempati: 'dua belas tahun' }))
    await shows(page, 'dua belas tahun')
    expect(page.text()).toContain(say(text.outgrown))
  })

  it('that is not there is said to be saved or thrown away', async () => {
    const page = await opened()
    await shows(page, say(text.notFoundTodo))
  })
})
