import type { ComponentChildren } from 'preact'
import type { tourCards } from '../text/tour-text.ts'

/** What the words say, drawn: no photo to load, and sharp on every screen. */
export function TourPicture({ card }: { readonly card: keyof typeof tourCards }) {
  return (
    <svg class="tour-picture" viewBox="0 0 240 180" aria-hidden="true">
      <rect x="8" y="8" width="224" height="164" rx="18" fill="var(--card)" stroke="var(--line)" />
      {PICTURES[card]}
    </svg>
  )
}

const line = { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 4, 'stroke-linecap': 'round' } as const

/** A row of the list: a round face and two lines. */
function Row({ y, fill }: { readonly y: number; readonly fill: string }) {
  return (
    <g>
      <circle cx="46" cy={y} r="11" fill={fill} />
      <rect x="68" y={y - 10} width="92" height="8" rx="4" fill="var(--ink)" />
      <rect x="68" y={y + 4} width="60" height="6" rx="3" fill="var(--line-strong)" />
    </g>
  )
}

const PICTURES: Readonly<Record<keyof typeof tourCards, ComponentChildren>> = {
  find: (
    <g>
      <rect
        x="28"
        y="26"
        width="184"
        height="34"
        rx="10"
        fill="none"
        stroke="var(--brand)"
        stroke-width="3"
      />
      <circle cx="48" cy="42" r="7" {...line} />
      <path d="M53 47l6 6" {...line} />
      <text x="72" y="50" font-size="20" font-weight="700" fill="var(--ink)">
        siti
      </text>
      <Row y={88} fill="var(--brand)" />
      <Row y={126} fill="var(--line)" />
    </g>
  ),
  weigh: (
    <g>
      <path d="M70 146h100M84 146l10-66h52l10 66" {...line} />
      <rect x="92" y="94" width="56" height="30" rx="6" fill="var(--brand-soft)" />
      <text x="120" y="116" font-size="20" font-weight="700" text-anchor="middle" fill="var(--brand-deep)">
        7,2
      </text>
      <circle cx="120" cy="52" r="18" fill="var(--quiet-soft)" stroke="var(--ink)" stroke-width="4" />
      <circle cx="186" cy="52" r="20" fill="var(--good)" />
      <path
        d="M177 53l7 7 12-14"
        fill="none"
        stroke="var(--on-brand)"
        stroke-width="5"
        stroke-linecap="round"
      />
    </g>
  ),
  read: (
    <g>
      <path d="M34 146C90 120 140 96 206 84V52C150 62 96 84 34 112z" fill="var(--good-soft)" />
      <path d="M34 152c60-26 116-48 172-58" {...line} stroke="var(--urgent)" />
      <path d="M44 128l46-22 42-8" {...line} stroke="var(--good)" />
      <path d="M132 98l44 18" {...line} stroke="var(--refer)" />
      <circle cx="176" cy="116" r="9" fill="var(--refer)" />
      <rect x="30" y="24" width="98" height="26" rx="13" fill="var(--refer-soft)" />
      <path d="M44 37h70" {...line} stroke="var(--refer)" />
    </g>
  ),
  send: (
    <g>
      <rect x="40" y="56" width="58" height="92" rx="10" {...line} />
      <path d="M60 138h18" {...line} />
      <path d="M56 90l9 9 17-20" {...line} stroke="var(--good)" />
      <path
        d="M150 112a20 20 0 0 1-2-40 28 28 0 0 1 54 8 17 17 0 0 1-3 32z"
        fill="var(--brand-soft)"
        stroke="var(--brand)"
        stroke-width="4"
      />
      <path d="M112 92h18M122 84l8 8-8 8" {...line} stroke="var(--brand)" />
    </g>
  ),
}
