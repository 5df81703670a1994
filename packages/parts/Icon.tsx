const PATHS = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  erase: 'M8.5 5.5H21v13H8.5L3 12zM11.5 9.5l5 5M16.5 9.5l-5 5',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.500 1.500h-15zM10 21h4M12 3v2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM20 20l-4.8-4.8',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.6-4 3.2-6 6.5-6s5.900 2 6.500 6M16 4.500a3.200 3.200 0 0 1 0 6M18 14.500c2 .8 3.200 2.700 3.500 5.500',
  child: 'M12 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM7 20v-4.500a5 5 0 0 1 10 0V20',
  calendar: 'M4 6.500h16V20H4zM4 10.500h16M8 4v4M16 4v4',
  weigh: 'M4 20h16M6 20l1-12h10l1 12M9 8a3 3 0 0 1 6 0M12 12v3',
  cloud: 'M7 18a4.500 4.500 0 0 1-.5-9A6 6 0 0 1 18 10.500 3.800 3.800 0 0 1 17.500 18z',
  'cloud-off':
    'M3 3l18 18M8 8.200A6 6 0 0 1 18 10.500a3.800 3.800 0 0 1 2.300 6M16 18H7a4.500 4.500 0 0 1-.8-8.900',
  warning: 'M12 4L2.500 20h19zM12 10v4.500M12 17.300v.2',
  info: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 11v5.500M12 7.800v.2',
  hospital: 'M5 20V6h14v14zM12 9v6M9 12h6',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  send: 'M4 12l16-8-6 16-3-6.500z',
  file: 'M6 3.500h8l4 4V20.500H6zM14 3.500v4h4',
  undo: 'M8 8H15a5 5 0 0 1 0 10H9M8 8l3.500-3.500M8 8l3.500 3.500',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  'arrow-flat': 'M5 12h14M13 6l6 6-6 6',
  home: 'M4 11l8-7 8 7v9h-5.500v-6h-5v6H4z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  camera: 'M4 8h3.500L9 5.500h6L16.500 8H20v11H4zM12 10a3.300 3.300 0 1 0 0 6.600 3.300 3.300 0 0 0 0-6.600z',
  phone:
    'M6.500 3.500l3 .5 1 4-2 1.500a12 12 0 0 0 6 6l1.500-2 4 1 .5 3c0 1.500-1 2.500-2.500 2.500C10 20 4 14 4 6c0-1.500 1-2.500 2.500-2.500z',
  point:
    'M12 21s6.500-6.200 6.500-11A6.500 6.500 0 0 0 5.500 10c0 4.800 6.500 11 6.500 11zM12 7.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing in the colour of the text beside it; always beside words, so hidden from screen readers. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
