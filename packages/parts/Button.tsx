import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonProps {
  readonly children: ComponentChildren
  /** One `main` button per screen. */
  readonly look?: 'main' | 'side' | 'plain' | 'danger'
  readonly icon?: IconName
  readonly wide?: boolean
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly onClick?: () => void
  readonly form?: string
}

/** A button of at least 48 pixels. While `busy` it cannot be pressed again and keeps its size. */
export function Button({
  children,
  look = 'side',
  icon,
  wide = false,
  busy = false,
  disabled = false,
  type = 'button',
  onClick,
  form,
}: ButtonProps): JSX.Element {
  return (
    <button
      type={type}
      class={`button button-${look}${wide ? ' button-wide' : ''}`}
      disabled={disabled || busy}
      aria-busy={busy}
      onClick={onClick}
      {...(form === undefined ? {} : { form })}
    >
      {busy ? <span class="spinner" /> : icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
