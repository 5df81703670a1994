import type { NumberField } from '@simpul/domain/wire'
import { Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { say } from '../text/language.ts'
import { details as text } from '../text/person-text.ts'
import { fieldLabel, fieldText } from './field-text.ts'
import { usePhone } from './phone-context.ts'
import { notSavedText } from './use-save.tsx'

interface Showing {
  readonly open: boolean
  /** Shows, once it is written down who looked; a second call hides. */
  readonly toggle: () => Promise<void>
  /** Why nothing is shown. */
  readonly problem: string | undefined
}

/** Numbers that show only when it has been noted that they were shown. */
export function useShowing(person: string, fields: readonly NumberField[]): Showing {
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function toggle(): Promise<void> {
    if (open) return setOpen(false)
    const noted = await phone.noteShown(person, fields)
    setProblem(noted.ok ? undefined : notSavedText(noted.problem))
    setOpen(noted.ok)
  }
  return { open, toggle, problem }
}

interface MaskedNumberProps {
  readonly person: string
  readonly field: NumberField
  readonly value: string
}

/** One number of somebody in a list of facts, masked until it is asked for. */
export function MaskedNumber({ person, field, value }: MaskedNumberProps) {
  const { open, toggle, problem } = useShowing(person, [field])
  return (
    <div>
      <dt>{fieldLabel('identity', field)}</dt>
      <dd>
        {open && field === 'phone' ? (
          <a href={`tel:${value}`}>{value}</a>
        ) : (
          <span class="digits">{open ? value : fieldText('identity', field, value)}</span>
        )}{' '}
        <button type="button" class="linkish" onClick={() => void toggle()}>
          {say(open ? text.hide : text.show)}
        </button>
        {problem !== undefined && <Notice tone="urgent" title={problem} live />}
      </dd>
    </div>
  )
}
