import './cases.css'
import '../../form/form.css'
import type { JournalEntry, ServiceSheet } from '@simpul/domain/core'
import { Button, Notice, TextField, useOpenForm } from '@simpul/parts'
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { RecordProblem } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { type CaseDraft, draftKey } from '../../form/case-draft.ts'
import { FormToolsContext } from '../../form/form-tools.ts'
import { fill as text } from '../../text/case-text.ts'
import { form as formText, steps as stepText } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { weigh } from '../../text/weigh-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useKeptDraft } from '../use-kept-draft.ts'
import { addForm } from '../visit/add-form.ts'
import { beginSealed } from './begin-sealed.ts'
import { EmergencyNumbers } from './EmergencyNumbers.tsx'
import { FormStepView, StepHead } from './FormStepView.tsx'
import { HelpPlace } from './HelpPlace.tsx'
import { OutgrownAnswers } from './OutgrownAnswers.tsx'
import { SealedPath } from './SealedPath.tsx'
import { SealedSent } from './SealedSent.tsx'
import { saveCase } from './save-case.ts'
import { UncheckedDialog } from './UncheckedDialog.tsx'
import { useFormSteps } from './use-form-steps.ts'
import { useTools } from './use-tools.ts'

interface FillFormProps {
  readonly first: CaseDraft
  /** It is not on the disk yet. */
  readonly isNew?: boolean
  readonly sheet: ServiceSheet
  readonly sheets: Sheets
}

const REASON_MIN = 3

/** A form, one step at a time: what is wrong is said where it is, and nothing that was typed is lost. */
export function FillForm({ first, isNew = false, sheet: whole, sheets }: FillFormProps) {
  // What was sealed cannot be read here any more: a correction leaves it as it is.
  const sheet = useMemo(
    () => (first.amends === undefined ? whole : { ...whole, questions: sheets.openQuestions(whole) }),
    [whole],
  )
  useOpenForm()
  const phone = usePhone()
  const [, go] = useLocation()
  const kept = useKeptDraft(phone, draftKey(first.id), first, isNew)
  const { draft, change } = kept
  const form = useFormSteps(phone, sheet, kept)
  const tools = useTools(phone, sheets, sheet.questions)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [sealed, setSealed] = useState<JournalEntry>()
  const [calledFor, setCalledFor] = useState<string>()
  const needsReason = draft.amends !== undefined && draft.amends.why.trim().length < REASON_MIN
  const unchecked = form.uncheckedAsked
  const after = afterSaving(draft)

  function ask(): void {
    setProblem(undefined)
    if (!form.showGaps()) return
    if (needsReason) setProblem(say(text.reason))
    else if (unchecked.length > 0) setAsking(true)
    else void save()
  }

  async function save(): Promise<void> {
    setAsking(false)
    setBusy(true)
    const path = draft.amends === undefined ? await beginSealed(phone, sheets, sheet, draft) : undefined
    const saved = await saveCase(phone, sheets, sheet, draft, form.state.clean)
    setBusy(false)
    if (!saved.ok) return setProblem(say(problemText(saved.problem)))
    await kept.drop()
    // Others travel together once a minute; where somebody may be in danger no minute is lost.
    if (callsFirst(sheet)) void phone.syncNow()
    // Nothing of a sealed report is said to the visit it was begun in.
    if (sheet.workflow === 'restricted') return setSealed(saved.value[0])
    if (draft.visit !== undefined) await addForm(phone, draft.visit, draft.id)
    if (path !== undefined) return setCalledFor(path)
    go(after, { replace: true })
  }

  if (sealed !== undefined) return <SealedSent entry={sealed} />
  if (calledFor !== undefined) return <SealedPath draft={calledFor} later={after} />
  return (
    <FormToolsContext.Provider value={tools}>
      <Shell
        title={say(sheet.name)}
        back={backOf(draft)}
        action={
          <div class="form-action">
            {form.before !== undefined && <Button onClick={form.goBefore}>{say(stepText.before)}</Button>}
            <Button look="main" wide busy={busy} onClick={form.next === undefined ? ask : form.goNext}>
              {say(form.next === undefined ? text.save : shell.next)}
            </Button>
          </div>
        }
      >
        {kept.full && (
          <Notice tone="urgent" title={say(text.full)} live>
            {say(text.fullTodo)}
          </Notice>
        )}
        {callsFirst(sheet) && form.before === undefined && <EmergencyNumbers />}
        {sheet.workflow === 'restricted' && form.before === undefined && <HelpPlace {...{ draft, change }} />}
        <StepHead form={form} sheet={sheet} />
        {form.gapsShown > 0 && <Notice tone="watch" title={say(text.gaps, { count: form.gapsShown })} live />}
        {problem !== undefined && <Notice tone="urgent" title={problem} live />}
        <FormStepView form={form} sheet={sheet} draft={draft} />
        {form.next === undefined && draft.amends === undefined && (
          <OutgrownAnswers questions={sheet.questions} draft={draft} />
        )}
        {draft.amends !== undefined && form.next === undefined && (
          <TextField
            label={say(text.reason)}
            hint={say(text.reasonHint)}
            maxLength={200}
            value={draft.amends.why}
            onInput={(why) =>
              change((before) =>
                before.amends === undefined ? before : { ...before, amends: { ...before.amends, why } },
              )
            }
          />
        )}
        {!kept.full && <p class="small">{say(formText.keptDraft)}</p>}
        {asking && (
          <UncheckedDialog
            questions={unchecked}
            onRight={() => void save()}
            onLook={() => {
              setAsking(false)
              form.show(unchecked[0]?.key)
            }}
          />
        )}
      </Shell>
    </FormToolsContext.Provider>
  )
}

function backOf({ id, amends, visit }: CaseDraft): string {
  if (amends !== undefined) return `/case/${id}`
  return visit === undefined ? '/services' : `/visit/${visit}`
}

/** Back to the visit it was begun in; else to the receipt, which a correction has already. */
function afterSaving({ id, visit, amends }: CaseDraft): string {
  if (visit !== undefined) return `/visit/${visit}`
  return amends === undefined ? `/case/${id}/receipt` : `/case/${id}`
}

/** Where somebody may be in danger one calls before one writes. */
const callsFirst = ({ workflow }: ServiceSheet): boolean =>
  workflow === 'restricted' || workflow.startsWith('emergency')

function problemText({ code }: RecordProblem): (typeof text)['notSaved'] {
  if (code === 'disk-full') return weigh.diskFull
  return code === 'too-large' ? text.tooLarge : text.notSaved
}
