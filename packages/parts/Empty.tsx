import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

/** Nothing here yet: says why and what to do. */
export function Empty({
  icon,
  title,
  children,
}: {
  readonly icon: IconName
  readonly title: string
  readonly children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <Icon name={icon} size={48} />
      <strong>{title}</strong>
      {children}
    </div>
  )
}
