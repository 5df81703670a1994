import { Notice } from '@simpul/parts'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Phone, RecordProblem } from '../db/phone.ts'
import { say } from '../text/language.ts'
import { life } from '../text/person-text.ts'
import { weigh } from '../text/weigh-text.ts'
import { usePhone } from './phone-context.ts'

interface Save {
  /** True once everything is written; false when nothing was: then `notSaved` says so until the next try. */
  readonly save: (drafts: Parameters<Phone['record']>[0]) => Promise<boolean>
  /** To be drawn above the button that saves. */
  readonly notSaved: VNode | null
}

/** Saving that cannot end in silence, for screens that have nothing of their own to say about it. */
export function useSave(): Save {
  const phone = usePhone()
  const [problem, setProblem] = useState<RecordProblem>()
  return {
    save: async (drafts) => {
      const saved = await phone.record(drafts)
      setProblem(saved.ok ? undefined : saved.problem)
      return saved.ok
    },
    notSaved: problem === undefined ? null : <Notice tone="urgent" title={notSavedText(problem)} live />,
  }
}

/** What to do about it: room can be made, anything else is tried again. */
export const notSavedText = ({ code }: { readonly code: RecordProblem['code'] }): string =>
  say(code === 'disk-full' ? weigh.diskFull : life.notSaved)
