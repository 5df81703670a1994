import type { Answers, ServiceSheet, Uuid } from '@simpul/domain/core'
import { type CaseDraft, newDraft } from './case-draft.ts'

/**
 * The draft of a sealed report that another report calls for. What is known from there is filled in, to be looked at.
 * @param kind what is feared, in the words of the sealed form
 */
export function sealedDraft(
  sealed: ServiceSheet,
  kind: string,
  from: CaseDraft,
  { id, writer, today, nowMs }: { id: Uuid; writer: Uuid; today: string; nowMs: number },
): CaseDraft {
  const { person, household, answers } = from
  const about = {
    id,
    ...(person === undefined ? {} : { person }),
    ...(household === undefined ? {} : { household }),
  }
  const draft = newDraft(sealed, { today, writer }, about, nowMs)
  const told = toldOf(answers, kind)
  return { ...draft, answers: { ...draft.answers, ...told }, unchecked: Object.keys(told) }
}

function toldOf({ source, subjectName, subjectSex }: Answers, kind: string): Answers {
  return {
    caseType: kind,
    ...(source === undefined ? {} : { source }),
    ...(subjectName === undefined ? {} : { victimKnown: true, victimName: subjectName }),
    ...(subjectSex === undefined ? {} : { victimSex: subjectSex }),
  }
}
