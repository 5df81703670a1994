import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useOpenForm } from './open-forms.ts'

interface DialogProps {
  readonly title: string
  readonly children: ComponentChildren
  /** Escape and the back button of the browser end here too. */
  readonly onClose: () => void
}

/**
 * A question that has to be answered before going on; it counts as an open form. Focus stays inside and returns where
 * it was.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useOpenForm()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The first button takes the focus; a long question is still read from its beginning.
    if (element !== null) element.scrollTop = 0
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
