import type { PlainDate, Uuid } from '../core/index.ts'
import type { Sex } from '../people/index.ts'
import { idOf } from './ids.ts'

/** Posts everybody knows. */
export const posts = {
  mawar: idOf('post', 'mawar'),
  melati: idOf('post', 'melati'),
  kenanga: idOf('post', 'kenanga'),
} as const

/** Those who write. */
export const staff = {
  /** Health kader at Mawar. */
  sari: idOf('user', 'sari'),
  /** Second kader at Mawar, with a phone of her own. */
  wati: idOf('user', 'wati'),
  /** Kader at Melati. */
  dewi: idOf('user', 'dewi'),
  /** Bidan desa. */
  ratna: idOf('user', 'ratna'),
} as const

export interface CastMember {
  readonly id: Uuid
  readonly name: string
  readonly sex: Sex
  readonly birth: PlainDate
  readonly motherName?: string
}

const member = (name: string, sex: Sex, birth: PlainDate, motherName?: string): CastMember => ({
  id: idOf('person', name),
  name,
  sex,
  birth,
  ...(motherName === undefined ? {} : { motherName }),
})

/** The same people in every test. */
export const cast = {
  /** A baby boy, born 2025-07-12. */
  budi: member('Budi Santoso', 'L', '2025-07-12', 'Aminah'),
  /** A girl of one and a half years. */
  ayu: member('Ayu Lestari', 'P', '2024-06-03', 'Fatimah'),
  /** A boy who turns five in 2026-03. */
  joko: member('Joko Purnomo', 'L', '2021-03-15', 'Sumarni'),
  /** Born on the last day of January 2026. */
  intan: member('Intan Permata', 'P', '2026-01-31', 'Rahayu'),
  /** A mother. */
  aminah: member('Aminah', 'P', '1996-02-20'),
  /** A grandfather. */
  karto: member('Karto Wiyono', 'L', '1951-08-17'),
} as const
