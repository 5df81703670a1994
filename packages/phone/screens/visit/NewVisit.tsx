import { useEffect } from 'preact/hooks'
import { v7 } from 'uuid'
import { useLocation } from 'wouter-preact'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { visit as text } from '../../text/visit-text.ts'
import { useAbout } from '../cases/use-about.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { type VisitDraft, visitKey } from './visit-draft.ts'

/** Begins a visit and goes on in it: it is kept from the first moment on. */
export function NewVisit() {
  const phone = usePhone()
  const [, go] = useLocation()
  const { person, household: given } = useAbout()
  useEffect(() => {
    const household = given ?? phone.people.get().find(({ id }) => id === person)?.household
    const draft: VisitDraft = {
      id: v7(),
      ...(household === undefined ? {} : { household }),
      ...(person === undefined ? {} : { person }),
      answers: {},
      asked: {},
      forms: [],
      step: 0,
      begunAt: phone.now(),
    }
    void phone.unfinished
      .keep(visitKey(draft.id), draft)
      .then(() => go(`/visit/${draft.id}`, { replace: true }))
  }, [])
  return (
    <Shell title={say(text.title)} back="/visit">
      {say(shell.loading)}
    </Shell>
  )
}
