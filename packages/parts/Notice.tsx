import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

/** The tone of a notice or badge: the levels of findings, and `good` and `quiet`. */
export type Tone = 'good' | 'quiet' | 'inform' | 'watch' | 'refer' | 'urgent'

const ICONS: Record<Tone, IconName> = {
  good: 'check',
  quiet: 'info',
  inform: 'info',
  watch: 'warning',
  refer: 'hospital',
  urgent: 'warning',
}

interface NoticeProps {
  readonly tone: Tone
  readonly title?: string
  readonly children?: ComponentChildren
  /** Announced at once by screen readers. */
  readonly live?: boolean
}

/** A message in its place. Colour is never the only sign: the icon and the words say the same. */
export function Notice({ tone, title, children, live = false }: NoticeProps) {
  return (
    <div class={`notice level-${tone}`} {...(live ? { role: tone === 'urgent' ? 'alert' : 'status' } : {})}>
      <Icon name={ICONS[tone]} />
      <div class="stack stack-tight">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div class="notice-text">{children}</div>}
      </div>
    </div>
  )
}

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return <span class={`badge level-${tone}`}>{children}</span>
}
